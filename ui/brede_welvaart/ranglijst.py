"""The regions by rank: head and tail with those around the chosen one, or the whole table."""

from __future__ import annotations

from html import escape

import pandas as pd
import pyarrow as pa
import streamlit as st

from geo.painted.indicator_map import OnMap, values_of
from regio_data import dutch, units
from regio_data.data import Data
from regio_data.deals.municipality_lists import MARKED as NOT_SURE_MARKED
from regio_data.deals.municipality_lists import list_mark
from regio_data.figures.gebieden import marked
from regio_data.figures.ranking import ranking_note, table_order
from regio_data.figures.regional.words import APPROXIMATION, about, regional_cell
from regio_data.registers.records import Indicator, bare_name
from regio_data.registers.regions import KINDS, OWN
from ui.brede_welvaart.choice import Choice
from ui.brede_welvaart.chosen import places
from ui.brede_welvaart.level import put_own, spelled
from ui.common.deelgebied import partial_counts
from ui.common.markdown import sentence
from ui.common.url import query
from ui.show.row_table import NUMBER, Head, RowChoice, row_table

#: Regions at the head and the tail of the ranking, and on either side of the chosen one.
ENDS, AROUND = 7, 3


def names_in_lists(data: Data, choice: Choice, values: pd.DataFrame) -> pd.Series:
    """Return the names of the regions for a list, marked where a figure is of more than the region or its list is not sure."""
    whole, deal = {region.key: region.whole for region in choice.regions}, data.registers.deal
    names = [marked(bare_name(name), whole[key]) for key, name in values["region_name"].items()]
    if choice.level == "deal":
        names = [name + list_mark(deal[key]) for name, key in zip(names, values.index, strict=True)]
    return pd.Series(names, values.index)


def ranglijst(data: Data, choice: Choice, values: pd.DataFrame) -> None:
    """Draw head and tail of the ranking, and the neighbours of the chosen region; all of a ranking that is no longer."""
    rank = places(data, choice)
    if not rank.empty:
        names = names_in_lists(data, choice, values)
        blocks = _blocks(rank, values, choice)
        # A row of a table is dear to take where its columns are of several kinds.
        figures = dict(zip(values.index, zip(values["value"], values["approximate"], strict=True), strict=True))
        for column, (title, keys) in zip(st.columns(len(blocks)), blocks, strict=True):
            rows = "".join(_row(rank[key], names[key], figures[key], choice, key) for key in keys)
            head = "".join(f'<th scope="col">{text}</th>' for text in ("Plaats", _heading(choice.level), "Waarde"))
            column.html(
                f'<table class="rd-rank"><caption>{escape(title)}</caption><thead class="rd-sr"><tr>{head}</tr></thead>'
                f"<tbody>{rows}</tbody></table>"
            )
    _order(data, choice)


def tabel(data: Data, choice: Choice, values: pd.DataFrame) -> None:
    """Draw all that the map shows: regions with a figure by rank, then those without."""
    rank = places(data, choice)
    order = table_order(values, rank)
    rows, names = values.loc[order], names_in_lists(data, choice, values)
    columns = {
        "#": [rank.get(key) for key in order],
        _heading(choice.level): [names[key] for key in order],
        "Waarde": [regional_cell(row, choice.indicator) for _, row in rows.iterrows()],
    }
    if values["margin"].notna().any():
        columns["Marge"] = [_margin(size, choice.indicator) for size in rows["margin"]]
    if choice.level != "gemeente":
        columns["Dekking"] = [f"{dutch.whole_percent(share)}%" for share in rows["coverage"]]
        columns["Herkomst"] = [about(row) for _, row in rows.iterrows()]
    chosen = list(order).index(choice.region) if choice.region in order else None
    row_table(
        pa.table(columns),
        "table",
        f"{choice.indicator.label} in {choice.year}, de gunstigste bovenaan; een rij kiezen kiest de regio",
        _heading(choice.level),
        {
            "#": Head("Plaats", number=True),
            "Waarde": Head(f"Waarde ({choice.indicator.short_unit})", number=True),
            "Marge": Head("Marge (±)", number=True),
            "Dekking": NUMBER,
        },
        RowChoice(lambda row: _choose(choice, order[row]), chosen=chosen),
        height=380,
    )
    _order(data, choice)


def _choose(choice: Choice, key: str) -> None:
    chosen = next(region for region in choice.regions if region.key == key)
    if choice.level == OWN:
        put_own(sorted(choice.regions, key=lambda region: region != chosen))
    else:
        query.put(regio=spelled(chosen))


def _blocks(rank: pd.Series, values: pd.DataFrame, choice: Choice) -> list[tuple[str, pd.Index]]:
    neutral = choice.indicator.direction == "neutral"
    if len(rank) <= 2 * ENDS:
        return [("Van hoog naar laag" if neutral else "Van gunstig naar ongunstig", rank.index)]
    blocks = [("Hoogste" if neutral else "Gunstigste", rank.index[:ENDS])]
    if choice.region in rank.index:
        place = rank.index.get_loc(choice.region)
        around = rank.index[max(0, place - AROUND) : place + AROUND + 1]
        blocks.append((f"Rond {bare_name(values.loc[choice.region, 'region_name'])}", around))
    return [*blocks, ("Laagste" if neutral else "Ongunstigste", rank.index[-ENDS:])]


def _row(place: str, name: str, figure: tuple[float, bool], choice: Choice, key: str) -> str:
    value, approximate = figure
    mark = ' class="rd-chosen"' if key == choice.region else ""
    shown = units.figure(value, choice.indicator, unit=False) + (f" ({APPROXIMATION})" if approximate else "")
    return f"<tr{mark}><td>{place}</td><td>{escape(name)}</td><td>{shown}</td></tr>"


def _order(data: Data, choice: Choice) -> None:
    if note := choice.once(data, _note, partial_counts()):
        st.caption(sentence(note))
    if choice.level == "deal":
        st.caption(NOT_SURE_MARKED)


def _note(data: Data, on_map: OnMap, include_partial: bool) -> str:
    return ranking_note(values_of(data, on_map), on_map.indicator(data), on_map.regions(data), include_partial)


def _margin(size: float, indicator: Indicator) -> str:
    return "niet bekend" if dutch.missing(size) else dutch.number(size, indicator.decimals)


def _heading(level: str) -> str:
    return dutch.capital(KINDS[level].one)
