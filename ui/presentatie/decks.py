"""The deck of a choice as files to take along."""

from __future__ import annotations

import datetime
from functools import partial

import streamlit as st

from exports.deck.choice import DeckChoice, arranged
from exports.deck.deck import EACH, deck_name
from exports.deck.formats import DECK_FORMATS, SLOW, DeckFormat
from exports.names import file_name
from geo.drawn.svg_map import drawing_of
from regio_data.data import Data
from regio_data.views.links import PRESENTATION
from regio_data.views.plain import guests_link
from ui.common.downloads import File
from ui.common.url import query


def deck_files(data: Data, choice: DeckChoice) -> list[File]:
    """Return the deck in every form that can be taken along, with the link for the audience on it."""
    link = guests_link(st.context.url or "", query.everything(), data.registers)  # a test has no address

    def make(form: DeckFormat) -> bytes:
        slides = arranged(choice.slides(data, link), choice.numbers)
        return form.write(drawing_of(data), slides, datetime.date.today())

    slow = EACH * len([*choice.deals, *choice.tranches]) + len(choice.story.steps if choice.story else ()) > SLOW
    which = deck_name(choice.tranches, choice.deals)
    return [
        File(key, form.label, file_name(PRESENTATION, which, key), form.mime, partial(make, form), slow)
        for key, form in DECK_FORMATS.items()
    ]
