"""Which region a profile is of: the deal or the municipality that the URL names."""

from __future__ import annotations

from exports.view_subjects import PROFILE
from regio_data.registers.regions import Region, RegionRef, find_region
from regio_data.registers.registers import Registers
from ui.common import query


def choose_region(registers: Registers) -> Region:
    """Return the region of the URL; a deal goes before a municipality."""
    deal = query.read("deal", registers.deal)
    municipality = query.read("gemeente", registers.municipality)
    if deal is None and municipality is not None:
        return find_region(registers, RegionRef("gemeente", municipality.code))
    return find_region(registers, RegionRef("deal", deal.slug if deal else PROFILE))
