"""How the figures of one indicator are spread over its regions; an area of several deals counts once."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from geo.painted.classification import Classes
from regio_data import dutch
from regio_data.data import Data
from regio_data.figures.gebieden import alike
from regio_data.figures.group import AREAS_OF_DEALS
from regio_data.registers.regions import KINDS, OWN
from ui.brede_welvaart.choice import Choice
from ui.brede_welvaart.ranglijst import names_in_lists
from ui.common.deelgebied import partial_counts
from ui.show import charts


def distribution(data: Data, choice: Choice, values: pd.DataFrame, classes: Classes) -> None:
    """Draw how many regions have which value, and each as a dot; own regions stand among the municipalities."""
    country = data.table("nederland", choice.indicator.code, choice.year)["value"].iloc[0]
    own = choice.level == OWN
    of = data.table("gemeente", choice.indicator.code, choice.year) if own else values
    marks = dict(values[["region_name", "value"]].to_numpy()[:3]) if own else {}
    if choice.region and not own:
        marks = {values.loc[choice.region, "region_name"]: values.loc[choice.region, "value"]}
    marks = {name: value for name, value in {**marks, "Nederland": country}.items() if not dutch.missing(value)}
    names = of["region_name"] if own else names_in_lists(data, choice, of)
    keys: dict[str, tuple[str, ...]] = {key: (key,) for key in of.index}
    if choice.level == "deal":
        keys = alike((region for region in choice.regions if region.key in of.index), partial_counts())
    once = of.loc[list(keys)]
    if not once["value"].notna().any():
        st.info(f"Geen van de {KINDS[choice.level].several} heeft een cijfer om te verdelen.")
        return
    kind = KINDS["gemeente" if own else choice.level]
    one, what = ("gebied met een deal", AREAS_OF_DEALS) if choice.level == "deal" else (kind.one, kind.several)
    charts.distribution(once["value"], choice.indicator, classes, marks, what)
    dots = pd.DataFrame(
        {
            "naam": [dutch.several(names[list(several)]) for several in keys.values()],
            "waarde": once["value"].to_numpy(),
            "gekozen": [choice.region in several for several in keys.values()],
        }
    )
    charts.dots(dots, choice.indicator, what)
    st.caption(dots_in_words(int(once["value"].notna().sum()), keys, one))


def dots_in_words(known: int, keys: dict[str, tuple[str, ...]], one: str) -> str:
    """Return what each dot is, and how many have a figure.

    Parameters
    ----------
    known : int
        How many have a figure.
    keys : dict
        The regions by the first of their area (`gebieden.alike`).
    one : str
        What each is: "gemeente", "gebied met een deal".
    """
    of = f"alle {known} hebben" if known == len(keys) else f"{known} van de {len(keys)} {'heeft' if known == 1 else 'hebben'}"
    deals = sum(map(len, keys.values()))
    twins = (
        f" De {deals} deals zijn {len(keys)} gebieden: deals van dezelfde gemeenten tellen één keer."
        if deals > len(keys)
        else ""
    )
    return f"Elke stip is een {one}; {of} een cijfer. Wijs een stip aan voor de naam; de tabel noemt ze alle.{twins}"
