"""The choropleth of one indicator: classes, colours, labels and legend."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import pandas as pd

from geo.painted.classification import Classes
from geo.painted.legend import LegendEntry
from geo.painted.paint import Paint
from geo.painted.painting import Painting
from geo.painted.palettes import NO_FIGURE, NOT_COMBINED, UNPAINTED, by_direction
from regio_data import dutch, units
from regio_data.deals.areas import by_recency
from regio_data.figures.gebieden import marked, partly_so_many
from regio_data.figures.regional.words import regional_figure
from regio_data.registers.records import Indicator
from regio_data.registers.regions import KINDS, Region
from regio_data.registers.registers import Registers

_DIRECTIONS = {
    "higher_better": "Hoger is gunstiger: blauw is gunstig, oranje ongunstig.",
    "lower_better": "Lager is gunstiger: blauw is gunstig, oranje ongunstig.",
    "neutral": "Hoger is niet gunstiger of ongunstiger.",
}


def paint_municipalities(values: pd.DataFrame, indicator: Indicator, classes: Classes | None) -> Painting:
    """Return the map of one indicator and year per municipality.

    Parameters
    ----------
    values : DataFrame
        Index GM code; column ``value``, missing where there is no figure.
    indicator : Indicator
    classes : Classes or None
        ``None`` when there is no figure at all.
    """
    return Painting(
        fill=_paints(values, indicator, classes),
        tips={code: units.figure(value, indicator, unit=False) for code, value in values["value"].items()},
        suffix=units.suffix(indicator),
    )


def paint_regions(
    values: pd.DataFrame, indicator: Indicator, classes: Classes | None, regions: Sequence[Region], registers: Registers
) -> Painting:
    """Return the map of one indicator and year per region of one kind.

    Parameters
    ----------
    values : DataFrame
        Index region key; columns as `regio_data.figures.regional.words.regional_figure` takes them.
    indicator : Indicator
    classes : Classes or None
    regions : sequence of Region
        In each municipality the first of them is painted, of deals the most recent.
    registers : Registers
    """
    paints = _paints(values, indicator, classes)
    nothing = f"Geen {KINDS[regions[0].kind].one} in deze keuze" if regions else ""
    fill, tips = {}, {m.code: nothing for m in registers.municipalities}
    for region in reversed(on_top(regions, registers)):
        for code in region.municipalities:
            fill[code] = paints[region.key]
            tips[code] = region_tip(region, registers, values.loc[region.key], indicator, code in region.partial)
    return Painting(fill=fill, tips=tips, outlines=[region.ref for region in regions])


def on_top(regions: Sequence[Region], registers: Registers) -> list[Region]:
    """Return regions of one kind in the order in which they lie on one another: deals by recency, others as they stand."""
    deals = by_recency([registers.deal[region.key] for region in regions if region.kind == "deal"])
    order = {deal.slug: i for i, deal in enumerate(deals)}
    return sorted(regions, key=lambda region: order.get(region.key, 0))


def region_tip(region: Region, registers: Registers, row: pd.Series, indicator: Indicator, partial: bool) -> str:
    """Return the label of a region: name, value, and what to know about it."""
    name = registers.deal[region.key].name_with_tranche if region.kind == "deal" else region.name
    lines = [marked(name, region.whole), regional_figure(row, indicator)]
    if partial:
        lines.append(partly_so_many(len(region.municipalities)))
    return "\n".join(lines)


def legend(
    values: pd.DataFrame,
    indicator: Indicator,
    classes: Classes | None,
    unpainted: str = "",
    partial: Collection[str] = (),
) -> list[LegendEntry]:
    """Return the legend: every class with its limits and count, what is not combined, and the missing figures.

    Parameters
    ----------
    values : DataFrame
        What is on the map: ``value``, and ``lowest`` where municipalities are not combined.
    indicator : Indicator
    classes : Classes or None
    unpainted : str
        Text for municipalities that belong to no region of the map; left out when empty.
    partial : collection of str
        Keys of the deals on part of a municipality: each class says how many of these it has.
    """
    entries: list[LegendEntry] = []
    if classes is not None:
        colours = map(Paint, by_direction(indicator, len(classes)))
        parts = classes.counts(values.loc[values.index.isin(partial), "value"])
        limits = [f"{text} ({n} deels)" if n else text for text, n in zip(classes.limits(), parts, strict=True)]
        entries += map(LegendEntry, colours, limits, classes.counts(values["value"]))
    spans = _not_combined(values)
    if spans.any():
        entries.append(LegendEntry(NOT_COMBINED, "niet samengenomen (van laagste tot hoogste gemeente)", int(spans.sum())))
    missing = values["value"].isna() & ~spans
    entries.append(LegendEntry(NO_FIGURE, dutch.NO_FIGURE, int(missing.sum())))
    if unpainted:
        entries.append(LegendEntry(Paint(UNPAINTED), unpainted))
    return entries


def unpainted(kind: str, left_out: bool = False) -> str:
    """Return what the legend says of municipalities in no region of a kind; "" for kinds that cover the country.

    ``left_out`` is whether deals that have municipalities are not on the map.

    Examples
    --------
    >>> unpainted("vitale-regio"), unpainted("deal", left_out=True), unpainted("corop")
    ('geen vitale regio', 'geen gekozen deal', '')
    """
    if left_out:
        return "geen gekozen deal"
    return f"geen {KINDS[kind].one}" if KINDS[kind].in_part else ""


def direction_note(indicator: Indicator) -> str:
    """Return how to read the colours, and that the direction is our own reading where CBS gives none."""
    return _DIRECTIONS[indicator.direction] + (
        " Die duiding is de onze, niet nagegaan bij het CBS." if indicator.own_reading else ""
    )


def _paints(values: pd.DataFrame, indicator: Indicator, classes: Classes | None) -> dict[str, Paint]:
    without = {key: NOT_COMBINED if span else NO_FIGURE for key, span in _not_combined(values).items()}
    if classes is None:
        return without
    palette = [Paint(colour) for colour in by_direction(indicator, len(classes))]
    return {key: without[key] if pd.isna(c) else palette[c] for key, c in classes.of(values["value"]).items()}


def _not_combined(values: pd.DataFrame) -> pd.Series:
    """Tell of which regions there is only the span of the municipal figures."""
    if "lowest" not in values:
        return pd.Series(False, index=values.index)
    return values["value"].isna() & values["lowest"].notna()
