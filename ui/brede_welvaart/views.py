"""Beside the choropleth: the ranking, the distribution, two indicators against each other, and the development."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from geo.painted.classification import Classes
from regio_data import dutch
from regio_data.data import Data
from regio_data.figures.gebieden import LEFT_OUT, MARKED
from regio_data.registers.codes import indicator_key
from regio_data.registers.regions import KINDS, NEDERLAND, OWN
from regio_data.samenhang import nearest_year
from ui.brede_welvaart.choice import Choice
from ui.brede_welvaart.ranglijst import names_in_lists, ranglijst, tabel
from ui.brede_welvaart.twee_indicatoren import twee_indicatoren
from ui.common import query
from ui.common.bound import choose_view
from ui.common.deelgebied import partial_switch
from ui.common.markdown import label
from ui.show import charts, lines
from ui.show.trend import trend_of

#: Indicators to offer where one has no development.
OFFERED = 3
_EVERY_DEAL = (
    "Hier tellen alle deals mee: deals met hetzelfde gebied elk met een eigen stip, en ook deals op een deel van een gemeente. "
    "In de ranglijst telt een gebied één keer."
)


def views(data: Data, choice: Choice, values: pd.DataFrame, classes: Classes | None) -> None:
    """Draw one view; only what is open is made and sent."""
    view = choose_view("brede-welvaart")
    if view in ("ranglijst", "tabel", "samenhang") and not all(region.whole for region in choice.regions):
        include = partial_switch()
        st.caption(MARKED if include else f"{MARKED if view == 'tabel' else ''} {LEFT_OUT}".strip())
    if classes is None:
        st.info("Voor deze keuze zijn er geen cijfers. Kies een ander jaar of een andere indicator.")
    elif view == "ranglijst":
        ranglijst(data, choice, values)
    elif view == "tabel":
        tabel(data, choice, values)
    elif view == "verdeling":
        _distribution(data, choice, values, classes)
    elif view == "samenhang":
        twee_indicatoren(data, choice, values)
    else:
        _development(data, choice, values)


def _distribution(data: Data, choice: Choice, values: pd.DataFrame, classes: Classes) -> None:
    """Draw how many regions have which value, and each as a dot; own regions stand among the municipalities."""
    country = data.table("nederland", choice.indicator.code, choice.year)["value"].iloc[0]
    own = choice.level == OWN
    of = data.table("gemeente", choice.indicator.code, choice.year) if own else values
    marks = dict(values[["region_name", "value"]].to_numpy()[:3]) if own else {}
    if choice.region and not own:
        marks = {values.loc[choice.region, "region_name"]: values.loc[choice.region, "value"]}
    marks = {name: value for name, value in {**marks, "Nederland": country}.items() if not dutch.missing(value)}
    if not of["value"].notna().any():
        st.info(f"Geen van de {KINDS[choice.level].several} heeft een cijfer om te verdelen.")
        return
    charts.distribution(of["value"], choice.indicator, classes, marks)
    names = of["region_name"] if own else names_in_lists(choice, values)
    dots = pd.DataFrame({"naam": names, "waarde": of["value"].to_numpy(), "gekozen": of.index == choice.region})
    charts.dots(dots.reset_index(drop=True), choice.indicator)
    one = "gemeente" if own else KINDS[choice.level].one
    st.caption(f"Elke stip is één {one}; wijs haar aan voor de naam. De tabel noemt ze alle.")
    if choice.level == "deal":
        st.caption(f"{_EVERY_DEAL} {MARKED}")


def series(data: Data, choice: Choice, values: pd.DataFrame) -> pd.DataFrame:
    """Return ``naam``, ``jaar`` and ``waarde`` over the years, of the chosen region and of Nederland."""
    own = [(choice.ref, values.loc[choice.region, "region_name"])] if choice.region else []
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
    lines.development(series(data, choice, values), choice.indicator)
    if not choice.region:
        st.caption("Kies een regio om haar ontwikkeling naast die van Nederland te zien.")
        return
    for figure in data.figures_of(choice.ref):
        if figure.indicator == choice.indicator:
            trend_of(figure)
