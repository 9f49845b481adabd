"""Beside the choropleth: the ranking, the distribution, two indicators against each other, and the development."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from geo.painted.classification import Classes
from regio_data.data import Data
from regio_data.figures.gebieden import MARKED, NOT_COUNTED
from regio_data.figures.regional.words import of_medians
from regio_data.registers.codes import indicator_key
from regio_data.registers.regions import NEDERLAND
from regio_data.samenhang import nearest_year
from ui.brede_welvaart.choice import Choice
from ui.brede_welvaart.distribution import distribution
from ui.brede_welvaart.ranglijst import ranglijst, tabel
from ui.brede_welvaart.twee_indicatoren import twee_indicatoren
from ui.common.deelgebied import partial_switch
from ui.common.markdown import label
from ui.common.url import query
from ui.common.url.bound import choose_view
from ui.show import lines
from ui.show.trend import trend_of

#: Views whose figures stand in a chart, that of Nederland among them, without a word beside each.
CHARTS = ("verdeling", "ontwikkeling")
#: Why there is nothing to show.
NONE = "Voor deze keuze staan er geen cijfers in onze gegevens. Kies een ander jaar of een andere indicator."
NOT_COMBINED = "Cijfers van gemeenten worden bij deze indicator niet samengenomen. Kies het niveau Gemeente om ze te zien."
#: Indicators to offer where one has no development.
OFFERED = 3


def views(data: Data, choice: Choice, values: pd.DataFrame, classes: Classes | None) -> None:
    """Draw one view; only what is open is made and sent."""
    view = choose_view("brede-welvaart")
    if view != "ontwikkeling" and not all(region.whole for region in choice.regions):
        include = partial_switch()
        st.caption(MARKED if include else f"{MARKED if view == 'tabel' else ''} {NOT_COUNTED}".strip())
    if classes is None:
        st.info(NONE if choice.indicator.combined else NOT_COMBINED)
    elif view == "ranglijst":
        ranglijst(data, choice, values)
    elif view == "tabel":
        tabel(data, choice, values)
    elif view == "verdeling":
        distribution(data, choice, values, classes)
    elif view == "samenhang":
        twee_indicatoren(data, choice, values)
    else:
        _development(data, choice, values)
    if view in CHARTS and (medians := of_medians(choice.indicator)):
        st.caption(medians)


def series(data: Data, choice: Choice, values: pd.DataFrame) -> pd.DataFrame:
    """Return ``naam``, ``jaar`` and ``waarde`` over the years, of the chosen region and of Nederland."""
    own = [(choice.ref, values.loc[choice.region, "region_name"])] if choice.ref else []
    return data.named_series(choice.indicator.code, [*own, (NEDERLAND, "Nederland")])


def _one_year(data: Data, choice: Choice) -> None:
    """Say that there is nothing to see of a development, and offer the indicators of the same theme that have one."""
    st.info(f"“{choice.indicator.label}” heeft cijfers van één jaar, {choice.year}. Een ontwikkeling is er dus niet.")
    others = data.registers.of_theme(choice.indicator.first_theme)
    for other in [one for one in others if len(data.years(one.code)) > 1][:OFFERED]:
        year = nearest_year(data.years(other.code), choice.year)
        st.button(
            label(f"Bekijk wel: {other.label}"),
            key=f"other-{other.code}",
            on_click=query.put,
            kwargs={"indicator": indicator_key(other.code), "jaar": str(year)},
        )


def _development(data: Data, choice: Choice, values: pd.DataFrame) -> None:
    if len(data.years(choice.indicator.code)) == 1:
        _one_year(data, choice)
        return
    table = series(data, choice, values)
    if not choice.region and table["waarde"].isna().all():
        st.info("In onze gegevens staat geen cijfer van Nederland. Kies een regio om haar cijfers te zien.")
        return
    lines.development(table, choice.indicator)
    if not choice.ref:
        st.caption("Kies een regio om haar ontwikkeling naast die van Nederland te zien.")
        return
    for figure in data.figures_of(choice.ref):
        if figure.indicator == choice.indicator:
            trend_of(figure)
