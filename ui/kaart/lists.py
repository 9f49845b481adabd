"""Deals as a table and as a list: the same as the map shows, for keyboard and screen reader."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from types import MappingProxyType

import pandas as pd
import pyarrow as pa
import streamlit as st

from geo.painted.stapeling_map import MEASURES
from regio_data import dutch
from regio_data.data import Data
from regio_data.deals.areas import in_list_order
from regio_data.deals.facts import area_in_short
from regio_data.deals.municipality_lists import lists_doubt
from regio_data.deals.stapeling import stapeling_with_islands
from regio_data.deals.status import status
from regio_data.figures.gebieden import MARKED, marked
from regio_data.registers.codes import is_municipality
from regio_data.registers.records import Deal
from regio_data.registers.regions import Region
from ui.common import markdown
from ui.common.url import query
from ui.common.url.bound import bound
from ui.common.url.selection import chosen_area, select
from ui.kaart.column import DOT, PERCENTILE, in_order, percentiles_of, with_column
from ui.kaart.order import choose_column, chosen_order
from ui.show.row_table import NUMBER, Head, RowChoice, row_table


def deal_table(data: Data, deals: Sequence[Deal], height: int = 400) -> None:
    """Draw a table of deals, with one theme or indicator when asked for; choosing a row selects the deal."""
    column = choose_column(data)
    ordered, table = data.once(_deals, tuple(deal.slug for deal in deals), column, chosen_order(), data.today)
    row_table(
        table,
        "deal-table",
        "De gekozen Regio Deals; een rij kiezen toont de deal op de kaart",
        "Regio Deal",
        {
            "Tranche": NUMBER,
            "Mln euro": Head("Rijk (mln €)", number=True),
            PERCENTILE: NUMBER,
            DOT: Head(help="Links is het ongunstigst, rechts het gunstigst"),
        },
        RowChoice(lambda row: select("deal", ordered[row].slug)),
        height,
    )
    said = " ".join(filter(None, ("" if all(d.whole for d in ordered) else MARKED, lists_doubt(ordered))))
    if said:
        st.caption(markdown.sentence(said))


def _deals(
    data: Data, slugs: tuple[str, ...], column: str | None, order: str, today: datetime.date
) -> tuple[tuple[Deal, ...], pa.Table]:
    """Return the chosen deals in the order of the table, and the table: equal for all who chose the same."""
    ordered = in_list_order((data.registers.deal[slug] for slug in slugs), order)
    percentiles = percentiles_of(data, column) if column else None
    if percentiles is not None:
        ordered = in_order(ordered, percentiles)
    table = pd.DataFrame(
        {
            "Tranche": [d.tranche for d in ordered],
            "Regio Deal": [marked(d.short_name, d.whole) for d in ordered],
            "Mln euro": [dutch.number(d.rijksbijdrage_mln, 1) for d in ordered],
            "Gebied": [area_in_short(data.registers, d) for d in ordered],
            "Status": [status(d, today, short=True) for d in ordered],
        }
    )
    if percentiles is not None:
        table = with_column(table, ordered, percentiles)
    return tuple(ordered), pa.Table.from_pandas(table, preserve_index=False).replace_schema_metadata()


def stapeling_table(data: Data, deals: Sequence[Deal], measure: str) -> None:
    """Draw what the map of the stapeling shows, the most first; choosing a row selects the municipality or island.

    Parameters
    ----------
    data : Data
    deals : sequence of Deal
    measure : str
        A key of `geo.painted.stapeling_map.MEASURES`, by which the rows are sorted.
    """
    number = choose_number(data, deals) if measure == "aantal" else None
    keys, table = data.once(_stapeling, tuple(deal.slug for deal in deals), chosen_area(data.registers), measure, number)
    row_table(
        table,
        "stapeling-table",
        "De gemeenten en eilanden met hun aantal deals en rijksbijdrage per inwoner; een rij kiezen kiest de gemeente",
        "Gemeente of eiland",
        {
            "Deals": NUMBER,
            "Euro": Head("Euro per inwoner", number=True),
            "Voor een deel": Head("Waarvan voor een deel", number=True),
        },
        RowChoice(lambda row: select("gemeente" if is_municipality(keys[row]) else "eiland", keys[row])),
    )


def choose_number(data: Data, deals: Sequence[Deal]) -> int | None:
    """Draw the numbers of the legend as buttons, and return the chosen one: only places with so many deals."""
    names = _numbers_in_words(data, deals)
    query.follow("aantal", names, tuple(names))
    bound(st.pills, "aantal", "Alleen gemeenten en eilanden met zoveel deals", names)
    return chosen_number(data, deals)


def chosen_number(data: Data, deals: Sequence[Deal]) -> int | None:
    """Return the number of deals that the URL names."""
    chosen = query.read("aantal", {key: key for key in _numbers_in_words(data, deals)})
    return None if chosen is None else int(chosen)


def _numbers_in_words(data: Data, deals: Sequence[Deal]) -> dict[str, str]:
    counts = data.once(_numbers, tuple(deal.slug for deal in deals), chosen_area(data.registers))
    return {str(number): f"{number or 'geen'} ({dutch.number(n)})" for number, n in counts.items()}


def _numbers(data: Data, slugs: tuple[str, ...], area: Region | None) -> Mapping[int, int]:
    """Return how many municipalities and islands have so many deals, as the table has them."""
    table = stapeling_with_islands(data.registers, [data.registers.deal[slug] for slug in slugs], area)
    return MappingProxyType(table["deals"].value_counts().sort_index().to_dict())


def _stapeling(
    data: Data, slugs: tuple[str, ...], area: Region | None, measure: str, number: int | None
) -> tuple[tuple[str, ...], pa.Table]:
    """Return the keys of the municipalities and islands in the order of the table, and the table."""
    table = stapeling_with_islands(data.registers, [data.registers.deal[slug] for slug in slugs], area)
    table = table if number is None else table[table["deals"] == number]
    table = table.sort_values([MEASURES[measure][1], "deals", "name"], ascending=[False, False, True])
    columns = {
        "Gemeente of eiland": table["name"].tolist(),
        "Deals": table["deals"].tolist(),
        "Euro": [dutch.number(euro) for euro in table["euro_per_inhabitant"]],
        "Voor een deel": table["partial"].tolist(),
    }
    order = ["Gemeente of eiland", *(["Euro", "Deals"] if measure == "euro" else ["Deals", "Euro"]), "Voor een deel"]
    return tuple(table.index), pa.table(columns).select(order)


def without_municipalities(deals: Sequence[Deal]) -> None:
    """List the deals that have no municipality to paint, so that none is dropped."""
    rest = [d for d in deals if not d.municipalities]
    if not rest:
        return
    st.markdown("**Zonder gemeenten op de kaart**")
    with st.container(horizontal=True, gap="xsmall"):
        for deal in rest:
            where = ", ".join(deal.islands or deal.provinces)
            st.button(
                markdown.label(deal.label.split(" (")[0]),
                key=f"rest-{deal.slug}",
                help=markdown.label(f"{deal.name}: {where}"),
                on_click=select,
                args=("deal", deal.slug),
            )
