"""Charts on slides, in plain HTML and SVG: every number that matters also stands there as text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape

import pandas as pd

from geo.region_marks import mark_svg
from regio_data import dutch


def diverging(rows: Iterable[tuple[str, float | None, str]]) -> str:
    """Return bars from the middle (50) of a scale from 0 to 100, with the number beside them.

    Parameters
    ----------
    rows : iterable of (label, score, remark)
        Without a score the bar is left out and the remark says why.
    """
    return '<div class="scores">' + "".join(_score(*row) for row in rows) + _scale() + "</div>"


def _score(label: str, score: float | None, remark: str) -> str:
    bar, number = "", "–"
    if score is not None:
        favour = "high" if score >= 50 else "low"
        bar = f'<i class="{favour}" style="left:{min(score, 50):.1f}%;width:{abs(score - 50):.1f}%"></i>'
        number = f"{score:.0f}"
    return (
        f'<div class="score"><span>{escape(label)}</span><span class="track">{bar}</span>'
        f"<b>{number}</b><small>{escape(remark)}</small></div>"
    )


def _scale(after: str = "<b></b><small></small>") -> str:
    ends = "<em>0 minst gunstig</em><em>50</em><em>100 gunstigst</em>"
    return f'<div class="score scale" aria-hidden="true"><span></span><span class="ends">{ends}</span>{after}</div>'


def strips(rows: Iterable[tuple[str, Sequence[float], float | None]]) -> str:
    """Return a strip of dots a row on a scale from 0 to 100, with a line and a number at the median.

    Parameters
    ----------
    rows : iterable of (label, scores, median)
    """
    html = ""
    for label, scores, median in rows:
        dots = "".join(f'<i class="dot" style="left:{score:.1f}%"></i>' for score in scores)
        line = "" if median is None else f'<i class="median" style="left:{median:.1f}%"></i>'
        number = "–" if median is None else f"{median:.0f}"
        remark = f"{len(scores)}"
        html += (
            f'<div class="score"><span>{escape(label)}</span><span class="track">{dots}{line}</span>'
            f"<b>{number}</b><small>{remark}</small></div>"
        )
    return f'<div class="scores strips">{html}{_scale()}</div>'


def _marks(n: int) -> str:
    marks = "".join(f"<b>{mark_svg(i)}</b>" for i in range(n))
    return f'<span class="n">{marks}</span>'


def dots(rows: Iterable[tuple[str, Sequence[float | None]]]) -> str:
    """Return a row of marks (`geo.region_marks`) on a scale from 0 to 100, and the numbers in the same order.

    Parameters
    ----------
    rows : iterable of (label, scores)
        A score per region, None without one.
    """
    html, most = "", 0
    for label, scores in rows:
        most = max(most, len(scores))
        marks = "".join(
            f'<i class="mark" style="left:{score:.1f}%">{mark_svg(i)}</i>'
            for i, score in enumerate(scores)
            if score is not None
        )
        numbers = "".join(f"<b>{_whole(score)}</b>" for score in scores)
        html += (
            f'<div class="score"><span>{escape(label)}</span><span class="track">{marks}</span>'
            f'<span class="n">{numbers}</span></div>'
        )
    return f'<div class="scores marks">{html}{_scale(_marks(most))}</div>'


def _whole(score: float | None) -> str:
    return "–" if score is None else f"{score:.0f}"


def key(names: Sequence[str]) -> str:
    """Return the key of `dots`."""
    entries = "".join(f"<li>{mark_svg(i)} {escape(name)}</li>" for i, name in enumerate(names))
    return f'<ul class="key">{entries}</ul>'


def lines(label: str, text: str, region: pd.Series, country: pd.Series, start: int | None, decimals: int) -> str:
    """Return a small line chart of a region (thick) and the country (dashed).

    Parameters
    ----------
    label, text : str
        The indicator, and what happened in words: all that a screen reader needs.
    region, country : Series
        Value by year; a year without a figure is passed over.
    start : int or None
        Year to mark with an upright line, if it lies within the years.
    decimals : int
        Of the lowest and highest value beside the chart.
    """
    drawn = [line for line in (country, region) if len(line)]
    years = [int(year) for line in drawn for year in line.index]
    first, last = min(years), max(years)
    low, high = min(line.min() for line in drawn), max(line.max() for line in drawn)

    def points(line: pd.Series) -> list[str]:
        x = 1000 * (line.index.to_numpy() - first) / max(last - first, 1)
        y = 190 - 180 * (line.to_numpy() - low) / ((high - low) or 1)
        return [f"{a:.0f} {b:.0f}" for a, b in zip(x, y, strict=True)]

    place = None if start is None else round(1000 * (start - first) / max(last - first, 1))
    shapes = f'<path class="start" d="M{place} 0V200"/>' if place is not None and 0 < place <= 1000 else ""
    shapes += f'<path class="nl" d="M{" ".join(points(country))}"/>' if len(country) else ""
    shapes += f'<path class="region" d="M{" ".join(points(region))}"/>'
    shapes += f'<path class="region points" d="{"".join(f"M{point}h0" for point in points(region))}"/>'
    ends = f"<span>{dutch.number(high, decimals)}</span><span>{dutch.number(low, decimals)}</span>"
    return (
        f"<figure><figcaption><b>{escape(label)}</b><span>{escape(text)}</span></figcaption>"
        f'<div class="plot" aria-hidden="true"><div class="axis">{ends}</div>'
        f'<svg viewBox="0 0 1000 200" preserveAspectRatio="none">{shapes}</svg>'
        f'<div class="years"><span>{first}</span><span>{last}</span></div></div></figure>'
    )


def shares(rows: Iterable[tuple[str, Mapping[str, int], int, str]]) -> str:
    """Return stacked bars of counts.

    Parameters
    ----------
    rows : iterable of (label, counts, of, text)
        ``counts`` by class of the bar ("high", "mid", "low"), together at most ``of``.
    """
    html = ""
    for label, counts, of, text in rows:
        bars = "".join(f'<i class="{kind}" style="width:{100 * n / of:.1f}%"></i>' for kind, n in counts.items() if n)
        html += f'<div class="share"><span>{escape(label)}</span><span class="stack">{bars}</span><b>{escape(text)}</b></div>'
    return f'<div class="shares">{html}</div>'
