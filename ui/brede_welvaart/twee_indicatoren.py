"""Two indicators against each other: every region a dot, the deals lit, and what a rank correlation says."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import streamlit as st

from geo.painted.indicator_map import values_of
from regio_data import dutch
from regio_data.data import Data
from regio_data.figures.gebieden import by_area, countable
from regio_data.figures.group import AREAS_OF_DEALS
from regio_data.figures.regional.words import of_medians
from regio_data.registers.codes import indicator_key
from regio_data.registers.records import Indicator
from regio_data.registers.regions import KINDS, OWN, regions
from regio_data.samenhang import nearest_year, pairs, samenhang
from ui.brede_welvaart.choice import Choice
from ui.brede_welvaart.ranglijst import names_in_lists
from ui.common.deelgebied import partial_counts
from ui.common.markdown import sentence
from ui.common.url import query
from ui.common.url.bound import bound
from ui.show import charts

#: What stands against an indicator without a choice, the first that is another one: income, the highly educated.
_DEFAULTS = ("01_KL_H_36", "05_OPL_08")


def twee_indicatoren(data: Data, choice: Choice, values: pd.DataFrame) -> None:
    """Draw the choice of the second indicator, the scatter, and what can be said of it."""
    other = _choose_other(data, choice.indicator)
    year = nearest_year(data.years(other.code), choice.year)
    table = _table(data, choice, values, other, year)
    if table.empty:
        st.info("Geen van deze regio’s heeft een cijfer van beide indicatoren. Kies een andere indicator of een ander niveau.")
        return
    several = KINDS["gemeente" if choice.level == OWN else choice.level].several
    several = AREAS_OF_DEALS if choice.level == "deal" else several
    one, against = (choice.indicator, choice.year), (other, year)
    charts.scatter(table, one, against, several, _lit(choice))
    found = samenhang(table[~table["licht"]] if choice.level == OWN else table)
    of = regions(data.registers, "gemeente") if choice.level == OWN else choice.on_map.regions(data)
    total = len(by_area(countable(of, partial_counts())))
    st.caption(sentence(found.sentence(one, against, several, total, overlapping=choice.level == "deal")))
    medians = of_medians(choice.indicator) or of_medians(other)
    if medians and choice.level != "gemeente":
        st.caption(medians)
    if year != choice.year:
        st.caption(sentence(f"{other.label} heeft geen cijfers van {choice.year}; dit zijn die van {year}."))
    if choice.level == "deal":
        st.caption("Deals met hetzelfde gebied zijn samen één stip, met de naam van de laatste.")


def _choose_other(data: Data, indicator: Indicator) -> Indicator:
    every = {key: i for key, i in data.indicators.items() if i != indicator}
    query.respell("tegen", indicator_key)
    if query.as_it_stands("tegen") == indicator_key(indicator.code):
        query.put(tegen=None)  # the first indicator became this one
    labels = {key: i.label for key, i in sorted(every.items(), key=lambda item: item[1].label)}
    return every[bound(st.selectbox, "tegen", "Tegen", labels, default=next(key for key in _DEFAULTS if key in every))]


def _lit(choice: Choice) -> str:
    """Return what is lit, for the key."""
    if choice.level == OWN:
        return "eigen regio"
    if choice.level != "gemeente":
        return ""
    return "gemeente met een deal op de kaart" if choice.outlined else "gemeente met een Regio Deal"


def _table(data: Data, choice: Choice, values: pd.DataFrame, other: Indicator, year: int) -> pd.DataFrame:
    """Return ``naam``, ``x``, ``y``, ``gekozen`` and ``licht`` a region; own regions stand lit among the municipalities."""
    against = values_of(data, replace(choice.on_map, code=other.code, year=year))
    found = pairs(values, against, choice.on_map.regions(data)[::-1], partial_counts())
    found["naam"] = names_in_lists(data, choice, values)[found.index]
    found["licht"] = choice.level == OWN
    if choice.level == "gemeente":
        found["licht"] = found.index.isin(_in_deals(data, choice))
    if choice.level == OWN:
        found = pd.concat([_municipalities(data, choice, other, year), found])
    found["gekozen"] = found.index == choice.region
    found["x"] = dutch.shown(found["x"].to_numpy(dtype=float), choice.indicator.decimals)
    found["y"] = dutch.shown(found["y"].to_numpy(dtype=float), other.decimals)
    return found.sort_values(["gekozen", "licht"], kind="stable").reset_index(drop=True)


def _municipalities(data: Data, choice: Choice, other: Indicator, year: int) -> pd.DataFrame:
    x, y = data.table("gemeente", choice.indicator.code, choice.year), data.table("gemeente", other.code, year)
    found = pairs(x, y, regions(data.registers, "gemeente"))
    return found.assign(naam=x["region_name"], licht=False)


def _in_deals(data: Data, choice: Choice) -> set[str]:
    """Return the municipalities of the deals that are outlined on the map, without those of all deals."""
    deals = choice.outlined or data.registers.deals
    return {code for deal in deals for code in deal.municipalities}
