"""What a user copies for a letter: which Regio Deals there are and for how much, in short and in full."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from regio_data.answers import full, short
from regio_data.deals.filtered import Filtered
from regio_data.registers.records import Deal
from regio_data.registers.registers import Registers


@dataclass(frozen=True)
class Letter:
    """What a user copies for a letter: ``short``, in one or two sentences, and ``full``, with every source."""

    short: str
    full: str


def on_deal(registers: Registers, deal: Deal, today: datetime.date) -> Letter:
    """Return one deal for a letter: when, for how much, where and how it stands."""
    return Letter(short.deal_sentence(registers, deal, today), full.deal_sentence(registers, deal, today))


def on_municipality(registers: Registers, code: str, today: datetime.date) -> Letter:
    """Return all deals of a municipality (GM code) for a letter, oldest first."""
    return Letter(short.municipality_sentence(registers, code, today), full.municipality_sentence(registers, code, today))


def on_island(registers: Registers, island: str, deals: Sequence[Deal], today: datetime.date) -> Letter:
    """Return all deals of a Caribbean island for a letter, oldest first."""
    return Letter(short.island_sentence(registers, island, deals), full.island_sentence(island, deals, today))


def on_area(registers: Registers, chosen: Filtered, today: datetime.date) -> Letter:
    """Return the chosen deals of a province, vitale regio or other area for a letter."""
    return Letter(short.area_sentence(registers, chosen, today), full.area_sentence(registers, chosen, today))
