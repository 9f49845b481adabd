"""What the map tells, as plain data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from geo.painted.classification import DEFAULT_METHOD
from geo.painted.stapeling_map import MEASURES
from regio_data.registers.records import Deal, Indicator
from regio_data.registers.regions import REFRESHED, Region
from regio_data.registers.registers import Registers

#: Kinds of region whose figures a story can show, beside municipalities and deals.
STORY_LEVELS = ("provincie", "corop", "vitale-regio", *REFRESHED)


@dataclass(frozen=True)
class Story:
    """What the map tells.

    Parameters
    ----------
    steps : tuple of str
        Keys of `step_names`, in the order of the story.
    deals : tuple of Deal
        Those that the steps are about.
    about : str
        Which these are where not all: "Limburg", for above the headlines.
    area : Region or None
        To which the map is zoomed.
    indicator : Indicator or None
        Of the steps that are a year; there are none without.
    level : str
        Whose figures: "gemeente", "deal", or another kind of `STORY_LEVELS`.
    method : str
        A key of `geo.painted.classification.METHODS`.
    per_year : bool
        Class limits of each year apart, not of all years together.
    tranches, rode_draden : tuple of int
        By which ``deals`` are chosen; empty for all.
    status : str or None
        By which they are chosen too: a key of `regio_data.deals.status.STATUSES`.
    """

    steps: tuple[str, ...]
    deals: tuple[Deal, ...]
    about: str = ""
    area: Region | None = None
    indicator: Indicator | None = None
    level: str = "gemeente"
    method: str = DEFAULT_METHOD
    per_year: bool = False
    tranches: tuple[int, ...] = ()
    rode_draden: tuple[int, ...] = ()
    status: str | None = None


def story_level(level: str) -> str:
    """Return whose figures a story shows where a page shows those of a level: of municipalities where it cannot."""
    return level if level in ("deal", *STORY_LEVELS) else "gemeente"


def tranche_step(tranche: int | str) -> str:
    """Return the key of the step that shows a tranche, by its number."""
    return f"tranche-{tranche}"


def step_names(registers: Registers, known: Sequence[int] = ()) -> dict[str, str]:
    """Return every step of a story by its key in the URL.

    Parameters
    ----------
    registers : Registers
    known : sequence of int
        Years in which the indicator has figures (`exports.deck.story.years.years_of`).

    Returns
    -------
    dict
        All deals on one map, each tranche, the stapeling, and each year of the indicator.
    """
    return {
        "deals": "Alle deals",
        **{tranche_step(one.tranche): f"Tranche {one.tranche}" for one in registers.tranches},
        **{key: name for key, (name, _) in MEASURES.items()},
        **{str(year): str(year) for year in known},
    }
