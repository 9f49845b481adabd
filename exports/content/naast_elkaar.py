"""Two maps beside each other, to take along: a row a municipality with what each map shows of it, and both as a picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import geopandas as gpd
import pandas as pd

from exports.content.content import Column, Content, Picture, Sheet, attribution, origin_line
from exports.content.deals import OWN_REGISTER, REGISTER, deals_sheet
from geo.painted.legend import Legend
from geo.painted.painting import Painting
from geo.shapes import CRS, Shapes
from regio_data import dutch
from regio_data.data import Data
from regio_data.deals.areas import deals_at
from regio_data.profile.caveats import NO_EFFECT
from regio_data.registers.records import Deal, Indicator

CLASSES = (
    "Klassen van een indicator: over alle jaren samen ongeveer evenveel cijfers per klasse. Gelijke cijfers staan in één "
    "klasse, die kan dus groter zijn."
)


@dataclass(frozen=True)
class SideView:
    """What one map shows: deals, or an indicator in a year.

    Parameters
    ----------
    name : str
        On screen.
    painting : Painting
    legend : Legend
    deals : tuple of Deal
    indicator : Indicator or None
    year : int or None
    """

    name: str
    painting: Painting
    legend: Legend
    deals: tuple[Deal, ...] = ()
    indicator: Indicator | None = None
    year: int | None = None


def naast_elkaar_content(data: Data, sides: tuple[SideView, SideView]) -> Content:
    """Return what two maps show."""
    left, right = sides
    pictures = [_picture(data, side) for side in sides]
    remarks = [side.indicator.remark for side in sides if side.indicator and side.indicator.remark]
    some = [deal for side in sides for deal in side.deals]
    return Content(
        title=f"{left.name} naast {right.name}",
        sheets=lambda: (_municipalities(data, sides), *_deals(data, sides)),
        sources=data.sources("monitor", "gemeentegrenzen", "wijkgrenzen", "inwoners"),
        notes=(
            OWN_REGISTER,
            CLASSES,
            *(f"{side.name}: {side.legend.note}" for side in sides if side.legend.note),
            NO_EFFECT,
            *remarks,
        ),
        picture=pictures[0],
        second_picture=pictures[1],
        layers=lambda shapes: {"gemeenten": _layer(_municipalities(data, sides), shapes)},
        more_sources=tuple(dict.fromkeys(source for deal in some for source in deal.sources)),
    )


def _picture(data: Data, side: SideView) -> Picture:
    subtitle = (
        f"{side.indicator.unit}, per gemeente" if side.indicator else dutch.count(len(side.deals), "Regio Deal", "Regio Deals")
    )
    of = ("monitor", "gemeentegrenzen") if side.indicator else ("gemeentegrenzen", "wijkgrenzen")
    whose = attribution(data.sources(*of)) + ("" if side.indicator else f" · {REGISTER}")
    return Picture(side.name, subtitle, side.painting, side.legend, whose)


def _municipalities(data: Data, sides: Sequence[SideView]) -> Sheet:
    """Return a row a municipality; columns are told apart by "Links" and "Rechts"."""
    every = data.registers.municipalities
    names, codes = [m.name for m in every], [m.code for m in every]
    table = pd.DataFrame({"Gemeente": names, "Code": codes, "Provincie": [m.province for m in every]})
    columns: dict[str, Column] = {}
    for where, side in zip(("Links", "Rechts"), sides, strict=True):
        if side.indicator and side.year:
            name = f"{where}: {side.name}"
            values = data.table("gemeente", side.indicator.code, side.year)["value"]
            table[name] = values.reindex(table["Code"]).to_numpy()
            columns[name] = Column(side.indicator.short_unit, side.indicator.decimals)
        else:
            here = [deals_at(code, side.deals) for code in codes]
            table[f"{where}: aantal deals"] = [len(deals) for deals in here]
            named = ["; ".join(_named(deal, code) for deal in deals) for code, deals in zip(codes, here, strict=True)]
            table[f"{where}: {side.name}"] = named
            columns[f"{where}: aantal deals"] = Column("", 0)
    return Sheet("Naast elkaar", table.assign(Bron=origin_line(data.dataset)), columns)


def _named(deal: Deal, code: str) -> str:
    return f"{deal.name_with_tranche}{', voor een deel van de gemeente' if code in deal.partial_municipalities else ''}"


def _deals(data: Data, sides: Sequence[SideView]) -> list[Sheet]:
    found = {side.name: deals_sheet(data, side.deals) for side in sides if side.deals}
    return [Sheet(name, sheet.table, sheet.columns) for name, sheet in found.items()]


def _layer(sheet: Sheet, shapes: Shapes) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(sheet.table, geometry=[shapes.union([code]) for code in sheet.table["Code"]], crs=CRS)
