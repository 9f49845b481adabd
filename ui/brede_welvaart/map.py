"""The choropleth with its legend."""

from __future__ import annotations

import dataclasses

import streamlit as st

from geo.painted.choropleth import direction_note
from geo.painted.classification import Classes
from geo.painted.indicator_map import GELIJK, PER_JAAR, MapClasses, legend_of, painting_of
from geo.painted.legend import Legend
from geo.painted.painting import Painting
from regio_data import dutch
from regio_data.data import Data
from regio_data.deals.municipality_lists import lists_doubt, vitale_regios_doubt
from regio_data.figures.gebieden import MARKED, number_of_areas
from regio_data.registers.regions import KINDS, OWN, RegionRef
from ui.brede_welvaart.choice import Choice
from ui.brede_welvaart.level import choose_own, spelled
from ui.common.map_panel import Click, map_panel
from ui.common.url import query
from ui.show.legends import class_legend

TITLE = "Kaart van Nederland met één indicator van brede welvaart; de ranglijst naast de kaart toont hetzelfde"
#: Whether the years of the map were asked for.
_PLAYING = "the map plays its years"
#: Of the legend at the level of own regions, of which there are too few to make classes of.
_CLASSES_OF_OWN = " De klassen zijn die van alle gemeenten."


def indicator_map_panel(data: Data, choice: Choice, classed: MapClasses) -> Painting:
    """Draw the map and return its painting; a click selects the region that is painted there."""
    painting = choice.once(data, painting_of, classed.classes)
    if choice.level == "gemeente":
        painting = dataclasses.replace(painting, outlines=[RegionRef("deal", deal.slug) for deal in choice.outlined])
    if choice.ref:
        painting = dataclasses.replace(painting, selected=[choice.ref])
    painting = _through_the_years(data, choice, classed.classes, painting)

    def clicked(click: Click) -> None:
        if click.kind == "gemeente":
            _select_at(data, choice, click.key)
        elif click.kind == "jaren":
            st.session_state[_PLAYING] = True
            if classed.apart:  # through the years a colour means one thing
                query.put(grenzen=GELIJK)
        elif click.kind == "jaar" and click.key in painting.years:
            query.put(jaar=click.key if click.key != painting.years[-1] else None)

    map_panel(data, painting, "brede-welvaart", TITLE, clicked)
    return painting


def _through_the_years(data: Data, choice: Choice, classes: Classes | None, painting: Painting) -> Painting:
    """Let the map go through the years, where their colours mean the same; the years travel only when asked for."""
    asked = st.session_state.pop(_PLAYING, False)
    years = sorted(data.years(choice.indicator.code))
    if classes is None or choice.limits == PER_JAAR or len(years) == 1:
        return painting
    frames = [dataclasses.replace(choice, year=year).once(data, painting_of, classes) for year in years] if asked else []
    return dataclasses.replace(painting, year=str(choice.year), years=[str(year) for year in years], frames=frames)


def indicator_legend(data: Data, choice: Choice, classed: MapClasses) -> Legend:
    """Draw the legend with limits and counts, and return it."""
    note = direction_note(choice.indicator)
    if classed.said:
        note += f" {classed.said}"
        if not classed.apart:
            note += " Kies bij Weergave “Per jaar” om de verschillen in dit jaar te zien."
    if choice.level == OWN:
        note += _CLASSES_OF_OWN
    if choice.level == "vitale-regio":
        note += f" {vitale_regios_doubt(data.registers)}"
    if choice.level == "deal":
        note += f" {lists_doubt(data.registers.deal[region.key] for region in choice.regions)}".rstrip()
    if not all(region.whole for region in choice.regions):
        note += f" {MARKED}"
    entries, counted = choice.once(data, legend_of, classed.classes), _counted(choice)
    class_legend(Legend(f"{choice.indicator.unit}, {choice.year} (rechts: {counted})", tuple(entries), note))
    return Legend(f"{choice.indicator.unit}, {choice.year} (tussen haakjes: {counted})", tuple(entries), note)


def _counted(choice: Choice) -> str:
    """Return what the legend counts; deals of the same municipalities count each."""
    if choice.level != "deal":
        return f"aantal {KINDS[choice.level].several}"
    areas = number_of_areas(choice.regions)
    return f"aantal deals; de {len(choice.regions)} deals met gemeenten zijn {dutch.count(areas, 'gebied', 'gebieden')}"


def _select_at(data: Data, choice: Choice, code: str) -> None:
    """Choose the region that is painted at a municipality, which is the first that has it."""
    if code not in data.registers.municipality:
        return
    if choice.level == OWN:
        choose_own(data, code)
    elif found := next((region for region in choice.regions if code in region.municipalities), None):
        query.put(regio=spelled(found))
