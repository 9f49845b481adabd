"""What a region is called where more kinds stand together, and which kinds are not there yet."""

from __future__ import annotations

from regio_data.dutch import capital, several
from regio_data.registers.regions import KINDS, NEDERLAND, REFRESHED, Region, regions
from regio_data.registers.registers import Registers


def region_label(region: Region) -> str:
    """Return the name with its kind, for names that more than one kind has.

    Examples
    --------
    >>> from regio_data.registers.regions import province_ref
    >>> region_label(Region(province_ref("Utrecht"), "Utrecht", ()))
    'Utrecht (provincie)'
    """
    if region.ref == NEDERLAND:
        return region.name
    return f"{region.short_name} ({KINDS[region.kind].one})"


def option_label(registers: Registers, region: Region) -> str:
    """Return the name in a list to choose from: as `region_label`, but a deal as `Deal.label`."""
    return registers.deal[region.key].label if region.kind == "deal" else region_label(region)


def lacking_kinds(registers: Registers) -> str:
    """Return in Dutch which kinds of region come only with a refresh, "" when they are there."""
    lacking = [KINDS[kind].several for kind in REFRESHED if not regions(registers, kind)]
    if not lacking:
        return ""
    return f"{capital(several(lacking))} zijn er pas na het verversen van de gegevens; de meegeleverde gegevens hebben ze niet."
