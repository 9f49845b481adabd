"""The page of a rode draad: its deals, and how they stand on its indicators."""

from __future__ import annotations

from exports.content.content import Sheet
from exports.content.rode_draden import RodeDraadView, rode_draad_content, rode_draad_sheets
from geo.drawn.svg_map import SvgMap
from regio_data import units
from regio_data.data import Data
from regio_data.deals.areas import by_recency
from web.plain.deals import deals_map, deals_section, painted
from web.plain.page import Cell, Links, Page, PlainTable, Section
from web.plain.region import deal_cell, rode_draad_cell
from web.plain.sheets import sheet_table


def rode_draad_page(data: Data, country: SvgMap, number: int) -> Page | None:
    """Return the page of a rode draad, ``None`` if there is no such number."""
    rode_draad = data.registers.rode_draad.get(number)
    if rode_draad is None:
        return None
    every = data.registers.deals
    deals = tuple(deal for deal in every if number in deal.rode_draden)
    painting, legend = painted(data, deals)
    view = RodeDraadView(rode_draad, "", every, deals, painting, legend)
    content, sheets = rode_draad_content(data, view), rode_draad_sheets(data, view)
    sections = [deals_section(sheets.deals, by_recency(deals))] if deals else []
    if len(sheets.standing.table):
        sections.append(Section(sheets.standing.name, [_standing(data, sheets.standing)]))
    sections.append(Section("Alle rode draden per tranche", [sheet_table(sheets.counts)]))
    return Page(
        path=f"rode-draad/{number}",
        title=f"{number}. {rode_draad.title}",
        subtitle=content.map.subtitle,
        lead=rode_draad.short,
        description=f"{rode_draad.title}: {content.map.subtitle}. {rode_draad.short}",
        dashboard=f"rode-draden?thema={number}",
        sections=sections,
        map=deals_map(country, content.map),
        sources=content.sources,
        more_sources=content.more_sources[:1],  # the sources of each deal stand on its page
        notes=content.notes,
        made=content.made,
    )


def _standing(data: Data, sheet: Sheet) -> PlainTable:
    """Return how the deals stand, with the unit behind each figure and each deal a link."""
    indicators = [data.registers.indicator[code] for code in sheet.table.index.get_level_values("indicator")]
    deals = [data.registers.deal[slug] for slug in sheet.table.index.get_level_values("region")]
    columns = [name for name in sheet.table.columns if name not in ("Eenheid", "Tranche")]
    cells = {
        "Regio Deal": lambda i: deal_cell(deals[i]),
        "Waarde": lambda i: Cell(units.figure(sheet.table["Waarde"].iloc[i], indicators[i])),
    }
    return sheet_table(sheet, columns, cells)


def rode_draden_links(data: Data) -> Links:
    """Return the rode draden as links."""
    return Links([rode_draad_cell(one) for one in data.registers.rode_draden])
