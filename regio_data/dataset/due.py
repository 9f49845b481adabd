"""Whether a newer edition of the monitor may be expected: CBS publishes one every year in December."""

from __future__ import annotations

import datetime

from regio_data.dataset.versions import edition_key


def due_edition(edition: str, today: datetime.date) -> str | None:
    """Return the newest edition that CBS must have published by now, ``None`` if that is the one given (or an older one).

    Examples
    --------
    >>> due_edition("december 2023", datetime.date(2024, 12, 31))
    >>> due_edition("december 2023", datetime.date(2025, 1, 1))
    'december 2024'
    """
    year = today.year - 1
    return f"december {year}" if (0, 0) < edition_key(edition) < (year, 12) else None
