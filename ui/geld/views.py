"""The quarters as a picture and a table, and the deals as a scatter and a table."""

from __future__ import annotations

import altair as alt
import pandas as pd
import streamlit as st

from exports.content.geld import GeldView
from geo.palettes import BETWEEN, INK, MEASURES, of_tranche
from regio_data import dutch
from regio_data.figures.gebieden import MARK
from regio_data.geld import words
from regio_data.geld.quarters import QUARTERS, euro_per_inhabitant
from ui.common.app_data import AppData
from ui.common.links import deal_anchor
from ui.common.subjects import subjects
from ui.geld.choice import Choice
from ui.geld.data import quarters
from ui.show import charts, html_table

#: So many deals, those with the most euros per inhabitant, have their name in the scatter.
NAMED = 8
_MEASURES = {"euro": "Rijksbijdrage", "deals": "Deals", "inhabitants": "Inwoners"}
_TITLE = alt.Axis(titleFontWeight="normal")


def quarters_view(view: GeldView) -> None:
    """Draw the shares of the quarters as bars beside an even spread, and the same as a table."""
    table = view.quarters
    sums = table.sum()
    bars = pd.DataFrame(
        [
            (QUARTERS[quarter], name, 100 * table.loc[quarter, column] / sums[column] if sums[column] else 0.0)
            for quarter in QUARTERS
            for column, name in _MEASURES.items()
        ],
        columns=["kwart", "wat", "aandeel"],
    )
    even = pd.DataFrame({"kwart": list(QUARTERS.values()), "aandeel": list(100 * table["euro_even"] / (sums["euro"] or 1))})
    order, y = list(QUARTERS.values()), alt.Y("aandeel:Q", title="% van het totaal", axis=_TITLE)
    x = alt.X("kwart:N", sort=order, title=None, axis=alt.Axis(labelAngle=0, labelLimit=130))
    colour = alt.Color(
        "wat:N",
        scale=alt.Scale(domain=list(_MEASURES.values()), range=list(MEASURES)),
        legend=alt.Legend(orient="top", title=None),
    )
    tooltip = ["kwart:N", alt.Tooltip("wat:N", title="Wat"), alt.Tooltip("aandeel:Q", title="% van het totaal", format=",.0f")]
    drawn = (
        alt.Chart(bars)
        .mark_bar(stroke=BETWEEN, strokeWidth=0.5)
        .encode(x=x, xOffset=alt.XOffset("wat:N", sort=list(_MEASURES.values())), y=y, color=colour, tooltip=tooltip)
    )
    line = alt.Chart(even).mark_tick(color=INK, thickness=3, width={"band": 1.0}).encode(x=x, y=y)
    said = "; ".join(f"{QUARTERS[q]}: {words.share(table.loc[q, 'euro'], sums['euro'])}" for q in QUARTERS)
    charts.show((drawn + line).properties(height=300), f"Aandeel van de rijksbijdrage per kwart. {said}.")
    st.caption("De zwarte streep is de rijksbijdrage bij een gelijke verdeling.")
    st.html(_table(view))


def _table(view: GeldView) -> str:
    table, total = view.quarters, view.quarters["euro"].sum()
    each, rows = euro_per_inhabitant(table), []
    for quarter, name in QUARTERS.items():
        row = table.loc[quarter]
        cells = [
            f"{dutch.number(row['euro'] / 1e6, 1)} ({words.share(row['euro'], total)})",
            f"{dutch.number(row['euro_even'] / 1e6, 1)} ({words.share(row['euro_even'], total)})",
            dutch.number(row["deals"]),
            dutch.number(row["places"]),
            dutch.number(row["inhabitants"]),
            words.per_inhabitant(each[quarter]),
        ]
        numbers = "".join(html_table.cell(text, "rd-num") for text in cells)
        rows.append(f"<tr>{html_table.cell(name.capitalize())}{numbers}</tr>")
    columns = ["Kwart", "Rijk (mln €)", "Bij gelijke verdeling", "Deals", view.places.capitalize(), "Inwoners", "Per inwoner"]
    return html_table.table(columns, rows, "Rijksbijdrage, deals en inwoners per kwart")


def deals_view(data: AppData, view: GeldView) -> None:
    """Draw every deal by its place and its euros per inhabitant, and list them with their names."""
    rows = view.placed.assign(per=euro_per_inhabitant(view.placed))
    if rows.empty:
        return
    points = pd.DataFrame(
        {
            "deal": [data.registers.deal[slug].short_name for slug in rows["deal"]],
            "percentiel": rows["percentile"].round(0).to_numpy(),
            "euro": rows["per"].round(1).to_numpy(),
            "tranche": [str(tranche) for tranche in rows["tranche"]],
            "vorm": rows["part"].map({True: "deel van een gemeente", False: "hele gemeenten"}).to_numpy(),
        }
    )
    present = sorted(set(points["tranche"]))
    colours = alt.Scale(domain=present, range=[of_tranche(int(tranche)) for tranche in present])
    x = alt.X(
        "percentiel:Q",
        title="percentiel bij de start (0 ongunstigst, 100 gunstigst)",
        scale=alt.Scale(domain=[0, 100]),
        axis=alt.Axis(titleFontWeight="normal", values=[0, 25, 50, 75, 100]),
    )
    y = alt.Y(
        "euro:Q",
        title="euro per inwoner (as loopt steeds sneller op)",
        scale=alt.Scale(type="log", nice=False),
        axis=_TITLE,
    )
    shapes = alt.Scale(domain=["hele gemeenten", "deel van een gemeente"], range=["circle", "diamond"])
    dots = (
        alt.Chart(points)
        .mark_point(filled=True, size=70, opacity=0.85, stroke=INK, strokeWidth=0.5)
        .encode(
            x=x,
            y=y,
            color=alt.Color("tranche:N", scale=colours, legend=alt.Legend(orient="top", title="Tranche")),
            shape=alt.Shape("vorm:N", scale=shapes, legend=alt.Legend(orient="bottom", title=None)),
            tooltip=["deal:N", "tranche:N", "percentiel:Q", alt.Tooltip("euro:Q", title="Euro per inwoner"), "vorm:N"],
        )
    )
    most = points[points["vorm"] == "hele gemeenten"].nlargest(NAMED, "euro")
    labels = alt.Chart(most).mark_text(align="left", dx=7, fontSize=11, color=INK, limit=150).encode(x=x, y=y, text="deal:N")
    charts.show(
        (dots + labels).properties(height=460),
        f"{len(points)} deals naar hun plaats bij de start en hun rijksbijdrage per inwoner; de tabel eronder toont hetzelfde.",
    )
    st.html(f'<div class="rd-high">{_deals_table(data, rows)}</div>')


def _deals_table(data: AppData, rows: pd.DataFrame) -> str:
    lines = []
    for row in rows.sort_values("percentile", kind="stable").itertuples():
        years = str(row.last_year) if row.first_year == row.last_year else f"{row.first_year}–{row.last_year}"
        cells = [
            f"{dutch.percentile(row.percentile)} ({QUARTERS[row.quarter]})",
            years,
            dutch.number(row.euro / 1e6, 1),
            f"{words.per_inhabitant(row.per)}{f' {MARK}' if row.part else ''}",
        ]
        name = f"<td>{deal_anchor(data.registers.deal[row.deal])}</td>"
        lines.append(f"<tr>{name}{''.join(html_table.cell(text, 'rd-num') for text in cells)}</tr>")
    columns = ["Regio Deal", "Percentiel bij de start", "Cijfers van", "Rijk (mln €)", "Per inwoner"]
    return html_table.table(columns, lines, "De deals met hun plaats en hun rijksbijdrage per inwoner, ongunstigst eerst")


def all_view(data: AppData, choice: Choice) -> None:
    """Draw the least and the most favourable quarter of every theme and indicator."""
    lines = []
    every = subjects(data.registers).values()
    with st.spinner("De kwarten van alle thema’s en indicatoren worden berekend."):
        tables = [quarters(data, indicators, choice.tranches, choice.per_deal) for _, indicators in every]
    for (name, _), table in zip(every, tables, strict=True):
        total = table["euro"].sum()
        parts = [words.share(table.loc[q, c], total) for q in (1, 4) for c in ("euro", "euro_even")]
        lines.append(f"<tr>{html_table.cell(name)}{''.join(html_table.cell(text, 'rd-num') for text in parts)}</tr>")
    columns = ["Thema of indicator", "Ongunstigste kwart", "gelijk verdeeld", "Gunstigste kwart", "gelijk verdeeld"]
    st.html(html_table.table(columns, lines, "Aandeel van de rijksbijdrage in het ongunstigste en het gunstigste kwart"))
    st.caption(
        "Aandeel van de rijksbijdrage van de gekozen deals. Bij zo veel indicatoren wijken er altijd enkele ver af, ook als "
        "het geld los van de cijfers verdeeld zou zijn."
    )
