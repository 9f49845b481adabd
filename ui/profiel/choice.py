"""Which region a profile is of: the deal or the municipality that the URL names."""

from __future__ import annotations

from regio_data.registers.regions import Region, RegionRef, find_region
from regio_data.registers.registers import Registers
from regio_data.views.subjects import PROFILE
from ui.common import query
from ui.common.own import own_from_url


def choose_region(registers: Registers) -> Region:
    """Return the region of the URL; a deal goes before a municipality, and that before an own region."""
    deal = query.read("deal", registers.deal)
    municipality = query.read("gemeente", registers.municipality)
    own = query.read("regio", own_from_url(registers))
    if deal is None and municipality is not None:
        return find_region(registers, RegionRef("gemeente", municipality.code))
    if deal is None and own is not None:
        return own
    return find_region(registers, RegionRef("deal", deal.slug if deal else PROFILE))
