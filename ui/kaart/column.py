"""A theme or indicator as a column of the list of deals: where each area stands, as a dot and as a percentile."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

import pandas as pd
import streamlit as st

from geo.painted.palettes import EDGE, INK, UNPAINTED
from regio_data import dutch
from regio_data.data import Data
from regio_data.deals.areas import ORDERS
from regio_data.figures.gebieden import MARK
from regio_data.figures.theme_scores import theme_scores
from regio_data.registers.records import Deal
from ui.common.markdown import sentence
from ui.common.themes_and_indicators import left_out, themes_and_indicators
from ui.common.url import query
from ui.common.url.bound import bound

#: Names of the two columns.
DOT, PERCENTILE = "Positie", "Percentiel"


def choose_order() -> str:
    """Draw the choice of the order of the list, and return a key of `ORDERS`."""
    return bound(st.selectbox, "volgorde", "Volgorde", {key: name for key, (name, _) in ORDERS.items()}, default="nieuw")


def chosen_order() -> str:
    """Return the order of the list that the URL names."""
    return query.read("volgorde", {key: key for key in ORDERS}, "nieuw")


def choose_column(data: Data) -> str | None:
    """Draw the choice, and return the key of the theme or indicator."""
    every = themes_and_indicators(data)
    names = {key: name for key, (name, _) in every.items()}
    with st.container(horizontal=True, gap="small"):
        with st.container(width="stretch"):
            label, why = "Zet een thema of indicator in de lijst", left_out(data) or None
            chosen = bound(st.selectbox, "kolom", label, names, placeholder="Geen", help=why)
        if not chosen:  # with a column the least favourable come first
            with st.container(width=225):
                choose_order()
    if chosen:
        st.caption(
            f"{sentence(names[chosen])}: percentiel tussen gebieden van dezelfde omvang, laatste cijfer (100 is het gunstigst; "
            "eigen berekening); ongunstigst bovenaan. "
            f"{MARK}: cijfer van de hele gemeente, terwijl de deal voor een deel geldt."
        )
    return chosen


def percentiles_of(data: Data, column: str) -> pd.Series:
    """Return the percentile of every deal that has one, by slug, on a theme or indicator by its key."""
    name, indicators = themes_and_indicators(data)[column]
    latest = data.latest("deal")
    if len(indicators) == 1:
        rows = latest[latest["indicator"] == indicators[0].code].dropna(subset="percentile")
        return rows.set_index("region")["percentile"]
    scores = theme_scores(latest, data.registers.indicators)
    rows = scores[scores["theme"] == name.removeprefix("Thema ")].dropna(subset="score")
    return rows.set_index("region")["score"]


def with_column(table: pd.DataFrame, deals: Sequence[Deal], percentiles: pd.Series) -> pd.DataFrame:
    """Return the table of deals with the two columns behind the name, in the order of `in_order`."""
    found = [percentiles.get(deal.slug) for deal in deals]
    texts = [None if p is None else dutch.number(p) for p in found]
    marked = [f"{text} {MARK}" if d.part_of and p is not None else text for text, d, p in zip(texts, deals, found, strict=True)]
    after = table.columns.get_loc("Regio Deal") + 1
    table.insert(after, DOT, [_dot(p) for p in found])
    table.insert(after + 1, PERCENTILE, marked)
    return table


def in_order(deals: Sequence[Deal], percentiles: pd.Series) -> list[Deal]:
    """Return the deals by percentile, the least favourable first, and those without one last."""
    return sorted(deals, key=lambda deal: percentiles.get(deal.slug, float("inf")))


def _dot(percentile: float | None) -> str | None:
    """Return a strip from 0 to 100 with a dot, as a picture in a cell; the percentile stands beside it."""
    if percentile is None:
        return None
    x = 16 + 0.68 * percentile
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 20" width="100" height="20">'
        f"<style>circle{{fill:{INK}}}@media(prefers-color-scheme:dark){{circle{{fill:{UNPAINTED}}}}}</style>"
        f'<path d="M16 10H84" stroke="{EDGE}" stroke-width="2"/><path d="M50 3V17" stroke="{EDGE}"/>'
        f'<circle cx="{x:.1f}" cy="10" r="6"/></svg>'
    )
    return f"data:image/svg+xml,{quote(svg)}"
