"""The page of an indicator: its latest year on the map, and its figures per municipality, deal and year."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from exports.content.brede_welvaart import PARTIAL, little, whose
from exports.content.content import attribution
from geo.drawn.svg_map import SvgMap
from geo.painted.choropleth import direction_note
from geo.painted.indicator_map import OnMap, classes_of, legend_of, painting_of
from geo.painted.legend import Legend
from geo.painted.painting import Painting
from regio_data import dutch
from regio_data.data import Data
from regio_data.figures.gebieden import marked
from regio_data.figures.ranking import ranking, ranking_note, table_order
from regio_data.figures.regional.words import bounds, regional_cell, regional_figure
from regio_data.registers.codes import indicator_key
from regio_data.registers.records import Indicator, bare_name
from regio_data.registers.regions import KINDS, LISTED, NEDERLAND, regions
from web.plain.drawings import country_map
from web.plain.page import Cell, Facts, Page, Paragraph, PlainMap, PlainTable, Section
from web.plain.region import SPELLED

#: Kinds of which the page has the figures; with all of them it would be too heavy.
_SHOWN = (*SPELLED, "provincie", "vitale-regio")


def indicator_page(data: Data, country: SvgMap, code: str) -> Page | None:
    """Return the page of an indicator (its code in any spelling), ``None`` if there is none or it has no figures."""
    one = data.registers.find_indicator(code)
    if one is None:
        return None
    scores = data.scores
    rows = scores[scores["indicator"] == one.code]
    nation = rows[rows["region_kind"] == NEDERLAND.kind].dropna(subset=["value", "lowest"], how="all")
    known = rows.dropna(subset="value")
    if known.empty:
        return None
    year = int(known["year"].max())
    sources = data.sources("monitor", "gemeentegrenzen", "inwoners")
    unit = f"{one.unit}, {year}"
    return Page(
        path=f"indicator/{indicator_key(one.code)}",
        title=one.label,
        subtitle=dutch.capital(unit),
        description=f"{one.label} ({one.unit}) in {year}: kaart en cijfers per gebied.",
        dashboard=f"brede-welvaart?indicator={indicator_key(one.code)}&jaar={year}",
        sections=[
            Section("Over deze indicator", [Facts(_about(one))]),
            Section("Nederland", [_years(nation, one)]),
            *_places(data, rows[rows["year"] == year], one),
        ],
        map=_map(data, one, year, country, attribution(sources)),
        sources=sources,
        notes=[note for note in (whose(one), little(one), PARTIAL, one.remark) if note],
    )


def _about(one: Indicator) -> list[tuple[str, str]]:
    about = [("Thema", "; ".join(dict.fromkeys(listed.theme for listed in one.monitor_themes))), ("Eenheid", one.unit)]
    about.append(("Richting", direction_note(one).split(":")[0].rstrip(".") + "."))
    if one.why_not_combined:
        about.append(("Niet samengenomen", one.why_not_combined))
    return [*about, ("Code", one.code)]


def _map(data: Data, one: Indicator, year: int, country: SvgMap, credit: str) -> PlainMap:
    on_map = OnMap("gemeente", one.code, year)
    classed = data.once(classes_of, on_map)
    fill = painting_of(data, on_map, classed.classes).fill
    title = f"{one.unit}, {year} (tussen haakjes: aantal gemeenten)"
    entries = tuple(legend_of(data, on_map, classed.classes))
    note = f"{direction_note(one)} {classed.said}".rstrip()
    label = f"Kaart van Nederland: {one.label} per gemeente in {year}; de tabel eronder toont hetzelfde"
    return PlainMap(country_map(country, Painting(fill)), label, Legend(title, entries, note), credit)


def _years(nation: pd.DataFrame, one: Indicator) -> PlainTable | Paragraph:
    if nation.empty:
        return Paragraph("Voor Nederland als geheel is er geen cijfer.")
    rows = [(str(row.year), regional_figure(row, one)) for row in nation.sort_values("year").itertuples()]
    return PlainTable("Nederland per jaar", ("Jaar", "Waarde"), rows, frozenset({1}))


def _places(data: Data, rows: pd.DataFrame, one: Indicator) -> Iterator[Section]:
    for kind in LISTED:
        of = rows[rows["region_kind"] == kind].set_index("region")
        if kind in _SHOWN and of[["value", "lowest"]].notna().any(axis=None):
            note = ranking_note(of, one, regions(data.registers, kind))
            said = [Paragraph(note)] if note else []
            yield Section(dutch.capital(KINDS[kind].several), [*said, _ranked(data, of, one, kind)])


def _ranked(data: Data, of: pd.DataFrame, one: Indicator, kind: str) -> PlainTable:
    regional = regions(data.registers, kind)
    whole = {region.key: region.whole for region in regional}
    rank = ranking(of["value"], one, regional)
    rows = [
        (
            Cell(marked(bare_name(of.loc[key, "region_name"]), whole[key]), f"{kind}/{key}" if kind in SPELLED else ""),
            rank.get(key, "–"),
            _cell(of.loc[key], one, kind),
        )
        for key in table_order(of, rank)
    ]
    place = "Plaats (1 is hoogst)" if one.direction == "neutral" else "Plaats (1 is gunstigst)"
    caption = f"{one.label} per {KINDS[kind].one}, in {one.short_unit}"
    return PlainTable(caption, (dutch.capital(KINDS[kind].one), place, "Waarde"), rows, frozenset({1, 2}))


def _cell(row: pd.Series, one: Indicator, kind: str) -> str:
    """Return a figure for a table with what must be known of it; with the bounds of CBS, and of a province whose it is."""
    if (kind == "provincie" or bounds(row, one)) and not dutch.missing(row["value"]):
        return regional_figure(row, one)
    return regional_cell(row, one, alone=True)
