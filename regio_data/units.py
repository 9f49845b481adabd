"""Figures of an indicator in Dutch: with its decimals and its unit, on screen and in every export."""

from __future__ import annotations

import re

from regio_data import dutch
from regio_data.registers.records import Indicator

#: Short unit behind a number; a space before "%" is not Dutch usage.
_TIGHT = {"%"}


def figure(value: float | None, indicator: Indicator, unit: bool = True) -> str:
    """Return a figure of an indicator, with its decimals and short unit; "geen gegevens" when missing."""
    if dutch.missing(value):
        return dutch.NO_FIGURE
    text = dutch.number(value, indicator.decimals)
    return singular(text + suffix(indicator)) if unit else text


def suffix(indicator: Indicator) -> str:
    """Return what stands behind a figure: "%", " km", " euro per huishouden"."""
    unit = indicator.unit_of_figure
    return unit if unit in _TIGHT else f" {unit}"


def difference(value: float | None, indicator: Indicator) -> str:
    """Return the size of a difference, without its sign: "4,2 procentpunt", "0,5 jaar"; "geen gegevens" when missing.

    Examples
    --------
    >>> from regio_data.registers.load import load_registers
    >>> crimes = load_registers().indicator["04_VE_03"]
    >>> difference(-0.8, crimes), difference(11, crimes)
    ('1 misdrijf per 1.000 inwoners', '11 misdrijven per 1.000 inwoners')
    """
    if dutch.missing(value):
        return dutch.NO_FIGURE
    return singular(f"{dutch.number(abs(value), indicator.decimals)} {indicator.unit_of_difference}")


def singular(text: str) -> str:
    """Return an amount with its unit, in the singular when it is one.

    Examples
    --------
    >>> singular("+1 misdrijven per 1.000 inwoners"), singular("21 misdrijven per 1.000 inwoners")
    ('+1 misdrijf per 1.000 inwoners', '21 misdrijven per 1.000 inwoners')
    """
    return re.sub("^([+\N{MINUS SIGN}]?1) misdrijven\\b", r"\1 misdrijf", text)


def apart(value: float, other: float, indicator: Indicator) -> str:
    """Return how far two figures are apart, in words that agree with both as they are shown; "" when nothing is to be seen.

    The gap is taken before rounding, so that a larger one never reads as the smaller.

    Examples
    --------
    >>> from regio_data.registers.load import load_registers
    >>> percent = load_registers().indicator["09_E&V_13"]
    >>> apart(4.24, 3.16, percent), apart(4.24, 4.26, percent), apart(4.24, 4.21, percent)
    ('1,1 procentpunt', 'minder dan 0,1 procentpunt', '')
    """
    if not less_than_a_step(value, other, indicator):
        return difference(_gap(value, other), indicator)
    decimals = indicator.decimals
    if dutch.shown(value, decimals) == dutch.shown(other, decimals) and dutch.shown(_gap(value, other), decimals) == 0:
        return ""
    return f"minder dan {difference(10**-decimals, indicator)}"


def less_than_a_step(value: float, other: float, indicator: Indicator) -> bool:
    """Tell whether two figures are shown as equal, or their gap as 0.

    Examples
    --------
    >>> from regio_data.registers.load import load_registers
    >>> km = load_registers().indicator["R_HN_AV_02"]
    >>> less_than_a_step(0.44, 0.36, km), less_than_a_step(0.46, 0.44, km), less_than_a_step(0.5, 0.4, km)
    (True, True, False)
    """
    decimals = indicator.decimals
    return bool(dutch.shown(value, decimals) == dutch.shown(other, decimals) or dutch.shown(_gap(value, other), decimals) == 0)


def _gap(value: float, other: float) -> float:
    return round(abs(value - other), 9)  # so that 10.1 - 10.0 is not less than 0.1


def slope(value: float | None, indicator: Indicator) -> str:
    """Return a change per year with its sign, a small one with a decimal more than the figures.

    Examples
    --------
    >>> from regio_data.registers.load import load_registers
    >>> known = load_registers().indicator
    >>> slope(-0.412, known["09_E&V_13"]), slope(0.001, known["09_E&V_13"])
    ('−0,41 procentpunt per jaar', 'minder dan 0,01 procentpunt per jaar')
    """
    if dutch.missing(value):
        return dutch.NO_FIGURE
    decimals = indicator.decimals + (abs(value) < 10)
    unit = indicator.unit_of_difference
    if value and dutch.shown(value, decimals) == 0:
        return f"minder dan {dutch.number(10**-decimals, decimals)} {unit} per jaar"
    return f"{'+' if value > 0 else ''}{dutch.number(value, decimals)} {unit} per jaar"
