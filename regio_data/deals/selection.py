"""Choose deals: by tranche, theme, area and status; and what can be said of the choice."""

from __future__ import annotations

import datetime
from collections.abc import Collection

from regio_data import dutch
from regio_data.deals.status import status_key
from regio_data.registers.records import Deal, Tranche
from regio_data.registers.regions import Region, regions
from regio_data.registers.registers import Registers

#: The Regio Envelop: its tranches, what the cabinet made available for them together, in million euro, and where that stands.
ENVELOPE_TRANCHES, ENVELOPE, ENVELOPE_SOURCE = (1, 2, 3), 950.0, "Kamerstuk 29 697, nr. 90"


def filter_areas(registers: Registers) -> tuple[Region, ...]:
    """Return the regions by which deals can be chosen: provinces, then vitale regio’s."""
    return (*regions(registers, "provincie"), *regions(registers, "vitale-regio"))


def area_label(area: Region) -> str:
    """Return an area as a list of `filter_areas` names it.

    Examples
    --------
    >>> from regio_data.registers.regions import RegionRef
    >>> area_label(Region(RegionRef("vitale-regio", "twente"), "Twente", ()))
    'Vitale regio Twente'
    """
    return f"Vitale regio {area.name}" if area.kind == "vitale-regio" else area.name


def area_in_words(area: Region) -> str:
    """Return an area within a sentence: "de vitale regio Twente", "Overijssel"."""
    return area_label(area).replace("Vitale regio", "de vitale regio")


def partly_outside(deals: Collection[Deal], area: Region) -> tuple[Deal, ...]:
    """Return the deals that lie partly outside an area: by municipality, else by province."""
    return tuple(
        d
        for d in deals
        if (set(d.municipalities) - set(area.municipalities) if d.municipalities else set(d.provinces) - _provinces(area))
    )


def _provinces(area: Region) -> set[str]:
    """Return the province that an area is: a vitale regio lies in one, so a deal of provinces is not counted to it."""
    return {area.name} if area.kind == "provincie" else set()


def choose_deals(
    registers: Registers,
    tranches: Collection[int] = (),
    rode_draden: Collection[int] = (),
    area: Region | None = None,
    status: str | None = None,
    today: datetime.date | None = None,
) -> tuple[Deal, ...]:
    """Return the deals that fit every filter; an empty filter lets all through.

    Parameters
    ----------
    registers : Registers
    tranches, rode_draden : collection of int
        A deal fits with any of the tranches, and with any of the rode draden;
        not with any while its own are not determined (`regio_data.deals.rode_draden.undetermined` says so).
    area : Region, optional
        One of `filter_areas`: a deal fits when it has a municipality there, or when it names the province and has none.
    status : str, optional
        A key of `regio_data.deals.status.STATUSES`.
    today : date, optional
        The day on which the status is asked; needed with ``status`` alone.
    """
    chosen = [d for d in registers.deals if not tranches or d.tranche in tranches]
    chosen = [d for d in chosen if not rode_draden or set(rode_draden) & set(d.rode_draden)]
    if area is not None:
        here, named = set(area.municipalities), _provinces(area)
        chosen = [d for d in chosen if here & set(d.municipalities) or (not d.municipalities and named & set(d.provinces))]
    if status is not None:
        if today is None:
            raise ValueError("a deal has its status on a day")
        chosen = [d for d in chosen if status_key(d, today) == status]
    return tuple(chosen)


def known_total(deals: Collection[Deal]) -> float:
    """Return the sum of the rijksbijdragen that are known, in million euro."""
    return sum(d.rijksbijdrage_mln for d in deals if d.rijksbijdrage_mln is not None)


def envelope(registers: Registers) -> str:
    """Return why the deals of `ENVELOPE_TRANCHES` add up to less than letters say of them."""
    total = known_total(_of_envelope(registers))
    tranches = dutch.several(map(str, ENVELOPE_TRANCHES))
    return (
        f"De rijksbijdragen van de deals van tranche {tranches} zijn samen {dutch.million(total)}. Het kabinet stelde er "
        f"{dutch.million(ENVELOPE)} voor beschikbaar, de Regio Envelop ({ENVELOPE_SOURCE}). Waar de andere "
        f"{dutch.million(ENVELOPE - total)} naartoe gingen, zeggen de bronnen niet."
    )


def is_envelope(registers: Registers, deals: Collection[Deal]) -> bool:
    """Return whether the choice is `ENVELOPE_TRANCHES` as a whole, so that `envelope` belongs with its sum."""
    return {deal.slug for deal in deals} == {deal.slug for deal in _of_envelope(registers)}


def whole_tranches(registers: Registers, deals: Collection[Deal]) -> tuple[Tranche, ...]:
    """Return the tranches that are chosen as a whole; none when deals beside them are chosen too."""
    numbers, slugs = {deal.tranche for deal in deals}, {deal.slug for deal in deals}
    if slugs != {deal.slug for deal in registers.deals if deal.tranche in numbers}:
        return ()
    return tuple(one for one in registers.tranches if one.tranche in numbers)


def _of_envelope(registers: Registers) -> list[Deal]:
    return [deal for deal in registers.deals if deal.tranche in ENVELOPE_TRANCHES]
