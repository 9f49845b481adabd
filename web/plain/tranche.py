"""The page of a tranche: its facts and its deals."""

from __future__ import annotations

from exports.content.deals import deals_content, deals_sheet
from geo.drawn.svg_map import SvgMap
from regio_data import dutch
from regio_data.data import Data
from regio_data.deals.areas import by_recency
from regio_data.deals.facts import counted_on
from regio_data.deals.municipality_lists import lists_doubt
from web.plain.deals import deals_map, deals_section, painted
from web.plain.page import Facts, Page, Section


def tranche_page(data: Data, country: SvgMap, number: int) -> Page | None:
    """Return the page of a tranche, ``None`` if there is no such number."""
    tranche = data.registers.tranche.get(number)
    if tranche is None:
        return None
    deals = data.registers.deals_of(number)
    content = deals_content(data, deals, *painted(data, deals), f"Tranche {number}")
    codes = {code for deal in deals for code in deal.municipalities}
    about = [
        ("Jaren", tranche.years),
        ("Regio Deals", dutch.number(tranche.deals)),
        ("Rijksbijdrage", dutch.million(tranche.granted_mln)),
        ("Beschikbaar budget", dutch.million(tranche.envelope_mln)),
        ("Gemeenten", dutch.number(len(codes))),
        ("Inwoners", f"{dutch.number(data.registers.inhabitants_of(codes))} ({counted_on(deals)})"),
        *([("Gemeentelijsten", doubt)] if (doubt := lists_doubt(deals)) else []),
        ("Opmerking", tranche.note),
    ]
    return Page(
        path=f"tranche/{number}",
        title=f"Tranche {number} van de Regio Deals",
        subtitle=f"{content.map.subtitle}, {tranche.years}",
        description=(
            f"Tranche {number}: {content.map.subtitle}, {dutch.million(tranche.granted_mln)} rijksbijdrage. {tranche.in_short}"
        ),
        dashboard=f"?tranche={number}",
        sections=[
            Section("Feiten", [Facts(about)]),
            deals_section(deals_sheet(data, by_recency(deals)), by_recency(deals)),
        ],
        map=deals_map(country, content.map),
        sources=content.sources,
        notes=content.notes,
        made=content.made,
    )
