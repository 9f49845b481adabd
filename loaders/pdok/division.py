"""Compare boundaries with the municipality register: another division, other names, water, and the deals that it touches."""

from __future__ import annotations

from collections.abc import Iterable

import geopandas as gpd

from loaders.errors import LoaderError
from loaders.pdok.boundary_file import land_area
from loaders.text import plain
from regio_data.registers.registers import Registers

#: Land of the European Netherlands in square kilometres, with room; with the large waters it would be over 41,000.
LEAST_LAND, MOST_LAND = 32_000, 38_000


def check_municipalities(areas: gpd.GeoDataFrame, registers: Registers, origin: str) -> None:
    """Check that polygons are the municipalities of the register.

    Parameters
    ----------
    areas : GeoDataFrame
        Columns code, name, geometry (RD).
    registers : Registers
    origin : str
        File or address, for the errors.

    Raises
    ------
    LoaderError
        Listing the codes that came and went with the deals they touch, names that differ, or large waters.
    """
    came = [f"{row.code} {row.name}" for row in areas.itertuples(index=False) if row.code not in registers.municipality]
    went = sorted(set(registers.municipality) - set(areas["code"]))
    if came or went:
        raise LoaderError(_another_division(came, went, registers, origin))
    named = zip(areas["code"], areas["name"], strict=True)
    other = [
        f"{c} {n!r} ({registers.municipality[c].name!r})" for c, n in named if plain(n) != plain(registers.municipality[c].name)
    ]
    if other:
        raise LoaderError(
            f"{origin}: other names than the register gemeenten.csv: {', '.join(other[:10])}. Correct the register."
        )
    land = land_area(areas).sum() / 1e6
    if not LEAST_LAND < land < MOST_LAND:
        raise LoaderError(
            f"{origin}: the polygons cover {land:,.0f} km², not {LEAST_LAND:,} to {MOST_LAND:,}: "
            "large waters are in it, or municipalities are cut off. Take the layer gemeente_gegeneraliseerd."
        )


def check_districts(areas: gpd.GeoDataFrame, registers: Registers, origin: str) -> None:
    """Check that polygons (column code) hold every district that deals name; a `LoaderError` lists those that lack."""
    needed = {code for district in registers.districts for code in district.codes}
    if lacking := sorted(needed - set(areas["code"])):
        raise LoaderError(f"{origin}: lacks districts that deals name: {', '.join(lacking[:10])}. Correct wijken.yaml.")


def deals_touched(codes: Iterable[str], registers: Registers) -> list[str]:
    """Return the slugs of the deals with any of these municipalities."""
    return [deal.slug for deal in registers.deals if not set(codes).isdisjoint(deal.municipalities)]


def _another_division(came: list[str], went: list[str], registers: Registers, origin: str) -> str:
    gone = [f"{code} {registers.municipality[code].name}" for code in went]
    touched = deals_touched(went, registers)
    return (
        f"{origin}: another municipal division than the register gemeenten.csv ({len(registers.municipality)} municipalities). "
        f"Came: {', '.join(came) or 'none'}. Went: {', '.join(gone) or 'none'}. "
        f"Deals touched: {', '.join(touched) or 'none'}. Update the register and the deals first, or ask for its year."
    )
