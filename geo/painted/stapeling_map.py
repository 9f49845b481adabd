"""Stapeling on the map: how many deals a municipality has, and what came in per inhabitant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pandas as pd

from geo.painted.classification import DEFAULT_METHOD, classify
from geo.painted.deal_map import ISLANDS
from geo.painted.legend import Legend, LegendEntry
from geo.painted.paint import Paint
from geo.painted.painting import Island, Painting
from geo.painted.palettes import OUTSIDE, UNPAINTED, amount
from regio_data import dutch
from regio_data.deals.facts import without_list
from regio_data.deals.municipality_lists import lists_doubt
from regio_data.deals.selection import area_in_words
from regio_data.deals.stapeling import stapeling, stapeling_islands
from regio_data.registers.records import Deal
from regio_data.registers.regions import Region
from regio_data.registers.registers import Registers

#: Key in the URL -> (name on screen, column of `regio_data.deals.stapeling.stapeling`).
MEASURES = {"aantal": ("Aantal deals", "deals"), "euro": ("Rijksbijdrage per inwoner", "euro_per_inhabitant")}


def paint_stapeling(
    registers: Registers, deals: Sequence[Deal], measure: str, area: Region | None = None
) -> tuple[Painting, Legend]:
    """Return the map of the stapeling of the chosen deals, and its legend.

    Parameters
    ----------
    registers : Registers
    deals : sequence of Deal
    measure : str
        A key of `MEASURES`.
    area : Region, optional
        The area by which the deals were chosen: only its municipalities are counted.
    """
    table = stapeling(registers, deals, area)
    on_islands = stapeling_islands(deals)
    colours: dict[int, str] = {}
    if measure == "aantal":
        numbers = range(1, max(1, *table["deals"], *on_islands.values()) + 1)
        colours = dict(zip(numbers, amount(len(numbers)), strict=True))
    none = "geen" if len(deals) == len(registers.deals) else "geen gekozen deal"
    fill, legend = _by_count(table, colours, on_islands, none) if colours else _by_amount(table, none)
    tips = {code: _tip(row.deals, row.partial, row.euro_per_inhabitant) for code, row in table.iterrows()}
    if area:
        outside = f"Niet meegeteld, want buiten {area_in_words(area)}"
        tips = {m.code: tips.get(m.code, outside) for m in registers.municipalities}
        fill |= {m.code: OUTSIDE for m in registers.municipalities if m.code not in table.index}
        entries = (*legend.entries, LegendEntry(OUTSIDE, f"buiten {area_in_words(area)}, niet geteld"))
        legend = replace(legend, entries=entries, note=f"{legend.note} {counted_in(area)}")
    outlines = [area.ref] if area else []
    return Painting(fill, tips, outlines=outlines, islands=_islands(on_islands, colours)), _noted(legend, deals)


def counted_in(area: Region) -> str:
    """Return what a stapeling within an area counts."""
    return f"Geteld zijn alleen de gemeenten in {area_in_words(area)}."


def _noted(legend: Legend, deals: Sequence[Deal]) -> Legend:
    """Add to a legend the deals of provinces, which count for no municipality, and how many lists are not sure."""
    said = [f"{without_list(d)} in {dutch.several(d.provinces)}" for d in deals if not d.municipalities and not d.islands]
    without = f"Niet meegeteld: {'; '.join(said)}." if said else ""
    return replace(legend, note=" ".join(filter(None, (legend.note, without, lists_doubt(deals)))))


def _islands(deals: Mapping[str, int], colours: Mapping[int, str]) -> list[Island]:
    """Return the islands for the inset, none without deals there; their inhabitants are not in the data, so no amounts."""
    if not any(deals.values()):
        return []
    tips = {
        name: f"{dutch.count(n, 'deal', 'deals')}; bedrag per inwoner niet bekend" if n else "geen gekozen deal"
        for name, n in deals.items()
    }
    return [
        Island(name, lat, lon, colours.get(deals[name], UNPAINTED), f"{name}: {tips[name]}", False)
        for name, (lat, lon) in ISLANDS.items()
    ]


def _tip(deals: float, partial: float, euro: float) -> str:
    if not deals:
        return "Geen gekozen Regio Deal"
    part = f", waarvan {int(partial)} voor een deel van de gemeente" if partial else ""
    return f"{dutch.count(int(deals), 'deal', 'deals')}{part}\n€ {dutch.number(euro)} per inwoner"


def _by_count(
    table: pd.DataFrame, colours: Mapping[int, str], on_islands: Mapping[str, int], none: str
) -> tuple[dict[str, Paint], Legend]:
    islands = list(on_islands.values()) if any(on_islands.values()) else []  # as the table beside the map counts them
    counts = pd.Series([*table["deals"], *islands]).value_counts()
    counted = "gemeenten en eilanden" if islands else "gemeenten"
    entries = [LegendEntry(Paint(UNPAINTED), none, int(counts.get(0, 0)))]
    entries += [LegendEntry(Paint(colour), str(n), int(counts.get(n, 0))) for n, colour in colours.items()]
    fill = {code: Paint(colours[n]) for code, n in table["deals"].items() if n}
    note = "Stapeling: van hoeveel van de gekozen Regio Deals een gemeente deel uitmaakt of uitmaakte, ook voor een deel."
    return fill, Legend(f"Deals (aantal {counted})", tuple(entries), note)


def _by_amount(table: pd.DataFrame, none: str) -> tuple[dict[str, Paint], Legend]:
    euro = table["euro_per_inhabitant"]
    classes = classify(euro, DEFAULT_METHOD, decimals=0)
    entries = [LegendEntry(Paint(UNPAINTED), f"{none} of onbekend", int(euro.isna().sum()))]
    fill: dict[str, Paint] = {}
    if classes is not None:
        colours = amount(len(classes))
        entries += map(LegendEntry, map(Paint, colours), classes.limits(), classes.counts(euro))
        fill = {code: Paint(colours[c]) for code, c in classes.of(euro).dropna().items()}
    note = (
        "Eigen berekening: de rijksbijdrage van een deal verdeeld over de inwoners van al zijn gemeenten. Geldt een deal "
        "voor een deel van een gemeente, dan telt de hele gemeente mee."
    )
    return fill, Legend("Euro per inwoner (aantal gemeenten)", tuple(entries), note)
