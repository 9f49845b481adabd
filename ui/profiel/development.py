"""Development in a profile: a line next to that of the country, and the changes since the start of a deal."""

from __future__ import annotations

from html import escape

import streamlit as st

from exports.content.profiel.content import CHANGE_MARGIN, ROUNDED
from regio_data import figure_words as words
from regio_data.data import Data
from regio_data.profile.profile import Profile
from regio_data.registers.codes import indicator_key
from regio_data.registers.records import Deal
from regio_data.registers.regions import NEDERLAND
from ui.common.markdown import sentence
from ui.common.url import query
from ui.common.url.bound import bound
from ui.show import html_table, lines
from ui.show.folded import folded
from ui.show.trend import trend_of

#: More than `caveats.NO_EFFECT`, for a view that is about nothing else.
WITHOUT_THE_DEAL = (
    "Uit deze cijfers is geen effect van een deal af te lezen: veel oorzaken spelen tegelijk, en wat er zonder de deal was "
    "gebeurd is niet bekend."
)

#: The class of each cell of a table of changes: years and ends are numbers.
NUMBERS = ("", "rd-num", "rd-num", "", "", "", "")


def development_view(data: Data, shown: Profile) -> None:
    """Draw the series of one indicator, and for a deal the changes of all since its start."""
    st.caption(WITHOUT_THE_DEAL)
    if shown.deal is None:
        with st.container():
            _series(data, shown)
        return
    left, right = st.columns(2, gap="medium")
    with left:
        _series(data, shown)
    with right:
        _since_start(data, shown, shown.deal)


def _series(data: Data, shown: Profile) -> None:
    by_key = {indicator_key(figure.indicator.code): figure for figure in shown.figures}
    labels = {key: figure.indicator.label for key, figure in by_key.items()}
    query.respell("indicator", indicator_key)
    query.follow("indicator", by_key, shown.region.key)  # the region before may have had an indicator that this one has not
    key = bound(st.selectbox, "indicator", "Indicator", labels, default=next(iter(labels)))
    figure = by_key[key]
    region = shown.region
    series = data.named_series(figure.indicator.code, [(region.ref, region.name), (NEDERLAND, "Nederland")])
    lines.development(series, figure.indicator)
    trend_of(figure)


def _since_start(data: Data, shown: Profile, deal: Deal) -> None:
    if shown.development.none:
        st.info(shown.development.none)
        return
    st.markdown(f"**Sinds de start in {deal.signed_year}, naast Nederland over dezelfde jaren**")
    rows = [
        f"<tr>{''.join(map(html_table.cell, words.change_row(change), NUMBERS))}</tr>" for change in shown.development.changes
    ]
    label = f"Ontwikkeling van {escape(shown.region.name)} sinds {deal.signed_year}"
    st.html(f'<div class="rd-high">{html_table.table(list(words.change_heads()), rows, label)}</div>')
    st.caption(sentence(" ".join(filter(None, (words.unknown_changes(shown.development.changes), ROUNDED, CHANGE_MARGIN)))))
    beside = shown.development.without_deal
    if beside and beside.areas:
        st.caption(sentence(f"{beside.words()} {beside.which(data.registers)} Ook dit verschil is geen effect van de deal."))
        st.html(folded("Op welke indicatoren zij vergeleken zijn", [escape(one.label) for one in beside.indicators]))
