"""Presentatie: where slides are chosen; the server gives them as a document of their own (`web.deck`)."""

import streamlit as st

from exports.deck.choice import read_choice
from ui.common.app_data import app_data
from ui.common.downloads import file_menu, heading_row
from ui.common.sources import source_line
from ui.common.url import query
from ui.presentatie.chooser import choose
from ui.presentatie.decks import deck_files

data = app_data()
heading, menu = heading_row()
heading.title("Presentatie")
st.markdown(
    "Dia’s voor een scherm of beamer: de kaart, de feiten, de positie per thema, sterke en zwakke punten, de ontwikkeling "
    "en de vergelijking. Kies tranches, deals of allebei, of laat de kaart stap voor stap haar verhaal vertellen."
)
choice = read_choice(query.everything(), data)
left, right = st.columns([3, 2], gap="medium")
with left:
    choose(data, choice)
right.markdown(
    "**Bedienen**: → of spatie voor de volgende dia, ← terug, Home en End voor de eerste en de laatste, een nummer en Enter "
    "voor die dia. G of Esc: het overzicht, om te kiezen, te ordenen en weg te laten. S: een venster voor de spreker met "
    "notities, de volgende dia en de tijd. F: volledig scherm. B of punt: zwart scherm. P: pauze. Een clicker werkt ook. "
    "Op een telefoon of tablet: veeg naar links voor de volgende dia."
)
right.markdown(
    "**Zonder internet**: is de presentatie eenmaal op het scherm, dan is er geen netwerk meer nodig, ook niet om haar opnieuw "
    "te laden. Voor een andere computer: bewaar haar in het overzicht (G) of hier, onder Downloaden en delen, als één bestand."
)
source_line(data, ["monitor", "gemeentegrenzen", "inwoners"], "Posities, themascores en trends: eigen berekening.")
if not choice.empty:
    with menu:
        file_menu(data, deck_files(data, choice))
