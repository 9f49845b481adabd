"""The filters of the deal map; every choice lives in the URL."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

import streamlit as st

from regio_data import dutch
from regio_data.deals.rode_draden import undetermined
from regio_data.deals.selection import area_in_words, choose_deals, known_total, partly_outside
from regio_data.deals.status import STATUSES, status_counts
from regio_data.registers.records import STATUS_LETTER, STATUS_MONTH, Deal
from regio_data.registers.regions import Region
from regio_data.registers.registers import Registers
from ui.common.url.bound import bound
from ui.common.url.selection import choose_area, chosen_area

_HELP = (
    "De bronnen van de deals zijn nagezien op {first}, die van tranche {tranches} op {last}; bij elke deal staat hoe oud de "
    "bron is. "
    "“Looptijd verstreken”: het eindjaar is voorbij en geen bron meldt de afronding. “Niet bekend”: geen bron geeft de status "
    "van nu; al deze deals liepen nog in {month} ({letter})."
)


@dataclass(frozen=True)
class Choice:
    """The chosen deals, and those of which the filters cannot tell whether they fit.

    Parameters
    ----------
    deals : tuple of Deal
    statuses : dict
        How many of the deals that fit all filters but that of status have which status; empty without that filter.
    status : str or None
        The chosen key of ``statuses``.
    undetermined : str
        Of how many deals that fit all filters but that of theme the themes are not determined; "" without that filter.
    others : str
        Which deals ``statuses`` is of, by the other filters: " in Noord-Holland"; "" for all.
    which : str
        The chosen tranches and rode draden in words, "" without: "van tranche 1 of 2 met als rode draad Criminaliteit".
    """

    deals: tuple[Deal, ...]
    statuses: dict[str, int]
    status: str | None
    undetermined: str
    others: str
    which: str


def choose_on_page(registers: Registers, today: datetime.date, assets: str) -> Choice:
    """Draw the filters in one row, and return the choice.

    Parameters
    ----------
    registers : Registers
    today : date
        On which the status is asked.
    assets : str
        URL path of the small maps, one a tranche, with which the tranches are chosen.
    """
    with st.container(horizontal=True, vertical_alignment="top", gap="small", key="filters"):
        with st.container(width=240):
            titles = registers.rode_draad_names
            draden = bound(st.multiselect, "thema", "Thema (rode draad)", titles, placeholder="Alle thema’s")
        with st.container(width=215):
            area = choose_area(registers)
        with st.container(width=210):
            about = status_help(registers)
            status = bound(st.selectbox, "status", "Status", STATUSES, placeholder="Alle", help=about)
        with st.container(width="stretch", key="tranches"):
            small = {str(t.tranche): f"![]({assets}/tranche-{t.tranche}.svg) T{t.tranche}" for t in registers.tranches}
            tranches = bound(st.pills, "tranche", "Tranche", small, selection_mode="multi", help=_tranches(registers))
    tranches, draden = [int(t) for t in tranches], [int(t) for t in draden]
    any_status = choose_deals(registers, tranches, draden, area)
    any_theme = choose_deals(registers, tranches, (), area, status, today)
    return Choice(
        choose_deals(registers, tranches, draden, area, status, today),
        status_counts(any_status, today) if status else {},
        status,
        undetermined(any_theme) if draden else "",
        _others(area, bool(tranches or draden)),
        _which(registers, tranches, draden),
    )


def _tranches(registers: Registers) -> str:
    """Return what each tranche holds."""
    return "Kies één of meer tranches. " + " ".join(
        f"T{one.tranche} ({one.years}): {dutch.count(one.deals, 'deal', 'deals')}, {dutch.million(one.granted_mln)}."
        for one in registers.tranches
    )


def status_help(registers: Registers) -> str:
    """Return what the statuses mean and up to when they are known."""
    open_deals = [deal for deal in registers.deals if deal.status != "afgerond"]
    dates = sorted({deal.status_date for deal in open_deals})
    tranches = dutch.several(str(n) for n in sorted({one.tranche for one in open_deals if one.status_date == dates[-1]}))
    days = {"first": dutch.date(dates[0]), "last": dutch.date(dates[-1])}
    return _HELP.format(**days, tranches=tranches, month=STATUS_MONTH, letter=STATUS_LETTER)


def summary(choice: Choice, registers: Registers) -> str:
    """Return what is chosen, in one sentence, and how many deals the filters say nothing about."""
    deals = choice.deals
    parts = [f"**{dutch.count(len(deals), 'deal', 'deals')}** van {len(registers.deals)}"]
    if deals:
        inside = {code for d in deals for code in d.municipalities}
        parts.append(f"rijksbijdrage samen **{dutch.million(known_total(deals))}**")
        parts.append(dutch.count(len(inside), "gemeente", "gemeenten"))
        parts.append(_known_on(deals))
    return " · ".join(filter(None, [*parts, _outside(deals, registers), _statuses(choice), choice.undetermined]))


def _known_on(deals: tuple[Deal, ...]) -> str:
    """Return from when the facts of the deals are."""
    days = [dutch.date(day) for day in sorted({deal.status_date for deal in deals})]
    return f"gegevens van de deals van {' t/m '.join(dict.fromkeys([days[0], days[-1]]))}"


def _others(area: Region | None, more: bool) -> str:
    """Return which deals are left by the filters but that of status; ``more`` whether tranche or theme is chosen too."""
    if more:
        return " die bij de andere keuzes passen"
    return f" in {area_in_words(area)}" if area else ""


def _which(registers: Registers, tranches: list[int], draden: list[int]) -> str:
    titles = [one.title for one in registers.rode_draden if one.number in draden]
    of_tranche = f"van tranche {dutch.several(map(str, sorted(tranches)), 'of')}" if tranches else ""
    return " ".join(filter(None, [of_tranche, f"met als rode draad {dutch.several(titles, 'of')}" if titles else ""]))


def _statuses(choice: Choice) -> str:
    """Return how many deals have the chosen status, and how many may have it."""
    if not choice.status:
        return ""
    shown = {choice.status: choice.statuses[choice.status]}
    shown |= {key: count for key in ("verstreken", "onbekend") if (count := choice.statuses[key])}
    counts = ", ".join(f"{count} {STATUSES[key].lower()}" for key, count in shown.items())
    total = sum(choice.statuses.values())
    return f"van {'de enige deal' if total == 1 else f'de {total} deals'}{choice.others}: {counts}"


def _outside(deals: tuple[Deal, ...], registers: Registers) -> str:
    """Return that amounts hold for more than the chosen area, where they do."""
    area = chosen_area(registers)
    outside = partly_outside(deals, area) if area else ()
    if not area or not outside:
        return ""
    lie = "ligt" if len(outside) == 1 else "liggen"
    deals_outside = dutch.count(len(outside), "deal", "deals")
    return f"{deals_outside} {lie} deels buiten {area_in_words(area)}; bedragen en gemeenten zijn van de hele deal"
