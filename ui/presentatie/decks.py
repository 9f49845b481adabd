"""Decks, made once for a choice and kept by data-set version."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from exports.deck.deck import deck, deck_name
from exports.deck.formats import DECK_FORMATS, DeckFormat
from exports.deck.html import deck_html
from exports.links import presentation_link
from exports.names import file_name
from regio_data.registers.records import Deal, Tranche
from ui.common.app_data import AppData
from ui.common.downloads import File


@dataclass(frozen=True)
class Deck:
    """A deck: its HTML and its number of slides."""

    html: str
    count: int


def deck_for(data: AppData, tranches: Sequence[Tranche], deals: Sequence[Deal]) -> Deck:
    """Return the deck of a choice, with a QR code of its address on the title slide."""
    link = _link(tranches, deals)
    return _deck(data.version, tuple(t.tranche for t in tranches), tuple(d.slug for d in deals), link, data, tranches, deals)


def deck_files(data: AppData, tranches: Sequence[Tranche], deals: Sequence[Deal]) -> list[File]:
    """Return the same deck in every form that can be taken along."""
    link = _link(tranches, deals)

    def make(form: DeckFormat) -> bytes:
        return form.write(data.exports.drawing, deck(data.exports, tranches, deals, link), datetime.date.today())

    which = deck_name(tranches, deals)
    return [
        File(key, form.label, file_name("presentatie", which, key), form.mime, lambda form=form: make(form))
        for key, form in DECK_FORMATS.items()
    ]


def _link(tranches: Sequence[Tranche], deals: Sequence[Deal]) -> str:
    """Return the address of exactly this deck; "" without a browser (a test), which has none."""
    return presentation_link(st.context.url or "", tranches, deals)


@st.cache_resource(max_entries=32, show_spinner="De dia’s worden gemaakt")
def _deck(
    version: str,
    numbers: tuple[int, ...],
    slugs: tuple[str, ...],
    link: str,
    _data: AppData,
    _tranches: Sequence[Tranche],
    _deals: Sequence[Deal],
) -> Deck:
    slides = deck(_data.exports, _tranches, _deals, link)
    return Deck(deck_html(_data.exports.drawing, slides), len(slides))
