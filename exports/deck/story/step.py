"""One step of a story: a painting as a slide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from exports.deck import maps
from exports.deck.blocks import Columns, Islands, Map, Slide, Stack
from exports.deck.maps import DeckMap
from exports.deck.story.story import Story
from geo.drawn.names import Name
from geo.drawn.svg_map import drawing_of
from geo.painted.legend import Legend
from geo.painted.painting import Painting
from regio_data.data import Data
from regio_data.registers.records import Deal
from regio_data.registers.regions import region_of

#: Height of a name as a share of that of a map as high as the screen: 30 of 720, and 16 on a phone on its side.
NAME = 0.042
#: A phone shows the map somewhat wider than its screen: so much of it at either side has no names (`DeckMap.edge`).
EDGE = 0.05


def step_slide(
    data: Data,
    story: Story,
    said: Slide,
    painting: Painting,
    legend: Legend,
    names: Sequence[Name] = (),
    islands: Sequence[Deal] = (),
) -> Slide:
    """Return a step: the map with everything on it, and beside it what it says and how to read it.

    Parameters
    ----------
    data : Data
    story : Story
    said : Slide
        What is said, its blocks below the headline.
    painting : Painting
    legend : Legend
    names : sequence of Name
        What is named on the map before cities and municipalities, the most important first.
    islands : sequence of Deal
        Whose islands are shown.
    """
    kicker = " · ".join(filter(None, (said.kicker, story.about)))
    figure = Map(step_map(data, story, painting, names), f"{kicker}. {said.title}", _tips(data, painting))
    shown = [*said.blocks, legend, *([Islands(islands)] if any(deal.islands for deal in islands) else [])]
    columns = Columns([Stack("figure", [figure]), Stack("words", shown)])
    return replace(said, kicker=kicker, blocks=[columns], spoken=tuple(filter(None, (*said.spoken, data.borders))))


def step_map(data: Data, story: Story, painting: Painting, names: Sequence[Name]) -> DeckMap:
    """Return the painting as the map of a slide: every municipality has a paint."""
    drawing, registers = drawing_of(data), data.registers
    layers = tuple((tuple(codes), paint) for codes, paint in painting.layers(drawing.municipalities))
    codes = story.area.municipalities if story.area else ()
    outlined = (
        maps.codes_of(registers, registers.deal[ref.key]) if ref.kind == "deal" else region_of(registers, ref).municipalities
        for ref in painting.outlines
    )
    outlines = tuple(dict.fromkeys(tuple(sorted(own)) for own in outlined if own))
    box = maps.box_of(drawing, codes)
    here = sorted(codes, key=lambda code: -registers.municipality[code].inhabitants) if codes else maps.CITIES
    towns = [Name(registers.municipality[code].name, *maps.point_of(drawing, code), "near", must=False) for code in here]
    return DeckMap(drawing, box, layers, outlines, (*names, *towns), size=NAME, edge=EDGE)


def _tips(data: Data, painting: Painting) -> dict[str, str]:
    """Return of each municipality its name and, on the next line, what is said of it with its unit."""
    names = data.registers.municipality
    return {
        code: f"{names[code].name}\n{tip}{painting.suffix if tip[-1:].isdigit() else ''}" for code, tip in painting.tips.items()
    }
