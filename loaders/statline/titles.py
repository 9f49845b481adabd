"""Find the columns and categories of a StatLine table by their titles; suffix numbers and keys change between editions."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from loaders.errors import LoaderError
from loaders.text import plain
from regio_data.registers.statline import StatlineTopic

#: The category of survey tables that holds the value itself rather than a bound of its margin.
VALUE_OF_MARGINS = "MW00000"

_DIMENSIONS = {"dimension": "other", "timedimension": "time", "geodimension": "geo"}
#: Titles that editions use for the same dimension, letters only.
_SAME = {
    "betrouwbaarheidsmarges": "marges",
    "kenmerkenhuishoudens": "kenmerkenvanhuishoudens",
    "kenmerkenhuishouden": "kenmerkenvanhuishoudens",
}


class Unresolved(LoaderError):
    """A title of the register is not in the table, or more than once."""


@dataclass(frozen=True)
class StatlineColumn:
    """A topic or dimension of a table."""

    key: str
    title: str
    kind: str
    path: tuple[str, ...] = ()
    unit: str = ""


def columns(properties: Sequence[Mapping[str, Any]]) -> list[StatlineColumn]:
    """Return the topics (kind "topic", with the titles above them) and dimensions ("geo", "time", "other") of DataProperties.

    Raises
    ------
    Unresolved
        If the rows have not the expected fields.
    """
    try:
        groups = {p["ID"]: (plain(str(p["Title"])), p.get("ParentID")) for p in properties if p["Type"] == "TopicGroup"}
        return [_column(p, groups) for p in properties if p["Type"] != "TopicGroup"]
    except (KeyError, TypeError, AttributeError) as error:
        raise Unresolved(f"DataProperties lack {error}") from None


def find_topic(found: Sequence[StatlineColumn], wanted: StatlineTopic) -> str:
    """Return the key of the one topic that has this title, under these parents, in this unit."""
    title = plain(wanted.title)
    hits = [c for c in found if c.kind == "topic" and c.title == title]
    if not hits:
        raise Unresolved(f"no topic {wanted.title!r}; has it been renamed?")
    above = {plain(parent) for parent in wanted.parents}
    hits = [c for c in hits if above <= set(c.path)] if len(hits) > 1 else hits
    if len(hits) != 1 and wanted.unit:
        hits = [c for c in hits if c.unit == plain(wanted.unit)]
    if len(hits) != 1:
        raise Unresolved(f"{len(hits) or 'no'} topics {wanted.title!r} under {' > '.join(wanted.parents) or 'the top'}")
    if wanted.unit and hits[0].unit and not _same_unit(hits[0].unit, plain(wanted.unit)):
        raise Unresolved(f"topic {wanted.title!r} is in {hits[0].unit!r}, not in {wanted.unit!r}")
    return hits[0].key


def find_dimension(found: Sequence[StatlineColumn], title: str) -> StatlineColumn:
    """Return the dimension with this title or key."""
    wanted = _letters(title)
    hit = next((c for c in found if c.kind == "other" and wanted in (_letters(c.title), _letters(c.key))), None)
    if hit is None:
        others = ", ".join(c.key for c in found if c.kind == "other") or "none"
        raise Unresolved(f"no dimension {title!r}; it has {others}")
    return hit


def find_category(rows: Sequence[Mapping[str, Any]], wanted: str | None, dimension: str) -> str:
    """Return the key of a category, padded as the table has it: by key, else by title; the total when none is named."""
    try:
        keys = {row["Key"].strip(): row["Key"] for row in rows}
        titles = [(plain(row["Title"]), row["Key"]) for row in rows]
    except (KeyError, TypeError, AttributeError) as error:
        raise Unresolved(f"dimension {dimension} lacks {error}") from None
    if wanted is None:
        wanted = VALUE_OF_MARGINS if VALUE_OF_MARGINS in keys else "Totaal"
    if wanted in keys:
        return keys[wanted]
    hits = [key for title, key in titles if title == plain(wanted)]
    if not hits and plain(wanted) == "totaal":
        hits = [key for title, key in titles if title.startswith("totaal")]
    if len(hits) != 1:
        raise Unresolved(f"{len(hits) or 'no'} categories {wanted!r} in dimension {dimension}")
    return hits[0]


def _column(row: Mapping[str, Any], groups: Mapping[Any, tuple[str, Any]]) -> StatlineColumn:
    # One public sample compares Datatype, others Type, to "GeoDimension": either is accepted.
    kinds = (str(row.get("Type", "")).lower(), str(row.get("Datatype", "")).lower())
    kind = next((_DIMENSIONS[k] for k in kinds[::-1] if k in _DIMENSIONS), "topic")
    path, parent, seen = [], row.get("ParentID"), set()
    while parent in groups and parent not in seen:
        seen.add(parent)
        title, parent = groups[parent]
        path.append(title)
    return StatlineColumn(
        str(row["Key"]).strip(), plain(str(row["Title"])), kind, tuple(path[::-1]), plain(str(row.get("Unit") or ""))
    )


def _letters(title: str) -> str:
    letters = re.sub(r"[^a-z]", "", plain(title))
    return _SAME.get(letters, letters)


def _same_unit(theirs: str, ours: str) -> bool:
    return theirs == ours or {theirs, ours} <= {"kw", "kwp"} or {theirs, ours} <= {"aantal", "number"}
