"""The chosen region beside the country: its figure, its place, and what to know about both."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from geo.painted.indicator_map import OnMap, values_of
from regio_data import dutch, units
from regio_data.data import Data
from regio_data.deals.facts import remark
from regio_data.deals.municipality_lists import list_mark
from regio_data.figures.gebieden import holds_for_part, marked, number_of_areas, whole_municipalities
from regio_data.figures.group import AREAS_OF_DEALS
from regio_data.figures.ranking import ranking
from regio_data.figures.regional.span import span
from regio_data.figures.regional.values import CBS
from regio_data.figures.regional.words import about, bounds, of_same_municipalities, regional_cell, regional_figure
from regio_data.newer import newer_of
from regio_data.profile.caveats import about_figures, no_figures
from regio_data.registers.records import Indicator
from regio_data.registers.regions import KINDS, NEDERLAND, OWN, Region, region_of
from ui.brede_welvaart.choice import Choice
from ui.common.deelgebied import partial_counts
from ui.common.markdown import label, sentence
from ui.common.url.links import main_links, profile_link


def region_figure(data: Data, choice: Choice, values: pd.DataFrame) -> None:
    """Draw the figure of the chosen region beside that of the country, with what to know about it."""
    country = data.table("nederland", choice.indicator.code, choice.year).iloc[0]
    columns = st.columns(2)
    if choice.region is None:
        known = int(values["value"].notna().sum())
        of = f"{len(values)} {KINDS[choice.level].several} {choice.which}".strip()
        columns[0].metric(f"Met een cijfer in {choice.year}", f"{known} van {of}")
    else:
        row, region = values.loc[choice.region], chosen_region(choice)
        whose = _whose(row, choice.level, region is None or region.whole, _span_of(data, region, row, choice.indicator))
        _metric(columns[0], row, choice, whose)
    _metric(columns[1], country, choice, _whose(country, "nederland"))
    if notes := _notes(data, choice, values):
        st.caption(sentence(" ".join(notes)))
    if choice.level == "deal" and choice.region and list_mark(deal := data.registers.deal[choice.region]):
        st.caption(sentence(remark(deal)))
    _newer(data, choice)
    if region := chosen_region(choice):
        with main_links("region"):
            profile_link(region.ref, "Naar het regioprofiel", region.name if region.kind == OWN else "")


def _newer(data: Data, choice: Choice) -> None:
    """Say what StatLine has that is newer, of the chosen region or the country."""
    region = chosen_region(choice) or region_of(data.registers, NEDERLAND)
    if newer := newer_of(data, region).get(choice.indicator.code):
        st.caption(sentence(f"{region.name}: {newer.text}. {newer.agreement}"))


def chosen_region(choice: Choice) -> Region | None:
    """Return the chosen region."""
    return next((region for region in choice.regions if region.key == choice.region), None)


def places(data: Data, choice: Choice) -> pd.Series:
    """Return the places: an area counts once, and one on part of a municipality only when asked for."""
    return choice.once(data, _ranking, partial_counts())


def _ranking(data: Data, on_map: OnMap, include_partial: bool) -> pd.Series:
    return ranking(values_of(data, on_map)["value"], on_map.indicator(data), on_map.regions(data), include_partial)


def _metric(column: DeltaGenerator, row: pd.Series, choice: Choice, whose: str) -> None:
    column.metric(label(whose), _big(row, choice), help=sentence(regional_figure(row, choice.indicator)))


def _big(row: pd.Series, choice: Choice) -> str:
    if dutch.missing(row["value"]):
        return regional_cell(row, choice.indicator)
    return units.figure(row["value"], choice.indicator)


def _whose(row: pd.Series, level: str, whole: bool = True, of: str = "") -> str:
    """Return the name of a region, marked, and beside it whose the figure is and its coverage; of municipalities it is CBS.

    ``of`` is of how many municipalities a span is.
    """
    part = dutch.coverage(row["coverage"]) if about(row) and row["coverage"] < 1 else ""
    said = "" if level == "gemeente" else ", ".join(filter(None, (about(row), part, of)))
    name = marked(row["region_name"], whole)
    return f"{name} ({said})" if said else name


def _notes(data: Data, choice: Choice, values: pd.DataFrame) -> list[str]:
    """Return what must be said beside the figure of the chosen region, and of the indicator."""
    of_indicator = [choice.indicator.remark] if choice.indicator.remark else []
    if choice.region is None:
        return of_indicator
    row = values.loc[choice.region]
    deal = data.registers.deal.get(choice.region) if choice.level == "deal" else None
    notes = [said] if (said := about_figures(deal)) else []
    rank = places(data, choice)
    if choice.region in rank.index and len(rank) > 1 and choice.indicator.direction != "neutral":
        of = number_of_areas(region for region in choice.regions if region.key in rank.index)
        group = f"{AREAS_OF_DEALS} {choice.which}".strip() if choice.level == "deal" else KINDS[choice.level].several
        notes.append(f"Plaats {rank[choice.region]} van {of} {group} (1 is het gunstigst; eigen berekening).")
    if choice.level != "gemeente" and (region := chosen_region(choice)):
        notes += _how_made(data, region, row, choice.indicator)
    return [*notes, *of_indicator]


def _municipal(data: Data, region: Region, indicator: Indicator, year: int) -> pd.Series:
    """Return the figures of the municipalities of a region in a year, by code; missing where one has none."""
    return data.table("gemeente", indicator.code, year)["value"].reindex(list(region.municipalities))


def _span_of(data: Data, region: Region | None, row: pd.Series, indicator: Indicator) -> str:
    """Return of how many of its municipalities the span of a region is, "" where it shows none: "1 van 7 gemeenten"."""
    if region is None or not span(row, indicator):
        return ""
    figures = _municipal(data, region, indicator, int(row["year"]))
    return f"{figures.count()} van {dutch.count(len(figures), 'gemeente', 'gemeenten')}"


def _how_made(data: Data, region: Region, row: pd.Series, indicator: Indicator) -> list[str]:
    """Return how the figure of a region was made, or why there is none."""
    if not region.municipalities:
        return [no_figures(region, data.registers.deal[region.key])]
    names = {code: data.registers.municipality[code].name for code in region.municipalities}
    figures = _municipal(data, region, indicator, int(row["year"]))
    if between := span(row, indicator):
        return [between.sentence(figures, names), *_partly(data, region, "de cijfers zijn die")]
    if not row["coverage"]:
        return ["Geen waarde: geen gemeente hier heeft in onze gegevens een cijfer."]
    if dutch.missing(row["value"]):
        least = dutch.whole_percent(indicator.minimum_coverage)
        return [f"Geen waarde: te weinig gemeenten hebben een cijfer ({dutch.coverage(row['coverage'])}, nodig is {least}%)."]
    if row["origin"] == CBS:
        notes = [_of_cbs(region, list(names.values()), row, indicator)]
    else:
        of = "" if figures.notna().all() else f"{figures.count()} van de "
        notes = [f"Gewogen gemiddelde van {of}{len(names)} gemeenten, {dutch.coverage(row['coverage'])} (eigen berekening)."]
    if row["approximate"]:
        notes.append("Benadering: medianen van gemeenten zijn samengenomen.")
    return [*notes, *_partly(data, region, "het cijfer is dat")]


def _partly(data: Data, region: Region, what: str) -> list[str]:
    """Return of what the figures of a deal on part of a municipality are, nothing of another region."""
    if not region.partial:
        return []
    return [f"De deal {holds_for_part(data.registers, region)}; {what} van {whole_municipalities(region)}."]


def _of_cbs(region: Region, names: Sequence[str], row: pd.Series, indicator: Indicator) -> str:
    """Return that a figure is of CBS, with its bounds where it gives them."""
    over = f"de gemeente {names[0]}" if len(names) == 1 else of_same_municipalities(region) or f"de {KINDS[region.kind].one}"
    between = bounds(row, indicator)
    return f"Cijfer van het CBS over {over}{f', met als grenzen {between}' if between else ''}."
