"""CBS's table of areas ("Gebieden in Nederland"): a row a municipality, names padded, a group of columns a kind of area.

The areas are made up: there is no copy of the table here. Arbeidsmarktregio's are the COROP areas, veiligheidsregio's and
GGD-regio's the provinces, under other names.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from regio_data.registers.areas import Municipality
from regio_data.registers.load import load_registers

#: Titles of the groups, outermost first -> the name of the area of a municipality.
GROUPS = {
    ("Codes en namen van gemeenten",): lambda m: m.name,
    ("Lokaliseringen van gemeenten", "Arbeidsmarktregio's"): lambda m: f"{m.corop} (arbeidsmarkt)",
    ("Lokaliseringen van gemeenten", "GGD-regio\u2019s"): lambda m: f"GGD {m.province}",
    ("Lokaliseringen van gemeenten", "Provincies"): lambda m: m.province,
    ("Lokaliseringen van gemeenten", "Veiligheidsregio\u2019s"): lambda m: f"Veiligheidsregio {m.province}",
}


class AreasTable:
    """The table of one year, with what `tests.standins.cbs` asks of a table."""

    def __init__(self, number: str):
        self.id = number
        self.dimensions: dict[str, list[dict[str, Any]]] = {}
        self.topics: dict[str, Any] = {}
        self.namesakes: dict[str, Any] = {}
        self.years: list[int] = []
        self.periods: list[dict[str, Any]] = []

    @property
    def regions(self) -> list[str]:
        """Region keys, padded."""
        return [m.code.ljust(10) for m in load_registers().municipalities]

    @property
    def properties(self) -> list[dict[str, Any]]:
        """Rows of DataProperties: columns are numbered through, as CBS does anew every year."""
        rows = [_row(0, "RegioS", "Regio's", "GeoDimension", None)]
        groups: dict[tuple[str, ...], int] = {}
        for number, path in enumerate(GROUPS):
            for depth in range(1, len(path) + 1):
                if path[:depth] not in groups:
                    groups[path[:depth]] = len(rows)
                    rows.append(_row(len(rows), "", path[depth - 1], "TopicGroup", groups.get(path[: depth - 1])))
            for i, title in enumerate(("Code", "Naam")):
                rows.append(_row(len(rows), f"{title}_{2 * number + i + 1}", f"{title} ", "Topic", groups[path]))
        return rows

    def rows(self) -> Iterator[dict[str, Any]]:
        """Give the rows of TypedDataSet."""
        for number, municipality in enumerate(load_registers().municipalities):
            yield {"ID": number, "RegioS": municipality.code.ljust(10), **_cells(municipality)}


def _cells(municipality: Municipality) -> dict[str, str]:
    cells = {}
    for number, name in enumerate(GROUPS.values()):
        text = name(municipality)
        cells |= {f"Code_{2 * number + 1}": f"X{number}".ljust(8), f"Naam_{2 * number + 2}": text.ljust(50)}
    return cells


def _row(number: int, key: str, title: str, kind: str, parent: int | None) -> dict[str, Any]:
    return {"ID": number, "Position": number, "ParentID": parent, "Type": kind, "Key": key, "Title": title, "Unit": ""}
