"""Which region a profile is of: the one that the URL names."""

from __future__ import annotations

from regio_data.registers.regions import NEDERLAND, Region, RegionRef, every_region, region_of
from regio_data.registers.registers import Registers
from regio_data.views.subjects import PROFILE
from ui.common.url import query
from ui.common.url.own import own_from_url


def choose_region(registers: Registers) -> Region:
    """Return the region of the URL; a deal goes before a municipality, and that before a region of another kind."""
    deal = query.read("deal", registers.deal)
    municipality = query.read("gemeente", registers.municipality)
    listed = {str(ref): region for ref, region in every_region(registers).items() if ref != NEDERLAND}
    other = query.read("regio", {**listed, **own_from_url(registers)})
    if deal is None and municipality is not None:
        return region_of(registers, RegionRef("gemeente", municipality.code))
    if deal is None and other is not None:
        return other
    return region_of(registers, RegionRef("deal", deal.slug if deal else PROFILE))
