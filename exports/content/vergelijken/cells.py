"""A figure beside others, in as few words as say all: the cell of a region and an indicator."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from regio_data import dutch, units
from regio_data import figure_words as words
from regio_data.figures import trends
from regio_data.figures.figure import Figure
from regio_data.figures.judging import UNKNOWN, unknown_note
from regio_data.figures.regional.words import APPROXIMATION, bounds, lacking, with_approximation
from regio_data.figures.vergelijking import Compared, Row
from regio_data.registers.records import Indicator

SIGNS = {trends.RISING: "▲", trends.FALLING: "▼", trends.EQUAL: "=", trends.STEADY: "–", trends.SHORT: "–"}


@dataclass(frozen=True)
class FigureCell:
    """What stands in a cell; each part is "" where there is none.

    Parameters
    ----------
    value : str
        The figure or span without unit, or why there is none.
    sign, trend : str
        ▲ or ▼ of a rising or falling trend, and the trend in words.
    place : str
        "240 van 342".
    difference : str
        With the reference: "2,3 procentpunt hoger, ongunstig".
    notes : str
        Bounds, coverage and what else must be known.
    """

    value: str
    sign: str = ""
    trend: str = ""
    place: str = ""
    difference: str = ""
    notes: str = ""


def cell(entry: Compared, row: Row) -> FigureCell:
    """Return the cell of a region in a row."""
    figure = entry.figure
    if figure is None:
        return FigureCell(entry.span.short, notes="niet samengenomen") if entry.span else FigureCell(lacking(entry.coverage))
    moving = figure.trend in (trends.RISING, trends.FALLING)
    limits = bounds(figure, figure.indicator)
    notes = (
        f"{limits} (CBS)" if limits else "",
        APPROXIMATION if figure.approximate else with_approximation(_beside_medians(entry, row)).removeprefix("; "),
        dutch.coverage(figure.coverage) if figure.coverage < 1 else "",
        figure.no_position,
    )
    return FigureCell(
        units.figure(figure.value, figure.indicator, unit=False),
        SIGNS[figure.trend] if moving else "",
        words.trend(figure) if moving else "",
        words.place(figure.position) if figure.position else "",
        _difference(entry, figure.indicator),
        ", ".join(filter(None, notes)),
    )


def _beside_medians(entry: Compared, row: Row) -> bool:
    """Return whether a difference is with a figure that is an approximation."""
    return entry.against is not None and row.reference is not None and bool(row.reference.approximate)


def _difference(entry: Compared, indicator: Indicator) -> str:
    against = entry.against
    if against is None:
        return ""
    unit = indicator.unit_of_difference  # stands in the head of the row where it is that of the figures
    size = against.size.removesuffix(f" {unit}") if unit == indicator.short_unit else against.size
    gap = f"{size} {against.word}" if size else against.word
    judged = against.favour or (against.doubt if against.doubt not in UNKNOWN else "")
    return f"{gap}, {judged}" if judged else gap


def unknown_of_rows(rows: Sequence[Row], names: Sequence[str]) -> str:
    """Return what stands below the cells: of which rows, and which regions where not all, a margin is not known."""
    found = []
    for row in rows:
        apart = [
            (name, one.against.doubt) for name, one in zip(names, row.entries, strict=True) if one.against and one.against.size
        ]
        for doubt in UNKNOWN:
            whose = [name for name, of in apart if of == doubt]
            every = len(whose) == len(apart)
            if whose:
                found.append((row.indicator.label + ("" if every else f" ({dutch.several(whose)})"), doubt))
    return unknown_note(found)


def in_words(entry: Compared, row: Row) -> str:
    """Return the difference with the reference: "4,2 procentpunt lager dan Nederland (ongunstig)", "" without one."""
    if entry.against is None:
        return ""
    return entry.against.judged + with_approximation(_beside_medians(entry, row))


def trend_words(figure: Figure) -> str:
    """Return the trend with its sign: "▼ dalend, −0,41 procentpunt per jaar (gunstig); 8 jaren, 2015–2022"."""
    return f"{SIGNS[figure.trend]} {words.trend(figure)}"
