"""What the picture of a comparison shows beside the map: figures and places."""

from __future__ import annotations

from collections.abc import Sequence

from exports.content.content import Standing
from exports.deck.slides.vergelijking import per_theme
from regio_data.data import Data
from regio_data.figures.regional.words import regional_cell
from regio_data.figures.vergelijking import Compared, Row
from regio_data.registers.records import Indicator
from regio_data.registers.regions import Region

#: With more indicators than this a picture shows the themes.
ROWS = 8
#: How to read it.
POSITIONS = "Positie van 0 (ongunstigst) tot 100 (gunstigst); eigen berekening"


def standings(data: Data, regions: Sequence[Region], rows: Sequence[Row]) -> tuple[Standing, ...]:
    """Return figure and place of every region, an indicator a row; of many indicators the mean place of each theme.

    Parameters
    ----------
    data : Data
    regions : sequence of Region
    rows : sequence of Row
        Of these regions (`regio_data.figures.vergelijking.vergelijking`).
    """
    return tuple(_indicator(row) for row in rows if row.year) if len(rows) <= ROWS else _themes(data, regions)


def _indicator(row: Row) -> Standing:
    label = f"{row.indicator.label} ({row.indicator.short_unit}, {row.year})"
    return Standing(label, tuple(_figure(entry, row.indicator) for entry in row.entries), tuple(map(_place, row.entries)))


def _figure(entry: Compared, indicator: Indicator) -> str:
    if entry.span:
        return entry.span.short
    return regional_cell(entry.figure, indicator, alone=True) if entry.figure else "–"


def _place(entry: Compared) -> float | None:
    return entry.figure.position.percentile if entry.figure and entry.figure.position else None


def _themes(data: Data, regions: Sequence[Region]) -> tuple[Standing, ...]:
    found = per_theme(data, regions)
    return tuple(Standing(theme, (), tuple(float(row.score) if row else None for row in own)) for theme, own in found)
