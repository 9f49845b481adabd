"""How the last refresh went: a small file in the store, written by the loaders and shown by the app."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Literal

from pydantic import ValidationError

from regio_data.registers.base import FilledText, Record
from regio_data.regular_files import read_regular

FILE = "last_refresh.json"
MOST_RECORD = 1_000_000

Outcome = Literal["done", "partly", "failed"]

#: Outcomes as the screen says them.
OUTCOMES: dict[str, str] = {"done": "gelukt", "partly": "deels gelukt", "failed": "mislukt"}


class SourceLine(Record):
    """What became of one source. ``nl`` for the screen; ``en`` with the technical cause."""

    source: FilledText
    outcome: Literal["new", "part", "kept", "failed"]
    rows: int | None = None
    nl: FilledText
    en: FilledText


class RefreshRecord(Record):
    """One run of ``refresh``, ``import-monitor`` or ``rollback``."""

    when: datetime.datetime
    command: FilledText
    outcome: Outcome
    version: str | None = None
    nl: FilledText
    en: FilledText
    sources: tuple[SourceLine, ...] = ()


def read_record(folder: Path) -> RefreshRecord | None:
    """Return the record of the last run; ``None`` if there is none or it cannot be read (it is a note, not data)."""
    try:
        return RefreshRecord.model_validate_json(read_regular(folder / FILE, MOST_RECORD))
    except (OSError, ValidationError):
        return None
