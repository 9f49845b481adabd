"""The areas of deals: an area counts once, and a figure of a whole municipality is said to be that."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

from regio_data import dutch
from regio_data.registers.regions import Region
from regio_data.registers.registers import Registers

#: Of what the figures of a deal on part of a municipality are: of one figure, and of several within and as a sentence.
FIGURE_OF_WHOLE = "cijfer van de hele gemeente"
FIGURES_OF_WHOLE = "de cijfers zijn van de hele gemeente"

#: Behind the name of a region of which the figures hold for more than the region; what it means, under a pointer, below a
#: table, a list with one figure, and a list with inhabitants too.
MARK = "(deels)"
_MARKED = f"{MARK}: de deal geldt voor een deel van een gemeente;"
MARKED = f"{_MARKED} cijfers zijn van de hele gemeente."
MARKED_FIGURE = f"{MARK}: {FIGURE_OF_WHOLE}, terwijl de deal voor een deel geldt."
MARKED_WITH_PEOPLE = f"{_MARKED} cijfer en inwoners zijn van de hele gemeente."

#: Where not every deal need be one: in files, and where such deals are left out.
IF_PARTLY = "Geldt een deal voor een deel van een gemeente, dan is het cijfer dat van de hele gemeente."
NOT_COUNTED = f"Deals op een deel van een gemeente tellen niet mee: {FIGURES_OF_WHOLE}."
#: Below a count of municipalities.
COUNTED_WHOLE = "Gemeenten die voor een deel meedoen, tellen hier geheel mee."


class InMunicipalities(Protocol):
    """What lies in municipalities: a region, or the deal that it is of."""

    @property
    def municipalities(self) -> tuple[str, ...]:
        """GM codes; none where it has only islands or provinces."""

    @property
    def whole(self) -> bool:
        """Whether it covers none of them in part."""


P = TypeVar("P", bound=InMunicipalities)


def marked(name: str, whole: bool) -> str:
    """Return a name for a list, a table or a key, with the mark behind it where figures hold for more than the region.

    Examples
    --------
    >>> marked("Twente", True), marked("Amsterdam Zuidoost", False)
    ('Twente', 'Amsterdam Zuidoost (deels)')
    """
    return name if whole else f"{name} {MARK}"


def countable(regions: Iterable[P], include_partial: bool = False) -> tuple[P, ...]:
    """Return the regions or deals that count in a ranking or a median.

    Parameters
    ----------
    regions : iterable of Region or Deal
    include_partial : bool
        Whether regions on part of a municipality count too.

    Returns
    -------
    tuple
        Those with municipalities; without those on part of one, unless asked for.
    """
    return tuple(r for r in regions if r.municipalities and (include_partial or r.whole))


def by_area(regions: Iterable[P]) -> dict[frozenset[str], tuple[P, ...]]:
    """Return regions or deals by their municipalities, in the order given.

    Examples
    --------
    Two deals of the same municipalities are one area:

    >>> from regio_data.registers.load import load_registers
    >>> from regio_data.registers.regions import regions
    >>> len(by_area(countable(regions(load_registers(), "deal"), include_partial=True)))
    60
    """
    found: dict[frozenset[str], list[P]] = {}
    for region in regions:
        found.setdefault(frozenset(region.municipalities), []).append(region)
    return {area: tuple(several) for area, several in found.items()}


def alike(regions: Iterable[Region], include_partial: bool = False) -> dict[str, tuple[str, ...]]:
    """Return the keys of the regions of every area that is `countable`, by the first of them.

    Examples
    --------
    >>> from regio_data.registers.load import load_registers
    >>> from regio_data.registers.regions import regions
    >>> found = alike(regions(load_registers(), "deal"))
    >>> len(found), sum(map(len, found.values())), found["zwolle"]
    (45, 60, ('zwolle', 'zwolle-ii'))
    """
    found = by_area(countable(regions, include_partial)).values()
    return {several[0].key: tuple(region.key for region in several) for several in found}


def no_extremes(registers: Registers, region: Region) -> str:
    """Return why a region on part of a municipality has no lists of most and least favourable positions."""
    return (
        f"Deze deal {holds_for_part(registers, region)}; de cijfers zijn van {whole_municipalities(region)}. Daarom staan hier "
        "geen gunstigste en ongunstigste posities en geen uitgangspositie."
    )


def holds_for_part(registers: Registers, region: Region) -> str:
    """Return of which municipalities a deal covers only a part: "geldt voor een deel van Rotterdam"."""
    return f"geldt voor een deel van {dutch.several(registers.names_of(region.partial))}"


def number_of_areas(regions: Iterable[InMunicipalities]) -> int:
    """Return how many different areas regions or deals are."""
    return len(by_area(regions))


def whole_municipalities(region: InMunicipalities) -> str:
    """Return of what the figures of a region or deal on part of a municipality are, without its name; "" of another."""
    return "" if region.whole else so_many_whole(len(region.municipalities))


def figures_of_whole(region: InMunicipalities) -> str:
    """Return what the figures of a region or deal on part of a municipality are of, as part of a sentence."""
    return f"de cijfers zijn van {so_many_whole(len(region.municipalities))}"


def so_many_whole(municipalities: int) -> str:
    """Return so many whole municipalities without a name: "de hele gemeente", "hele gemeenten"."""
    return "de hele gemeente" if municipalities == 1 else "hele gemeenten"


def partly_so_many(municipalities: int) -> str:
    """Return that a figure is of so many whole municipalities and the deal of less, without names; `partly` has these.

    Examples
    --------
    >>> partly_so_many(1), partly_so_many(2)
    ('cijfer van de hele gemeente; de deal geldt voor een deel', 'cijfer van hele gemeenten; de deal geldt voor een deel')
    """
    return f"cijfer van {so_many_whole(municipalities)}; de deal geldt voor een deel"


def whole_name(registers: Registers, region: Region) -> str:
    """Return of what the figures of a region on part of a municipality are: "heel Amsterdam", "hele gemeenten"."""
    if len(region.municipalities) == 1:
        return f"heel {registers.names_of(region.municipalities)[0]}"
    return "hele gemeenten"


def of_whole(registers: Registers, region: Region) -> str:
    """Return what stands behind a heading over figures of a region on part of a municipality; "" for another.

    Examples
    --------
    >>> from regio_data.registers.load import load_registers
    >>> from regio_data.registers.regions import RegionRef, find_region
    >>> registers = load_registers()
    >>> of_whole(registers, find_region(registers, RegionRef("deal", "amsterdam-zuidoost")))
    ' (heel Amsterdam)'
    """
    return "" if region.whole else f" ({whole_name(registers, region)})"


def places_of_whole(registers: Registers, region: Region) -> str:
    """Return what to know of the places of a region on part of a municipality; "" for another."""
    if region.whole:
        return ""
    text = partly(registers, region)
    return (
        f"{text[0].upper()}{text[1:]}. Zulke deals tellen niet mee in ranglijsten en medianen; hier staan de plaatsen van "
        f"{whole_name(registers, region)}."
    )


def partly(registers: Registers, region: Region) -> str:
    """Return in words that figures are of whole municipalities, "" for a region that is nothing but whole ones.

    "cijfer van heel Amsterdam; de deal geldt voor een deel" of one municipality, and of several "cijfer van hele gemeenten; de
    deal geldt voor een deel van Midden-Groningen".
    """
    if region.whole:
        return ""
    of = "" if len(region.municipalities) == 1 else f" van {dutch.several(registers.names_of(region.partial))}"
    return f"cijfer van {whole_name(registers, region)}; de deal geldt voor een deel{of}"
