"""Lines over the years, each named where it ends; none can be drawn without its text alternative."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import altair as alt
import numpy as np
import pandas as pd
import streamlit as st

from geo.painted.palettes import INK
from geo.painted.region_marks import COLOURS, DASHES, SHAPES
from regio_data import dutch, units
from regio_data.registers.records import Indicator
from ui.show.charts import by_name, drawn_once, show

#: Height of a chart and of a line of text, and most room for a name, in pixels.
HEIGHT, LINE, NAME = 280, 15, 150


@drawn_once
def development(series: pd.DataFrame, indicator: Indicator) -> None:
    """Draw the figures of regions over the years, with the bounds of CBS as a band where there are.

    Parameters
    ----------
    series : DataFrame
        ``naam``, ``jaar``, ``waarde``, ``ondergrens`` and ``bovengrens``; the order of the names is the order of the marks.
    indicator : Indicator
    """
    known = series.dropna(subset="waarde")
    if known.empty:
        st.info("Hiervan zijn er geen cijfers om te tekenen.")
        return
    low, high = _range(known[["waarde", "ondergrens", "bovengrens"]].to_numpy(dtype=float))
    written = f",.{indicator.decimals}f"
    y = alt.Y(
        "waarde:Q",
        title=indicator.short_unit,
        scale=_exactly(low, high),
        axis=alt.Axis(format=written, tickMinStep=10**-indicator.decimals, tickCount=6),
    )
    tooltip = [
        alt.Tooltip("naam:N", title="Regio"),
        alt.Tooltip("jaar:O", title="Jaar"),
        alt.Tooltip("waarde:Q", title="Waarde", format=written),
    ]
    ends = _in_words(known, lambda value: units.figure(value, indicator))
    show(_lines(series, y, tooltip, (low, high)), f"Ontwikkeling van {indicator.label}: {ends}")


@drawn_once
def percentiles(series: pd.DataFrame, indicator: Indicator) -> None:
    """Draw where regions stood among the like over the years, 100 the most favourable.

    Parameters
    ----------
    series : DataFrame
        ``naam``, ``jaar``, ``waarde`` (the percentile) and ``plaats`` (in words).
    indicator : Indicator
    """
    y = alt.Y(
        "waarde:Q",
        title=None,
        scale=_exactly(-4, 104),
        axis=alt.Axis(
            values=[0, 25, 50, 75, 100],
            labelExpr="datum.value == 0 ? '0 ongunstigst' : datum.value == 100 ? '100 gunstigst' : datum.label",
        ),
    )
    tooltip = [
        alt.Tooltip("naam:N", title="Regio"),
        alt.Tooltip("jaar:O", title="Jaar"),
        alt.Tooltip("plaats:N", title="Plaats"),
    ]
    ends = _in_words(series.dropna(subset="waarde"), dutch.percentile)
    show(_lines(series, y, tooltip, (-4, 104)), f"Positie op {indicator.label} over de jaren, 100 is het gunstigst: {ends}")


def _lines(
    series: pd.DataFrame, y: alt.Y, tooltip: Sequence[alt.Tooltip], room: tuple[float, float]
) -> alt.LayerChart | alt.FacetChart:
    names = list(dict.fromkeys(series["naam"]))
    known = series.dropna(subset="waarde")
    beside = min(NAME, 7 * max(map(len, names))) + 36
    within = alt.Scale(type="point", range=[14, alt.ExprRef(f"width - {beside}")])
    x = alt.X("jaar:O", title=None, scale=within, axis=alt.Axis(labelAngle=0, labelOverlap=True, grid=False))
    colour = alt.Color("naam:N", scale=by_name(names, COLOURS), legend=None)
    shape = alt.Shape("naam:N", scale=by_name(names, SHAPES), legend=None)
    base = alt.Chart(known).encode(x=x, y=y, color=colour, tooltip=list(tooltip))
    dash = alt.StrokeDash("naam:N", scale=by_name(names, DASHES), legend=None)
    points = base.mark_point(filled=True, size=50, opacity=1).encode(shape=shape)
    layers = [base.mark_line(strokeWidth=2.5).encode(strokeDash=dash), points]
    if "ondergrens" in known and (banded := known.dropna(subset=["ondergrens", "bovengrens"])).shape[0]:
        edges = {"y": alt.Y("ondergrens:Q", scale=_exactly(*room)), "y2": "bovengrens:Q"}
        layers.insert(0, alt.Chart(banded).mark_area(opacity=0.16).encode(x=x, color=colour, **edges))
    ends = _ends(known, room)
    last = alt.X("jaar:O", scale=within)
    label = alt.Chart(ends).encode(x=last, y=alt.Y("hoogte:Q", scale=_exactly(*room)))
    mark = label.mark_point(filled=True, size=50, opacity=1, xOffset=20).encode(color=colour, shape=shape)
    text = label.mark_text(align="left", dx=28, limit=NAME, color=INK, fontSize=12).encode(text="naam:N")
    return alt.layer(*layers, mark, text).properties(height=HEIGHT)


def _ends(known: pd.DataFrame, room: tuple[float, float]) -> pd.DataFrame:
    """Return where the name of each line stands: at its last figure, moved as little as keeps the names from each other."""
    ends = known.groupby("naam", sort=False).last().reset_index()[["naam", "waarde"]].sort_values("waarde", ignore_index=True)
    step = LINE * (room[1] - room[0]) / HEIGHT
    ends["hoogte"] = heights_apart(ends["waarde"].tolist(), step, room[0] + step / 2, room[1] - step / 2)
    return ends.assign(jaar=known["jaar"].max())


def heights_apart(wanted: Sequence[float], step: float, low: float, high: float) -> list[float]:
    """Return heights at least a step apart, in the same order: moved up, and down where there is no room above.

    Parameters
    ----------
    wanted : sequence of float
        In rising order.
    step, low, high : float
        Least distance, and between which heights, as far as they fit there.

    Examples
    --------
    >>> heights_apart([1.0, 1.0, 8.0], 2.0, 0.0, 10.0)
    [1.0, 3.0, 8.0]
    """
    heights: list[float] = []
    for height in wanted:
        heights.append(max(height, heights[-1] + step) if heights else height)
    for i in reversed(range(len(heights))):
        ceiling = high if i == len(heights) - 1 else heights[i + 1] - step
        heights[i] = max(min(heights[i], ceiling), low + i * step)
    return heights


def _range(values: np.ndarray) -> tuple[float, float]:
    low, high = np.nanmin(values), np.nanmax(values)
    room = (high - low) * 0.06 or abs(high) * 0.05 or 1.0
    return float(low - room), float(high + room)


def _in_words(known: pd.DataFrame, written: Callable[[float], str]) -> str:
    return "; ".join(
        f"{name} van {written(part['waarde'].iloc[0])} in {part['jaar'].iloc[0]} naar {written(part['waarde'].iloc[-1])} in "
        f"{part['jaar'].iloc[-1]}"
        for name, part in known.groupby("naam", sort=False)
    )


def _exactly(low: float, high: float) -> alt.Scale:
    return alt.Scale(domain=[low, high], nice=False, zero=False)
