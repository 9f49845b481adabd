"""Links between the pages, always within the app so that the session is kept."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from urllib.parse import urlencode

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from regio_data.figures.gebieden import MARK, marked, partly_so_many
from regio_data.query import Query, region_parameters
from regio_data.registers.records import Deal
from regio_data.registers.regions import Region, RegionRef
from ui.common import markdown
from ui.common.url.pages import page_file
from ui.common.url.selection import select

PROFIEL, VERGELIJKEN, KAART = page_file("profiel"), page_file("vergelijken"), page_file("")
BREDE_WELVAART = page_file("brede-welvaart")
OVERZICHTEN = page_file("overzichten")


def main_links(where: str) -> DeltaGenerator:
    """Return a row for the links where most go next, which look alike on every page; ``where`` is its place on this page."""
    return st.container(horizontal=True, gap="small", key=f"main-{where}")


def profile_link(ref: RegionRef, label: str, name: str = "") -> None:
    """Draw a link to the profile of a region, of an own region with its name."""
    asked = region_parameters(ref) | ({"naam": [name]} if name else {})
    st.page_link(PROFIEL, label=markdown.label(label), icon=":material/location_city:", query_params=asked)


def deal_anchor(deal: Deal, css: str = "") -> str:
    """Return the name of a deal with its tranche in HTML, as a link to its profile for a table or a list of many."""
    kind = f' class="{css}"' if css else ""
    part = "" if deal.whole else f' <span title="{partly_so_many(len(deal.municipalities))}">{MARK}</span>'
    return f'<a{kind} href="profiel?deal={deal.slug}">{escape(deal.short_name)} (T{deal.tranche})</a>{part}'


def deal_link(deal: Deal) -> None:
    """Draw a link to the profile of a deal, with its tranche in words."""
    profile_link(RegionRef("deal", deal.slug), marked(deal.name_with_tranche, deal.whole))


def deal_button(deal: Deal, where: str, remark: str = "") -> None:
    """Draw what takes the profile page itself to another deal, with a remark behind its name.

    ``where`` tells equal buttons on the page apart.
    """
    label = marked(deal.name_with_tranche, deal.whole) + (f" ({remark})" if remark else "")
    profile_button(RegionRef("deal", deal.slug), label, where)


def profile_button(ref: RegionRef, label: str, where: str) -> None:
    """Draw what takes the profile page itself to another region.

    A page link to the page on which it stands leaves the URL as it was, and the next run would go back.
    """
    st.button(
        markdown.label(label),
        key=f"{where}-{ref.kind}-{ref.key}",
        icon=":material/location_city:",
        type="tertiary",
        on_click=select,
        args=(ref.kind, ref.key),
    )


def vergelijken_link(regions: Iterable[RegionRef | Region], label: str) -> None:
    """Draw a link to the comparison of regions; an own region that has a name is given as a whole."""
    regions = list(regions)
    chosen = [("regio", str(getattr(region, "ref", region))) for region in regions]
    chosen += [("naam", region.name) for region in regions if isinstance(region, Region)]
    st.page_link(VERGELIJKEN, label=markdown.label(label), icon=":material/compare_arrows:", query_params=chosen)


def deck_address(parameters: Query) -> str:
    """Return the address of slides, from every page of the dashboard: each lies right below the base."""
    pairs = [(name, text) for name, texts in parameters.items() for text in texts if text]
    return f"presentatie?{urlencode(pairs)}"


def present_button(label: str, address: str, primary: bool = False) -> None:
    """Draw what looks like a button and opens slides: a document of its own, so a link that the browser follows itself."""
    kind = "rd-present rd-primary" if primary else "rd-present"
    st.html(f'<a class="{kind}" href="{escape(address)}">{escape(label)}</a>', width="content")
