"""Charts on slides, in plain HTML and SVG: every number that matters also stands there as text."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from html import escape
from textwrap import shorten

import pandas as pd

from exports.deck.blocks import Panel
from geo.painted.region_marks import mark_svg
from regio_data import dutch
from regio_data.figures.theme_scores import side

#: Letters of a name beside a strip.
LONGEST = 24


def diverging(rows: Iterable[tuple[str, float, str]], ordinary: Collection[str] = ()) -> str:
    """Return bars from the middle (50) of a scale from 0 to 100, with the number beside them.

    Parameters
    ----------
    rows : iterable of (label, score, remark)
    ordinary : collection of str
        Labels of bars in the colour of neither side.
    """
    return '<div class="scores">' + "".join(_score(*row, row[0] in ordinary) for row in rows) + _scale() + "</div>"


def _score(label: str, score: float, remark: str, ordinary: bool) -> str:
    bar = f'<i class="{side(score, ordinary)}" style="left:{min(score, 50):.1f}%;width:{abs(score - 50):.1f}%"></i>'
    return (
        f'<div class="score"><span>{escape(label)}</span><span class="track">{bar}</span>'
        f"<b>{dutch.number(score)}</b><small>{escape(remark)}</small></div>"
    )


def _scale(after: str = "<b></b><small></small>", before: str = "") -> str:
    ends = "<em>0 minst gunstig</em><em>50</em><em>100 gunstigst</em>"
    return f'<div class="score scale" aria-hidden="true"><span></span>{before}<span class="ends">{ends}</span>{after}</div>'


def strips(rows: Iterable[tuple[str, Mapping[str, float], float]]) -> str:
    """Return a strip of dots a row on a scale from 0 to 100, with a line and a number at the median.

    Parameters
    ----------
    rows : iterable of (label, scores by name, median)
        The names of the lowest and of the highest score stand at either end.
    """
    html = ""
    for label, scores, median in rows:
        dots = "".join(f'<i class="dot" style="left:{score:.1f}%"></i>' for score in scores.values())
        line = f'<i class="median" style="left:{median:.1f}%"></i>'
        low, high = ends(scores)
        html += (
            f'<div class="score"><span>{escape(label)}</span><small class="end">{escape(low)}</small>'
            f'<span class="track">{dots}{line}</span><small>{escape(high)}</small><b>{dutch.number(median)}</b></div>'
        )
    return f'<div class="scores strips">{html}{_scale(before="<small></small>")}</div>'


def ends(scores: Mapping[str, float]) -> tuple[str, str]:
    """Return the names of the lowest and of the highest score, cut where too long; the second is "" where there is one."""
    ordered = sorted(scores, key=lambda name: scores[name])
    low, high = ordered[0], ordered[-1] if len(ordered) > 1 else ""
    return shorten(low, LONGEST, placeholder="…"), shorten(high, LONGEST, placeholder="…")


def _marks(n: int) -> str:
    marks = "".join(f"<b>{mark_svg(i)}</b>" for i in range(n))
    return f'<span class="n">{marks}</span>'


def dots(rows: Iterable[tuple[str, Sequence[float | None]]]) -> str:
    """Return a row of marks (`geo.painted.region_marks`) on a scale from 0 to 100, and the numbers in the same order.

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
        numbers = "".join(f"<b>{dutch.number(score)}</b>" for score in scores)
        html += (
            f'<div class="score"><span>{escape(label)}</span><span class="track">{marks}</span>'
            f'<span class="n">{numbers}</span></div>'
        )
    return f'<div class="scores marks">{html}{_scale(_marks(most))}</div>'


def key(names: Sequence[str]) -> str:
    """Return the key of `dots`."""
    entries = "".join(f"<li>{mark_svg(i)} {escape(name)}</li>" for i, name in enumerate(names))
    return f'<ul class="key">{entries}</ul>'


def lines(panel: Panel, start: int | None) -> str:
    """Return a small line chart of a region (thick) and the country (dashed), a mark at every year with a figure.

    Parameters
    ----------
    panel : Panel
    start : int or None
        Year to mark with an upright line, if it lies within the years.
    """
    years, (low, high) = panel.years, panel.bounds
    first, last = years[0], years[-1]

    def across(year: int) -> float:
        return 1000 * (year - first) / max(last - first, 1)

    def points(line: pd.Series) -> list[str]:
        y = 190 - 180 * (line.to_numpy() - low) / ((high - low) or 1)
        return [f"{across(year):.0f} {height:.0f}" for year, height in zip(line.index, y, strict=True)]

    region, country = points(panel.region), points(panel.country)
    shapes = f'<path class="start" d="M{across(start):.0f} 0V200"/>' if start and first < start <= last else ""
    shapes += f'<path class="nl" d="M{" ".join(country)}"/>' if country else ""
    shapes += f'<path class="region" d="M{" ".join(region)}"/>'
    shapes += f'<path class="region points" d="{"".join(f"M{point}h0" for point in region)}"/>'
    ends = f"<span>{dutch.number(high, panel.decimals)}</span><span>{dutch.number(low, panel.decimals)}</span>"
    marks = "".join(f'<span style="left:{across(year) / 10:.1f}%">{short_year(year)}</span>' for year in years)
    return (
        f"<figure><figcaption><b>{escape(panel.label)}</b><span>{escape(panel.text)}</span></figcaption>"
        f'<div class="plot"><div class="axis">{ends}</div>'
        f'<svg viewBox="0 0 1000 200" preserveAspectRatio="none" aria-hidden="true">{shapes}</svg>'
        f'<div class="years">{marks}</div></div></figure>'
    )


def short_year(year: int) -> str:
    """Return a year as it stands below a chart.

    Examples
    --------
    >>> short_year(2016)
    '’16'
    """
    return f"’{year % 100:02}"


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


def amounts(rows: Iterable[tuple[str, float, str, str, str, bool]]) -> str:
    """Return bars from 0.

    Parameters
    ----------
    rows : iterable of (label, amount, text, remark, colour, lit)
    """
    rows = list(rows)
    most = max(amount for _, amount, *_ in rows)
    html = "".join(
        f'<div class="amount {"lit" if lit else ""}"><span>{escape(label)}</span><span class="stack">'
        f'<i style="width:{100 * amount / most:.1f}%;background:{colour}"></i></span>'
        f"<b>{escape(text)}</b><small>{escape(remark)}</small></div>"
        for label, amount, text, remark, colour, lit in rows
    )
    return f'<div class="amounts">{html}</div>'
