"""What the menu of downloads says of the theme that the files are of."""

from __future__ import annotations

import pytest

from ui.vergelijken import choice


@pytest.fixture
def said(monkeypatch):
    said = []
    monkeypatch.setattr(choice.st, "caption", said.append)
    monkeypatch.setattr(choice.st, "button", lambda label, **how: said.append((label, how["kwargs"])))
    return said


def chosen(data, theme):
    indicators = data.registers.of_theme(theme) if theme else data.registers.indicators
    return choice.Choice((), theme, tuple(indicators), None)


def test_the_theme_of_the_files_is_named_with_a_way_to_all(data, said):
    choice.what_files_hold(chosen(data, "Gezondheid"))
    assert said == [
        "In de bestanden: alleen het thema gezondheid, 4 indicatoren.",
        ("Neem alle thema’s mee", {"thema": "alle"}),
    ]


def test_with_all_themes_there_is_nothing_more_to_take(data, said):
    choice.what_files_hold(chosen(data, None))
    assert said == ["In de bestanden: alle thema’s, 37 indicatoren."]
