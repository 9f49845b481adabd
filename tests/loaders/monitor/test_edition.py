"""Which edition a file is: as named, as it was, or from its last year; an older or impossible one is refused."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from loaders.errors import RefusedError
from loaders.monitor.edition import check_edition, edition_of
from regio_data.dataset.schemas import LAST_YEAR

FOUND = SimpleNamespace(sha256="abc", last_year=2023)
PRESENT = {"edition": "december 2022", "input_sha256": "abc"}


def test_a_named_edition_counts_above_all(tmp_path):
    edition, how = edition_of(FOUND, tmp_path / "monitor.csv", "mei 2024", PRESENT)
    assert (edition, how) == ("mei 2024", "Ingelezen uit monitor.csv.")  # no folder of this machine


def test_the_same_file_keeps_its_edition():
    assert edition_of(FOUND, "monitor.csv", None, PRESENT) == ("december 2022", "Ingelezen uit monitor.csv.")


def test_another_file_is_of_december_after_its_last_year_and_that_is_said():
    edition, how = edition_of(FOUND, "monitor.csv", None, {**PRESENT, "input_sha256": "def"})
    assert edition == "december 2024"
    assert how == (
        "Ingelezen uit monitor.csv. Editie afgeleid uit het laatste jaar met cijfers (2023): CBS publiceert in december erna."
    )
    assert edition_of(FOUND, "monitor.csv", None, {})[0] == "december 2024"


def test_an_address_is_told_without_its_secrets():
    _, how = edition_of(FOUND, "https://piet:geheim@x.nl/monitor.csv?token=ook", "2024", {})
    assert how == "Ingelezen uit https://x.nl/monitor.csv."


def test_an_older_edition_needs_force_and_one_of_the_future_is_a_mistake():
    check_edition("december 2023", "december 2023", force=False)
    check_edition("december 2023", "", force=False)
    with pytest.raises(RefusedError, match="edition mei 2023 is older than the present one, december 2023"):
        check_edition("mei 2023", "december 2023", force=False)
    check_edition("mei 2023", "december 2023", force=True)
    check_edition(f"december {LAST_YEAR}", "", force=False)
    with pytest.raises(RefusedError, match="is later than next year"):
        check_edition(f"december {LAST_YEAR + 1}", "", force=True)
