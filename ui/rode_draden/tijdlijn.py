"""The timeline of the instrument: milestones, and the deals closed in each year."""

from __future__ import annotations

import datetime
from collections import Counter
from html import escape
from itertools import groupby

import streamlit as st

from regio_data import dutch
from regio_data.data import Data
from regio_data.deals.facts import fact_fields
from regio_data.deals.provenance import unsure_key, unsure_mark
from regio_data.deals.status import NO_COVENANT
from regio_data.registers.lessons import Milestone
from regio_data.registers.records import Deal
from regio_data.registers.registers import Registers
from ui.common.url.links import deal_anchor

_MILESTONES = {
    "deal": "deals",
    "monitor": "monitor",
    "tranche": "tranche",
    "advies": "advies",
    "regeling": "regeling",
    "voortgang": "voortgang",
    "onderzoek": "onderzoek",
    "programma": "programma",
}


def timeline_view(data: Data) -> None:
    """Draw the milestones and the closing of the deals, by year."""
    st.caption(
        "Mijlpalen in onze eigen woorden, met hun bron. Deals staan bij de datum van sluiten, of bij het jaar als de datum "
        f"niet bekend is; zonder convenant bij het jaar van het besluit. {unsure_key([_mark(d) for d in data.registers.deals])}"
    )
    closed = {year for deal in data.registers.deals if (year := _year(deal))}
    years = sorted(closed | {m.date.year for m in data.registers.timeline})
    st.html(_axis(data.registers, range(years[0], years[-1] + 2)))
    st.html(f'<div class="rd-years">{"".join(_year_block(data.registers, year) for year in years)}</div>')


def _axis(registers: Registers, years: range) -> str:
    """Return the closing of the deals on an axis of time, a line a tranche, the milestones above; below it stands the same."""
    lines = [_line("Mijlpalen", [(_along(m.date, years), "rd-tick", m.text) for m in registers.timeline])]
    for tranche in registers.tranches:
        days = Counter(closing for deal in registers.deals_of(tranche.tranche) if (closing := _closing(deal)))
        spots = [
            (_along(day, years), "rd-spot", f"{f'In {day.year}' if vague else dutch.date(day)}: {_deals(n)}")
            for (day, vague), n in sorted(days.items())
        ]
        lines.append(_line(f"Tranche {tranche.tranche} ({_deals(days.total())})", spots, tranche.colour))
    axis = "".join(f'<span style="left:{_along(datetime.date(year, 1, 1), years):.2f}%">{year}</span>' for year in years[:-1])
    said = "Mijlpalen en gesloten deals op een tijdas; de lijst eronder noemt ze"
    return f'<div class="rd-time" role="img" aria-label="{said}">{"".join(lines)}<b></b><div class="rd-axis">{axis}</div></div>'


def _deals(n: int) -> str:
    return dutch.count(n, "deal", "deals")


def _line(name: str, spots: list[tuple[float, str, str]], colour: str = "") -> str:
    """Return a line of the axis; a spot is how far along it lies in percent, its class and the words under the pointer."""
    marks = "".join(f'<i class="{css}" style="left:{left:.2f}%" title="{escape(words)}"></i>' for left, css, words in spots)
    return f'<b>{name}</b><div class="rd-when" style="--tranche:{colour or "var(--rd-edge)"}">{marks}</div>'


def _along(day: datetime.date, years: range) -> float:
    """Return how far along the axis a day lies, in percent."""
    start = datetime.date(years[0], 1, 1)
    return 100 * (day - start).days / (datetime.date(years[-1], 1, 1) - start).days


def _closing(deal: Deal) -> tuple[datetime.date, bool] | None:
    """Return the day of closing, and whether it is vague: the middle of the year where no day is known."""
    if deal.signed_date:
        return deal.signed_date, False
    return (datetime.date(deal.signed_year, 7, 1), True) if deal.signed_year else None


def _year(deal: Deal) -> int | None:
    return deal.signed_date.year if deal.signed_date else deal.signed_year


def _year_block(registers: Registers, year: int) -> str:
    deals = [deal for deal in registers.deals if _year(deal) == year]
    lines = [(m.date, _milestone(m)) for m in registers.timeline if m.date.year == year]
    dated = sorted((d for d in deals if d.signed_date), key=lambda d: (d.signed_date, d.tranche))
    lines += [(day, _closed(dutch.date(day), list(group))) for day, group in groupby(dated, key=lambda d: d.signed_date)]
    for covenant in (True, False):
        if undated := [deal for deal in deals if not deal.signed_date and deal.covenant == covenant]:
            lines.append((datetime.date(year, 12, 31), _closed(f"In {year}, dag niet bekend", undated)))
    items = "".join(html for _, html in sorted(lines, key=lambda line: line[0]))
    closed = sum(deal.covenant for deal in deals)
    count = f'<span class="rd-muted">{_deals(closed)} gesloten</span>' if closed else ""
    return f'<h2 class="rd-head">{year} {count}</h2><ol class="rd-events">{items}</ol>'


def _milestone(milestone: Milestone) -> str:
    return (
        f'<li><span class="rd-muted">{milestone.when} · {_MILESTONES[milestone.kind]}</span>'
        f'<div>{escape(milestone.text)} <span class="rd-muted">({escape(milestone.source)})</span></div></li>'
    )


def _closed(when: str, deals: list[Deal]) -> str:
    chips = "".join(
        f'<span class="rd-chip"><span class="rd-dot" style="background:{deal.colour}"></span>'
        f"{deal_anchor(deal)}{_mark(deal)}</span>"
        for deal in deals
    )
    said = f"{dutch.count(len(deals), 'Regio Deal', 'Regio Deals')} gesloten" if deals[0].covenant else NO_COVENANT
    text = f"{when} · {said}"
    return f'<li><span class="rd-muted">{escape(text)}</span><div class="rd-chips">{chips}</div></li>'


def _mark(deal: Deal) -> str:
    return unsure_mark(deal, *fact_fields(deal)["Gesloten"])
