"""What must be known about the figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

import streamlit as st

from regio_data import dutch
from regio_data.figures.vergelijking import Row
from regio_data.profile.caveats import caveats, no_figures
from regio_data.registers.regions import Region
from regio_data.registers.registers import Registers


def named_caveats(registers: Registers, regions: Sequence[Region], rows: Sequence[Row], names: Sequence[str]) -> dict[str, str]:
    """Return what to know about these figures, each sentence with the regions that it holds for."""
    whose: dict[str, list[str]] = {}
    for index, region in enumerate(regions):
        deal = registers.deal[region.key] if region.kind == "deal" else None
        figures = tuple(figure for row in rows if (figure := row.entries[index].figure))
        for sentence in caveats(registers, region, deal, figures) if region.municipalities else [no_figures(region, deal)]:
            whose.setdefault(sentence, []).append(names[index])
    return {sentence: dutch.several(who) for sentence, who in whose.items()}


def warnings(whose: Mapping[str, str]) -> None:
    """Draw what `named_caveats` returns."""
    if whose:
        items = "".join(f"<li><strong>{escape(who)}</strong>: {escape(text)}</li>" for text, who in whose.items())
        st.html(f'<div class="rd-notes"><strong>Let op bij deze cijfers</strong><ul>{items}</ul></div>')
