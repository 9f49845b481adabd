"""The steps of a story that show deals: each tranche, all of them, and how they stack."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from exports.deck.blocks import Slide, Text
from exports.deck.maps import point_of
from exports.deck.slides import headlines
from exports.deck.story.step import step_slide
from exports.deck.story.story import Story
from exports.deck.story.unknowns import unknowns
from geo.drawn.names import Name
from geo.drawn.svg_map import drawing_of
from geo.painted.deal_map import paint_deals, tranche_legend
from geo.painted.stapeling_map import MEASURES, counted_in, paint_stapeling
from geo.shapes import shapes_of
from regio_data import dutch
from regio_data.data import Data
from regio_data.deals.municipality_lists import lists_doubt, lists_doubt_in_short
from regio_data.deals.selection import area_in_words, known_total, partly_outside
from regio_data.deals.stapeling import stapeling, stapeling_islands
from regio_data.figures.gebieden import COUNTED_WHOLE
from regio_data.registers.records import Deal

#: Places that are named; more are counted.
NAMED = 3


def deals_slide(data: Data, story: Story, number: int | None) -> Slide:
    """Return the deals of a tranche by name, or without a number all deals by tranche."""
    deals = [deal for deal in story.deals if number in (None, deal.tranche)]
    tranche = None if number is None else data.registers.tranche.get(number)
    amount = f"{dutch.capital(dutch.million(known_total(deals)))} van het Rijk{_whole(story, deals)}."
    said = [Text(amount, "lead")] if deals else []
    kicker = f"Tranche {tranche.tranche} · {tranche.years}" if tranche else "Regio Deals per tranche"
    spoken, colour, names = ((tranche.note,), tranche.colour, _names(data, deals)) if tranche else ((), "", ())
    painting = paint_deals(deals, data.registers, shapes_of(data).drawable, None)
    legend = tranche_legend(deals, chosen=len(deals) < len(data.registers.deals))
    spoken = tuple(filter(None, (*spoken, legend.note, lists_doubt(deals))))
    notes = (*unknowns(data, story, number), *_outside(story, deals), *_municipalities(deals))
    slide = Slide("verhaal", kicker, headlines.where(deals), said, notes, spoken, colour)
    title = f"{legend.title} (meest recente deal)" if legend.note else legend.title  # the note itself is spoken
    return step_slide(data, story, slide, painting, replace(legend, title=title), names, islands=deals)


def stapeling_slide(data: Data, story: Story, measure: str) -> Slide:
    """Return how the deals stack, by a key of `MEASURES`."""
    painting, legend = paint_stapeling(data.registers, story.deals, measure, story.area)
    counts = stapeling(data.registers, story.deals, story.area)["deals"]
    several = int((counts > 1).sum())
    if measure == "aantal":
        of_which = "van de gekozen deals" if _others(data, story) else "deals"
        title = f"{dutch.count(several, 'gemeente heeft', 'gemeenten hebben')} twee of meer {of_which}"
        most = sorted(data.registers.names_of(counts[counts == counts.max()].index)) if several else []
        said = f"De meeste: {counts.max()} deals, in {few(most)}." if most else ""
    else:
        title = "Rijksbijdrage per inwoner"
        per_theme = ", niet per thema," if story.rode_draden else ","
        said = f"De bijdrage van een deal{per_theme} verdeeld over de inwoners van al zijn gemeenten."
    words = [Text(said, "lead")] if said else []
    shown = replace(legend, title=legend.title.partition(" (")[0])  # the counts are for who reads, not for who listens
    islands = ", ".join(f"{name} {n}" for name, n in stapeling_islands(story.deals).items() if n)
    kicker = f"Stapeling · {MEASURES[measure][0].lower()}"
    wide = [deal.brief for deal in story.deals if not deal.municipalities and not deal.islands]
    notes = (
        *unknowns(data, story),
        *((counted_in(story.area),) if story.area else ()),
        *((f"Deals in Caribisch Nederland: {islands}.",) if islands else ()),
        *((f"Niet meegeteld, want de gemeenten zijn niet bepaald: {dutch.several(wide)}.",) if wide else ()),
        *(_municipalities(story.deals) if measure == "aantal" else filter(None, [lists_doubt_in_short(story.deals)])),
    )
    slide = Slide("verhaal", kicker, title, words, notes, (legend.note,))
    return step_slide(data, story, slide, painting, shown)


def _others(data: Data, story: Story) -> bool:
    """Return whether municipalities that are counted have deals too that are not those of the story."""
    counted = story.area.municipalities if story.area else data.registers.municipality
    others = (deal for deal in data.registers.deals if deal not in story.deals)
    return any(not set(deal.municipalities).isdisjoint(counted) for deal in others)


def _municipalities(deals: Sequence[Deal]) -> tuple[str, ...]:
    """Return what must be known of the municipalities of deals before they are counted."""
    partly = "" if all(deal.whole for deal in deals) else COUNTED_WHOLE
    return tuple(filter(None, (lists_doubt_in_short(deals), partly)))


def _outside(story: Story, deals: Sequence[Deal]) -> tuple[str, ...]:
    """Return which deals lie partly outside the area of the story: what is counted of them is of the whole deal."""
    outside = partly_outside(deals, story.area) if story.area else ()
    if not story.area or not outside:
        return ()
    named = few([deal.brief for deal in outside])
    return (f"Deels buiten {area_in_words(story.area)}: {named}. Bedragen en gemeenten zijn van de hele deal.",)


def _whole(story: Story, deals: Sequence[Deal]) -> str:
    """Return that an amount is not that of the rode draden by which the deals are chosen."""
    if not story.rode_draden:
        return ""
    return f" (van de {'hele deal' if len(deals) == 1 else 'hele deals'}, niet per thema)"


def few(names: Sequence[str]) -> str:
    """Return names as a list; where there are more than `NAMED`, how many more."""
    return dutch.first(names, NAMED)


def _names(data: Data, deals: Sequence[Deal]) -> list[Name]:
    """Return the names of deals at their largest municipality, short names first: so most of them fit."""
    named = []
    for deal in deals:
        if deal.municipalities:
            largest = max(deal.municipalities, key=lambda code: drawing_of(data).areas[code].area)
            named.append(Name(deal.brief, *point_of(drawing_of(data), largest), "deal", must=False))
    return sorted(named, key=lambda name: len(name.name))
