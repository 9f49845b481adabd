"""The comparison as a table to reckon with, and as a clean sheet with a column a region."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from exports.content.content import Column, Sheet
from exports.content.sheets.percentiles import PERCENTILES, percentiles
from exports.content.sheets.regional import BOUNDS, yes_or_no
from exports.content.vergelijken.cells import in_words, trend_words
from regio_data import dutch
from regio_data import figure_words as words
from regio_data.deals.municipality_lists import list_doubt
from regio_data.figures.gebieden import whole_municipalities
from regio_data.figures.regional.words import APPROXIMATION, WHOSE, lacking
from regio_data.figures.vergelijking import Compared, Row
from regio_data.registers.registers import Registers

POSITION, COVERAGE, UNTIL = "Positie (0–100)", "Dekking (%)", "Plaats tot en met"


def vergelijking_table(
    registers: Registers, rows: Sequence[Row], names: Sequence[str], themes: Sequence[str], reference: str
) -> pd.DataFrame:
    """Return the table, with numbers as they are shown.

    Parameters
    ----------
    registers : Registers
    rows : sequence of Row
    names : sequence of str
        Of the regions, in the order of the entries.
    themes : sequence of str
        Of each row.
    reference : str
        Name of the region with which the others are compared.

    Returns
    -------
    DataFrame
        One row per indicator and region. ``Waarde`` in ``Eenheid``, rounded to the decimals of the indicator, with the bounds
        of CBS, and where figures are not combined the lowest and the highest of the municipalities; position as on the
        page, the same under the name of its group and not rounded (`percentiles`), and place (1 most favourable; a shared one
        with its last) among so many (``Van``) with a figure of ``Vergeleken met``; the difference as a number and in words;
        coverage in percent, rounded down. Empty without a figure.
    """
    return pd.DataFrame(
        [
            {"Thema": theme, "Indicator": row.indicator.label, "Jaar": row.year, "Regio": name}
            | _cells(registers, row, entry, reference)
            for row, theme in zip(rows, themes, strict=True)
            for name, entry in zip(names, row.entries, strict=True)
        ]
    ).astype(dict.fromkeys(("Jaar", POSITION, "Plaats", UNTIL, "Van", COVERAGE), "Int64") | dict.fromkeys(PERCENTILES, float))


def _cells(registers: Registers, row: Row, entry: Compared, reference: str) -> dict[str, object]:
    figure = entry.figure
    position = figure.position if figure else None
    return {
        "Waarde": float(dutch.shown(figure.value, row.indicator.decimals)) if figure else None,
        **{name: getattr(entry.span or figure, column, None) for name, column in BOUNDS.items()},
        "Eenheid": row.indicator.unit,
        POSITION: int(dutch.shown(position.percentile, 0)) if position else None,
        **percentiles(figure, entry.region.ref),
        "Plaats": position.first if position else None,
        UNTIL: position.last if position else None,
        "Van": position.of if position else None,
        "Vergeleken met": position.group if position else (figure.no_position if figure else ""),
        "Trend": trend_words(figure) if figure else "",
        "Verschil": round(entry.against.difference, row.indicator.decimals + 2) if entry.against else None,
        f"Verschil met {reference}": in_words(entry, row),
        COVERAGE: dutch.whole_percent(entry.coverage),
        "Let op": "; ".join(filter(None, (_remark(entry), list_doubt(registers, entry.region)))),
        "Herkomst": WHOSE[figure.origin] if figure else "",
        "Hele gemeente": yes_or_no(entry.region.whole),
    }


def _remark(entry: Compared) -> str:
    if entry.figure is None:
        return f"niet samengenomen: {entry.span.indicator.why_not_combined}" if entry.span else lacking(entry.coverage)
    found = [
        APPROXIMATION if entry.figure.approximate else "",
        f"deels, cijfers van {whole_municipalities(entry.region)}" if entry.region.partial else "",
    ]
    return "; ".join(text for text in found if text)


def clean_sheet(rows: Sequence[Row], names: Sequence[str]) -> Sheet:
    """Return what somebody wants to see first: a row an indicator, and of every region its figure and its place."""
    table = pd.DataFrame(
        {
            "Indicator": [row.indicator.label for row in rows],
            "Eenheid": [row.indicator.short_unit for row in rows],
            "Jaar": pd.array([row.year for row in rows], "Int64"),
        }
    )
    columns = {}
    decimals = [row.indicator.decimals for row in rows]
    for index, name in enumerate(names):
        figures = [row.entries[index].figure for row in rows]
        table[name] = [f and float(dutch.shown(f.value, f.indicator.decimals)) for f in figures]
        table[f"{name}: plaats"] = [f and (words.place(f.position) if f.position else f.no_position) for f in figures]
        columns[name] = Column("", decimals)
    return Sheet("Naast elkaar", table, columns)
