"""What a profile comes to, in a sentence or two, on screen and in every file: the same rules as the headings of the slides.

Fixed rules from figures to careful words: no cause, no effect, no verdict.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from regio_data import dutch
from regio_data.figures.figure import Figure
from regio_data.figures.gebieden import so_many_whole
from regio_data.figures.group import group_name
from regio_data.profile.parts import LIKE_COUNTRY, ThemeScore
from regio_data.profile.profile import Profile

#: What is said where no theme has a score.
FEW = "Te weinig cijfers per thema"

#: Stands on a page beside a sentence that leaves a theme in grey unnamed (`skipped`).
SKIPPED = f"thema’s die {LIKE_COUNTRY} zijn, tellen hier niet mee"

#: From these scores on a theme is called favourable or unfavourable; in between it lies around the middle.
HIGH, LOW = 60, 40

#: So many with the same place are all named in a title, in no more than so many letters; else one, as "onder meer".
NAMED, LETTERS = 3, 75


def conclusion(shown: Profile) -> str:
    """Return on which themes a region lies high and low, and what its trends say; "" without figures."""
    if not any(theme.score is not None for theme in shown.themes):
        return ""
    whole = 0 if shown.region.whole else len(shown.region.municipalities)
    among = f"vergeleken met {group_name(len(shown.region.municipalities))}"
    passed = f"; {SKIPPED}" if skipped(shown.themes, whole) else ""
    return f"{on_themes(shown.themes, whole)} ({among}{passed}). {on_trends(shown.figures)}."


def on_themes(scores: Sequence[ThemeScore], whole: int = 0) -> str:
    """Return on which themes a region lies high and low among areas of its size (`HIGH`, `LOW`).

    A theme of which no figure differs from the country beyond doubt (`ThemeScore.ordinary`) is not named: then it is also
    said that no other is *clearly* so, and where it lies as high (as low) as the one that is named, that this is so *clearly*.
    Where themes are `skipped`, that is said beside it. Of a deal on part of a municipality it is only said that the scores are
    those of its ``whole`` municipalities, so many.
    """
    if whole:
        return f"Posities van {so_many_whole(whole)}, niet van het deel met de deal"
    known = [(one, int(dutch.shown(one.score, 0))) for one in scores if one.score is not None]
    if not known:
        return FEW
    shown = {one.theme.lower(): score for one, score in known if not one.ordinary}
    if not shown:
        return "Op geen thema duidelijk anders dan Nederland"
    clearly = "duidelijk " if len(shown) < len(known) else ""
    best, worst = max(shown.values()), min(shown.values())
    grey = [score for one, score in known if one.ordinary]
    above, below = any(score >= best for score in grey), any(score <= worst for score in grey)
    most = f"{'duidelijk ' if above else ''}gunstigst op {named(tied(shown, best))}"
    least = f"{'duidelijk ' if below else ''}ongunstigst op {named(tied(shown, worst))}"
    if best >= HIGH and worst <= LOW:
        return dutch.capital(f"{most}, {least}")
    if best >= HIGH:
        return dutch.capital(f"{most}, op geen thema met een score {clearly}ongunstig")
    if worst <= LOW:
        return dutch.capital(f"{least}, op geen thema met een score {clearly}gunstig")
    if clearly:
        return "Op geen thema met een score duidelijk gunstig of ongunstig"
    return "Op alle thema’s met een score rond het midden"


def skipped(scores: Sequence[ThemeScore], whole: int = 0) -> bool:
    """Return whether `on_themes` leaves out a theme that has a score."""
    return not whole and any(one.score is not None and one.ordinary for one in scores)


def on_trends(figures: Iterable[Figure]) -> str:
    """Return how many indicators have a favourable and an unfavourable trend over the last years."""
    favours = [figure.trend_favour for figure in figures]
    better, worse = favours.count("gunstig"), favours.count("ongunstig")
    if not better and not worse:
        return "Geen indicator met een duidelijke trend"
    return f"{dutch.count(better, 'indicator', 'indicatoren')} met een gunstige trend, {worse} met een ongunstige"


def tied(shown: Mapping[str, object], one: object) -> list[str]:
    """Return all names that have this value."""
    return [name for name, value in shown.items() if value == one]


def named(alike: Sequence[str]) -> str:
    """Return all that share a place as a list; of too many for a title the first, and that there are more."""
    every = dutch.several(alike)
    return every if len(alike) == 1 or (len(alike) <= NAMED and len(every) <= LETTERS) else f"onder meer {alike[0]}"
