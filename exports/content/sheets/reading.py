"""The tables of a document: figures in the words of the page, for somebody who reads or cites them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pandas as pd

from exports.content.content import Sheet
from regio_data import dutch
from regio_data import figure_words as words
from regio_data.data import Data
from regio_data.deals.facts import facts, region_facts, remark
from regio_data.figures.figure import Figure
from regio_data.figures.gebieden import of_whole
from regio_data.figures.vergelijking import Compared, Row
from regio_data.profile.conclusion import conclusion
from regio_data.profile.extremes import unknown_of
from regio_data.profile.parts import BEST, WORST
from regio_data.profile.profile import Profile

#: In a document a table must fit between the margins of a page that stands upright: the group is not named in its heads.
FIGURES = words.heads((), among_deals=False)
POSITIONS = words.position_heads()


def profile_reading(data: Data, profile: Profile) -> Iterator[Sheet]:
    """Give the tables of a profile: the facts, the themes, the most and least favourable positions, and all figures."""
    registers, deal = data.registers, profile.deal
    about = facts(registers, deal, data.today) if deal else region_facts(registers, profile.region, profile.deals)
    told = [("In het kort", conclusion(profile))] if conclusion(profile) else []
    yield _sheet("Feiten", ("Gegeven", "Waarde"), [*about, *told], remark(deal) if deal else "")
    whose = of_whole(registers, profile.region)
    themes = [(t.theme, dutch.number(t.score), t.rests_on) for t in profile.themes]
    yield _sheet(f"Thema’s{whose}", ("Thema", "Gemiddeld percentiel (100 is het gunstigst)", "Indicatoren"), themes)
    for title, figures in ((BEST, profile.extremes.strengths), (WORST, profile.extremes.weaknesses)):
        yield _sheet(title, POSITIONS, [words.position_row(figure) for figure in figures], unknown_of(figures))
    for theme in registers.themes:
        of_theme = [f for f in profile.figures if f.indicator.first_theme == theme]
        shown = [_figure(f) for f in of_theme]
        shown += [
            (f.indicator.label, f"{f.text} ({f.year})", "–", "niet samengenomen", "–")
            for f in profile.spans
            if f.indicator.first_theme == theme
        ]
        yield _sheet(f"Cijfers: {theme.lower()}{whose}", FIGURES, shown, unknown_of(of_theme))
    if deal and profile.development.changes:
        since = profile.development.changes
        changes, unknown = [words.change_row(change) for change in since], words.unknown_changes(since)
        name = f"Ontwikkeling sinds de start in {deal.signed_year}{whose}"
        yield _sheet(name, words.change_heads("Verandering"), changes, unknown)


def vergelijking_reading(names: Sequence[str], rows: Sequence[Row]) -> Iterator[Sheet]:
    """Give a comparison as one table: a row an indicator, a column a region."""
    table = [
        (f"{row.indicator.label} ({row.indicator.short_unit}{f', {row.year}' if row.year else ''})", *map(_entry, row.entries))
        for row in rows
    ]
    yield _sheet("Vergelijking", ("Indicator", *names), table)


def _sheet(name: str, head: Sequence[str], rows: Sequence[Sequence[str]], note: str = "") -> Sheet:
    return Sheet(name, pd.DataFrame(rows, columns=list(head), dtype=str), note=note)


def _figure(figure: Figure) -> tuple[str, ...]:
    against = words.against_country(figure)
    return figure.indicator.label, words.value_in_year(figure), words.place_of(figure), against, words.trend(figure)


def _entry(entry: Compared) -> str:
    if entry.span:
        return entry.span.text
    if entry.figure is None:
        return dutch.NO_FIGURE
    place = f"; {'plaats ' if entry.figure.position else ''}{words.place_of(entry.figure)}"
    against = f"; {entry.against.sign} {entry.against.in_table}" if entry.against else ""
    return f"{words.value(entry.figure)}{place}{against}"
