"""The filters of the map: what each gives, and what stands beside it."""

from __future__ import annotations

import datetime

import pytest

from ui.kaart import choice


@pytest.fixture
def choose(registers, monkeypatch):
    """Return what draws the filters with these choices in them, and the texts of help by parameter."""

    def choose(**chosen):
        help_of = {}

        def bound(widget, name, label, options, **how):
            help_of[name] = how.get("help")
            return chosen.get(name, None if name == "status" else [])

        monkeypatch.setattr(choice, "bound", bound)
        monkeypatch.setattr(choice, "choose_area", lambda registers: None)
        return choice.choose_on_page(registers, datetime.date(2026, 11, 22), "/kaarten"), help_of

    return choose


def test_every_filter_counts(registers, choose):
    assert choose()[0].deals == registers.deals
    found, _ = choose(tranche=["2"], thema=["7"], status="afgerond")
    assert {deal.tranche for deal in found.deals} == {2}
    assert all(7 in deal.rode_draden for deal in found.deals)
    assert found.status == "afgerond" and found.statuses["afgerond"] == len(found.deals)


def test_beside_tranche_and_status_stands_what_they_hold(choose):
    _, help_of = choose()
    assert " T6 (" in help_of["tranche"]
    assert help_of["status"].endswith("al deze deals liepen nog in mei 2024 (Kamerbrief 7 mei 2024).")
