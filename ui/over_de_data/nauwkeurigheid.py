"""Our own combination of the provinces beside the figures of CBS: how good the method is, indicator by indicator."""

from __future__ import annotations

import altair as alt
import pandas as pd
import streamlit as st

from exports.content.over_de_data import accuracy_table
from regio_data import dutch
from regio_data.data import Data
from regio_data.figures.regional.accuracy import LIMIT
from ui.show import charts
from ui.show.row_table import NUMBER, row_table

INTRODUCTION = (
    "Voor gebieden waarvan het CBS zelf geen cijfer geeft, nemen wij de cijfers van gemeenten samen. Hoe goed dat gaat, is te "
    "meten bij de twaalf provincies: daarvan geeft het CBS ook eigen cijfers. De **fout** is hoe ver onze uitkomst daar "
    "gemiddeld naast zit. Het **aandeel** is die fout gedeeld door de spreiding (standaardafwijking) tussen de provincies: "
    "bij 0,1 is de fout een tiende van wat provincies van elkaar verschillen. Boven 0,4 nemen wij cijfers niet samen, of pas "
    "bij 95% dekking. Gemeten is bij elke provincie met een dekking van ten minste 50%."
)


def nauwkeurigheid(data: Data) -> None:
    """Draw the picture and the table."""
    table = accuracy_table(data.registers.indicators)
    st.markdown(INTRODUCTION)
    known = table.dropna(subset="Aandeel")
    above = known.loc[known["Aandeel"] > LIMIT, "Indicator"].tolist()
    bars = (
        alt.Chart(known)
        .mark_bar()
        .encode(
            x=alt.X("Aandeel:Q", title="Fout als aandeel van de spreiding tussen provincies"),
            y=alt.Y("Indicator:N", sort=None, title=None, axis=alt.Axis(labelLimit=320)),
        )
    )
    line = alt.Chart(pd.DataFrame({"grens": [LIMIT]})).mark_rule(strokeDash=[4, 3]).encode(x="grens:Q")
    charts.show(
        bars + line,
        f"Fout van onze berekening als aandeel van de spreiding tussen provincies, {len(known)} indicatoren. Boven de grens "
        f"van {dutch.number(LIMIT, 1)}: {dutch.several(above)}. De andere {len(known) - len(above)} liggen eronder.",
    )
    shown = table.assign(**{name: table[name].map(_rounded) for name in table.select_dtypes("float").columns})
    row_table(
        shown,
        "table",
        "Per indicator de fout naast de cijfers van het CBS over provincies",
        "Indicator",
        dict.fromkeys(table.select_dtypes("number").columns, NUMBER),
    )


def _rounded(value: float) -> str:
    """Return a number to two decimals, whole from a hundred on."""
    return dutch.number(value, 0 if abs(value) >= 100 else 2)
