"""The steps of a story that show one indicator, a year each."""

from __future__ import annotations

import textwrap
from collections.abc import Collection, Iterable, Iterator, Sequence

import pandas as pd

from exports.deck.blocks import Slide, Text
from exports.deck.story.deals import few
from exports.deck.story.step import step_slide
from exports.deck.story.story import Story
from exports.deck.story.unknowns import about_area, unknowns
from geo.painted.choropleth import direction_note
from geo.painted.indicator_map import GELIJK, PER_JAAR, OnMap, classes_of, legend_of, painting_of, values_of
from geo.painted.legend import Legend
from regio_data import dutch, units
from regio_data.data import Data
from regio_data.deals.municipality_lists import region_list_mark, unsure_lists
from regio_data.deals.provenance import UNSURE, unsure_key
from regio_data.deals.selection import area_in_words
from regio_data.figures.gebieden import FIGURE_OF_WHOLE, MARK, countable, marked, number_of_areas
from regio_data.figures.judging import UNKNOWN_ACCURACY, UNKNOWN_MARGIN
from regio_data.figures.ranking import TOO_COARSE, accuracy_note, bounded, no_ranking
from regio_data.figures.regional.values import CBS
from regio_data.figures.regional.words import APPROXIMATION, regional_figure
from regio_data.registers.records import Indicator
from regio_data.registers.regions import KINDS, NEDERLAND, Region, RegionRef, region_of, regions

#: What the mark of a deal on part of a municipality means, in few words.
PARTLY_HERE = f"{MARK}: {FIGURE_OF_WHOLE}; telt niet mee bij hoogst en laagst."

#: Behind the name of a deal at an end of which the register says that its figures say little of it.
LITTLE = "zegt weinig over de deal"

#: Beside the map fit so many lines of text; of a headline a line takes half as much again, and holds fewer letters.
LINES, LETTERS, IN_LEGEND, HEADLINE = 20, 32, 27, 21


def years_of(data: Data, indicator: Indicator, level: str) -> list[int]:
    """Return the years in which an indicator has figures at a level (`Story.level`), oldest first."""
    return list(data.once(_years_of, level, indicator.code))


def year_slide(data: Data, story: Story, indicator: Indicator, year: int) -> Slide:
    """Return the indicator of a story in one year."""
    level = story.level
    chosen = {deal.slug for deal in story.deals}
    shown = [one for one in regions(data.registers, level) if level != "deal" or one.key in chosen]
    counted = [one.key for one in countable(shown) if level == "deal" or _inside(one, story)]
    on_map = OnMap(level, indicator.code, year, tuple(shown) if level == "deal" else None)
    values = values_of(data, on_map)
    shown = [one for one in shown if one.key in values.index]
    # Common to all years unless asked otherwise: from slide to slide a colour means one thing.
    classed = classes_of(data, on_map, story.method, PER_JAAR if story.per_year else GELIJK)
    classes = classed.classes
    painting = painting_of(data, on_map, classes)
    entries = [entry for entry in legend_of(data, on_map, classes) if entry.count != 0]
    ends = _ends(data, story, indicator, values.reindex(counted), year)
    caution = _caution(values.reindex(counted), indicator) if len(ends) > 1 else ""
    known = (unsure_key(ends), caution, *_known(data, story, indicator, shown, values), classed.said)
    words = [Text(text) for text in ends]
    which = f" van tranche {dutch.several(map(str, story.tranches))}" if story.tranches else ""
    kicker, title = f"Per {KINDS[level].one}{which}", f"{indicator.label}, {year}"
    legend = Legend(dutch.capital(indicator.unit), tuple(entries))
    texts = (f"{kicker} · {story.about}", legend.title, *(word.text for word in words))
    taken = sum(map(_lines, texts)) + sum(_lines(entry.text, IN_LEGEND) for entry in entries) + 1.5 * _lines(title, HEADLINE)
    notes = _fitting(known, LINES - taken)
    left = (note for note in (*known, indicator.remark, direction_note(indicator)) if note and note not in notes)
    spoken = (*left, data.credit_of(values["origin"]))
    return step_slide(data, story, Slide("verhaal", kicker, title, words, notes, spoken), painting, legend)


def _known(data: Data, story: Story, indicator: Indicator, shown: Sequence[Region], values: pd.DataFrame) -> Iterator[str]:
    """Yield what must be known of the regions on the map and of the indicator, what matters most first; "" where nothing."""
    yield from unknowns(data, story, brief=True) if story.level == "deal" else (about_area(data, story),)
    yield indicator.short_remark or ""
    yield "" if all(one.whole for one in shown) else PARTLY_HERE
    yield unsure_lists(data.registers, shown)
    yield f"Niet samengenomen: {indicator.why_not_combined}." if values["lowest"].notna().any() else ""


def _lines(text: str, letters: int = LETTERS) -> int:
    return len(textwrap.wrap(text, letters))


def _fitting(notes: Iterable[str], room: float) -> tuple[str, ...]:
    """Return the notes that fit in so many lines, the first before the others; the rest the speaker has."""
    fit: list[str] = []
    for note in filter(None, notes):
        if _lines(" ".join((*fit, note))) <= room:
            fit.append(note)
    return tuple(fit)


def _years_of(data: Data, level: str, code: str) -> tuple[int, ...]:
    rows = data.values(level, code)
    return tuple(sorted(int(year) for year in rows.loc[rows["value"].notna(), "year"].unique()))


def _inside(region: Region, story: Story) -> bool:
    """Return whether a region lies within the area that a story is about; deals are chosen by it already."""
    return story.area is None or set(region.municipalities) <= set(story.area.municipalities)


def _ends(data: Data, story: Story, indicator: Indicator, values: pd.DataFrame, year: int) -> list[str]:
    """Return the figure of the country, and where the highest and the lowest are of the regions that count in a ranking.

    ``values`` has a row of every such region, with a figure or without: where some have none, the ends are said to be of those
    that have one.
    """
    level = story.level
    where = f" in {area_in_words(story.area)}" if story.area and level != "deal" else ""
    said = _country(data, indicator, year)
    shown = dutch.shown(values["value"].dropna(), indicator.decimals)
    if why := no_ranking(values["value"], indicator, regions(data.registers, level), lowest=values["lowest"]):
        return [*said, why]
    if len(shown) < 2 or (level == "deal" and _areas(data, shown.index) < 2):
        return said
    if shown.min() == shown.max():
        return [*said, f"Alle {_of_how_many(data, level, shown.index)}{where}: {_end(values.loc[shown.index], indicator)}."]
    ends = []
    for word, end in (("hoogst", shown.max()), ("laagst", shown.min())):
        at_end = shown.index[shown == end]
        names = sorted(_name(data, level, key) for key in at_end)
        ends.append((word, _end(values.loc[at_end], indicator), few(names)))
    known = _of_how_many(data, level, shown.index)
    if len(shown) < len(values):
        both = ", ".join(f"{word} {names} met {figure}" for word, figure, names in ends)
        return [*said, f"Van de {known}{where}: {both}."]
    (high, low) = (f"{dutch.capital(word)}{where}: {figure}, {names}." for word, figure, names in ends)
    return [*said, high, low]


def _caution(values: pd.DataFrame, indicator: Indicator) -> str:
    """Return which difference says nothing of the order of the regions; "" where each does."""
    why = TOO_COARSE if bounded(values) else dutch.capital(UNKNOWN_MARGIN)
    said = f"{why}." if indicator.survey and values["margin"].isna().all() else ""
    if values["margin"].notna().any():
        said = "Een verschil kleiner dan de marge zegt niet wie hoger staat."
    return f"{said} {dutch.capital(UNKNOWN_ACCURACY)}.".strip() if accuracy_note(values, indicator) else said


def _end(rows: pd.DataFrame, indicator: Indicator) -> str:
    """Return the figure that regions share at an end; one of CBS as such, with the bounds that CBS gives a single region."""
    shown = units.figure(rows["value"].iloc[0], indicator)
    if not (rows["origin"] == CBS).all():
        return shown + _approximation(rows["approximate"].any())
    told = {regional_figure(row, indicator) for row in rows.itertuples()}
    return told.pop() if len(told) == 1 else f"{shown} (CBS)"


def _of_how_many(data: Data, level: str, keys: Collection[str]) -> str:
    """Return how many regions have a figure; deals of the same municipalities are one area."""
    if level != "deal":
        return f"{dutch.count(len(keys), KINDS[level].one, KINDS[level].several)} met een cijfer"
    areas = dutch.count(_areas(data, keys), "gebied", "gebieden")
    return f"{areas} op hele gemeenten met een cijfer ({dutch.count(len(keys), 'deal', 'deals')})"


def _areas(data: Data, deals: Iterable[str]) -> int:
    return number_of_areas(region_of(data.registers, RegionRef("deal", slug)) for slug in deals)


def _country(data: Data, indicator: Indicator, year: int) -> list[str]:
    """Return the figure of the country with its coverage where that is not all; nothing without a figure."""
    for row in data.table(NEDERLAND.kind, indicator.code, year).dropna(subset="value").itertuples():
        coverage = f" ({dutch.coverage(row.coverage)})" if row.coverage < 1 else ""
        return [f"Nederland: {units.figure(row.value, indicator)}{_approximation(row.approximate)}{coverage}."]
    return []


def _approximation(approximate: bool) -> str:
    return f" ({APPROXIMATION})" if approximate else ""


def _name(data: Data, level: str, key: str) -> str:
    """Return the name of a region by its kind and key, with what must be known of its list of municipalities."""
    region = region_of(data.registers, RegionRef(level, key))
    name = marked(data.registers.deal[key].brief, region.whole) if level == "deal" else region.name
    little = f" ({LITTLE})" if level == "deal" and data.registers.deal[key].figures_say_little else ""
    return name + (UNSURE if region_list_mark(data.registers, region) else "") + little
