"""The areas of one kind in CBS's table of areas: which of them each municipality lies in, columns found by title."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from loaders.statline.fetch import Statline
from loaders.statline.titles import StatlineColumn, Unresolved, columns
from regio_data.registers.registers import Registers

#: How the title of the group of columns begins, letters as `loaders.text.plain` leaves them.
TITLES = {"arbeidsmarktregio": "arbeidsmarktregio", "ggd-regio": "ggd", "veiligheidsregio": "veiligheidsregio"}


def areas_of(statline: Statline, table: str, kind: str, registers: Registers) -> pd.DataFrame:
    """Return `regio_data.dataset.schemas.AREAS` of one kind, in the order of the register.

    Parameters
    ----------
    statline : Statline
    table : str
        Of one year; CBS numbers its columns anew every year.
    kind : str
        A key of `TITLES`.
    registers : Registers

    Raises
    ------
    Unresolved
        If the column is not there, or does not name one area for every municipality.
    SourceError
        If the service cannot be reached or its reply is not usable.
    """
    found = columns(statline.meta(table, "DataProperties"))
    geo, name = _one([c for c in found if c.kind == "geo"], "dimensions of regions"), _name(found, kind)
    rows = statline.rows(table, "TypedDataSet", f"startswith({geo},'GM')", [geo, name])
    pairs = [(str(row.get(geo) or "").strip(), str(row.get(name) or "").strip()) for row in rows]
    named = {code: area for code, area in pairs if area}
    if len(pairs) != len({code for code, _ in pairs}):
        raise Unresolved(f"table {table} gives a municipality more than once")
    if lacking := [code for code in registers.municipality if code not in named]:
        raise Unresolved(f"table {table} names none for {len(lacking)} municipalities, the first {lacking[0]}")
    return pd.DataFrame([(code, kind, named[code]) for code in registers.municipality], columns=["region", "kind", "name"])


def _name(found: Sequence[StatlineColumn], kind: str) -> str:
    """Return the key of the column with the names of a kind: "Naam", below a group of that title."""
    topics = [c for c in found if c.kind == "topic" and c.title == "naam" and c.path]
    hits = [c for c in topics if c.path[-1].startswith(TITLES[kind])]
    groups = ", ".join(sorted({c.path[-1] for c in topics})) or "none"
    return _one(hits, f"columns 'Naam' under a group {TITLES[kind]!r}; the groups are: {groups}")


def _one(found: Sequence[StatlineColumn], what: str) -> str:
    if len(found) != 1:
        raise Unresolved(f"{len(found) or 'no'} {what}")
    return found[0].key
