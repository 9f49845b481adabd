"""The register of StatLine tables that hold a series of the monitor or the weights."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import Field

from regio_data.errors import Problem, RegisterError
from regio_data.registers.base import Confidence, FilledText, Record
from regio_data.registers.load import FOLDER, read_records
from regio_data.registers.registers import Registers

FILE = "statline.yaml"

#: Targets that are not indicators.
INHABITANTS, DWELLINGS, DIVISION = "inwoners", "woningen", "gemeenten"


class StatlineTopic(Record):
    """A column of a table, by its title; all ``parents`` must stand above it."""

    title: FilledText
    parents: tuple[FilledText, ...] = ()
    unit: FilledText | None = None
    sign: Literal[1, -1] = 1
    blank_is_zero: bool = False


class StatlineMapping(Record):
    """One way to get a series from StatLine: factor * sum(topics) / sum(per)."""

    target: FilledText
    table: FilledText
    host: FilledText | None = None
    topics: tuple[StatlineTopic, ...]
    per: tuple[StatlineTopic, ...] = ()
    factor: float = Field(default=1.0, gt=0)
    select: dict[FilledText, FilledText] = Field(default_factory=dict)
    year: int | None = None
    years: FilledText
    municipal: bool | None  # whether it has rows of municipalities; null where that was not seen
    relation: Literal["same", "comparable", "different", "unknown"]
    blocked: FilledText | None = None
    note: FilledText
    source: FilledText
    confidence: Confidence

    @property
    def usable(self) -> bool:
        """Whether figures may be taken from it at all."""
        return self.blocked is None and self.relation != "different"

    @property
    def name(self) -> str:
        """As reports call it."""
        return f"{self.target} from {self.table} ({' + '.join(t.title for t in self.topics) or 'no topic'})"


def load_statline(registers: Registers, folder: Path = FOLDER) -> tuple[StatlineMapping, ...]:
    """Read and check the register of StatLine tables.

    Raises
    ------
    RegisterError
        Naming the record and field that is wrong.
    """
    mappings = read_records(folder / FILE, StatlineMapping, "target")
    known = {*registers.indicator, INHABITANTS, DWELLINGS, DIVISION}
    problems = [
        Problem(FILE, m.target, "target", "is geen indicator. Controleer de code.", "is no indicator. Check the code.")
        for m in mappings
        if m.target not in known
    ]
    problems += [
        Problem(FILE, m.target, "topics", "ontbreekt. Noem een onderwerp.", "is empty. Name a topic, or say why it is blocked.")
        for m in mappings
        if not m.topics and m.usable
    ]
    if problems:
        raise RegisterError(problems)
    return mappings
