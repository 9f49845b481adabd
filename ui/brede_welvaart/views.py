"""Beside the choropleth: the chosen region, the ranking, the distribution and the development."""

from __future__ import annotations

from html import escape

import pandas as pd
import pyarrow as pa
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from geo.painted.classification import Classes
from regio_data import dutch
from regio_data.data import Data
from regio_data.figures.gebieden import LEFT_OUT, MARKED, number_of_areas
from regio_data.figures.positions import AREAS_OF_DEALS
from regio_data.figures.ranking import table_order
from regio_data.figures.regional import CBS
from regio_data.figures.regional_words import APPROXIMATION, about, regional_cell, regional_figure
from regio_data.figures.span import span
from regio_data.profile.caveats import no_figures
from regio_data.registers.codes import indicator_key
from regio_data.registers.records import Indicator, bare_name
from regio_data.registers.regions import KINDS, NEDERLAND, Region, RegionRef, find_region, regions
from ui.brede_welvaart.choice import Choice
from ui.brede_welvaart.distribution import distribution, region_name
from ui.brede_welvaart.one_indicator import ranking_note_of, ranking_of
from ui.common import query
from ui.common.bound import choose_view
from ui.common.deelgebied import partial_counts, partial_switch
from ui.common.links import profile_link
from ui.common.markdown import label, sentence
from ui.show import charts
from ui.show.row_table import row_table
from ui.show.trend import trend_of

#: Regions at the head and the tail of the ranking, and on either side of the chosen one.
ENDS, AROUND = 7, 3
#: Indicators to offer where one has no development.
OFFERED = 3


def region_figure(data: Data, choice: Choice, values: pd.DataFrame) -> None:
    """Draw the figure of the chosen region beside that of the country, with what to know about it."""
    country = data.table("nederland", choice.indicator.code, choice.year).iloc[0]
    columns = st.columns(2)
    if choice.region is None:
        known = int(values["value"].notna().sum())
        columns[0].metric(f"Met een cijfer in {choice.year}", f"{known} van {len(values)} {KINDS[choice.level].several}")
    else:
        row = values.loc[choice.region]
        _metric(columns[0], row, choice, choice.level)
    _metric(columns[1], country, choice, "nederland")
    if notes := _notes(data, choice, values):
        st.caption(sentence(" ".join(notes)))
    if choice.region is not None:
        profile_link(choice.level, choice.region, "Naar het regioprofiel")


def _metric(column: DeltaGenerator, row: pd.Series, choice: Choice, level: str) -> None:
    column.metric(label(_whose(row, level)), _big(row, choice), help=sentence(regional_figure(row, choice.indicator)))


def _big(row: pd.Series, choice: Choice) -> str:
    if dutch.missing(row["value"]):
        return regional_cell(row, choice.indicator)
    return dutch.figure(row["value"], choice.indicator)


def _whose(row: pd.Series, level: str) -> str:
    """Return the name of a region, and beside it whose the figure is; those of municipalities are always of CBS."""
    said = "" if level == "gemeente" else about(row)
    return f"{row['region_name']} ({said})" if said else row["region_name"]


def _ranked(data: Data, choice: Choice) -> pd.Series:
    """Return the places: an area counts once, and one on part of a municipality only when asked for."""
    return choice.once(data, ranking_of, partial_counts())


def _notes(data: Data, choice: Choice, values: pd.DataFrame) -> list[str]:
    """Return what must be said beside the figure of the chosen region, and of the indicator."""
    of_indicator = [choice.indicator.remark] if choice.indicator.remark else []
    if choice.region is None:
        return of_indicator
    row = values.loc[choice.region]
    notes = []
    rank = _ranked(data, choice)
    if choice.region in rank.index and choice.indicator.direction != "neutral":
        of = number_of_areas(region for region in regions(data.registers, choice.level) if region.key in rank.index)
        group = AREAS_OF_DEALS if choice.level == "deal" else KINDS[choice.level].several
        notes.append(f"Plaats {rank[choice.region]} van {of} {group} (1 is het gunstigst; eigen berekening).")
    if choice.level == "deal":
        notes += _deal_notes(data, find_region(data.registers, RegionRef("deal", choice.region)), row, choice.indicator)
    return [*notes, *of_indicator]


def _deal_notes(data: Data, region: Region, row: pd.Series, indicator: Indicator) -> list[str]:
    """Return how the figure of a deal was made, or why there is none."""
    if not region.municipalities:
        return [no_figures(region, data.registers.deal[region.key])]
    if between := span(row, indicator):
        return [f"Niet samengenomen: {between.text}."]
    if dutch.missing(row["value"]):
        least = dutch.whole_percent(indicator.minimum_coverage)
        return [f"Geen waarde: te weinig gemeenten hebben een cijfer ({dutch.coverage(row['coverage'])}, nodig is {least}%)."]
    names = data.registers.names_of(region.municipalities)
    notes = [f"Gewogen gemiddelde van {len(names)} gemeenten, {dutch.coverage(row['coverage'])} (eigen berekening)."]
    if row["origin"] == CBS:
        notes = [f"Cijfer van het CBS over de gemeente {names[0]}."]
    if row["approximate"]:
        notes.append("Benadering: medianen van gemeenten zijn samengenomen.")
    if region.partial:
        part = dutch.several(data.registers.names_of(region.partial))
        notes.append(f"De deal geldt voor een deel van {part}; het cijfer is dat van de hele gemeente.")
    return notes


def views(data: Data, choice: Choice, values: pd.DataFrame, classes: Classes | None) -> None:
    """Draw one of ranking, table, distribution and development; only what is open is made and sent."""
    view = choose_view("brede-welvaart")
    if choice.level == "deal" and view != "ontwikkeling" and any(deal.part_of for deal in choice.deals):
        include = partial_switch()
        st.caption(MARKED if include else f"{MARKED if view == 'tabel' else ''} {LEFT_OUT}".strip())
    if classes is None:
        st.info("Voor deze keuze zijn er geen cijfers. Kies een ander jaar of een andere indicator.")
    elif view == "ranglijst":
        _ranking_ends(data, choice, values)
        _order(data, choice)
    elif view == "tabel":
        _table(data, choice, values)
        _order(data, choice)
    elif view == "verdeling":
        distribution(data, choice, values, classes)
    else:
        _development(data, choice, values)


def _order(data: Data, choice: Choice) -> None:
    if note := choice.once(data, ranking_note_of, partial_counts()):
        st.caption(sentence(note))


def _ranking_ends(data: Data, choice: Choice, values: pd.DataFrame) -> None:
    """Draw head and tail of the ranking, and the neighbours of the chosen region."""
    rank = _ranked(data, choice)
    if rank.empty:
        return
    neutral = choice.indicator.direction == "neutral"
    blocks = [("Hoogste" if neutral else "Gunstigste", rank.index[:ENDS])]
    if choice.region in rank.index:
        place = rank.index.get_loc(choice.region)
        around = rank.index[max(0, place - AROUND) : place + AROUND + 1]
        blocks.append((f"Rond {bare_name(values.loc[choice.region, 'region_name'])}", around))
    if len(rank) > ENDS:
        blocks.append(("Laagste" if neutral else "Ongunstigste", rank.index[max(ENDS, len(rank) - ENDS) :]))
    for column, (title, keys) in zip(st.columns(len(blocks)), blocks, strict=True):
        rows = "".join(_rank_row(data, rank[key], values.loc[key], choice, key) for key in keys)
        head = "".join(f'<th scope="col">{text}</th>' for text in ("Plaats", _heading(choice.level), "Waarde"))
        column.html(
            f'<table class="rd-rank"><caption>{escape(title)}</caption><thead class="rd-sr"><tr>{head}</tr></thead>'
            f"<tbody>{rows}</tbody></table>"
        )


def _rank_row(data: Data, place: str, row: pd.Series, choice: Choice, key: str) -> str:
    name = escape(region_name(data, choice, key, row))
    mark = ' class="rd-chosen"' if key == choice.region else ""
    value = dutch.figure(row["value"], choice.indicator, unit=False) + (f" ({APPROXIMATION})" if row["approximate"] else "")
    return f"<tr{mark}><td>{place}</td><td>{name}</td><td>{value}</td></tr>"


def _table(data: Data, choice: Choice, values: pd.DataFrame) -> None:
    """Draw all that the map shows: regions with a figure by rank, then those without."""
    rank = _ranked(data, choice)
    order = table_order(values, rank)
    rows = values.loc[order]
    columns = {
        "#": [rank.get(key) for key in order],
        _heading(choice.level): [region_name(data, choice, key, row) for key, row in rows.iterrows()],
        "Waarde": [regional_cell(row, choice.indicator) for _, row in rows.iterrows()],
    }
    if values["margin"].notna().any():
        columns["Marge"] = [_margin(size, choice.indicator) for size in rows["margin"]]
    if choice.level == "deal":
        columns["Dekking"] = [f"{dutch.whole_percent(share)}%" for share in rows["coverage"]]
        columns["Benadering"] = ["ja" if a else "nee" for a in rows["approximate"]]

    row_table(
        pa.table(columns),
        "table",
        f"{choice.indicator.label} in {choice.year}, de gunstigste bovenaan; een rij kiezen kiest de regio",
        _heading(choice.level),
        choose=lambda row: query.put(regio=order[row]),
        chosen=list(order).index(choice.region) if choice.region in order else None,
        numbers=("#", "Waarde", "Marge", "Dekking"),
        heads={"#": "Plaats", "Waarde": f"Waarde ({choice.indicator.short_unit})", "Marge": "Marge (±)"},
        height=380,
    )


def _margin(size: float, indicator: Indicator) -> str:
    return "niet bekend" if dutch.missing(size) else dutch.number(size, indicator.decimals)


def _heading(level: str) -> str:
    return dutch.capital(KINDS[level].one)


def series(data: Data, choice: Choice, values: pd.DataFrame) -> pd.DataFrame:
    """Return ``naam``, ``jaar`` and ``waarde`` over the years, of the chosen region and of Nederland."""
    own = [(RegionRef(choice.level, choice.region), values.loc[choice.region, "region_name"])] if choice.region else []
    return data.named_series(choice.indicator.code, [*own, (NEDERLAND, "Nederland")])


def _one_year(data: Data, choice: Choice) -> None:
    """Say that there is nothing to see of a development, and offer the indicators of the same theme that have one."""
    st.info(f"“{choice.indicator.label}” heeft cijfers van één jaar, {choice.year}. Een ontwikkeling is er dus niet.")
    others = data.registers.of_theme(choice.indicator.first_theme)
    for other in [one for one in others if len(data.years(one.code)) > 1][:OFFERED]:
        st.button(
            label(f"Bekijk wel: {other.label}"),
            key=f"other-{other.code}",
            on_click=query.put,
            kwargs={"indicator": indicator_key(other.code), "jaar": None},
        )


def _development(data: Data, choice: Choice, values: pd.DataFrame) -> None:
    if len(data.years(choice.indicator.code)) == 1:
        _one_year(data, choice)
        return
    charts.development(series(data, choice, values), choice.indicator)
    if not choice.region:
        st.caption("Kies een regio om haar ontwikkeling naast die van Nederland te zien.")
        return
    shown = data.profile(find_region(data.registers, RegionRef(choice.level, choice.region)))
    for figure in shown.figures:
        if figure.indicator == choice.indicator:
            trend_of(figure)
