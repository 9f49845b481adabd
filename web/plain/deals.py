"""Deals on the map and in a table, as the pages of a rode draad, a tranche and a presentation show them."""

from __future__ import annotations

from collections.abc import Sequence

from exports.content.content import Picture, Sheet
from exports.content.deals import deals_content
from geo.drawn.svg_map import SvgMap
from geo.painted.deal_map import paint_deals, tranche_legend
from geo.painted.legend import Legend
from geo.painted.painting import Painting
from geo.shapes import shapes_of
from regio_data import dutch
from regio_data.data import Data
from regio_data.deals.provenance import unsure_key, unsure_mark
from regio_data.deals.status import table_days
from regio_data.figures.gebieden import marked
from regio_data.registers.records import Deal
from web.plain.drawings import country_map
from web.plain.page import Cell, Paragraph, PlainMap, Section
from web.plain.sheets import sheet_table

_SHOWN = (
    "Regio Deal", "Tranche", "Gesloten in", "Loopt tot", "Status", "Status volgens bron van", "Bronnen nagezien op",
    "Rijksbijdrage", "Per inwoner",
)  # fmt: skip


def all_deals_map(data: Data, country: SvgMap) -> PlainMap:
    """Return the map of all deals."""
    deals = data.registers.deals
    content = deals_content(data, deals, *painted(data, deals), "Regio Deals")
    return deals_map(country, content.map, "de lijsten eronder noemen dezelfde deals")


def painted(data: Data, deals: Sequence[Deal]) -> tuple[Painting, Legend]:
    """Return what is painted of deals, and its legend."""
    legend = tranche_legend(deals, chosen=len(deals) < len(data.registers.deals))
    return paint_deals(deals, data.registers, shapes_of(data).drawable, None), legend


def deals_map(country: SvgMap, picture: Picture, same: str = "de tabel eronder toont hetzelfde") -> PlainMap:
    """Return a picture as the map of a page; ``same`` says what on the page tells the same without it."""
    drawing = country_map(country, picture.painting)
    label = f"Kaart van Nederland: {picture.title}, {picture.subtitle}; {same}"
    return PlainMap(drawing, label, picture.legend, picture.attribution)


def deals_section(sheet: Sheet, deals: Sequence[Deal]) -> Section:
    """Return the table of deals of a page, each with a link to its own; what is not sure is marked, as on slides."""
    known = sheet.table
    table = sheet_table(
        sheet,
        _SHOWN,
        {
            "Regio Deal": lambda i: Cell(marked(deals[i].short_name, deals[i].whole), f"deal/{deals[i].slug}"),
            "Gesloten in": lambda i: _year(deals[i].signed_year) + unsure_mark(deals[i], "signed_year"),
            "Loopt tot": lambda i: _year(deals[i].end_year) + unsure_mark(deals[i], "end_year"),
            "Bronnen nagezien op": lambda i: _gone_through(deals[i]),
            "Rijksbijdrage": lambda i: (
                dutch.number(known["Rijksbijdrage"].iloc[i], 1) + unsure_mark(deals[i], "rijksbijdrage_mln")
            ),
            "Per inwoner": lambda i: (
                dutch.number(known["Per inwoner"].iloc[i], 0)
                + unsure_mark(deals[i], "rijksbijdrage_mln", *(["municipalities"] if deals[i].municipalities else []))
            ),
        },
    )
    return Section("De Regio Deals", [table, *(Paragraph(key) for key in [unsure_key(table.rows)] if key)])


def _year(year: int | None) -> str:
    return str(year or "–")


def _gone_through(deal: Deal) -> str:
    _, day = table_days(deal)
    return dutch.date(day) if day else ""
