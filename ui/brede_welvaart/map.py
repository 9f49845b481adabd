"""The choropleth with its legend."""

from __future__ import annotations

import dataclasses

from geo.painted.choropleth import direction_note
from geo.painted.classification import Classes
from geo.painted.legend import Legend
from geo.painted.painting import Painting
from regio_data import dutch
from regio_data.data import Data
from regio_data.figures.gebieden import MARKED, number_of_areas
from regio_data.registers.regions import KINDS, RegionRef, regions
from ui.brede_welvaart.choice import Choice
from ui.brede_welvaart.one_indicator import is_crowded, legend_of, painting_of
from ui.common import query
from ui.common.map_panel import map_panel
from ui.show.legends import class_legend

TITLE = "Kaart van Nederland met één indicator van brede welvaart; de ranglijst naast de kaart toont hetzelfde"


def indicator_map_panel(data: Data, choice: Choice, classes: Classes | None) -> Painting:
    """Draw the map and return its painting; a click selects the municipality, or the deal that is painted there."""
    painting = choice.once(data, painting_of, classes)
    if choice.level == "gemeente":
        painting = dataclasses.replace(painting, outlines=[RegionRef("deal", deal.slug) for deal in choice.deals])
    if choice.region:
        painting = dataclasses.replace(painting, selected=[RegionRef(choice.level, choice.region)])

    def clicked(kind: str, key: str) -> None:
        region = key if choice.level == "gemeente" else _deal_at(data, choice, key)
        if kind == "gemeente" and region:
            query.put(regio=region)

    map_panel(data, painting, "brede-welvaart", TITLE, clicked)
    return painting


def indicator_legend(data: Data, choice: Choice, classes: Classes | None) -> Legend:
    """Draw the legend with limits and counts, and return it."""
    note = direction_note(choice.indicator)
    several = KINDS[choice.level].several
    if classes is not None and not choice.per_year and choice.once(data, is_crowded, classes):
        note += (
            f" De klassen zijn gelijk voor alle jaren; in {choice.year} valt meer dan de helft van de {several} in één klasse. "
            "Kies bij Weergave “Per jaar” om de verschillen in dit jaar te zien."
        )
    if choice.level == "deal" and any(deal.part_of for deal in choice.deals):
        note += f" {MARKED}"
    entries, counted = choice.once(data, legend_of, classes), _counted(data, choice)
    class_legend(Legend(f"{choice.indicator.unit}, {choice.year} (rechts: {counted})", tuple(entries), note))
    return Legend(f"{choice.indicator.unit}, {choice.year} (tussen haakjes: {counted})", tuple(entries), note)


def _counted(data: Data, choice: Choice) -> str:
    """Return what the legend counts; deals of the same municipalities count each."""
    if choice.level != "deal":
        return f"aantal {KINDS[choice.level].several}"
    slugs = {deal.slug for deal in choice.deals if deal.municipalities}
    areas = number_of_areas(region for region in regions(data.registers, "deal") if region.key in slugs)
    return f"aantal deals; de {len(slugs)} deals met gemeenten zijn {dutch.count(areas, 'gebied', 'gebieden')}"


def _deal_at(data: Data, choice: Choice, code: str) -> str | None:
    """Return the most recent deal of the map at a municipality."""
    municipality = data.registers.municipality.get(code)
    if municipality is None:
        return None
    return next((deal.slug for deal in choice.deals if code in deal.municipalities), None)
