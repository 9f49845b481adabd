"""What the filters of a story cannot tell of the deals of a slide."""

from __future__ import annotations

from exports.deck.story.story import Story
from regio_data import dutch
from regio_data.data import Data
from regio_data.deals.filtered import filtered, provincial, statuses_in_words
from regio_data.deals.municipality_lists import list_doubt
from regio_data.deals.selection import area_in_words, choose_deals
from regio_data.deals.status import known_days


def unknowns(data: Data, story: Story, number: int | None = None, brief: bool = False) -> tuple[str, ...]:
    """Return of how many deals the status, and the themes, by which a story is chosen are not known: a sentence each.

    Parameters
    ----------
    data : Data
    story : Story
    number : int, optional
        Of the deals of this tranche alone.
    brief : bool
        Of a status only how many deals have it and of how many it is not known.

    Returns
    -------
    tuple of str
        With a status how many deals have which, and of which days that is known; with rode draden of how many deals these are
        not determined. Nothing of a filter that is not set, nor where no deal fits the other filters.
    """
    if number is not None and story.tranches and number not in story.tranches:
        return ()
    tranches = story.tranches if number is None else (number,)
    chosen = filtered(data.registers, tranches, story.rode_draden, story.area, story.status, data.today)
    said = []
    if story.status and (known := choose_deals(data.registers, tranches, story.rode_draden, story.area)):
        said.append(statuses_in_words(chosen, brief) + ("" if brief else f"; dealgegevens van {known_days(known)}"))
    found = (*said, chosen.undetermined, provincial(chosen), about_area(data, story).removesuffix("."))
    return tuple(f"{dutch.capital(sentence)}." for sentence in found if sentence)


def about_area(data: Data, story: Story) -> str:
    """Return how sure the municipalities of the area of a story are, "" without one or where that is no question."""
    doubt = list_doubt(data.registers, story.area) if story.area else ""
    return f"Gemeenten van {area_in_words(story.area)}: {doubt}." if story.area and doubt else ""
