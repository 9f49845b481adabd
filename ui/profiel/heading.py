"""The top of a profile: name, key numbers, map, facts and chain."""

from __future__ import annotations

import dataclasses
import datetime
from html import escape

import streamlit as st

from exports.content.profiel.picture import subtitle
from geo.painted.deal_map import paint_deals
from geo.painted.painting import Painting
from geo.shapes import shapes_of
from regio_data import dutch
from regio_data.answers.card import answered
from regio_data.answers.letter import Letter, on_area, on_deal, on_municipality
from regio_data.data import Data
from regio_data.deals.areas import deals_at
from regio_data.deals.facts import description, facts, of_no_deal, of_whom, whole_province
from regio_data.deals.filtered import filtered
from regio_data.deals.municipality_lists import area_here, of_which_unsure, unsure_members
from regio_data.deals.selection import known_total
from regio_data.deals.status import status
from regio_data.figures.gebieden import holds_for_part, whole_municipalities
from regio_data.profile.conclusion import conclusion
from regio_data.profile.profile import Profile
from regio_data.profile.similar_areas import like_kind
from regio_data.registers.areas import POPULATION_DAY
from regio_data.registers.records import Deal
from regio_data.registers.regions import NEDERLAND, OWN, RegionRef, province_ref
from ui.common.map_panel import Click, map_panel
from ui.common.markdown import plain, sentence
from ui.common.share import copy_letter
from ui.common.url.links import deal_button, main_links, vergelijken_link
from ui.common.url.own import own_region_links
from ui.common.url.selection import select_clicked
from ui.profiel.chain import chain_timeline
from ui.show.answer_card import answer_card
from ui.show.deal import part_notes

TITLE = "Kaart van het gebied van dit profiel; de gemeenten staan ook in de tekst ernaast"

#: Of the amounts of a municipality's deals.
_SHARED_ALIKE = "; per inwoner is het gelijk over dat gebied verdeeld"
#: Facts of the deal card that the profile shows elsewhere.
_ELSEWHERE = {"Rijksbijdrage", "Per inwoner", "Voorganger", "Opvolger", "Rode draden", "Evaluaties"}


def heading(data: Data, shown: Profile) -> None:
    """Draw the name with its tranche in words and as a coloured edge, and the key numbers."""
    deal = shown.deal
    colour = deal.colour if deal else "var(--rd-ink)"
    kind = f"Tranche {deal.tranche}{_part(data, shown)}" if deal else subtitle(data.registers, shown)
    st.html(
        f'<div class="rd-card rd-title" style="--tranche:{colour}"><h1>{escape(shown.region.name)}</h1>'
        f'<span class="rd-muted">{escape(kind)}</span></div>'
    )
    keys = _deal_keys(shown, deal, data.today) if deal else _municipality_keys(shown)
    items = "".join(f"<div><dt>{escape(term)}</dt><dd>{escape(text)}</dd></div>" for term, text in keys)
    st.html(f'<dl class="rd-keys">{items}</dl>')
    if said := shown.deal and shown.deal.figures_say_little:
        st.info(sentence(said), icon=":material/info:")
    if told := conclusion(shown):
        st.markdown(f"**In het kort:** {plain(told, most=600)}")
    copy_letter(_letter(data, shown))


def _letter(data: Data, shown: Profile) -> Letter:
    if shown.deal:
        return on_deal(data.registers, shown.deal, data.today)
    if shown.region.is_area:
        return on_area(data.registers, filtered(data.registers, (), (), shown.region, None, data.today), data.today)
    return on_municipality(data.registers, shown.region.key, data.today)


def _part(data: Data, shown: Profile) -> str:
    if shown.region.whole:
        return ""
    return f" · {holds_for_part(data.registers, shown.region)}; cijfers van {whole_municipalities(shown.region)}"


def _deal_keys(shown: Profile, deal: Deal, today: datetime.date) -> list[tuple[str, str]]:
    per_head = "Per inwoner" if deal.whole else f"Per inwoner van {whole_municipalities(deal)}"
    keys = [("Rijksbijdrage", dutch.million(deal.rijksbijdrage_mln)), (per_head, _euro(shown))]
    if deal.municipalities:
        keys += [
            ("Gemeenten", _number_of(deal)),
            (f"Inwoners ({POPULATION_DAY})", dutch.number(shown.inhabitants)),
        ]
    else:
        keys.append(("Gebied", dutch.several(deal.islands or deal.provinces)))
    return [*keys, ("Status", status(deal, today, short=True))]


def _number_of(deal: Deal) -> str:
    n, part = len(deal.municipalities), len(deal.part_of)
    if not part:
        return dutch.number(n)
    return "deel van 1" if n == 1 else f"{dutch.number(n)}, {dutch.number(part)} deels"


def _municipality_keys(shown: Profile) -> list[tuple[str, str]]:
    people = (f"Inwoners ({POPULATION_DAY})", dutch.number(shown.inhabitants))
    if not shown.deals:
        return [("Regio Deals", "geen, volgens onze bronnen"), people]
    return [
        ("Regio Deals", _so_many(shown)),
        ("Rijksbijdrage van die deals samen", amount_of(shown)),
        *([] if shown.region.is_area else [("Per inwoner (eigen berekening)", _euro(shown))]),
        people,
    ]


def _so_many(shown: Profile) -> str:
    number, unsure = len(shown.deals), len(unsure_members(shown.deals, shown.region))
    which = f"waarvan {dutch.number(unsure)} met onzekere lijst" if number > 1 else "lijst onzeker"
    return f"{dutch.number(number)}, {which}" if unsure else dutch.number(number)


def amount_of(shown: Profile) -> str:
    """Return the known amounts of the deals of a municipality together, "niet bekend" when none is known."""
    known = [d for d in shown.deals if d.rijksbijdrage_mln is not None]
    return dutch.million(known_total(known) if known else None)


def _euro(shown: Profile) -> str:
    return "niet te berekenen" if shown.euro_per_inhabitant is None else f"€ {dutch.number(shown.euro_per_inhabitant)}"


def area(data: Data, shown: Profile) -> None:
    """Draw the map and, beside it, what the region is."""
    left, right = st.columns([2, 3], gap="medium")
    with left:
        map_panel(data, _painting(data, shown), "profiel", TITLE, _clicked)
        st.caption("Klik op een gemeente om haar profiel te openen.")
    with right:
        if shown.deal:
            _deal_facts(data, shown, shown.deal)
        else:
            if shown.region.kind == OWN:
                own_region_links(data, shown.region)
            elif shown.region.is_area:
                names = ", ".join(data.registers.names_of(shown.region.municipalities))
                st.markdown(f"**Gemeenten**: {plain(names, most=3000)}.")
            _municipality_deals(data, shown)
        with main_links("region"):
            _vergelijken(data, shown)


def _deal_facts(data: Data, shown: Profile, deal: Deal) -> None:
    st.markdown(plain(description(deal), most=2000))
    rows = [(term, text) for term, text in facts(data.registers, deal, data.today) if term not in _ELSEWHERE]
    st.html(f'<dl class="rd-facts">{"".join(f"<dt>{escape(t)}</dt><dd>{escape(x)}</dd>" for t, x in rows)}</dl>')
    if not deal.whole and shown.euro_per_inhabitant is not None:
        st.caption(sentence(f"Per inwoner: de rijksbijdrage gedeeld door de inwoners {of_whom(data.registers, deal)}."))
    for note in part_notes(data, deal):
        st.caption(sentence(note))
    chain_timeline(data.registers, shown.chain, deal)


def _municipality_deals(data: Data, shown: Profile) -> None:
    name = sentence(shown.region.name)
    codes = shown.region.municipalities if shown.region.kind != "provincie" else ()  # its own deals are among these
    if wide := whole_province(data.registers, codes, data.today):
        st.caption(sentence(wide))
    if not shown.deals:
        st.markdown(sentence(of_no_deal(data.registers, shown.region.name)))
        return
    own, one = shown.region.is_area, len(shown.deals) == 1
    unknown = sum(deal.rijksbijdrage_mln is None for deal in shown.deals)
    st.markdown(
        f"**{dutch.count(len(shown.deals), 'Regio Deal', 'Regio Deals')}** "
        f"{'raakt' if one else 'raken'} {name}, {'met' if one else 'samen'} **{amount_of(shown)}** rijksbijdrage"
        f"{sentence(of_which_unsure(shown.deals, shown.region))}. "
        + (f"Dat bedrag is voor het hele gebied van {'de' if one else 'elke'} deal" + ("" if own else _SHARED_ALIKE) + ". ")
        + (f"Van {dutch.count(unknown, 'deal', 'deals')} is het bedrag niet bekend." if unknown else "")
    )
    first, *rest = reversed(shown.deals) if own else deals_at(shown.region.key, shown.deals)
    _deal_of_municipality(data, shown, first)
    if rest:
        with st.expander(f"Andere deals ({len(rest)})"):
            for deal in rest:
                _deal_of_municipality(data, shown, deal)


def _deal_of_municipality(data: Data, shown: Profile, deal: Deal) -> None:
    deal_button(deal, "here")
    answer_card(answered(data.registers, deal, data.today), area_here(deal, shown.region))


def _vergelijken(data: Data, shown: Profile) -> None:
    if shown.figures:
        near = [RegionRef(like_kind(shown.region), neighbour.regions[-1]) for neighbour in shown.similar[:2]]
        region = shown.region if shown.region.kind == OWN else shown.region.ref
        vergelijken_link([region, *near, NEDERLAND], "Vergelijk met Nederland en de meest vergelijkbare regio’s")
    elif shown.deal and not shown.deal.islands:
        vergelijken_link([*map(province_ref, shown.deal.provinces), NEDERLAND], "Vergelijk de cijfers van deze provincies")


def _painting(data: Data, shown: Profile) -> Painting:
    """Paint the deal, or all deals of the municipality; a deal of provinces has only their borders."""
    deals = [shown.deal] if shown.deal else list(shown.deals)
    painting = paint_deals(deals, data.registers, shapes_of(data).drawable, shown.deal)
    if shown.deal and not shown.deal.municipalities:
        return dataclasses.replace(painting, selected=[*map(province_ref, shown.deal.provinces)])
    return dataclasses.replace(painting, selected=[shown.region.ref], fit=shown.region.ref)


def _clicked(click: Click) -> None:
    if click.kind == "gemeente":
        select_clicked(click)
