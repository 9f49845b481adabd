"""The deals that filters leave, and what is said of them."""

from __future__ import annotations

import datetime
from collections.abc import Collection
from dataclasses import dataclass, field

from regio_data import dutch
from regio_data.deals.facts import province_deals_here, without_list
from regio_data.deals.municipality_lists import of_which_unsure
from regio_data.deals.rode_draden import undetermined
from regio_data.deals.selection import area_in_words, choose_deals, known_total, partly_outside
from regio_data.deals.status import STATUSES, known_days, status_counts
from regio_data.registers.records import Deal
from regio_data.registers.regions import Region
from regio_data.registers.registers import Registers


@dataclass(frozen=True)
class Filtered:
    """The deals that fit, and those of which the filters cannot tell whether they do.

    Parameters
    ----------
    deals : tuple of Deal
    area : Region or None
        The chosen area.
    status : str or None
        The chosen key of `STATUSES`.
    statuses : dict
        How many of the deals that fit all filters but that of status have which status; empty without that filter.
    any_status : tuple of Deal
        The deals of which ``statuses`` counts.
    undetermined : str
        Of how many deals that fit all filters but theme and status the themes are not determined: "van 1 van de 6 deals
        in Drenthe zijn de thema’s niet bepaald"; "" without a theme.
    others : str
        Which deals ``statuses`` is of, by the other filters: " in Noord-Holland"; "" for all.
    which : str
        The chosen tranches and rode draden in words, "" without: "van tranche 1 of 2 met als rode draad Criminaliteit".
    of_provinces : tuple of Deal
        The deals of the provinces in which the chosen area lies that fit all other filters: no source says whether the area
        belongs to them. Of a province they are among ``deals``.
    by_theme : bool
        Whether a rode draad is chosen.
    """

    deals: tuple[Deal, ...]
    area: Region | None
    status: str | None = None
    statuses: dict[str, int] = field(default_factory=dict)
    undetermined: str = ""
    others: str = ""
    which: str = ""
    of_provinces: tuple[Deal, ...] = ()
    any_status: tuple[Deal, ...] = ()
    by_theme: bool = False


def filtered(
    registers: Registers,
    tranches: Collection[int],
    rode_draden: Collection[int],
    area: Region | None,
    status: str | None,
    today: datetime.date,
) -> Filtered:
    """Return the deals that filters leave; parameters as of `selection.choose_deals`."""
    any_status = choose_deals(registers, tranches, rode_draden, area)
    any_theme_and_status = choose_deals(registers, tranches, (), area)
    return Filtered(
        deals=choose_deals(registers, tranches, rode_draden, area, status, today),
        area=area,
        status=status,
        statuses=status_counts(any_status, today) if status else {},
        any_status=any_status if status else (),
        undetermined=undetermined(any_theme_and_status, _tranche_and_area(registers, tranches, area)) if rode_draden else "",
        others=_others(area, bool(tranches or rode_draden), len(any_status)),
        which=_which(registers, tranches, rode_draden),
        of_provinces=_of_provinces(registers, area, choose_deals(registers, tranches, rode_draden, None, status, today)),
        by_theme=bool(rode_draden),
    )


def summary(registers: Registers, chosen: Filtered) -> str:
    """Return what is chosen, in one sentence of Markdown, and how many deals the filters say nothing about."""
    deals = chosen.deals
    parts = [f"**{dutch.count(len(deals), 'deal', 'deals')}** van {len(registers.deals)}"]
    if deals:
        inside = {code for deal in deals for code in deal.municipalities}
        parts.append(f"rijksbijdrage samen **{dutch.million(known_total(deals))}**{_not_sure(chosen)}")
        without = sum(not deal.municipalities for deal in deals)
        parts.append(dutch.count(len(inside), "gemeente", "gemeenten") if inside else "")
        parts.append(f"{dutch.count(without, 'deal', 'deals')} zonder" if without else "")
        parts.append(f"dealgegevens van {known_days(deals)}")
    return " · ".join(
        filter(None, [*parts, _outside(chosen), statuses_in_words(chosen), chosen.undetermined, provincial(chosen)])
    )


def statuses_in_words(chosen: Filtered, brief: bool = False) -> str:
    """Return how many deals have the chosen status, and how many another; "" without that filter or any deal.

    In ``brief`` only of how many it is not known: also where the end year has passed.
    """
    if not chosen.status or not any(chosen.statuses.values()):
        return ""
    shown = {chosen.status: chosen.statuses[chosen.status]}
    shown |= {key: n for key, n in chosen.statuses.items() if n and (not brief or key in ("verstreken", "onbekend"))}
    counts = ", ".join(f"{count} {STATUSES[key].lower()}" for key, count in shown.items())
    total = sum(chosen.statuses.values())
    return f"van {'de enige deal' if total == 1 else f'de {total} deals'}{chosen.others}: {counts}"


def choice_in_words(chosen: Filtered) -> str:
    """Return the filters as they stand behind the deals that they leave, "" without a filter.

    Examples
    --------
    >>> choice_in_words(Filtered((), None, "lopend", which="van tranche 4"))
    'van tranche 4, met status lopend'
    """
    area = f"in {area_in_words(chosen.area)}" if chosen.area else ""
    status = f"met status {STATUSES[chosen.status].lower()}" if chosen.status else ""
    return ", ".join(filter(None, [chosen.which, area, status]))


def choice_note(chosen: Filtered) -> str:
    """Return what a file says of its filters: which, and of how many deals they cannot tell; "" without a filter."""
    if not (words := choice_in_words(chosen)):
        return ""
    counted = f"{dutch.count(len(chosen.deals), 'Regio Deal', 'Regio Deals')} {words}{_not_sure(chosen)}"
    said = [
        f"Gekozen op de kaart: {counted}.",
        choice_doubts(chosen),
        _sentence(_outside(chosen)),
        _sentence(provincial(chosen)),
    ]
    return " ".join(filter(None, said))


def choice_doubts(chosen: Filtered) -> str:
    """Return in sentences of how many deals the filters cannot tell whether they fit; "" where they can of all."""
    return " ".join(filter(None, map(_sentence, (statuses_in_words(chosen), chosen.undetermined))))


def _sentence(text: str) -> str:
    return f"{dutch.capital(text)}." if text else ""


def _others(area: Region | None, more: bool, fit: int) -> str:
    """Return which deals are left by the filters but that of status.

    ``more`` is whether tranche or theme is chosen too, ``fit`` how many deals these are.
    """
    if more:
        return f" die bij de andere keuzes {'past' if fit == 1 else 'passen'}"
    return f" in {area_in_words(area)}" if area else ""


def _tranche_and_area(registers: Registers, tranches: Collection[int], area: Region | None) -> str:
    """Return which deals these two filters leave, "" without either: "van tranche 6 in Drenthe"."""
    return " ".join(filter(None, [_which(registers, tranches, ()), f"in {area_in_words(area)}" if area else ""]))


def _of_provinces(registers: Registers, area: Region | None, fit: Collection[Deal]) -> tuple[Deal, ...]:
    if area is None or area.kind == "provincie":
        return ()
    return tuple(deal for deal in province_deals_here(registers, area.municipalities) if deal in fit)


def provincial(chosen: Filtered) -> str:
    """Return the deals of whole provinces of which it is not determined whether the chosen area belongs to them."""
    deals = chosen.of_provinces
    return f"daarnaast van de hele provincie: {dutch.several(map(without_list, deals))}" if deals else ""


def _which(registers: Registers, tranches: Collection[int], rode_draden: Collection[int]) -> str:
    titles = [rode_draad.title for rode_draad in registers.rode_draden if rode_draad.number in rode_draden]
    of_tranche = f"van tranche {dutch.several(map(str, sorted(tranches)), 'of')}" if tranches else ""
    return " ".join(filter(None, [of_tranche, f"met als rode draad {dutch.several(titles, 'of')}" if titles else ""]))


def _not_sure(chosen: Filtered) -> str:
    return of_which_unsure(chosen.deals, chosen.area) if chosen.area else ""


def _outside(chosen: Filtered) -> str:
    """Return that amounts hold for more than the chosen area, where they do."""
    if not chosen.area or not (outside := partly_outside(chosen.deals, chosen.area)):
        return ""
    lie = "ligt" if len(outside) == 1 else "liggen"
    deals = dutch.count(len(outside), "deal", "deals")
    return f"{deals} {lie} deels buiten {area_in_words(chosen.area)}; bedragen en gemeenten zijn van de hele deal"
