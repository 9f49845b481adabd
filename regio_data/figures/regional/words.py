"""A regional value in words, the same on every map, page, slide and file: whose it is, its bounds, and what is lacking."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol, cast

from regio_data import dutch, units
from regio_data.figures.regional.span import Span, span
from regio_data.figures.regional.values import CBS, COMBINED
from regio_data.figures.score_row import RegionalRow
from regio_data.registers.records import Indicator
from regio_data.registers.regions import KINDS, Region

APPROXIMATION, OWN_CALCULATION, LITTLE = "benadering", "eigen berekening", "te weinig gegevens"

#: Whose a figure is, as it stands in files.
WHOSE = {CBS: "cijfer van het CBS", COMBINED: OWN_CALCULATION}


class Regional(Protocol):
    """A `score_row.RegionalRow` or a `figure.Figure`: what both have, to be read only."""

    @property
    def value(self) -> float: ...

    @property
    def coverage(self) -> float: ...

    @property
    def approximate(self) -> bool: ...

    @property
    def origin(self) -> str: ...

    @property
    def lower(self) -> float: ...

    @property
    def upper(self) -> float: ...


def regional_figure(row: Regional, indicator: Indicator, whose: bool = True) -> str:
    """Return a regional value in words.

    Parameters
    ----------
    row : Regional
    indicator : Indicator
    whose : bool
        Whether to say of whom the figure is; not where a heading says so for all.

    Returns
    -------
    str
        "84,1% (82,6–85,5; CBS)", "27.400 euro (benadering, eigen berekening, dekking 87%)", the span with the reason, or why
        there is no figure.
    """
    if dutch.missing(row.value):
        found = _span(row, indicator)
        return found.text if found else lacking(row.coverage)
    text = units.figure(row.value, indicator)
    if limits := bounds(row, indicator):
        return f"{text} ({limits}; CBS)" if whose else f"{text} ({limits})"
    return text + _in_brackets(row, about(row) if whose else APPROXIMATION if row.approximate else "")


def _in_brackets(row: Regional, whose: str) -> str:
    said = ", ".join(filter(None, (whose, dutch.coverage(row.coverage) if row.coverage < 1 else "")))
    return f" ({said})" if said else ""


def about(row: Regional) -> str:
    """Return whose a value is and whether it is an approximation: "CBS", "benadering, eigen berekening"; "" without a value."""
    if dutch.missing(row.value):
        return ""
    if row.origin != COMBINED:
        return "CBS"
    return f"{APPROXIMATION}, {OWN_CALCULATION}" if row.approximate else OWN_CALCULATION


def whose_together(origins: Iterable[str]) -> str:
    """Return whose values are that stand together: "cijfer van het CBS en eigen berekening"; an origin "" counts for none."""
    known = sorted({WHOSE[origin] for origin in origins if origin})
    return dutch.several(known) if known else ""


def of_same_municipalities(region: Region) -> str:
    """Return of which area a figure of CBS is where it is not of the region itself, "" where it is.

    "de provincie Zeeland, die uit dezelfde gemeenten bestaat", of a deal or an own region.
    """
    area = next(iter(region.cbs_areas), None)
    if area is None or area.kind == region.kind:
        return ""
    the, which = ("de", "die") if area.kind == "provincie" else ("het", "dat")
    return f"{the} {KINDS[area.kind].one} {area.name}, {which} uit dezelfde gemeenten bestaat"


def regional_cell(row: Regional, indicator: Indicator, alone: bool = False) -> str:
    """Return a regional value for a table: the figure without unit, its span, or why there is none.

    Where it stands ``alone``, without columns that say so, with its coverage and whether it is an approximation.
    """
    if dutch.missing(row.value):
        found = _span(row, indicator)
        return found.short if found else LITTLE if row.coverage else dutch.NO_FIGURE
    text = units.figure(row.value, indicator, unit=False)
    return text + _in_brackets(row, APPROXIMATION if row.approximate else "") if alone else text


def of_medians(indicator: Indicator) -> str:
    """Return below a chart which of its figures are an approximation; "" of an indicator of which none is."""
    if not indicator.approximate or not indicator.combined:
        return ""
    return "Waar medianen van gemeenten zijn samengenomen, ook bij Nederland, is het cijfer een benadering."


def bounds(row: Regional, indicator: Indicator) -> str:
    """Return the bounds that CBS gives: "82,6–85,5", "" without."""
    if dutch.missing(row.lower) or dutch.missing(row.upper):
        return ""
    return f"{dutch.number(row.lower, indicator.decimals)}\N{EN DASH}{dutch.number(row.upper, indicator.decimals)}"


def without_figure(coverages: Mapping[Indicator, float]) -> str:
    """Return which indicators a region has no figure of, each with its coverage where that is why: "X (dekking 45%) en Y"."""
    names = dutch.several(
        f"{i.label} ({dutch.coverage(coverage)}, nodig is {dutch.whole_percent(i.minimum_coverage)}%)" if coverage else i.label
        for i, coverage in coverages.items()
    )
    return f"In onze gegevens zonder cijfer voor deze regio: {names}."


def with_approximation(approximate: bool) -> str:
    """Return what is added to a difference with a figure that is an approximation, "" with another."""
    return f"; vergeleken met een {APPROXIMATION}" if approximate else ""


def _span(row: Regional, indicator: Indicator) -> Span | None:
    return span(cast(RegionalRow, row), indicator)  # a `figure.Figure` always has a value


def lacking(coverage: float) -> str:
    """Return why there is no value: no municipality has a figure, or too few have."""
    return f"{LITTLE} ({dutch.coverage(coverage)})" if coverage else dutch.NO_FIGURE
