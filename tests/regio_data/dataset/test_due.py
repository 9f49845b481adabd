"""When a newer edition of the monitor may be expected."""

from __future__ import annotations

import datetime

import pytest

from regio_data.dataset.due import due_edition


@pytest.mark.parametrize(
    ("edition", "day", "due"),
    [
        ("december 2023", "2023-12-31", None),
        ("december 2023", "2024-12-31", None),
        ("december 2023", "2025-01-01", "december 2024"),
        ("december 2023", "2027-06-01", "december 2026"),
        ("december 2026", "2025-01-01", None),
        ("november 2024", "2025-01-01", "december 2024"),
        ("onbekend", "2030-01-01", None),
    ],
)
def test_the_edition_of_december_is_due_from_the_new_year(edition, day, due):
    assert due_edition(edition, datetime.date.fromisoformat(day)) == due
