"""File names: what it is, of which region, and of which date."""

from __future__ import annotations

import datetime

from regio_data.registers.codes import slugify

#: A part of a name is no longer than this, so that the whole fits every file system.
LONGEST = 60


def file_name(what: str, which: str, suffix: str, made: datetime.date | None = None) -> str:
    """Return the name of a file.

    Parameters
    ----------
    what, which : str
        Kind of file and region in any spelling; only a-z, 0-9 and hyphens are left of them.
    suffix : str
        Without the dot.
    made : date, optional
        Today without it.

    Examples
    --------
    >>> file_name("regioprofiel", "Súdwest-Fryslân", "pdf", datetime.date(2026, 11, 21))
    'regioprofiel_sudwest-fryslan_2026-11-21.pdf'
    >>> file_name("kaart", "../../etc/passwd", "png", datetime.date(2026, 11, 21))
    'kaart_etc-passwd_2026-11-21.png'
    """
    day = (made or datetime.date.today()).isoformat()
    parts = (part for text in (what, which) if (part := _short(slugify(text))))
    return f"{'_'.join((*parts, day))}.{slugify(suffix)}"


def _short(part: str) -> str:
    """Return a part of a name; one that is too long keeps its first words and its last, which tells it from its like."""
    if len(part) <= LONGEST:
        return part
    first, _, last = part.rpartition("-")
    last = last[-LONGEST // 2 :]
    return f"{first[: LONGEST - len(last) - 1].rpartition('-')[0]}-{last}"
