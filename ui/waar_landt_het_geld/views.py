"""The quarters as a picture and a table, and the deals as a scatter and a table."""

from __future__ import annotations

import altair as alt
import numpy as np
import pandas as pd
import streamlit as st

from exports.content.waar_landt_het_geld import GeldView
from geo.painted.palettes import BETWEEN, INK, MEASURES
from regio_data import dutch
from regio_data.data import Data
from regio_data.deals.municipality_lists import list_mark, lists_doubt
from regio_data.figures.gebieden import MARK
from regio_data.geld import wording
from regio_data.geld.quarters import QUARTERS, euro_per_inhabitant, shown_percentile
from regio_data.themes_and_indicators import not_to_choose, themes_and_indicators
from ui.common.markdown import sentence
from ui.common.url.links import deal_anchor
from ui.show import charts, html_table
from ui.waar_landt_het_geld.choice import Choice
from ui.waar_landt_het_geld.tables import counted_deals, quarters

#: So many deals, those with the most euros per inhabitant, have their name in the scatter; not where it would lie over another.
NAMED = 8
_WIDE, _TALL = 32, 1.35
_MEASURES = {"euro": "Rijksbijdrage", "deals": "Deals", "inhabitants": "Inwoners"}
_TITLE = alt.Axis(titleFontWeight="normal")


def quarters_view(view: GeldView) -> None:
    """Draw the shares of the quarters as bars beside an even spread, and the same as a table; of few deals the table alone."""
    table = view.quarters
    if not wording.whole(table, view.deals):
        st.caption(f"Bij minder dan {wording.LEAST_DEALS} deals staan er alleen bedragen: te weinig deals voor een aandeel.")
        st.html(_table(view))
        return
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
    said = "; ".join(f"{QUARTERS[q]}: {wording.share(table.loc[q, 'euro'], sums['euro'])}" for q in QUARTERS)
    _bars(bars, even, f"Aandeel van de rijksbijdrage per kwart. {said}.")
    st.caption("De donkere streep is de rijksbijdrage bij een gelijke verdeling.")
    st.html(_table(view))


@charts.drawn_once
def _bars(bars: pd.DataFrame, even: pd.DataFrame, alt_text: str) -> None:
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
    charts.show((drawn + line).properties(height=300), alt_text)


def _table(view: GeldView) -> str:
    table, total = view.quarters, wording.whole(view.quarters, view.deals)
    each, rows = euro_per_inhabitant(table), []
    for quarter, name in QUARTERS.items():
        row = table.loc[quarter]
        cells = [
            *(
                dutch.number(euro / 1e6, 1) + (f" ({wording.share(euro, total)})" if total else "")
                for euro in (row["euro"], row["euro_even"])
            ),
            dutch.number(row["deals"]),
            dutch.number(row["areas"]),
            dutch.number(row["inhabitants"]),
            wording.per_inhabitant(each[quarter]),
        ]
        numbers = "".join(html_table.cell(text, "rd-num") for text in cells)
        rows.append(f"<tr>{html_table.cell(name.capitalize())}{numbers}</tr>")
    columns = ["Kwart", "Rijk (mln €)", "Bij gelijke verdeling", "Deals", view.areas.capitalize(), "Inwoners", "Per inwoner"]
    return html_table.table(columns, rows, "Rijksbijdrage, deals en inwoners per kwart")


def deals_view(data: Data, view: GeldView) -> None:
    """Draw every deal on whole municipalities by its place and its euros per inhabitant, and list all with their names."""
    rows = view.placed.assign(per=euro_per_inhabitant(view.placed))
    if rows.empty:
        return
    ranked = rows[~rows["part"]]
    points = pd.DataFrame(
        {
            "deal": [data.registers.deal[slug].short_name for slug in ranked["deal"]],
            "percentiel": shown_percentile(ranked["percentile"].to_numpy()),
            "euro": dutch.shown(ranked["per"].to_numpy(), 1),
            "tranche": [str(tranche) for tranche in ranked["tranche"]],
        }
    )
    if not points.empty:
        _scatter(points, {str(one.tranche): one.colour for one in data.registers.tranches})
    st.html(f'<div class="rd-high rd-money">{_deals_table(data, rows)}</div>')
    if doubt := lists_doubt(data.registers.deal[slug] for slug in rows["deal"]):
        st.caption(sentence(doubt))
    if not view.per_deal:
        st.caption(wording.PLACE_OF_DEAL)


@charts.drawn_once
def _scatter(points: pd.DataFrame, colour: dict[str, str]) -> None:
    present = sorted(set(points["tranche"]))
    colours = alt.Scale(domain=present, range=[colour[tranche] for tranche in present])
    x = alt.X(
        "percentiel:Q",
        title="percentiel bij de start (0 ongunstigst, 100 gunstigst)",
        scale=alt.Scale(domain=[0, 100]),
        axis=alt.Axis(titleFontWeight="normal", values=[0, 25, 50, 75, 100]),
    )
    y = alt.Y(
        "euro:Q",
        title="euro per inwoner (elke stap is een veelvoud)",
        scale=alt.Scale(type="log", nice=False),
        axis=alt.Axis(titleFontWeight="normal", values=[5, 10, 20, 50, 100, 200, 500, 1000, 2000]),
    )
    dots = (
        alt.Chart(points)
        .mark_point(filled=True, size=70, opacity=0.85, stroke=INK, strokeWidth=0.5)
        .encode(
            x=x,
            y=y,
            color=alt.Color("tranche:N", scale=colours, legend=alt.Legend(orient="top", title="Tranche")),
            tooltip=["deal:N", "tranche:N", "percentiel:Q", alt.Tooltip("euro:Q", title="Euro per inwoner")],
        )
    )
    most = _apart(points.nlargest(NAMED, "euro"))
    right = most["percentiel"] > 75
    labels = [
        alt.Chart(some)
        .mark_text(align="left" if dx > 0 else "right", dx=dx, fontSize=11, color=INK, limit=150)
        .encode(x=x, y=y, text="deal:N")
        for some, dx in ((most[~right], 7), (most[right], -7))
    ]
    charts.show(
        alt.layer(dots, *labels).properties(height=460),
        f"{dutch.count(len(points), 'deal', 'deals')} op hele gemeenten naar plaats bij de start en rijksbijdrage per inwoner; "
        "de tabel eronder toont hetzelfde.",
    )


def _apart(points: pd.DataFrame) -> pd.DataFrame:
    """Return the points without those whose name would lie over that of one before them."""
    kept: list[int] = []
    for label, point in points.iterrows():
        others = points.loc[kept]
        near = (others["percentiel"] - point["percentiel"]).abs() < _WIDE
        level = np.maximum(others["euro"] / point["euro"], point["euro"] / others["euro"]) < _TALL
        if not (near & level).any():
            kept.append(label)
    return points.loc[kept]


def _deals_table(data: Data, rows: pd.DataFrame) -> str:
    lines = []
    for row in rows.sort_values(["part", "percentile"], kind="stable").itertuples():
        years = str(row.last_year) if row.first_year == row.last_year else f"{row.first_year}–{row.last_year}"
        cells = [
            "–" if row.part else wording.place(row.percentile),
            years,
            dutch.number(row.euro / 1e6, 1),
            f"{wording.per_inhabitant(row.per)}{f' {MARK}' if row.part else ''}",
        ]
        deal = data.registers.deal[row.deal]
        name = f"<td>{deal_anchor(deal)}{list_mark(deal)}</td>"
        lines.append(f"<tr>{name}{''.join(html_table.cell(text, 'rd-num') for text in cells)}</tr>")
    columns = ["Regio Deal", "Percentiel bij de start", "Cijfers van", "Rijk (mln €)", "Per inwoner"]
    return html_table.table(
        columns,
        lines,
        "De deals met hun plaats en rijksbijdrage per inwoner, ongunstigst eerst; die op een deel van een gemeente onderaan",
    )


def all_tables(data: Data, choice: Choice) -> dict[str, tuple[pd.DataFrame, int]]:
    """Return of every theme and indicator, by its name, its quarters and of how many deals these are."""
    every = themes_and_indicators(data).values()
    with st.spinner("De kwarten van alle thema’s en indicatoren worden berekend."):
        return {
            name: (
                quarters(data, indicators, choice.tranches, choice.per_deal),
                counted_deals(data, indicators, choice.tranches, choice.per_deal),
            )
            for name, indicators in every
        }


def all_view(data: Data, choice: Choice, tables: dict[str, tuple[pd.DataFrame, int]]) -> None:
    """Draw the least and the most favourable quarter of every theme and indicator."""
    lines = []
    for name, (table, deals) in tables.items():
        parts = [dutch.number(deals), *wording.shares(table, deals, even=not choice.per_deal)]
        lines.append(f"<tr>{html_table.cell(name)}{''.join(html_table.cell(text, 'rd-num') for text in parts)}</tr>")
    ends = ["Ongunstigste kwart", "Gunstigste kwart"]
    shares = (
        [f"{end} (gelijk verdeeld 25%)" for end in ends]
        if choice.per_deal
        else [h for end in ends for h in (end, "gelijk verdeeld")]
    )
    columns = ["Thema of indicator", "Deals", *shares]
    st.html(html_table.table(columns, lines, "Aandeel van de rijksbijdrage in het ongunstigste en het gunstigste kwart"))
    of_which = (
        "met een cijfer; hoeveel deals dat zijn"
        if choice.per_deal
        else "bij gemeenten met een cijfer; van hoeveel deals dat geld is"
    )
    st.caption(
        f"Aandeel van de rijksbijdrage van de gekozen deals {of_which}, staat ernaast. Bij minder dan {wording.LEAST_DEALS} "
        "deals staat er een streepje: dan bepaalt één grote deal het aandeel. Bij zo veel indicatoren wijken er altijd enkele "
        "ver af, ook als het geld los van de cijfers verdeeld zou zijn. " + not_to_choose(data)
    )
