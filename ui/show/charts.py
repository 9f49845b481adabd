"""Charts. None can be made without its text alternative."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import altair as alt
import numpy as np
import pandas as pd
import streamlit as st

from geo.painted.classification import Classes
from geo.painted.palettes import BETWEEN, EDGE, GUIDE, INK, MUTED, PAPER, START, UNLIT, by_direction
from geo.painted.region_marks import DASHES
from regio_data import dutch, units
from regio_data.registers.records import Indicator

_LOCALE = {"number": {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["€ ", ""]}}


def show(chart: alt.Chart | alt.LayerChart | alt.FacetChart, alt_text: str) -> None:
    """Draw a chart with Dutch numbers and its text alternative."""
    words: dict[str, Any] = {"labelColor": MUTED, "titleColor": MUTED}  # the grey of Streamlit's theme is under WCAG AA
    # Read aloud is the text alternative, not every mark with all its decimals.
    styled = chart.configure(
        locale=_LOCALE,
        background=PAPER,  # the colours are made for white, also where the page is dark
        axis=alt.AxisConfig(aria=False, gridColor=GUIDE, domainColor=EDGE, tickColor=EDGE, **words),
        legend=alt.LegendConfig(aria=False, symbolSize=130, symbolStrokeWidth=1, **words),
        mark=alt.MarkConfig(aria=False),
    )
    st.altair_chart(styled, width="stretch", alt=alt_text)


def drawn_once(draw: Callable[..., None]) -> Callable[..., None]:
    """Decorate a function that draws a chart from its arguments alone, so that an equal chart is drawn again from memory.

    Altair checks every chart against its whole schema, which takes longer than the rest of a page.
    """
    return st.cache_data(max_entries=200, show_spinner=False, hash_funcs={Indicator: repr, Classes: repr})(draw)


@drawn_once
def distribution(
    values: pd.Series, indicator: Indicator, classes: Classes, marks: dict[str, float], what: str = "regio’s"
) -> None:
    """Draw how many regions have which value, with some regions marked.

    Parameters
    ----------
    values : Series
        One value a region.
    indicator : Indicator
    classes : Classes
        Of the map; the bars have its colours.
    marks : dict
        Name -> value to mark with a line.
    what : str
        What the regions are.
    """
    known = values.dropna()
    counts, edges = np.histogram(known, bins=min(24, max(6, known.nunique())))
    middle = pd.Series((edges[:-1] + edges[1:]) / 2)
    palette = by_direction(indicator, len(classes))
    bars = pd.DataFrame(
        {"van": edges[:-1], "tot": edges[1:], "aantal": counts, "kleur": [palette[c] for c in classes.of(middle)]}
    )
    axis = alt.Axis(format=_format(indicator), title=indicator.unit, titleFontWeight="normal", grid=False, tickCount=8)
    histogram = (
        alt.Chart(bars)
        .mark_bar(stroke=BETWEEN, strokeWidth=0.5)
        .encode(
            x=alt.X("van:Q", axis=axis, scale=alt.Scale(zero=False)),
            x2="tot:Q",
            y2=alt.datum(0),
            y=alt.Y("aantal:Q", title=f"aantal {what}"),
            color=alt.Color("kleur:N", scale=None),
            tooltip=[
                alt.Tooltip("van:Q", title="Van", format=_format(indicator)),
                alt.Tooltip("tot:Q", title="Tot", format=_format(indicator)),
                alt.Tooltip("aantal:Q", title=f"Aantal {what}"),
            ],
        )
    )
    layers = [histogram]
    if marks:
        lines = pd.DataFrame({"naam": list(marks), "waarde": list(marks.values()), "rij": range(len(marks))})
        rule = alt.Chart(lines).mark_rule(color=INK, strokeWidth=2).encode(x="waarde:Q", strokeDash=_dash(lines))
        layers.append(rule)
    marked = "; ".join(f"{name}: {units.figure(value, indicator)}" for name, value in marks.items())
    show(
        alt.layer(*layers).properties(height=250),
        f"Verdeling van {indicator.label}: {len(known)} {what} van {units.figure(known.min(), indicator)} tot "
        f"{units.figure(known.max(), indicator)}. {marked}",
    )


@drawn_once
def dots(table: pd.DataFrame, indicator: Indicator, what: str = "regio’s") -> None:
    """Draw every region as a dot at its value, equal ones on one another, with its name under the pointer.

    Parameters
    ----------
    table : DataFrame
        ``naam``, ``waarde`` and ``gekozen`` (whether it is the chosen region), a row a region.
    indicator : Indicator
    what : str
        What the regions are.
    """
    known = table.dropna(subset="waarde").copy()
    known["plek"] = pd.cut(known["waarde"], 80, labels=False, duplicates="drop")
    known["hoogte"] = known.groupby("plek").cumcount()
    axis = alt.Axis(format=_format(indicator), title=None, grid=False, tickCount=8)
    chart = (
        alt.Chart(known.drop(columns="plek"))
        .mark_circle(opacity=1)
        .encode(
            x=alt.X("waarde:Q", axis=axis, scale=alt.Scale(zero=False)),
            y=alt.Y("hoogte:Q", axis=None),
            color=alt.condition("datum.gekozen", alt.value(INK), alt.value(EDGE)),
            size=alt.condition("datum.gekozen", alt.value(110), alt.value(26)),
            tooltip=[alt.Tooltip("naam:N", title="Regio"), alt.Tooltip("waarde:Q", title="Waarde", format=_format(indicator))],
        )
    )
    show(
        chart.properties(height=150), f"{len(known)} {what} als stippen op hun waarde van {indicator.label}; de tabel noemt ze"
    )


@drawn_once
def scatter(table: pd.DataFrame, across: tuple[Indicator, int], up: tuple[Indicator, int], several: str, lit: str = "") -> None:
    """Draw every region as a dot at its figures of two indicators, with its name under the pointer.

    Parameters
    ----------
    table : DataFrame
        ``naam``, ``x``, ``y``, ``licht`` (whether it is lit) and ``gekozen``, a row a region.
    across, up : (Indicator, int)
        Indicator and year of ``x`` and of ``y``.
    several, lit : str
        What the regions are called, and those that are lit, where some are.
    """
    names = {True: lit, False: "andere gemeente"}
    shown = table.assign(soort=table["licht"].map(names)) if lit else table
    x, y = (
        encoding(
            f"{name}:Q",
            scale=alt.Scale(zero=False, padding=8),
            axis=alt.Axis(format=_format(indicator), title=[indicator.label, f"{year}, {indicator.short_unit}"], tickCount=7),
        )
        for encoding, name, (indicator, year) in ((alt.X, "x", across), (alt.Y, "y", up))
    )
    legend = alt.Legend(orient="top", title=None, labelLimit=320) if lit else None
    colour = alt.Color("soort:N", scale=alt.Scale(domain=list(names.values()), range=[INK, UNLIT]), legend=legend)
    chosen = "datum.gekozen"
    dots = (
        alt.Chart(shown)
        .mark_point(filled=True, opacity=0.9, strokeWidth=1.5)
        .encode(
            x=x,
            y=y,
            color=colour if lit else alt.value(EDGE),
            stroke=alt.condition(chosen, alt.value(START), alt.value("transparent")),
            size=alt.condition(chosen, alt.value(150), alt.value(32)),
            tooltip=[
                alt.Tooltip("naam:N", title="Regio"),
                *(
                    alt.Tooltip(f"{name}:Q", title=f"{indicator.label}, {year}", format=_format(indicator))
                    for name, (indicator, year) in (("x", across), ("y", up))
                ),
            ],
        )
    )
    name = (
        dots.transform_filter(chosen)
        .mark_text(dy=-14, fontWeight="bold")
        .encode(text="naam:N", size=alt.value(13), color=alt.value(INK), stroke=alt.value(None))
    )
    show(
        alt.layer(dots, name).properties(height=380),
        f"{dutch.capital(several)} als stippen ({len(table)}): {across[0].label} in {across[1]} tegen {up[0].label} in {up[1]}",
    )


def _format(indicator: Indicator) -> str:
    return f",.{indicator.decimals}f"


def by_name(names: list[str], styles: Sequence[Any]) -> alt.Scale:
    """Return the scale that gives each name the style of its place: a colour, a shape or a dash."""
    return alt.Scale(domain=names, range=list(styles[: len(names)]))


def _dash(lines: pd.DataFrame) -> alt.StrokeDash:
    names = lines["naam"].tolist()
    return alt.StrokeDash("naam:N", scale=by_name(names, DASHES), legend=_legend(), title=None)


def _legend() -> alt.Legend:
    return alt.Legend(orient="top", labelLimit=320, symbolStrokeWidth=2.5)
