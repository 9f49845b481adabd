"""What several pages say of a deal: the parts of municipalities that it covers, and where its facts come from."""

from __future__ import annotations

from html import escape

import streamlit as st

from geo.shapes import shapes_of
from regio_data.data import Data
from regio_data.deals.areas import parts_of
from regio_data.deals.facts import UNSPECIFIED
from regio_data.deals.provenance import link_texts, named_sources, other_sources, provenance
from regio_data.registers.records import Deal
from ui.common.markdown import plain
from ui.show.source_links import draw, source_list


def part_notes(data: Data, deal: Deal) -> list[str]:
    """Return what to know about the parts of municipalities that a deal covers."""
    notes = []
    for part in parts_of(deal, data.registers, shapes_of(data).drawable):
        names = ", ".join(part.names) or UNSPECIFIED
        text = f"Deel van {data.registers.municipality[part.municipality].name}: {names}."
        if part.striped:
            text += " De hele gemeente is gearceerd, want de wijkgrenzen zijn hier niet voorhanden."
        elif part.not_drawn:
            text += f" Niet getekend: {', '.join(part.not_drawn)}."
        notes.append(" ".join([text, *part.notes]))
    return notes


def deal_sources(deal: Deal) -> None:
    """Draw per field how sure it is and its sources, then the sources that belong to no field, and the notes."""
    fields = provenance(deal)
    every = (*(source for one in fields for source in one.sources), *deal.sources)
    texts = link_texts(every)
    rows = [(one.field.capitalize(), f"zekerheid: {one.confidence}", named_sources(one.sources)) for one in fields]
    if rest := other_sources(deal):
        rows.append(("Overige bronnen", "", rest))
    items = "".join(
        f'<dt>{escape(field)}</dt><dd><span class="rd-muted">{escape(sure)}</span>{source_list(sources, texts)}</dd>'
        for field, sure, sources in rows
    )
    draw(f'<dl class="rd-facts rd-sources">{items}</dl>')
    if deal.notes:
        st.caption(plain(deal.notes, most=2000))
