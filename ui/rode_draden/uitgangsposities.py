"""The starting position of every deal, by a rule that the reader sees and can move."""

from __future__ import annotations

from html import escape

import altair as alt
import pandas as pd
import streamlit as st

from geo.painted.palettes import APART, BETWEEN, FAVOURABLE, UNFAVOURABLE
from regio_data import dutch
from regio_data.data import Data
from regio_data.deals.municipality_lists import list_mark, lists_doubt
from regio_data.figures.gebieden import MARKED, marked
from regio_data.figures.group import LIKE
from regio_data.figures.scores import figures_at_start
from regio_data.profile.sampled_starts import sampled_outcomes, sampled_sentence
from regio_data.profile.uitgangsposities import (
    AVERAGE,
    GROWTH,
    MANY_HIGH,
    MANY_LOW,
    NONE,
    ORDINARY,
    REDUCE,
    SPECIFIC,
    StartRow,
    deals_and_areas,
    not_placed,
    outcomes,
    uitgangsposities,
)
from regio_data.registers.records import Deal
from regio_data.registers.regions import RegionRef
from ui.common.deelgebied import partial_switch
from ui.common.markdown import sentence
from ui.common.url.bound import bound
from ui.common.url.links import deal_anchor, main_links, profile_link
from ui.show import charts, html_table

#: The deal that the study names as an example of growth.
EXAMPLE = "brainport-eindhoven"

#: No triangles: those mean higher and lower (`geo.painted.region_marks`).
_SHAPES = {REDUCE: "square", SPECIFIC: "diamond", GROWTH: "circle", NONE: "cross"}
_COLOURS = {REDUCE: UNFAVOURABLE, SPECIFIC: BETWEEN, GROWTH: FAVOURABLE, NONE: APART}


def uitgangsposities_view(data: Data) -> tuple[pd.DataFrame, int, int]:
    """Draw the thresholds, the rule, the positions and one deal explained; return the positions and the thresholds."""
    low, high = _thresholds()
    titles = {key: position.title for key, position in outcomes(data.registers).items()}
    figures = figures_at_start(data.scores, data.registers.deals, partial_switch())
    table = uitgangsposities(figures, low / 100, high / 100)
    sampled = sampled_outcomes(data.sampled_starts, low / 100, high / 100)
    _rule(low, high, titles, sampled_sentence(data.registers, sampled))
    left, right = st.columns(2, gap="medium")
    with left:
        _one_deal(data, table, figures, titles)
    with right:
        _chart(data, table, low, high, titles)
    _lists(data, table, sampled)
    return table, low, high


def _thresholds() -> tuple[int, int]:
    steps = {str(n): f"{n}%" for n in range(5, 65, 5)}
    left, right = st.columns(2, gap="medium")
    with left:
        low = bound(
            st.select_slider, "laag", "Veel in het ongunstigste kwart: vanaf", steps, default=str(round(100 * MANY_LOW))
        )
    with right:
        high = bound(
            st.select_slider, "hoog", "Veel in het gunstigste kwart: vanaf", steps, default=str(round(100 * MANY_HIGH))
        )
    return int(low), int(high)


def _rule(low: int, high: int, titles: dict[str, str], sampled: str) -> None:
    ordinary, specific, none = dutch.whole_percent(ORDINARY), titles[SPECIFIC].lower(), titles[NONE].lower()
    rest = (
        f"Staat meer dan {ordinary}% in het ongunstigste kwart, maar minder dan {low}%, dan is het *{specific}*; anders "
        f"*{none}*."
        if low > ordinary
        else f"Anders is het *{none}*. De uitgangspositie *{specific}* is er bij deze drempel niet: daarvoor moet meer dan "
        f"{ordinary}% in het ongunstigste kwart staan, maar minder dan de drempel."
    )
    st.markdown(
        f"**De regel.** Van elke deal tellen we de indicatoren met een positie, in het jaar waarin de deal begon (of het "
        f"laatste jaar daarvoor met een cijfer). Staat ten minste **{low}%** daarvan in het ongunstigste kwart, dan is de "
        f"uitgangspositie *{titles[REDUCE].lower()}*; staat ten minste **{high}%** in het gunstigste kwart, dan "
        f"*{titles[GROWTH].lower()}*. Geldt het allebei, dan telt het grootste aandeel. {rest} {LIKE} "
        f"{AVERAGE} {sampled} De drie "
        "uitgangsposities komen uit het onderzoek van Rebel (2024), de regel en de drempels zijn van ons (eigen berekening)."
    )


def _one_deal(data: Data, table: pd.DataFrame, figures: pd.DataFrame, titles: dict[str, str]) -> None:
    """Explain one deal by its figures."""
    deals = data.registers.deal
    names = {slug: marked(deals[slug].label, deals[slug].whole) + list_mark(deals[slug]) for slug in sorted(table["region"])}
    slug = bound(st.selectbox, "deal", "Zoek een deal op", names, default=EXAMPLE)
    row = table.set_index("region").loc[slug]
    st.markdown(f"**{sentence(deals[slug].short_name)}: {titles[row['key']].lower()}.** {sentence(row['why'])}")
    if slug == EXAMPLE and row["key"] != GROWTH:
        st.markdown(
            f"Het onderzoek noemt Brainport Eindhoven als voorbeeld van *{titles[GROWTH].lower()}*. Met deze drempels "
            "wijzen de cijfers daar niet op; hieronder staat welke indicatoren dat verklaren. Zij gaan over de brede welvaart "
            "in 21 gemeenten; over innovatie heeft de monitor geen indicator."
        )
    own = figures[figures["region"] == slug]
    st.html(_quarter(data, own, 4, "In het gunstigste kwart") + _quarter(data, own, 1, "In het ongunstigste kwart"))
    with main_links("deal"):
        profile_link(RegionRef("deal", slug), "Naar het regioprofiel")


def _quarter(data: Data, own: pd.DataFrame, quartile: int, title: str) -> str:
    rows = own[own["quartile"] == quartile].sort_values("percentile", ascending=quartile == 1)
    labels = [
        f"{data.registers.indicator[row.indicator].label} ({row.year}, percentiel {dutch.percentile(row.percentile)})"
        for row in rows.itertuples()
    ]
    return f"<div><b>{title} ({len(labels)}):</b> {escape('; '.join(labels) or 'geen')}.</div>"


def _chart(data: Data, table: pd.DataFrame, low: int, high: int, titles: dict[str, str]) -> None:
    """Draw every deal by its two shares, with the thresholds as lines."""
    deals = data.registers.deal
    points = pd.DataFrame(
        {
            "deal": [marked(deals[slug].name, deals[slug].whole) + list_mark(deals[slug]) for slug in table["region"]],
            "ongunstig": dutch.shown(100 * table["share_low"], 1),
            "gunstig": dutch.shown(100 * table["share_high"], 1),
            "uitgangspositie": table["key"].map(titles),
        }
    )
    domain = [titles[key] for key in _SHAPES]
    legend = alt.Legend(orient="bottom", title=None, labelLimit=300, columns=1)
    marks = (
        alt.Chart(points)
        .mark_point(filled=True, size=80, opacity=0.8)
        .encode(
            x=alt.X("ongunstig:Q", title="% in het ongunstigste kwart", axis=alt.Axis(titleFontWeight="normal")),
            y=alt.Y("gunstig:Q", title="% in het gunstigste kwart", axis=alt.Axis(titleFontWeight="normal")),
            color=alt.Color("uitgangspositie:N", scale=alt.Scale(domain=domain, range=list(_COLOURS.values())), legend=legend),
            shape=alt.Shape("uitgangspositie:N", scale=alt.Scale(domain=domain, range=list(_SHAPES.values())), legend=legend),
            tooltip=["deal:N", "ongunstig:Q", "gunstig:Q", "uitgangspositie:N"],
        )
    )
    lines = [
        alt.Chart(pd.DataFrame({"grens": [low]})).mark_rule(strokeDash=[5, 3]).encode(x="grens:Q"),
        alt.Chart(pd.DataFrame({"grens": [high]})).mark_rule(strokeDash=[5, 3]).encode(y="grens:Q"),
    ]
    counts = table["key"].map(titles).value_counts()
    summary = "; ".join(f"{title}: {dutch.count(int(counts.get(title, 0)), 'deal', 'deals')}" for title in domain)
    charts.show(
        alt.layer(*lines, marks).properties(height=340),
        f"Elke deal naar aandeel indicatoren in het ongunstigste en in het gunstigste kwart. {summary}. De lijst eronder toont "
        "hetzelfde.",
    )


def _lists(data: Data, table: pd.DataFrame, sampled: dict[str, float]) -> None:
    """List the deals of each starting position, most pronounced first."""
    orders = {REDUCE: "share_low", SPECIFIC: "share_low", GROWTH: "share_high", NONE: "share_low"}
    lists = ""
    for position in outcomes(data.registers).values():
        rows = table[table["key"] == position.key].sort_values(orders[position.key], ascending=False)
        lines = [_line(data.registers.deal[row.region], row) for row in rows.itertuples()]
        listed = html_table.table(["Regio Deal", "Ongunstig", "Gunstig"], lines, position.title)
        lists += (
            f'<section><h2 class="rd-head">{escape(position.title)} ({deals_and_areas(data.registers, rows["region"])})</h2>'
            f'<div class="rd-muted">Van de gelote gebieden: {dutch.number(100 * sampled.get(position.key, 0.0))}%.</div>'
            f'<div class="rd-muted">{escape(position.text)}</div>'
            f'<div class="rd-high">{listed}</div></section>'
        )
    st.html(f'<div class="rd-lists">{lists}</div>')
    if not all(data.registers.deal[slug].whole for slug in table["region"]):
        st.caption(MARKED)
    if doubt := lists_doubt(data.registers.deal[slug] for slug in table["region"]):
        st.caption(sentence(doubt))
    for reason, deals in not_placed(data.registers, table).items():
        st.caption(sentence(f"Zonder uitgangspositie. {reason}: {dutch.several(deal.short_name for deal in deals)}."))


def _line(deal: Deal, row: StartRow) -> str:
    dot = f'<span class="rd-dot" style="background:{deal.colour}"></span>'
    name = f'<td title="{escape(row.why)}">{dot}{deal_anchor(deal)}{list_mark(deal)}</td>'
    shares = [dutch.percent(share) for share in (row.share_low, row.share_high)]
    return f"<tr>{name}{''.join(html_table.cell(text, 'rd-num') for text in shares)}</tr>"
