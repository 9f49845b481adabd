"""Presentatie: slides of the chosen tranches and deals, over the whole screen."""

import streamlit as st

from ui.common import query
from ui.common.app_data import app_data
from ui.common.downloads import file_menu, heading_row
from ui.common.sources import source_line
from ui.presentatie.chooser import CHOOSING, SECONDS, at_most, choose, leave
from ui.presentatie.decks import deck_files, deck_for
from ui.presentatie.screen import screen

data = app_data()
tranches = query.read_all("tranche", {str(t.tranche): t for t in data.registers.tranches})
deals = query.read_all("deal", data.registers.deal)
seconds = query.read("auto", {text: int(text) for text in SECONDS})
choosing = query.read("modus", CHOOSING)
if (tranches or deals) and not choosing:
    deals, left_out = at_most(deals)
    deck = deck_for(data, tranches, deals)
    query.read("dia", {str(number): number for number in range(1, deck.count + 1)})
    screen(deck.html, seconds, [*query.notices(), *left_out], leave)
else:
    heading, along = heading_row()
    heading.title("Presentatie")
    st.markdown(
        "Dia’s voor een scherm of beamer: de kaart, de feiten, de positie per thema, sterke en zwakke punten, de ontwikkeling "
        "en de vergelijking. Kies tranches, deals of allebei."
    )
    choose(data.registers)
    st.markdown(
        "**Bedienen**: → of spatie voor de volgende dia, ← terug, Home en End voor de eerste en de laatste, F voor het "
        "volledige scherm, P voor pauze, Esc om te stoppen. Een clicker werkt ook. Is de presentatie eenmaal op het scherm, "
        "dan is er geen netwerk meer nodig."
    )
    source_line(data, ["monitor", "gemeentegrenzen", "inwoners"], "Posities, themascores en trends: eigen berekening.")
    if tranches or deals:
        with along:
            file_menu(data, deck_files(data, tranches, at_most(deals)[0]))
