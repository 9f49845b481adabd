"""The slides of one deal, or of one municipality."""

from __future__ import annotations

import datetime
from dataclasses import replace

from exports.deck import maps
from exports.deck.blocks import Block, Columns, Islands, Items, Map, Slide, Stack, Text, Tiles
from exports.deck.slides import headlines
from exports.deck.slides.figures import figure_slides, region_slide
from geo.drawn.svg_map import drawing_of
from geo.shapes import shapes_of
from regio_data import dutch
from regio_data.data import Data
from regio_data.deals.areas import SHARING, deals_on, other_part, sharing
from regio_data.deals.facts import bare_facts, description, fact_fields, region_facts
from regio_data.deals.municipality_lists import unsure_lists
from regio_data.deals.provenance import doubt, unsure_key, unsure_mark
from regio_data.deals.status import known, status
from regio_data.figures.gebieden import whole_municipalities
from regio_data.profile.profile import Profile
from regio_data.registers.areas import POPULATION_DAY
from regio_data.registers.records import Deal
from regio_data.registers.registers import Registers

#: So many rode draden in full, and other deals by name fit a slide.
DRADEN, OTHERS = 6, 3

#: Longer remarks on a deal are for the speaker.
REMARK = 240


def deal_slides(data: Data, profile: Profile) -> list[Slide]:
    """Return map, facts, themes, strengths and weaknesses, and development of a deal.

    A deal without figures has one slide that says why, with what is known of its themes, in the place of the last three.
    """
    deal = data.registers.deal[profile.region.key]
    slides = [_map(data, profile, deal), _facts(profile, deal, data.today)]
    return [*slides, *(figure_slides(data, profile) if not profile.no_figures else [_no_figures(data, profile, deal)])]


def region_slides(data: Data, profile: Profile) -> list[Slide]:
    """Return map with facts, and the figures of a municipality or own region."""
    region = profile.region
    drawn = Map(maps.region_map(drawing_of(data), data.registers, region), f"Kaart van {region.name} met wat eromheen ligt")
    facts = region_facts(data.registers, region, profile.deals)
    provinces = dict.fromkeys(data.registers.municipality[code].province for code in region.municipalities)
    words: list[Block] = [Items([f"{term}: {text}" for term, text in facts])]
    columns = Columns([Stack("figure", [drawn]), Stack("words", words)])
    title = f"{region.name}: {dutch.number(profile.inhabitants)} inwoners"
    if region.kind != "provincie":
        title += f" in {dutch.several(provinces)}"
    map_slide = region_slide(profile, "kaart", "het gebied", title, [columns], data.borders)
    figures = figure_slides(data, profile) if not profile.no_figures else []
    doubt = unsure_lists(data.registers, [region])
    return [map_slide, *(replace(slide, notes=tuple(filter(None, (doubt, *slide.notes)))) for slide in figures)]


def _map(data: Data, profile: Profile, deal: Deal) -> Slide:
    registers = data.registers
    drawn = (
        maps.deal_map(drawing_of(data), registers, deal, shapes_of(data).drawable) if maps.codes_of(registers, deal) else None
    )
    words: list[Block] = [Text(_names(registers, deal, drawn), "lead")]
    if not deal.whole:
        words.append(Text(f"Een deel van {_partial_names(registers, deal)}.", "muted"))
    if not deal.municipalities:  # few names, much room
        words.append(Text(description(deal), "lead"))
    if profile.deals:
        others = [_other(registers, deal, other) for other in profile.deals]
        words.append(Text(f"{SHARING}: {dutch.first(others, OTHERS)}.", "muted"))
    figure: Block = Islands([deal])
    note, title = "", headlines.area(registers, deal) + unsure_mark(deal, *fact_fields(deal)["Gebied"])
    if drawn:
        figure = Map(replace(drawn, told=True), f"Kaart van {deal.name}: {title}")
        words.append(Map(maps.locator(drawing_of(data), registers, deal, shapes_of(data).drawable), "Ligging in Nederland"))
        note = data.borders
    else:
        others = [f"{island}: {_deals_of(registers, deal, island)}" for island in deal.islands]
        words.append(Items(others))
    columns = Columns([Stack("figure", [figure]), Stack("words", words)])
    return region_slide(profile, "kaart", "het gebied", title, [columns], unsure_key(title), note)


def _other(registers: Registers, deal: Deal, other: Deal) -> str:
    apart = other_part(deal, other, registers)
    return f"{other.brief} (tranche {other.tranche}{f', {apart}' if apart else ''})"


def _deals_of(registers: Registers, deal: Deal, island: str) -> str:
    others = [other for other in deals_on(island, registers.deals)[::-1] if other != deal]
    names = [f"{other.brief} (tranche {other.tranche})" for other in others]
    return f"ook {dutch.first(names, OTHERS)}" if names else "geen andere deal"


def _names(registers: Registers, deal: Deal, drawn: maps.DeckMap | None) -> str:
    """Return where a deal is, each municipality with the number that stands for it on the map."""
    if drawn and deal.municipalities:
        numbers = {name.name: f" ({name.text})" for name in drawn.names if name.numbered}
        return ", ".join(f"{name}{numbers.get(name, '')}" for name in registers.names_of(deal.municipalities))
    if deal.islands:
        return f"Caribisch Nederland: {dutch.several(deal.islands)}"
    return f"{dutch.several(deal.provinces)}; de deal noemt geen gemeenten, daarom zijn de provincies gearceerd."


def _partial_names(registers: Registers, deal: Deal) -> str:
    names = registers.names_of(part.municipality for part in deal.part_of)
    return dutch.several(names) if len(names) <= 4 else f"{len(names)} van deze gemeenten"


def _facts(profile: Profile, deal: Deal, today: datetime.date) -> Slide:
    """Return the facts as tiles: the terms of `bare_facts`, and with words of their own the rest of what `facts` tells.

    "Rijk per inwoner" says whose euros, which "Per inwoner" in a list, below the rijksbijdrage, need not; the status is the
    short one, and of which day it is stands in the note. What is not sure has `UNSURE` behind it.
    """
    euro = "niet te bepalen" if profile.euro_per_inhabitant is None else f"€ {dutch.number(profile.euro_per_inhabitant)}"
    whose = "" if deal.whole else f" van {whole_municipalities(deal)}"
    day = f" Inwoners op {POPULATION_DAY}." if profile.inhabitants else ""
    marks = {term: unsure_mark(deal, *fields) for term, fields in fact_fields(deal).items()}
    told = {term: text + marks[term] for term, text in bare_facts(deal).items()}
    people = unsure_mark(deal, "municipalities")  # of the whole ones, whichever part a deal is on
    terms = [
        *((term, told[term]) for term in ("Rijksbijdrage", "Regiobijdrage")),
        (f"Rijk per inwoner{whose}", euro + people),
        (f"Inwoners{whose}", (dutch.number(profile.inhabitants) if profile.inhabitants else "niet in de data") + people),
        *((term, told[term]) for term in ("Gesloten", "Loopt tot")),
        ("Status", status(deal, today, short=True) + marks["Status"]),
    ]
    blocks: list[Block] = [Text(description(deal), "lead"), Tiles(terms)]
    at = profile.chain.index(deal)
    before, after = profile.chain[:at], profile.chain[at + 1 :]
    family = [f"Voorganger: {d.brief} (tranche {d.tranche})" for d in before[-1:]]
    family += [f"Opvolger: {d.brief} (tranche {d.tranche})" for d in after[:1]]
    if family:
        blocks.append(Text(" · ".join(family), "muted"))
    titles = [draad.rode_draad.title for draad in profile.rode_draden]
    blocks.append(Items(titles, "chips") if titles else Text("Rode draden: niet bepaald.", "muted"))
    note = f"Status {known(deal)}.{day} Rode draden: onze eigen lezing van openbare bronnen{doubt(deal, 'rode_draden')}."
    title = headlines.facts(profile)
    notes = (note, unsure_key(title, terms))
    return region_slide(profile, "feiten", "in het kort", title, blocks, *notes, spoken=[deal.notes or ""])


def _no_figures(data: Data, profile: Profile, deal: Deal) -> Slide:
    blocks: list[Block] = [Text(profile.no_figures, "lead")]
    if profile.rode_draden:
        blocks.append(Text(f"Waar de deal over gaat (onze eigen lezing){doubt(deal, 'rode_draden')}:", "muted"))
        blocks.append(Items([f"{d.rode_draad.title}: {d.rode_draad.short}" for d in profile.rode_draden[:DRADEN]], "plain"))
    here = [
        f"{other.brief} (tranche {other.tranche}, {dutch.million(other.rijksbijdrage_mln)})"
        for other in sharing(deal, data.registers)
    ]
    if here:
        blocks.append(Text(f"Ook hier: {dutch.first(here, OTHERS)}.", "muted"))
    if deal.notes and len(deal.notes) <= REMARK:
        blocks.append(Text(deal.notes, "muted"))
    title = "Geen cijfers over brede welvaart; dit is wel bekend"
    return region_slide(profile, "geen-cijfers", "brede welvaart", title, blocks, spoken=[deal.notes or ""])
