"""The page of what somebody presents, for who listens."""

from __future__ import annotations

from urllib.parse import urlencode

from exports.content.deals import deals_content, deals_sheet
from geo.drawn.svg_map import SvgMap
from regio_data.data import Data
from regio_data.views.plain import choice_path, of_choice
from web.plain.deals import deals_map, deals_section, painted
from web.plain.page import Cell, Links, Page, Section
from web.plain.region import municipality_cells


def choice_page(data: Data, country: SvgMap, key: str) -> Page | None:
    """Return the page of what somebody presents (`CHOICE`), ``None`` if a part of the key is not known."""
    registers = data.registers
    presented = of_choice(key, registers)
    if presented is None:
        return None
    tranches, named, municipalities = (
        [one for one in presented if one.kind == kind] for kind in ("tranche", "deal", "gemeente")
    )
    deals = [registers.deal[one.key] for one in named]
    of_tranches = [registers.tranche[int(one.key)] for one in tranches]
    numbers = {one.tranche for one in of_tranches}
    deals += [deal for deal in registers.deals if deal.tranche in numbers and deal not in deals]
    links = [Cell(f"Tranche {one.tranche} ({one.years})", f"tranche/{one.tranche}") for one in of_tranches]
    links += municipality_cells(registers, [one.key for one in municipalities])
    sections = [Section("Tranches en gemeenten", [Links(links)])] if links else []
    content = deals_content(data, deals, *painted(data, deals), "Bij deze presentatie")
    if deals:
        sections.append(deals_section(deals_sheet(data, deals), deals))
    return Page(
        path=choice_path(presented),
        title="Bij deze presentatie",
        subtitle=content.map.subtitle if deals else "",
        description=f"Wat er in de presentatie staat, om op uw eigen scherm te lezen: {content.map.subtitle}.",
        dashboard=f"presentatie?{urlencode([one.parameter for one in presented], safe=':')}",
        sections=sections,
        map=deals_map(country, content.map) if deals else None,
        sources=content.sources,
        notes=content.notes,
        made=content.made,
    )
