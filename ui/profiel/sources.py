"""Where the facts of a deal come from, and how sure they are."""

from __future__ import annotations

from html import escape

import streamlit as st

from regio_data.registers.provenance import link_texts, other_sources, provenance
from regio_data.registers.records import Deal
from ui.common.markdown import plain
from ui.common.source_links import anchor, draw, source_list


def deal_sources(deal: Deal) -> None:
    """Draw per field how sure it is and its sources, then the sources that belong to no field, and the notes."""
    fields = provenance(deal)
    every = (*(source for one in fields for source in one.sources), *deal.sources)
    texts = link_texts(every)
    rows = [(one.field.capitalize(), f"zekerheid: {one.confidence}", one.sources) for one in fields]
    if rest := other_sources(deal):
        rows.append(("Overige bronnen", "", rest))
    items = "".join(
        f'<dt>{escape(field)}</dt><dd><span class="rd-muted">{escape(sure)}</span>{source_list(sources, texts)}</dd>'
        for field, sure, sources in rows
    )
    draw(f'<dl class="rd-facts rd-sources">{items}</dl>')
    if deal.notes:
        st.caption(plain(deal.notes, most=2000))


def deal_evaluations(deal: Deal) -> None:
    """Draw the published evaluations and progress reports that were found, and the website."""
    if deal.evaluations:
        st.markdown("\n".join(f"- {_evaluation(e.kind, e.year, e.by)}" for e in deal.evaluations))
    else:
        st.markdown("Er is geen gepubliceerde evaluatie of voortgangsrapportage gevonden.")
    if deal.website:
        draw(f'<div class="rd-sources">Website: {anchor(deal.website, link_texts([deal.website]))}</div>')


def _evaluation(kind: str, year: int | None, by: str | None) -> str:
    return f"{kind.capitalize()}, {year or 'jaar niet bekend'}{', door ' + by if by else ''}"
