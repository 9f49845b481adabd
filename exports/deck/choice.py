"""What a link to a presentation asks for: the one module that reads it, for the screen, the files and the page to choose on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Protocol, TypeVar

from exports.deck.blocks import Slide
from exports.deck.deck import Opening, deck
from exports.deck.story.story import STORY_LEVELS, Story, step_names, tranche_step
from exports.deck.story.years import years_of
from geo.painted.classification import DEFAULT_METHOD, METHODS
from geo.painted.indicator_map import GELIJK, PER_JAAR
from geo.painted.region_marks import SHAPES
from regio_data import dutch
from regio_data.characters import printable
from regio_data.data import Data
from regio_data.deals.selection import area_label, choose_deals, filter_areas
from regio_data.deals.status import STATUSES
from regio_data.eigen.regio import own_regions
from regio_data.query import Query, chosen
from regio_data.registers.codes import indicator_key
from regio_data.registers.records import Deal, Indicator, Tranche
from regio_data.registers.regions import Region, every_region

T = TypeVar("T")

#: Most deals in a presentation (sixty slides is more than anyone shows), and most steps of a story.
MOST, STEPS = 12, 60
#: Seconds per slide when the presentation runs by itself.
SECONDS = (5, 10, 15, 20, 30, 45, 60, 120)
#: Of these a link asks for at least one.
ASKS = ("tranche", "deal", "regio", "stap")
#: What the speaker writes: parameter -> most characters.
WRITTEN = {"titel": 80, "spreker": 60, "datum": 40}
#: Whose years a story shows when the link names no indicator.
STORY_INDICATOR = "01_GZ_08"
#: Which slides, and in which order: numbers of the whole deck, "1-3_7".
_NUMBERS = re.compile(r"\d{1,3}(-\d{1,3})?(_\d{1,3}(-\d{1,3})?)*")
#: Steps that stand for several.
TRANCHES, YEARS = "tranches", "jaren"


@dataclass(frozen=True)
class DeckChoice:
    """A presentation as a link asks for it.

    Parameters
    ----------
    tranches, deals, regions : tuple
        In the order of the presentation.
    story : Story or None
    opening : Opening
    numbers : str
        Which slides in which order, as `arranged` takes them; "" for all.
    seconds : int or None
        Each slide stays so long; None until a key.
    left_out : tuple of (str, str)
        Parameters and their texts that name nothing.
    named_deals : int
        So many deals the link names, also those beyond `MOST`.
    """

    tranches: tuple[Tranche, ...] = ()
    deals: tuple[Deal, ...] = ()
    regions: tuple[Region, ...] = ()
    story: Story | None = None
    opening: Opening = field(default_factory=Opening)
    numbers: str = ""
    seconds: int | None = None
    left_out: tuple[tuple[str, str], ...] = ()
    named_deals: int = 0

    @property
    def empty(self) -> bool:
        """Whether it asks for no slide at all."""
        return not (self.tranches or self.deals or self.regions or self.story)

    @property
    def too_many(self) -> list[str]:
        """A sentence on the deals beyond the most that fit; [] when all are there."""
        more = self.named_deals > MOST
        return [f"De link noemt {self.named_deals} deals; de eerste {MOST} staan in de presentatie."] if more else []

    def slides(self, data: Data, link: str = "") -> list[Slide]:
        """Return all slides, in the order of the deck (`arranged` makes a choice of them)."""
        return deck(data, self.tranches, self.deals, link, regions=self.regions, story=self.story, opening=self.opening)


def read_choice(query: Query, data: Data) -> DeckChoice:
    """Return what a link asks for; what it names that is not there is left out, and told.

    Parameters
    ----------
    query : mapping
        Parameter -> values as they stand in the URL.
    data : Data
    """
    left_out: list[tuple[str, str]] = []

    def read(name: str, allowed: Mapping[str, T]) -> list[T]:
        return list(chosen(query, name, allowed, left_out).values())

    registers = data.registers
    tranches = read("tranche", {str(one.tranche): one for one in registers.tranches})
    deals = read("deal", registers.deal)
    regions = read("regio", {str(ref): region for ref, region in every_region(registers).items()})
    written = {name: printable(next(iter(query.get(name, ())), ""), most) for name, most in WRITTEN.items()}
    numbers = next(iter(query.get("dias", ())), "")
    if numbers and not _NUMBERS.fullmatch(numbers):
        left_out.append(("dias", numbers))
        numbers = ""
    return DeckChoice(
        tuple(tranches),
        tuple(deals[:MOST]),
        tuple(regions[: len(SHAPES)]),
        _story(read, data, own_regions({"regio": query.get("gebied", ())}, registers)),
        Opening(written["titel"], written["spreker"], written["datum"]),
        numbers,
        next(iter(read("auto", {str(n): n for n in SECONDS})), None),
        tuple(left_out),
        len(deals),
    )


def story_query(
    steps: Iterable[str],
    filters: Query = MappingProxyType({}),
    indicator: Indicator | None = None,
    level: str = "gemeente",
    method: str = DEFAULT_METHOD,
    per_year: bool = False,
    first: int | None = None,
) -> dict[str, Sequence[str]]:
    """Return the parameters of a link to a story, as `read_choice` reads them.

    Parameters
    ----------
    steps : iterable of str
        Keys of `step_names`, `TRANCHES` or `YEARS`.
    filters : mapping
        Of the deals: ``thema``, ``gebied`` and ``status`` as the URL of the map has them; others are left out.
    indicator : Indicator, optional
        Whose years are steps.
    level : str
        Whose figures: one of `story_level`, or the `tranche_step` of whose deals.
    method, per_year
        As of `Story`.
    first : int, optional
        On which slide it begins, counted from 1.
    """
    years = (
        {
            "indicator": [indicator_key(indicator.code)],
            "niveau": [level],
            "klassen": [method],
            "grenzen": [PER_JAAR if per_year else GELIJK],
        }
        if indicator
        else {}
    )
    of_deals = {name: filters[name] for name in ("thema", "gebied", "status") if name in filters}
    return {"stap": [*dict.fromkeys(steps)], **years, **of_deals, "dia": [str(first)] if first else []}


def arranged(slides: Sequence[Slide], numbers: str) -> list[Slide]:
    """Return the slides that are asked for in their order; all, where a number is not one of theirs or comes twice.

    Parameters
    ----------
    slides : sequence of Slide
    numbers : str
        Counted from 1: "1-3_7" is 1, 2, 3 and 7. The script of the deck reads them the same way.
    """
    wanted: list[int] = []
    for part in numbers.split("_") if _NUMBERS.fullmatch(numbers) else []:
        first, _, last = part.partition("-")
        wanted.extend(range(int(first), int(last or first) + 1))
    right = wanted and len(set(wanted)) == len(wanted) and all(1 <= number <= len(slides) for number in wanted)
    return [slides[number - 1] for number in wanted] if right else list(slides)


class _Read(Protocol):
    """Parameter, and what it may name by key -> what it names."""

    def __call__(self, name: str, allowed: Mapping[str, T], /) -> list[T]: ...


def _story(read: _Read, data: Data, own: Mapping[str, Region]) -> Story | None:
    registers = data.registers
    indicator = next(iter(read("indicator", data.indicators)), registers.indicator[STORY_INDICATOR])
    # Whose figures: those of a kind of region, of deals the most recent in each municipality; or of the deals of one tranche.
    levels: dict[str, tuple[str, tuple[int, ...]]] = {kind: (kind, ()) for kind in ("gemeente", "deal", *STORY_LEVELS)}
    levels |= {tranche_step(one.tranche): ("deal", (one.tranche,)) for one in registers.tranches}
    level, tranches = next(iter(read("niveau", levels)), levels["gemeente"])
    years = years_of(data, indicator, level)
    names = step_names(registers, years)
    several = {TRANCHES: [tranche_step(one.tranche) for one in registers.tranches], YEARS: [str(year) for year in years]}
    wanted = read("stap", {**{key: [key] for key in names}, **{key: own for key, own in several.items() if own}})
    draden = read("thema", {str(draad.number): draad for draad in registers.rode_draden})
    areas = {**{str(area.ref): area for area in filter_areas(registers)}, **own}
    area = next(iter(read("gebied", areas)), None)
    status = next(iter(read("status", {key: key for key in STATUSES})), None)
    method = next(iter(read("klassen", {key: key for key in METHODS})), DEFAULT_METHOD)
    per_year = PER_JAAR in read("grenzen", {key: key for key in (GELIJK, PER_JAAR)})
    steps = tuple(dict.fromkeys(step for own in wanted for step in own))[:STEPS]
    if not steps:
        return None
    numbers = tuple(draad.number for draad in draden)
    deals = choose_deals(registers, tranches, numbers, area, status, data.today)
    about = [draad.title for draad in draden] + ([area_label(area)] if area else []) + ([STATUSES[status]] if status else [])
    named = dutch.several(about) if about else ""
    return Story(steps, deals, named, area, indicator, level, method, per_year, tranches, numbers, status)
