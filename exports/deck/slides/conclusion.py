"""What a profile comes to, in a sentence or two, on screen and in every file: the same rules as the headings of the slides."""

from __future__ import annotations

from exports.deck.slides import headlines
from regio_data.figures.group import group_name
from regio_data.profile.profile import Profile


def conclusion(shown: Profile) -> str:
    """Return on which themes a region lies high and low, and what its trends say; "" without figures."""
    if not any(theme.score is not None for theme in shown.themes):
        return ""
    whole = 0 if shown.region.whole else len(shown.region.municipalities)
    among = f"vergeleken met {group_name(len(shown.region.municipalities))}"
    skipped = f"; {headlines.SKIPPED}" if headlines.skipped(shown.themes, whole) else ""
    return f"{headlines.themes(shown.themes, whole)} ({among}{skipped}). {headlines.trends(shown.figures)}."
