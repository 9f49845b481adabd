"""Waar landt het geld?: the rijksbijdrage by where areas stood when their deal began. Only a description."""

import streamlit as st

from exports.content.waar_landt_het_geld import GeldView, geld_content
from regio_data.figures.gebieden import MARKED_WITH_PEOPLE
from regio_data.geld import wording
from regio_data.geld.quarters import ASSUMES
from regio_data.themes_and_indicators import themes_and_indicators
from ui.common.app_data import app_data
from ui.common.downloads import downloads, heading_row
from ui.common.markdown import sentence
from ui.common.sources import source_line
from ui.common.url.bound import choose_view
from ui.show.glossary import glossary
from ui.waar_landt_het_geld.choice import choose
from ui.waar_landt_het_geld.tables import counted_deals, left_out, placed, quarters
from ui.waar_landt_het_geld.themes import which_theme
from ui.waar_landt_het_geld.views import all_tables, all_view, deals_view, quarters_view

data = app_data()
heading, menu = heading_row()
heading.title("Waar landt het geld?")
choice = choose(data)
shown = placed(data, choice.indicators, choice.tranches)
table = quarters(data, choice.indicators, choice.tranches, choice.per_deal)
deals = counted_deals(data, choice.indicators, choice.tranches, choice.per_deal)
found = wording.headline(table, choice.subject, choice.per_deal, deals)
apart = () if shown.empty else left_out(data, choice.indicators, choice.tranches, choice.per_deal)
told = tuple(filter(None, (wording.details(table, choice.per_deal, deals),)))
view = GeldView(choice.subject, choice.tranches, choice.per_deal, table, deals, shown, (found, *told, *apart))
beeld = choose_view("waar-landt-het-geld")
if beeld == "alle":
    every = all_tables(data, choice)
    themes = [every[name] for name, indicators in themes_and_indicators(data).values() if len(indicators) > 1]
    found, apart = wording.all_headline(themes, choice.per_deal), ()
    told = (wording.sums(list(every.values()), choice.per_deal),)
st.markdown(f"**{sentence(found)}**")
for text in told:
    st.markdown(sentence(text))
st.caption(f"{wording.LEAST_FAVOURABLE[choice.per_deal]} {wording.DESCRIPTION}")
if beeld == "alle":
    which_theme(data)
    all_view(data, choice, every)
elif not shown.empty:
    left, right = st.columns(2, gap="medium")
    with left:
        st.header("Per kwart")
        quarters_view(view)
    with right:
        st.header("Elke deal")
        deals_view(data, view)
        if len(choice.indicators) > 1:
            st.caption(wording.NOT_AS_PROFILE)
        if shown["part"].any():
            st.caption(f"{MARKED_WITH_PEOPLE} {wording.PART_BELOW}")
for text in apart:
    st.caption(sentence(text))
if beeld != "alle":
    which_theme(data)
st.caption(f"{wording.PER_DEAL if choice.per_deal else wording.PER_MUNICIPALITY} {ASSUMES}")
glossary("rijksbijdrage", "percentiel", "eigen berekening")
source_line(
    data,
    ["monitor", "inwoners"],
    "Plaatsen, kwarten en bedragen per inwoner: eigen berekening. Regio Deals: eigen register naar openbare bronnen.",
)
with menu:
    downloads(
        data,
        "waar-landt-het-geld",
        choice.subject,
        ["xlsx", "csv-nl", "csv"],
        lambda export: geld_content(export, view),
    )
