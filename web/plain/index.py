"""The index: every page without Streamlit by name."""

from __future__ import annotations

from geo.drawn.svg_map import SvgMap
from regio_data.data import Data
from regio_data.views.pages import PAGES
from web.plain.deals import all_deals_map
from web.plain.page import Cell, Links, Page, Section
from web.plain.region import municipality_cells
from web.plain.rode_draad import rode_draden_links


def index_page(data: Data, country: SvgMap) -> Page:
    """Return the index."""
    registers = data.registers
    tranches = [Cell(f"Tranche {one.tranche} ({one.years})", f"tranche/{one.tranche}") for one in registers.tranches]
    deals = [Section("Tranches", [Links(tranches)])]
    for tranche in registers.tranches:
        here = sorted(registers.deals_of(tranche.tranche), key=lambda deal: deal.short_name)
        cells = [Cell(deal.short_name, f"deal/{deal.slug}") for deal in here]
        deals.append(Section(f"Regio Deals van tranche {tranche.tranche}", [Links(cells)]))
    themes = []
    for theme in registers.themes:
        cells = [Cell(one.label, f"indicator/{key}") for key, one in data.indicators.items() if one.first_theme == theme]
        if cells:
            themes.append(Section(f"Indicatoren: {theme.lower()}", [Links(cells)]))
    names = sorted(registers.municipality, key=lambda code: registers.municipality[code].name)
    return Page(
        path="overzicht",
        title="Regio Deals en brede welvaart",
        subtitle="Alle leesversies: eenvoudige pagina’s, ook zonder JavaScript",
        description=PAGES[""].description,
        dashboard="",
        sections=[
            *deals,
            Section("Rode draden", [rode_draden_links(data)]),
            *themes,
            Section("Gemeenten", [Links(municipality_cells(registers, names))]),
        ],
        map=all_deals_map(data, country),
        sources=data.sources("monitor", "gemeentegrenzen", "wijkgrenzen", "inwoners"),
    )
