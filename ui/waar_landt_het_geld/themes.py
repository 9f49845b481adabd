"""The question most people come with, which theme gets most, and why it has no answer here."""

from __future__ import annotations

import streamlit as st

from regio_data import dutch
from regio_data.data import Data
from regio_data.deals.rode_draden import rode_draad_counts
from ui.common.markdown import label, sentence
from ui.common.url.links import KAART, OVERZICHTEN


def which_theme(data: Data) -> None:
    """Draw why the money of a theme is not known, and the way to what is: the deals of a theme."""
    counts = rode_draad_counts(data.registers, data.registers.deals).sum(axis=1)
    most = [one for one in data.registers.rode_draden if counts[one.number] == counts.max()]
    titles = dutch.several(f"“{sentence(one.title)}”" for one in most)
    each = "elk in" if len(most) > 1 else "in"
    every = data.registers.deals
    unknown = sum(not deal.rode_draden for deal in every)
    known = f", voor zover bepaald (van {unknown} van de {len(every)} deals niet)" if unknown else ""
    st.markdown(
        "**Welk thema krijgt het meeste geld?** Dat is niet bekend: de rijksbijdrage is niet per thema verdeeld, en een deal "
        f"heeft vaak meer thema’s. Wel bekend is hoe vaak een thema voorkomt{known}; het vaakst {titles}: {each} "
        f"{dutch.count(int(counts.max()), 'deal', 'deals')}."
    )
    with st.container(horizontal=True, gap="small"):
        st.page_link(
            OVERZICHTEN, label="Hoeveel deals elk thema heeft", icon=":material/table_chart:", query_params={"beeld": "themas"}
        )
        for one in most:
            st.page_link(
                KAART,
                label=label(f"Kaart: de deals met “{one.title}”"),
                icon=":material/map:",
                query_params={"thema": str(one.number)},
            )
