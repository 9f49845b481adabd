"""One overzicht as a table; where its rows are municipalities or areas, a row opens that."""

from __future__ import annotations

import datetime

import pandas as pd
import streamlit as st

from regio_data import dutch
from regio_data.answers.overzichten import OVERZICHTEN, Overzicht
from regio_data.data import Data
from ui.common.markdown import label, sentence
from ui.common.url.links import KAART, PROFIEL
from ui.show.row_table import Head, RowChoice, row_table

#: A table of so many rows is shown whole; a longer one scrolls.
MOST_WHOLE, TALL = 60, 10_000
_CHOSEN = "chosen row of an overzicht"
#: What a row opens -> page, and why somebody would choose it.
_OPENS = {
    "gemeente": (PROFIEL, "om het profiel van de gemeente te openen"),
    "gebied": (KAART, "om de deals daar op de kaart te zien"),
}


def overzicht_view(data: Data, which: str) -> None:
    """Draw an overzicht, a key of `OVERZICHTEN`."""
    shown = data.once(_made, which, data.today)
    st.header(label(shown.title))
    page, why = _OPENS.get(shown.opens, (None, ""))
    row_table(
        in_words(shown),
        f"overzicht-{which}",
        shown.title,
        shown.table.columns[0],
        {n: Head(f"{n} (mln €)" if n in shown.amounts else "", number=True) for n in shown.table.select_dtypes("number")},
        RowChoice(lambda row: st.session_state.update({_CHOSEN: row}), why) if page else None,
        height=TALL if len(shown.table) <= MOST_WHOLE else 560,
    )
    for note in shown.notes:
        st.caption(sentence(note))
    row = st.session_state.pop(_CHOSEN, None)
    if page and row is not None and row < len(shown.keys):
        st.switch_page(page, query_params={shown.opens: shown.keys[row]})


def _made(data: Data, which: str, today: datetime.date) -> Overzicht:
    return OVERZICHTEN[which](data.registers, today)


def in_words(shown: Overzicht) -> pd.DataFrame:
    """Return the columns for the screen, with Dutch numbers."""
    columns = {}
    hidden = "Welke deals" if shown.opens else ""  # the row opens them
    for name in shown.table.columns.drop(hidden, errors="ignore"):
        values = shown.table[name].tolist()
        decimals = 1 if name in shown.amounts else 0
        columns[name] = [value if isinstance(value, str) else dutch.number(value, decimals) for value in values]
    return pd.DataFrame(columns)
