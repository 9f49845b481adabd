"""How a region of any kind is named in the URL and on screen."""

from __future__ import annotations

from regio_data.registers.codes import slugify
from regio_data.registers.load import Registers
from regio_data.registers.regions import KINDS, Region, regions

#: Kinds in the order of a list to choose from.
_ORDER = ("nederland", "deal", "vitale-regio", "provincie", "corop", "gemeente")


def region_key(region: Region) -> str:
    """Return the region as a query parameter has it.

    Examples
    --------
    >>> region_key(Region("gemeente", "GM0153", "Enschede", ("GM0153",)))
    'gemeente:GM0153'
    >>> region_key(Region("provincie", "Fryslân", "Fryslân", ()))
    'provincie:fryslan'
    """
    if region.kind == "nederland":
        return "nederland"
    return f"{region.kind}:{slugify(region.name) if region.kind in ('provincie', 'corop') else region.key}"


def region_label(region: Region) -> str:
    """Return the name with its kind, for names that more than one kind has.

    Examples
    --------
    >>> region_label(Region("provincie", "Utrecht", "Utrecht", ()))
    'Utrecht (provincie)'
    """
    if region.kind == "nederland":
        return region.name
    name = region.name.removeprefix("Regio Deal ").removeprefix("Regio Envelop ")
    return f"{name} ({KINDS[region.kind][0]})"


def option_label(registers: Registers, region: Region) -> str:
    """Return the name in a list to choose from: as `region_label`, but a deal as `Deal.label`."""
    return registers.deal[region.key].label if region.kind == "deal" else region_label(region)


def every_region(registers: Registers) -> dict[str, Region]:
    """Return all regions of all kinds by `region_key`, within a kind in alphabetical order."""
    ordered = (sorted(regions(registers, kind), key=lambda region: slugify(region.name)) for kind in _ORDER)
    return {region_key(region): region for kind in ordered for region in kind}
