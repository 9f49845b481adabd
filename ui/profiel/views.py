"""Below the positions of a profile: one of several views; only what is open is made and sent."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from regio_data import dutch
from regio_data import figure_words as words
from regio_data.data import Data
from regio_data.deals.areas import SHARING, other_part
from regio_data.deals.municipality_lists import lists_doubt
from regio_data.deals.provenance import doubt
from regio_data.figures.differences import READING
from regio_data.figures.figure import Figure
from regio_data.figures.regional.span import Span
from regio_data.figures.regional.words import without_figure
from regio_data.figures.trends import CHANCE
from regio_data.profile.caveats import UNWEIGHTED, own_reading
from regio_data.profile.extremes import unknown_of
from regio_data.profile.profile import Profile
from regio_data.profile.similar_areas import like_kind
from regio_data.registers.records import Deal
from regio_data.registers.regions import OWN, RegionRef
from regio_data.views.pages import PAGES
from ui.common.markdown import sentence
from ui.common.url import query
from ui.common.url.bound import choose_view
from ui.common.url.links import deal_button, profile_button, vergelijken_link
from ui.profiel.development import development_view
from ui.profiel.evaluations import deal_evaluations
from ui.show import html_table
from ui.show.deal import deal_sources
from ui.show.newer import newer_table

#: Views that need a deal, and views that need figures.
_OF_DEAL = {"rode-draden", "bronnen"}
_OF_FIGURES = {"cijfers", "ontwikkeling", "vergelijkbaar"}


def views(data: Data, shown: Profile) -> None:
    """Draw the switch and the chosen view."""
    fitting = {
        key: name
        for key, name in PAGES["profiel"].views.items()
        if (shown.deal or key not in _OF_DEAL) and (shown.figures or key not in _OF_FIGURES)
    }
    if not fitting:
        return
    query.follow("beeld", fitting, shown.region.key)  # the region before may have had a view that this one has not
    view = choose_view("profiel", fitting)
    if shown.deal and view in _OF_DEAL:
        {"rode-draden": _rode_draden, "bronnen": _sources}[view](shown, shown.deal)
    else:
        {"cijfers": _figures, "ontwikkeling": development_view, "vergelijkbaar": _similar}[view](data, shown)


def _rode_draden(shown: Profile, deal: Deal) -> None:
    reading = "Welke rode draden bij een deal horen, en welke indicatoren daarbij, is onze eigen lezing van de bronnen"
    st.caption(f"{reading}{doubt(deal, 'rode_draden')}.")
    if not shown.rode_draden:
        st.markdown("Voor deze deal zijn geen rode draden bepaald.")
    for told in shown.rode_draden:
        draad = told.rode_draad
        st.html(
            f'<h2 class="rd-head">{escape(draad.numbered)}</h2><div class="rd-muted">{escape(draad.short)}</div>'
            + (_table(told.figures, draad.title) if told.figures else _nothing(shown, bool(draad.indicators)))
        )
    _readings(list(dict.fromkeys(figure for told in shown.rode_draden for figure in told.figures)))


def _nothing(shown: Profile, has_indicators: bool) -> str:
    """Say why a rode draad has no figures, unless the page already says that the region has none."""
    if not has_indicators:
        return "<div>In onze gegevens staat geen indicator die over dit thema gaat.</div>"
    return "" if shown.no_figures else "<div>In onze gegevens staat bij dit thema geen cijfer voor deze regio.</div>"


def _figures(data: Data, shown: Profile) -> None:
    for theme in data.registers.themes:
        figures = [figure for figure in shown.figures if figure.indicator.first_theme == theme]
        spans = [found for found in shown.spans if found.indicator.first_theme == theme]
        if figures or spans:
            table = _table(figures, theme, spans, among_deals=shown.deal is not None)
            st.html(f'<h2 class="rd-head">{escape(theme)}</h2>{table}')
    _readings(shown.figures)
    newer_table(data, [shown.region], data.registers.indicators)
    st.caption(f"Waarden: {words.whose(shown.figures)}. {words.approximations(shown.figures)}".rstrip())
    if shown.lacking:
        st.caption(sentence(without_figure(shown.lacking)))


def _readings(figures: Sequence[Figure]) -> None:
    """Draw how to read the columns of `_table`."""
    if figures:
        st.caption(sentence(f"{READING} {CHANCE} {UNWEIGHTED} {own_reading([figure.indicator for figure in figures])}"))


def _table(figures: Sequence[Figure], label: str, spans: Sequence[Span] = (), among_deals: bool = False) -> str:
    rows = [
        "<tr>"
        + html_table.cell(figure.indicator.label)
        + html_table.cell(words.value_in_year(figure), "rd-num")
        + html_table.cell(words.place_of(figure), "rd-num")
        + (html_table.cell(words.place(figure.among_deals), "rd-num") if among_deals else "")
        + html_table.cell(words.against_country(figure), title=words.margin(figure))
        + html_table.cell(words.trend(figure), title=words.trend_details(figure))
        + "</tr>"
        for figure in figures
    ]
    rows += [
        "<tr>"
        + html_table.cell(found.indicator.label)
        + html_table.cell(f"{found.with_unit} ({found.year})", "rd-num")
        + html_table.cell("geen positie", "rd-num") * (1 + among_deals)
        + html_table.cell(f"niet samengenomen: {found.indicator.why_not_combined}")
        + html_table.cell("")
        + "</tr>"
        for found in spans
    ]
    table = html_table.table(words.heads(figures, among_deals), rows, label, "rd-five rd-six" if among_deals else "rd-five")
    unknown = unknown_of(figures)
    return table + (f'<div class="rd-muted">{escape(unknown)}</div>' if unknown else "")


def _similar(data: Data, shown: Profile) -> None:
    kind = like_kind(shown.region)
    if not shown.similar:
        st.markdown("Er is geen regio die genoeg indicatoren met deze gemeen heeft.")
        return
    st.markdown(sentence(shown.how_similar))
    own = shown.region if shown.region.kind == OWN else None
    for near in shown.similar:
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            if kind == "deal":
                for slug in near.regions:
                    deal_button(data.registers.deal[slug], "near")
            else:
                profile_button(RegionRef(kind, near.regions[0]), near.name, "near")
            on = dutch.count(near.indicators, "indicator", "indicatoren")
            st.caption(f"afstand {dutch.number(near.distance, 2)} op {on}")
            vergelijken_link([own or shown.region.ref, RegionRef(kind, near.regions[-1])], "Vergelijk")
        st.caption(sentence(f"{dutch.capital(near.likeness)}."))
    if kind == "deal" and (doubt := lists_doubt(data.registers.deal[slug] for near in shown.similar for slug in near.regions)):
        st.caption(sentence(doubt))
    here = [deal for deal in shown.deals if deal not in shown.chain]
    if shown.deal and here:
        st.markdown(f"**{SHARING}**")
        with st.container(horizontal=True, gap="small"):
            for deal in here:
                deal_button(deal, "shared", other_part(shown.deal, deal, data.registers))


def _sources(shown: Profile, deal: Deal) -> None:
    left, right = st.columns(2, gap="medium")
    with left:
        st.markdown("**Evaluaties en voortgang**")
        deal_evaluations(deal)
    with right:
        st.markdown("**Bronnen en zekerheid**")
        deal_sources(deal)
