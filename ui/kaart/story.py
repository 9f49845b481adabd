"""What the page shows, as the first step of a story."""

from __future__ import annotations

from exports.deck.choice import TRANCHES, YEARS, story_query
from exports.deck.story.story import tranche_step
from ui.common.url import query
from ui.common.url.links import deck_address


def story_address(measure: str | None) -> str:
    """Return the address of a story that begins with this image, goes on with the tranches, the stapeling and an indicator.

    Parameters
    ----------
    measure : str or None
        A key of `geo.painted.stapeling_map.MEASURES` in the view "stapeling".
    """
    chosen = query.everything()
    tranches = [tranche_step(text) for text in chosen.get("tranche", [])] or ["deals"]
    first = [measure] if measure else tranches
    return deck_address(story_query([*first, TRANCHES, "deals", "aantal", YEARS], chosen))
