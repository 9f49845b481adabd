"""The tables of the page, kept by data-set version."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from regio_data.data import Data
from regio_data.geld.at_start import municipal_positions
from regio_data.geld.quarters import allocated, by_quarter, by_quarter_of_municipalities, of_tranches, placed_deals
from regio_data.registers.records import Indicator


def placed(data: Data, indicators: tuple[Indicator, ...], tranches: tuple[int, ...]) -> pd.DataFrame:
    """Return `regio_data.geld.quarters.placed_deals` of the chosen tranches."""
    return of_tranches(_placed(data.version, tuple(i.code for i in indicators), data), tranches)


def quarters(data: Data, indicators: tuple[Indicator, ...], tranches: tuple[int, ...], per_deal: bool) -> pd.DataFrame:
    """Return the quarters of the deals, or of the municipalities over which their money is amounts."""
    if per_deal:
        return by_quarter(data.registers, placed(data, indicators, tranches))
    amounts, places = _allocated(data.version, tuple(i.code for i in indicators), data)
    return by_quarter_of_municipalities(data.registers, of_tranches(amounts, tranches), places)


def counted_deals(data: Data, indicators: tuple[Indicator, ...], tranches: tuple[int, ...], per_deal: bool) -> int:
    """Return how many different deals stand in `quarters`."""
    if per_deal:
        table = placed(data, indicators, tranches)
        return int((~table["part"]).sum())
    amounts, _ = _allocated(data.version, tuple(i.code for i in indicators), data)
    return of_tranches(amounts, tranches).dropna(subset="quarter")["deal"].nunique()


@st.cache_resource(max_entries=64, show_spinner=False)
def _placed(version: str, codes: tuple[str, ...], _data: Data) -> pd.DataFrame:
    indicators = [_data.registers.indicator[code] for code in codes]
    return placed_deals(_data.dataset, _data.registers, _data.scores, indicators)


@st.cache_resource(max_entries=64, show_spinner=False)
def _allocated(version: str, codes: tuple[str, ...], _data: Data) -> tuple[pd.DataFrame, dict[int, pd.Series]]:
    indicators = [_data.registers.indicator[code] for code in codes]
    amounts = allocated(_data.registers, _data.scores, indicators)
    return amounts, {start: municipal_positions(_data.scores, indicators, start) for start in amounts["start"].unique()}
