"""Text in the registers that our files cannot show as it is."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from regio_data.characters import unwritable
from regio_data.errors import Problem
from regio_data.registers.registers import Registers


def replaced_characters(registers: Registers) -> list[Problem]:
    """Return every text of which files replace a character, with the register, the record and the field."""
    problems = []
    for field in dataclasses.fields(registers):
        value = getattr(registers, field.name)
        records = value if isinstance(value, tuple) else (value,)
        for number, record in enumerate(records, start=1):
            label = next((str(getattr(record, key)) for key in ("slug", "code", "key") if hasattr(record, key)), str(number))
            for where, text in _texts(record, ""):
                if found := ", ".join(unwritable(text)):
                    nl = f"bevat {found}; in bestanden komt daar een vraagteken. Vervang het teken."
                    en = f"holds {found}; files show a question mark there. Replace it."
                    problems.append(Problem(field.name, label, where, nl, en))
    return problems


def _texts(value: Any, where: str) -> Iterator[tuple[str, str]]:
    """Give every text within a record, with the names that lead to it."""
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name), f"{where}.{name}".lstrip("."))
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from _texts(item, f"{where}.{name}".lstrip("."))
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _texts(item, where)
