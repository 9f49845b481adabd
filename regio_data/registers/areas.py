"""The records of municipalities and of areas larger and smaller: a class for each kind of line in the YAML and CSV files."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from regio_data.registers.base import Confidence, FilledText, Record, Slug
from regio_data.registers.codes import CBS_AREA_CODE, DISTRICT_CODE, MUNICIPALITY_CODE

#: Of the inhabitants and the division in gemeenten.csv; no figure of the monitor depends on it.
POPULATION_DAY = "1 januari 2024"


class Municipality(Record):
    """A gemeente in the division of `POPULATION_DAY`, with its inhabitants on that day."""

    code: Annotated[str, StringConstraints(pattern=MUNICIPALITY_CODE)]
    name: FilledText
    province: FilledText
    corop: FilledText
    inhabitants: Annotated[int, Field(gt=0)]


class VitaleRegio(Record):
    """A region of the Nationaal Programma Vitale Regio’s (NPVR); municipalities by GM code."""

    slug: Slug
    name: FilledText
    municipalities: tuple[FilledText, ...]
    provinces: tuple[FilledText, ...]
    sources: tuple[FilledText, ...]
    confidence: Confidence
    notes: FilledText


class CbsArea(Record):
    """A region larger than a municipality with the code under which CBS gives its own figures."""

    code: Annotated[str, StringConstraints(pattern=CBS_AREA_CODE)]
    kind: Slug
    name: FilledText


class Area(Record):
    """A region of a kind that CBS's table of areas brings (`regions.REFRESHED`); municipalities by GM code."""

    kind: Slug
    name: FilledText
    municipalities: tuple[FilledText, ...]


class District(Record):
    """How a district name of a deal maps to CBS districts (wijken); the municipality by GM code."""

    municipality: FilledText
    name: FilledText
    codes: tuple[Annotated[str, StringConstraints(pattern=DISTRICT_CODE)], ...]
    note: FilledText | None = None
