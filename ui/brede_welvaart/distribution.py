"""How the figures of one indicator are spread over its regions; an area of several deals counts once."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from geo.painted.classification import Classes
from regio_data import dutch
from regio_data.data import Data
from regio_data.figures.gebieden import alike, marked
from regio_data.registers.records import bare_name
from regio_data.registers.regions import KINDS, regions
from ui.brede_welvaart.choice import Choice
from ui.common.deelgebied import partial_counts
from ui.show import charts


def region_name(data: Data, choice: Choice, key: str, row: pd.Series) -> str:
    """Return the name of a region in a list, marked where its figure holds for more than the region."""
    whole = choice.level != "deal" or not data.registers.deal[key].part_of
    return marked(bare_name(row["region_name"]), whole)


def distribution(data: Data, choice: Choice, values: pd.DataFrame, classes: Classes) -> None:
    """Draw how the figures are spread and where each lies; an area of several deals counts once."""
    country = data.table("nederland", choice.indicator.code, choice.year)["value"].iloc[0]
    marks = {"Nederland": country}
    if choice.region:
        marks = {values.loc[choice.region, "region_name"]: values.loc[choice.region, "value"], **marks}
    marks = {name: value for name, value in marks.items() if not dutch.missing(value)}
    keys = {key: (key,) for key in values.index}
    if choice.level == "deal":
        keys = alike((one for one in regions(data.registers, "deal") if one.key in values.index), partial_counts())
    once = values.loc[list(keys)]
    if once["value"].isna().all():
        st.info("Geen van deze gebieden heeft een cijfer.")
        return
    what = "gebieden met een deal" if choice.level == "deal" else KINDS[choice.level].several
    charts.distribution(once["value"], choice.indicator, classes, marks, what)
    names = [
        dutch.several(region_name(data, choice, key, values.loc[key]) for key in alike_keys) for alike_keys in keys.values()
    ]
    chosen = [choice.region in alike_keys for alike_keys in keys.values()]
    dots = pd.DataFrame({"naam": names, "waarde": once["value"].to_numpy(), "gekozen": chosen})
    charts.dots(dots, choice.indicator, what)
    st.caption(spread(int(once["value"].notna().sum()), keys, what))


def spread(known: int, keys: dict[str, tuple[str, ...]], what: str) -> str:
    """Return what each dot is, and of how many.

    Parameters
    ----------
    known : int
        How many have a figure.
    keys : dict
        The regions by the first of their area (`gebieden.alike`).
    what : str
        What they are together: "gemeenten", "gebieden met een deal".
    """
    of = f"{known}" if known == len(keys) else f"{known} van de {len(keys)}"
    deals = sum(map(len, keys.values()))
    twins = (
        f" De {deals} deals zijn {len(keys)} gebieden: deals van dezelfde gemeenten tellen één keer."
        if deals > len(keys)
        else ""
    )
    return f"Elke stip is één van {of} {what} met een cijfer; wijs haar aan voor de naam. De tabel noemt ze alle.{twins}"
