"""The tables of the page, made once for all visitors."""

from __future__ import annotations

import pandas as pd

from regio_data.data import Data
from regio_data.geld.apart import apart_from_deals, apart_from_municipalities
from regio_data.geld.at_start import municipal_positions
from regio_data.geld.quarters import allocated, by_quarter, by_quarter_of_municipalities, of_tranches, placed_deals
from regio_data.registers.records import Indicator


def placed(data: Data, indicators: tuple[Indicator, ...], tranches: tuple[int, ...]) -> pd.DataFrame:
    """Return `regio_data.geld.quarters.placed_deals` of the chosen tranches."""
    return of_tranches(data.once(_placed, tuple(i.code for i in indicators)), tranches)


def quarters(data: Data, indicators: tuple[Indicator, ...], tranches: tuple[int, ...], per_deal: bool) -> pd.DataFrame:
    """Return the quarters of the deals, or of the municipalities over which their money is amounts."""
    return data.once(_quarters, tuple(i.code for i in indicators), tranches, per_deal)


def counted_deals(data: Data, indicators: tuple[Indicator, ...], tranches: tuple[int, ...], per_deal: bool) -> int:
    """Return how many different deals stand in `quarters`."""
    if per_deal:
        table = placed(data, indicators, tranches)
        return int((~table["part"]).sum())
    amounts = data.once(_allocated, tuple(i.code for i in indicators))
    return of_tranches(amounts, tranches).dropna(subset="quarter")["deal"].nunique()


def left_out(data: Data, indicators: tuple[Indicator, ...], tranches: tuple[int, ...], per_deal: bool) -> tuple[str, ...]:
    """Return what stands in no quarter, a sentence each."""
    shown = placed(data, indicators, tranches)
    if per_deal:
        return apart_from_deals(data.registers, shown, tranches)
    amounts = of_tranches(data.once(_allocated, tuple(i.code for i in indicators)), tranches)
    return apart_from_municipalities(data.registers, amounts, shown, tranches)


def _placed(data: Data, codes: tuple[str, ...]) -> pd.DataFrame:
    indicators = [data.registers.indicator[code] for code in codes]
    return placed_deals(data.dataset, data.registers, data.scores, indicators)


def _quarters(data: Data, codes: tuple[str, ...], tranches: tuple[int, ...], per_deal: bool) -> pd.DataFrame:
    if per_deal:
        return by_quarter(data.registers, of_tranches(data.once(_placed, codes), tranches))
    amounts = data.once(_allocated, codes)
    positions = {start: data.once(_positions, codes, start) for start in amounts["start"].unique()}
    return by_quarter_of_municipalities(data.registers, of_tranches(amounts, tranches), positions)


def _allocated(data: Data, codes: tuple[str, ...]) -> pd.DataFrame:
    return allocated(data.registers, data.scores, [data.registers.indicator[code] for code in codes])


def _positions(data: Data, codes: tuple[str, ...], start: int) -> pd.Series:
    return municipal_positions(data.scores, [data.registers.indicator[code] for code in codes], start)
