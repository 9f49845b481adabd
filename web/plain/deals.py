"""The pages of a rode draad and of a tranche: their deals on the map and in a table."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

from exports.content.content import Picture, Sheet
from exports.content.deals import deals_content, deals_sheet
from exports.content.rode_draden import RodeDraadView, rode_draad_content, rode_draad_sheets
from geo.drawn.svg_map import SvgMap
from geo.painted.deal_map import paint_deals, tranche_legend
from geo.painted.legend import Legend
from geo.painted.painting import Painting
from geo.shapes import shapes_of
from regio_data import dutch, units
from regio_data.data import Data
from regio_data.deals.areas import by_recency
from regio_data.deals.facts import counted_on
from regio_data.deals.status import table_days
from regio_data.figures.gebieden import marked
from regio_data.registers.records import Deal
from regio_data.views.plain import choice_path, of_choice
from web.plain.drawings import country_map
from web.plain.page import Cell, Facts, Links, Page, PlainMap, PlainTable, Section
from web.plain.region import deal_cell, municipality_cells, rode_draad_cell
from web.plain.sheets import sheet_table

_SHOWN = (
    "Regio Deal", "Tranche", "Gesloten in", "Loopt tot", "Status", "Status volgens bron van", "Bronnen nagezien op",
    "Rijksbijdrage", "Per inwoner",
)  # fmt: skip


def rode_draad_page(data: Data, country: SvgMap, number: int) -> Page | None:
    """Return the page of a rode draad, ``None`` if there is no such number."""
    rode_draad = data.registers.rode_draad.get(number)
    if rode_draad is None:
        return None
    every = data.registers.deals
    deals = tuple(deal for deal in every if number in deal.rode_draden)
    painting, legend = _painted(data, deals)
    view = RodeDraadView(rode_draad, "", every, deals, painting, legend)
    content, sheets = rode_draad_content(data, view), rode_draad_sheets(data, view)
    sections = [Section("De Regio Deals", [_table(sheets.deals, by_recency(deals))] if deals else [])]
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
        sections=[section for section in sections if section.blocks],
        map=_map(country, content.map),
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


def tranche_page(data: Data, country: SvgMap, number: int) -> Page | None:
    """Return the page of a tranche, ``None`` if there is no such number."""
    tranche = data.registers.tranche.get(number)
    if tranche is None:
        return None
    deals = data.registers.deals_of(number)
    content = deals_content(data, deals, *_painted(data, deals), f"Tranche {number}")
    codes = {code for deal in deals for code in deal.municipalities}
    about = [
        ("Jaren", tranche.years),
        ("Regio Deals", dutch.number(tranche.deals)),
        ("Rijksbijdrage", dutch.million(tranche.granted_mln)),
        ("Beschikbaar budget", dutch.million(tranche.envelope_mln)),
        ("Gemeenten", dutch.number(len(codes))),
        ("Inwoners", f"{dutch.number(data.registers.inhabitants_of(codes))} ({counted_on(deals)})"),
        ("Opmerking", tranche.note),
    ]
    return Page(
        path=f"tranche/{number}",
        title=f"Tranche {number} van de Regio Deals",
        subtitle=f"{content.map.subtitle}, {tranche.years}",
        description=(
            f"Tranche {number}: {content.map.subtitle}, {dutch.million(tranche.granted_mln)} rijksbijdrage. {tranche.note}"
        ),
        dashboard=f"?tranche={number}",
        sections=[
            Section("Feiten", [Facts(about)]),
            Section("De Regio Deals", [_table(deals_sheet(data, by_recency(deals)), by_recency(deals))]),
        ],
        map=_map(country, content.map),
        sources=content.sources,
        notes=content.notes,
        made=content.made,
    )


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
    content = deals_content(data, deals, *_painted(data, deals), "Bij deze presentatie")
    if deals:
        sections.append(Section("De Regio Deals", [_table(deals_sheet(data, deals), deals)]))
    return Page(
        path=choice_path(presented),
        title="Bij deze presentatie",
        subtitle=content.map.subtitle if deals else "",
        description=f"Wat er in de presentatie staat, om op uw eigen scherm te lezen: {content.map.subtitle}.",
        dashboard=f"presentatie?{urlencode([one.parameter for one in presented], safe=':')}",
        sections=sections,
        map=_map(country, content.map) if deals else None,
        sources=content.sources,
        notes=content.notes,
        made=content.made,
    )


def all_deals_map(data: Data, country: SvgMap) -> PlainMap:
    """Return the map of all deals."""
    deals = data.registers.deals
    content = deals_content(data, deals, *_painted(data, deals), "Regio Deals")
    return _map(country, content.map, "de lijsten eronder noemen dezelfde deals")


def _painted(data: Data, deals: Sequence[Deal]) -> tuple[Painting, Legend]:
    return paint_deals(deals, data.registers, shapes_of(data).drawable, None), tranche_legend(deals)


def _map(country: SvgMap, picture: Picture, same: str = "de tabel eronder toont hetzelfde") -> PlainMap:
    drawing = country_map(country, picture.painting)
    label = f"Kaart van Nederland: {picture.title}, {picture.subtitle}; {same}"
    return PlainMap(drawing, label, picture.legend, picture.attribution)


def _table(sheet: Sheet, deals: Sequence[Deal]) -> PlainTable:
    return sheet_table(
        sheet,
        _SHOWN,
        {
            "Bronnen nagezien op": lambda i: _gone_through(deals[i]),
            "Rijksbijdrage": lambda i: dutch.number(sheet.table["Rijksbijdrage"].iloc[i], 1),
            "Regio Deal": lambda i: Cell(marked(deals[i].short_name, deals[i].whole), f"deal/{deals[i].slug}"),
        },
    )


def _gone_through(deal: Deal) -> str:
    _, day = table_days(deal)
    return dutch.date(day) if day else ""


def rode_draden_links(data: Data) -> Links:
    """Return the rode draden as links."""
    return Links([rode_draad_cell(one) for one in data.registers.rode_draden])
