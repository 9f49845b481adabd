"""Tables as StatLine has them, made from the embedded snapshot and the register of tables; some titles are copied by hand.

Every dimension has a second category with other values, so that a loader that takes the wrong one is found out; a topic with
parents has a namesake elsewhere; provinces and a dissolved municipality stand between the municipalities.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

import numpy as np

from regio_data.dataset.snapshot import open_dataset
from regio_data.registers.load import load_registers
from regio_data.registers.statline import DIVISION, INHABITANTS, StatlineMapping, StatlineTopic, load_statline
from tests.standins.cbs_areas import AreasTable
from tests.standins.cbs_titles import REVISED, WRITTEN

OTHER_REGIONS = ("NL01", "PV20", "GM0003")  # the country, a province, a municipality dissolved in 2021
PROVISIONAL = {2023: "NaderVoorlopig", 2024: "Voorlopig"}
Values = dict[tuple[str, int], float]


@dataclass(frozen=True)
class Table:
    """One table: what its parts contain."""

    id: str
    mappings: tuple[StatlineMapping, ...]

    @property
    def width(self) -> int:
        """Length to which region keys are padded; it differs per table."""
        return (6, 8, 10)[sum(map(ord, self.id)) % 3]

    @cached_property
    def dimensions(self) -> dict[str, list[dict[str, Any]]]:
        """The dimensions other than regions and periods, with their categories."""
        return {camel(title): _categories(title, wanted) for title, wanted in self.mappings[0].select.items()}

    @cached_property
    def topics(self) -> dict[str, tuple[StatlineTopic, Values]]:
        """Topic key -> topic and its values for the totals."""
        found: dict[str, tuple[StatlineTopic, Values]] = {}
        for mapping in self.mappings:
            for topic, values in _values(mapping):
                topic = WRITTEN.get((mapping.target, self.id), topic)
                key = f"{camel(topic.title)}_{len(found) + 1}"
                known = next((k for k, (t, _) in found.items() if t.title == topic.title and t.parents == topic.parents), key)
                found[known] = (topic, {**values, **found.get(known, (topic, {}))[1]})
        return found

    @cached_property
    def years(self) -> list[int]:
        """Years with figures; empty for a table without periods."""
        if self.mappings[0].year:
            return []
        return sorted({year for _, values in self.topics.values() for _, year in values})

    @cached_property
    def regions(self) -> list[str]:
        """Region keys, padded."""
        codes = [m.code for m in load_registers().municipalities]
        return [code.ljust(self.width) for code in (*OTHER_REGIONS, *codes)]

    @property
    def periods(self) -> list[dict[str, Any]]:
        """Rows of Perioden, with a quarter that no caller asked for."""
        rows = [{"Key": f"{y}JJ00", "Title": str(y), "Status": PROVISIONAL.get(y, "Definitief")} for y in self.years]
        return [*rows, {"Key": "2022KW01", "Title": "2022 1e kwartaal", "Status": "Definitief"}]

    @property
    def properties(self) -> list[dict[str, Any]]:
        """Rows of DataProperties."""
        rows = [_property(i, key, key, "Dimension") for i, key in enumerate(self.dimensions)]
        rows.append(_property(len(rows), "RegioS", "Regio’s", "GeoDimension"))
        if self.years:
            rows.append(_property(len(rows), "Perioden", "Perioden", "TimeDimension"))
        groups: dict[tuple[str, ...], int] = {}
        for key, (topic, _) in self.topics.items():
            rows += _groups(groups, topic.parents, len(rows))
            rows.append(_property(len(rows), key, f"{topic.title} ", "Topic", groups.get(topic.parents), topic.unit))
        for key, topic in self.namesakes.items():
            path = ("Elders", *topic.parents[:-1])
            rows += _groups(groups, path, len(rows))
            rows.append(_property(len(rows), key, topic.title, "Topic", groups[path], topic.unit))
        return rows

    @cached_property
    def namesakes(self) -> dict[str, StatlineTopic]:
        """Topics of the same title under other parents."""
        return {f"{key}9": topic for key, (topic, _) in self.topics.items() if topic.parents}

    def rows(self) -> Iterator[dict[str, Any]]:
        """Give the rows of TypedDataSet."""
        number = 0
        choices = [[(dimension, row, i) for i, row in enumerate(rows)] for dimension, rows in self.dimensions.items()]
        for combination in itertools.product(*choices):
            off = sum(i for *_, i in combination)
            keys = {dimension: row["Key"] for dimension, row, _ in combination}
            for region in self.regions:
                for year in self.years or [self.mappings[0].year]:
                    period = {"Perioden": f"{year}JJ00"} if self.years else {}
                    yield {"ID": number, **keys, "RegioS": region, **period, **self._figures(region.strip(), year, off)}
                    number += 1

    def _figures(self, region: str, year: int, off: int) -> dict[str, float | None]:
        figures = {key: values.get((region, year)) for key, (_, values) in self.topics.items()}
        figures |= dict.fromkeys(self.namesakes, 0.001)
        return {key: None if value is None else value * (1 + 9 * off) for key, value in figures.items()}


@cache
def tables() -> dict[str, Table]:
    """Return the tables by id."""
    by_id: dict[str, list[StatlineMapping]] = {}
    for mapping in load_statline(load_registers()):
        if mapping.topics and mapping.host is None and mapping.target != DIVISION:
            by_id.setdefault(mapping.table, []).append(mapping)
    areas = {m.table: AreasTable(m.table) for m in load_statline(load_registers()) if m.target == DIVISION}
    return {table: Table(table, tuple(mappings)) for table, mappings in by_id.items()} | areas


def camel(title: str) -> str:
    """Return a title as CBS makes keys of it: letters and digits, every word with a capital, no digit in front."""
    key = "".join(word[:1].upper() + word[1:] for word in re.findall(r"[A-Za-z0-9]+", title))
    return f"k_{key}" if key[:1].isdigit() else key


def _categories(title: str, wanted: str) -> list[dict[str, Any]]:
    is_key = re.fullmatch(r"[A-Z]*\d+", wanted)
    first = {"Key": (wanted if is_key else "T009002").ljust(10), "Title": "Waarde" if title == "Marges" else f"Totaal {title}"}
    if not is_key:
        first["Title"] = f"{wanted} "
    return [first | {"Description": ""}, {"Key": "A000001".ljust(10), "Title": "Een deel", "Description": ""}]


def _property(
    number: int, key: str, title: str, kind: str, parent: int | None = None, unit: str | None = None
) -> dict[str, Any]:
    return {"ID": number, "Position": number, "ParentID": parent, "Type": kind, "Key": key, "Title": title, "Unit": unit or ""}


def _groups(known: dict[tuple[str, ...], int], path: tuple[str, ...], number: int) -> list[dict[str, Any]]:
    """Return rows for the groups of a path that are not there yet, outermost first."""
    rows = []
    for depth in range(1, len(path) + 1):
        if path[:depth] not in known:
            known[path[:depth]] = number + len(rows)
            rows.append(_property(number + len(rows), "", path[depth - 1], "TopicGroup", known.get(path[: depth - 1])))
    return rows


def _values(mapping: StatlineMapping) -> Iterator[tuple[StatlineTopic, Values]]:
    """Give every topic of a mapping with values that combine to the snapshot's figures."""
    figures = dict(_figures(mapping))
    if (mapping.target, mapping.table) in REVISED:
        region, year, by = REVISED[mapping.target, mapping.table]
        figures[region, year] += by
    values = {key: value / mapping.factor for key, value in figures.items()}
    if mapping.year:
        values = {(region, year): v for (region, year), v in values.items() if year == mapping.year}
    if mapping.per:
        yield from _with_denominator(mapping, values)
        return
    shares = [0.4, 0.6] if len(mapping.topics) == 2 else [1.0]
    for topic, share in zip(mapping.topics, shares, strict=True):
        yield topic, {key: value * share for key, value in values.items()}


def _with_denominator(mapping: StatlineMapping, values: Values) -> Iterator[tuple[StatlineTopic, Values]]:
    """Split land use: the area in hectares, of which a tenth is inland water and nobody has sea."""
    land = dict(open_dataset().weights[["region", "land_area"]].itertuples(index=False, name=None))
    yield mapping.topics[0], {(region, year): value * land[region] / 1e4 for (region, year), value in values.items()}
    total, inland, sea = mapping.per
    yield total, {(region, year): land[region] / 1e4 * 1.1 for region, year in values}
    yield inland, {(region, year): land[region] / 1e4 * 0.1 for region, year in values}
    yield sea, {}


def _figures(mapping: StatlineMapping) -> Mapping[tuple[str, int], float]:
    dataset = open_dataset()
    if mapping.target == INHABITANTS:
        people = dataset.weights.set_index("region")["inhabitants"]
        return {(code, year): int(people[code]) + 10 * (year - 2024) for code in people.index for year in range(2013, 2026)}
    rows = dataset.observations[dataset.observations["indicator"] == mapping.target]
    triples = rows[["region", "year", "value"]].itertuples(index=False, name=None)
    return {(region, int(year)): float(value) for region, year, value in triples if not np.isnan(value)}
