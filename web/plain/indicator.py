"""The page of an indicator: its latest year on the map, and its figures per municipality, deal and year."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from exports.content.brede_welvaart import little, whose
from exports.content.content import OF_REGIONS, attribution
from geo.drawn.svg_map import SvgMap
from geo.painted.choropleth import direction_note
from geo.painted.indicator_map import OnMap, classes_of, legend_of, painting_of
from geo.painted.legend import Legend
from geo.painted.painting import Painting
from regio_data import dutch
from regio_data.data import Data
from regio_data.deals.municipality_lists import SAYS_LITTLE, lists_doubt, vitale_regios_doubt
from regio_data.deals.provenance import unsure_key, unsure_mark
from regio_data.figures.gebieden import IF_PARTLY, marked
from regio_data.figures.ranking import ranking, ranking_note, table_order
from regio_data.figures.regional.words import bounds, regional_cell, regional_figure
from regio_data.registers.codes import indicator_key
from regio_data.registers.records import Deal, Indicator, bare_name
from regio_data.registers.regions import KINDS, LISTED, NEDERLAND, regions
from web.plain.drawings import country_map
from web.plain.page import Cell, Facts, Page, Paragraph, PlainMap, PlainTable, Section
from web.plain.region import SPELLED

#: Kinds of which the page has the figures; with all of them it would be too heavy.
_SHOWN = (*SPELLED, "provincie", "vitale-regio")


def indicator_page(data: Data, country: SvgMap, code: str) -> Page | None:
    """Return the page of an indicator (its code in any spelling), ``None`` if there is none or it has no figures."""
    indicator = data.registers.find_indicator(code)
    if indicator is None:
        return None
    scores = data.scores
    rows = scores[scores["indicator"] == indicator.code]
    nation = rows[rows["region_kind"] == NEDERLAND.kind].dropna(subset=["value", "lowest"], how="all")
    known = rows.dropna(subset="value")
    if known.empty:
        return None
    year = int(known["year"].max())
    of_map = data.sources("monitor", "gemeentegrenzen", "inwoners")
    unit = f"{indicator.unit}, {year}"
    return Page(
        path=f"indicator/{indicator_key(indicator.code)}",
        title=indicator.label,
        subtitle=dutch.capital(unit),
        description=f"{indicator.label} ({indicator.unit}) in {year}: kaart en cijfers per gebied.",
        dashboard=f"brede-welvaart?indicator={indicator_key(indicator.code)}&jaar={year}",
        sections=[
            Section("Over deze indicator", [Facts(_about(indicator))]),
            Section("Nederland", [_years(nation, indicator)]),
            *_places(data, rows[rows["year"] == year], indicator),
        ],
        map=_map(data, indicator, year, country, attribution(of_map)),
        sources=data.sources("monitor", OF_REGIONS, "gemeentegrenzen", "inwoners"),
        notes=[note for note in (whose(indicator), little(indicator), IF_PARTLY, indicator.remark) if note],
    )


def _about(indicator: Indicator) -> list[tuple[str, str]]:
    about = [
        ("Thema", "; ".join(dict.fromkeys(listed.theme for listed in indicator.monitor_themes))),
        ("Eenheid", indicator.unit),
    ]
    about.append(("Richting", direction_note(indicator).split(":")[0].rstrip(".") + "."))
    if indicator.why_not_combined:
        about.append(("Niet samengenomen", indicator.why_not_combined))
    return [*about, ("Code", indicator.code)]


def _map(data: Data, indicator: Indicator, year: int, country: SvgMap, credit: str) -> PlainMap:
    on_map = OnMap("gemeente", indicator.code, year)
    classed = data.once(classes_of, on_map)
    fill = painting_of(data, on_map, classed.classes).fill
    title = f"{indicator.unit}, {year} (tussen haakjes: aantal gemeenten)"
    entries = tuple(legend_of(data, on_map, classed.classes))
    note = f"{direction_note(indicator)} {classed.said}".rstrip()
    label = f"Kaart van Nederland: {indicator.label} per gemeente in {year}; de tabel eronder toont hetzelfde"
    return PlainMap(country_map(country, Painting(fill)), label, Legend(title, entries, note), credit)


def _years(nation: pd.DataFrame, indicator: Indicator) -> PlainTable | Paragraph:
    if nation.empty:
        return Paragraph("In onze gegevens staat geen cijfer van Nederland als geheel.")
    rows = [(str(row.year), regional_figure(row, indicator)) for row in nation.sort_values("year").itertuples()]
    return PlainTable("Nederland per jaar", ("Jaar", "Waarde"), rows, frozenset({1}))


def _places(data: Data, rows: pd.DataFrame, indicator: Indicator) -> Iterator[Section]:
    for kind in LISTED:
        of = rows[rows["region_kind"] == kind].set_index("region")
        if kind in _SHOWN and of[["value", "lowest"]].notna().any(axis=None):
            note = ranking_note(of, indicator, regions(data.registers, kind))
            doubt = {"vitale-regio": vitale_regios_doubt(data.registers), "deal": lists_doubt(data.registers.deals)}.get(kind)
            ranked = _ranked(data, of, indicator, kind)
            doubt = f"{doubt or ''} {unsure_key(ranked.rows)}".strip()
            yield Section(dutch.capital(KINDS[kind].several), [*(Paragraph(text) for text in (note, doubt) if text), ranked])


def _ranked(data: Data, of: pd.DataFrame, indicator: Indicator, kind: str) -> PlainTable:
    regional = regions(data.registers, kind)
    whole = {region.key: region.whole for region in regional}
    rank = ranking(of["value"], indicator, regional)
    doubt = {deal.slug: _doubt(deal, deal.slug in rank) for deal in data.registers.deals} if kind == "deal" else {}
    rows = [
        (
            Cell(
                marked(bare_name(of.loc[key, "region_name"]), whole[key]) + doubt.get(key, ""),
                f"{kind}/{key}" if kind in SPELLED else "",
            ),
            rank.get(key, "–"),
            _cell(of.loc[key], indicator, kind),
        )
        for key in table_order(of, rank)
    ]
    place = "Plaats (1 is hoogst)" if indicator.direction == "neutral" else "Plaats (1 is gunstigst)"
    caption = f"{indicator.label} per {KINDS[kind].one}, in {indicator.short_unit}"
    return PlainTable(caption, (dutch.capital(KINDS[kind].one), place, "Waarde"), rows, frozenset({1, 2}))


def _doubt(deal: Deal, placed: bool) -> str:
    """Return what stands behind the name of a deal: with a place that its figure says little, and that its list is not sure."""
    little = f" ({SAYS_LITTLE})" if deal.figures_say_little and placed else ""
    return little + unsure_mark(deal, "municipalities")


def _cell(row: pd.Series, indicator: Indicator, kind: str) -> str:
    """Return a figure for a table with what must be known of it; with the bounds of CBS, and of a province whose it is."""
    if (kind == "provincie" or bounds(row, indicator)) and not dutch.missing(row["value"]):
        return regional_figure(row, indicator)
    return regional_cell(row, indicator, alone=True)
