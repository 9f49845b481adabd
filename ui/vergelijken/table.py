"""The table of the comparison, on screen and for the files with the same rows and columns."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import pyarrow as pa

from exports.content.tables import BOUNDS, yes_or_no
from regio_data import dutch
from regio_data.figures.regional_words import APPROXIMATION, WHOSE, bounds, lacking
from regio_data.figures.vergelijking import Compared, Row
from regio_data.registers.provenance import list_doubt
from regio_data.registers.registers import Registers
from ui.show.row_table import row_table
from ui.vergelijken.sentences import in_words, trend_words

POSITION, COVERAGE = "Positie (0–100)", "Dekking (%)"


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
        of CBS, and where figures are not combined the lowest and the highest of the municipalities; position and
        place (1 most favourable) among so many (``Van``) with a figure of ``Vergeleken met``; coverage in percent, rounded
        down. Empty without a figure.
    """
    return pd.DataFrame(
        [
            {"Thema": theme, "Indicator": row.indicator.label, "Jaar": row.year, "Regio": name}
            | _cells(registers, row, entry, reference)
            for row, theme in zip(rows, themes, strict=True)
            for name, entry in zip(names, row.entries, strict=True)
        ]
    ).astype({"Jaar": "Int64", POSITION: "Int64", "Van": "Int64", COVERAGE: "Int64"})


def _cells(registers: Registers, row: Row, entry: Compared, reference: str) -> dict[str, object]:
    figure = entry.figure
    position = figure.position if figure else None
    return {
        "Waarde": round(figure.value, row.indicator.decimals) if figure else None,
        **{name: getattr(entry.span or figure, column, None) for name, column in BOUNDS.items()},
        "Eenheid": row.indicator.unit,
        POSITION: round(position.percentile) if position else None,
        "Plaats": position.place if position else None,
        "Van": position.of if position else None,
        "Vergeleken met": position.group if position else (figure.no_position if figure else ""),
        "Trend": trend_words(figure) if figure else "",
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
        "deels, cijfers van hele gemeente" if entry.region.partial else "",
    ]
    return "; ".join(text for text in found if text)


def draw_table(table: pd.DataFrame, rows: Sequence[Row], one_theme: bool) -> None:
    """Draw the table with Dutch numbers."""
    decimals = [row.indicator.decimals for row in rows for _ in row.entries]
    hidden = {*BOUNDS, "Hele gemeente"} | ({"Thema"} if one_theme else set())  # in words elsewhere in the row
    shown = {name: table[name].tolist() for name in table.columns if name not in hidden}
    entries = [entry for row in rows for entry in row.entries]
    shown["Waarde"] = [
        entry.span.short if entry.span else dutch.number(value, places)
        for entry, value, places in zip(entries, table["Waarde"], decimals, strict=True)
    ]
    shown["Grenzen van het CBS"] = [entry.figure and bounds(entry.figure, entry.figure.indicator) for entry in entries]
    shown["Jaar"] = pa.array(table["Jaar"], pa.int16(), from_pandas=True)
    shown[POSITION] = [_whole(v) for v in table[POSITION]]
    shown["Plaats"] = table["Plaats"].fillna("–")
    shown["Van"] = [_whole(v) for v in table["Van"]]
    shown[COVERAGE] = [_whole(v) for v in table[COVERAGE]]
    row_table(
        pa.table(shown),
        "table",
        "De vergelijking: per indicator en regio waarde, positie, trend, verschil en dekking",
        "Regio",
        numbers=("Jaar", "Waarde", POSITION, "Plaats", "Van", COVERAGE),
        height=500,
    )


def _whole(value: object) -> str:
    return "–" if pd.isna(value) else dutch.number(int(value))
