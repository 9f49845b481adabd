"""What the page shows, as the first step of a story."""

from __future__ import annotations

from exports.deck.choice import TRANCHES, YEARS
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
    tranches = [f"tranche-{text}" for text in chosen.get("tranche", [])] or ["deals"]
    first = [measure] if measure else tranches
    filters = {name: chosen[name] for name in ("thema", "gebied", "status") if name in chosen}
    return deck_address({"stap": [*dict.fromkeys([*first, TRANCHES, "deals", "aantal", YEARS])], **filters})
