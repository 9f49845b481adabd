"""A theme or indicator as a column of the list of deals: where each area stands, as a dot and as a percentile."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

import pandas as pd

from geo.painted.palettes import EDGE, INK, UNPAINTED
from regio_data import dutch
from regio_data.data import Data
from regio_data.figures.gebieden import marked
from regio_data.registers.records import Deal

#: Names of the two columns.
DOT, PERCENTILE = "Positie", "Percentiel"


def percentiles_of(data: Data, column: str) -> pd.Series:
    """Return the percentile of every deal that has one, by slug, on a theme or indicator by its key."""
    theme = data.registers.theme_keys.get(column)
    if theme:
        scores = data.theme_scores
        return scores[scores["theme"] == theme].dropna(subset="score").set_index("region")["score"]
    latest = data.latest("deal")
    rows = latest[latest["indicator"] == data.indicators[column].code].dropna(subset="percentile")
    return rows.set_index("region")["percentile"]


def with_column(table: pd.DataFrame, deals: Sequence[Deal], percentiles: pd.Series) -> pd.DataFrame:
    """Return the table of deals with the two columns behind the name, in the order of `in_order`."""
    found = [percentiles.get(deal.slug) for deal in deals]
    texts = [None if p is None else dutch.number(p) for p in found]
    shown = [None if text is None else marked(text, deal.whole) for text, deal in zip(texts, deals, strict=True)]
    after = table.columns.get_loc("Regio Deal") + 1
    table.insert(after, DOT, [_dot(p) for p in found])
    table.insert(after + 1, PERCENTILE, shown)
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
