"""The differences in words, and what must be known about the figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

import streamlit as st

from exports.content import figure_words as words
from regio_data import dutch
from regio_data.figures import trends
from regio_data.figures.figure import Figure
from regio_data.figures.regional_words import lacking, regional_figure
from regio_data.figures.vergelijking import Compared, Row
from regio_data.profile.caveats import caveats, no_figures
from regio_data.registers.regions import Region
from regio_data.registers.registers import Registers
from ui.show.marks_legend import mark

SIGNS = {trends.RISING: "▲", trends.FALLING: "▼", trends.EQUAL: "=", trends.STEADY: "–", trends.SHORT: "–"}


def differences(rows: Sequence[Row], names: Sequence[str], reference: str) -> None:
    """Draw per indicator the figure of each region and how it differs from the reference."""
    blocks = []
    for row in rows:
        lines = "".join(
            f"<li>{mark(place)}{escape(names[place])}: {_sentence(entry, row)}</li>" for place, entry in enumerate(row.entries)
        )
        year = f", {row.year}" if row.year else ""
        if not row.figures and not any(entry.span for entry in row.entries):
            lines = '<li class="rd-muted">Geen van deze regio’s heeft een cijfer.</li>'
        elif row.reference is None and row.indicator.combine == "mean":
            lines += f'<li class="rd-muted">{escape(reference)} heeft dan te weinig gegevens om mee te vergelijken.</li>'
        blocks.append(f"<h3>{escape(row.indicator.label)}{year}</h3><ul>{lines}</ul>")
    st.html(f'<div class="rd-words">{"".join(blocks)}</div>')


def _sentence(entry: Compared, row: Row) -> str:
    if entry.span:
        return f"<strong>{escape(entry.span.with_unit)}</strong>; niet samengenomen, {escape(row.indicator.why_not_combined)}."
    if entry.figure is None:
        return escape(lacking(entry.coverage))
    value = f"<strong>{escape(regional_figure(entry.figure, row.indicator))}</strong>"
    moving = entry.figure.trend in (trends.RISING, trends.FALLING)
    trend = f' <span class="rd-muted">Trend: {escape(trend_words(entry.figure))}.</span>' if moving else ""
    return value + (f", {escape(in_words(entry, row))}." if entry.against else ".") + trend


def in_words(entry: Compared, row: Row) -> str:
    """Return the difference with the reference: "4,2 procentpunt lager dan Nederland (ongunstig)", "" without one."""
    if entry.against is None:
        return ""
    return entry.against.judged + words.with_approximation(row.reference.approximate)


def trend_words(figure: Figure) -> str:
    """Return the trend with its sign: "▼ dalend, −0,41 procentpunt per jaar (gunstig); 8 jaren, 2015–2022"."""
    return f"{SIGNS[figure.trend]} {words.trend(figure)}"


def remarks(registers: Registers, regions: Sequence[Region], rows: Sequence[Row], names: Sequence[str]) -> dict[str, str]:
    """Return what to know about these figures, each sentence with the regions that it holds for."""
    whose: dict[str, list[str]] = {}
    for place, region in enumerate(regions):
        deal = registers.deal[region.key] if region.kind == "deal" else None
        figures = tuple(row.entries[place].figure for row in rows if row.entries[place].figure)
        for sentence in caveats(registers, region, deal, figures) if region.municipalities else [no_figures(region, deal)]:
            whose.setdefault(sentence, []).append(names[place])
    return {sentence: dutch.several(who) for sentence, who in whose.items()}


def warnings(whose: Mapping[str, str]) -> None:
    """Draw what `remarks` returns."""
    if whose:
        items = "".join(f"<li><strong>{escape(who)}</strong>: {escape(text)}</li>" for text, who in whose.items())
        st.html(f'<div class="rd-notes"><strong>Let op bij deze cijfers</strong><ul>{items}</ul></div>')
