"""Where the facts of a deal come from, and how sure they are."""

from __future__ import annotations

import streamlit as st

from regio_data.facts import source_text
from regio_data.records import Deal

_CONFIDENCE = {"high": "hoog", "medium": "middel", "low": "laag"}
_FIELDS = {
    "name": "naam",
    "signed_year": "jaar van sluiten",
    "signed_date": "datum van sluiten",
    "end_year": "einde",
    "status": "status",
    "status_2024_05": "status in mei 2024",
    "rijksbijdrage_mln": "rijksbijdrage",
    "regio_bijdrage_mln": "regiobijdrage",
    "municipalities": "gemeenten",
    "part_of": "delen van gemeenten",
    "provinces": "provincies",
    "predecessor": "voorganger",
    "rode_draden": "rode draden",
    "description_nl": "beschrijving",
    "evaluations": "evaluaties",
    "website": "website",
}


def deal_sources(deal: Deal) -> None:
    """Draw sources, confidence and notes of a deal."""
    st.markdown("\n".join(f"- {_source(source)}" for source in deal.sources))
    uncertain = [f"{_FIELDS.get(field, field)}: {_CONFIDENCE[level]}" for field, level in deal.confidence.items()]
    if uncertain:
        st.caption("Zekerheid per gegeven (de rest is hoog): " + "; ".join(uncertain) + ".")
    if deal.notes:
        st.caption(deal.notes)


def deal_evaluations(deal: Deal) -> None:
    """Draw the published evaluations and progress reports that were found, and the website."""
    if deal.evaluations:
        st.markdown("\n".join(f"- {_evaluation(e.kind, e.year, e.by)}" for e in deal.evaluations))
    else:
        st.markdown("Er is geen gepubliceerde evaluatie of voortgangsrapportage gevonden.")
    if deal.website:
        st.markdown(f"Website: {_source(deal.website)}")


def _evaluation(kind: str, year: int | None, by: str | None) -> str:
    return f"{kind.capitalize()}, {year or 'jaar niet bekend'}{', door ' + by if by else ''}"


def _source(source: str) -> str:
    if source.startswith("https://"):
        return f"[{source.removeprefix('https://').split('/')[0]}](<{source}>)"
    return source_text(source)
