"""The sentence at the top of a profile, on figures made up here."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from regio_data.profile.conclusion import conclusion, on_themes
from regio_data.profile.parts import ThemeScore


def scores(**known):
    return [ThemeScore(theme, score, 1, 1) for theme, score in known.items()]


def profile(scores, trends, municipalities=("GM1",), partial=()):
    return SimpleNamespace(
        themes=[ThemeScore(theme, score, 1, 1) for theme, score in scores.items()],
        figures=[SimpleNamespace(trend_favour=trend) for trend in trends],
        region=SimpleNamespace(municipalities=municipalities, whole=not partial),
    )


def test_it_names_the_most_and_the_least_favourable_theme_and_counts_the_trends():
    shown = profile({"Wonen": 71, "Milieu": 22, "Gezondheid": None}, ["gunstig", "ongunstig", "gunstig", ""])
    said = conclusion(shown)
    assert said.startswith("Gunstigst op wonen, ongunstigst op milieu (vergeleken met ")
    assert said.endswith("2 indicatoren met een gunstige trend, 1 met een ongunstige.")


def test_without_a_score_it_says_nothing():
    assert conclusion(profile({"Wonen": None}, ["gunstig"])) == ""


def test_it_says_that_themes_like_the_country_do_not_count():
    shown = profile({"Wonen": 71, "Milieu": 22}, [])
    assert "anders dan Nederland" not in conclusion(shown)
    shown.themes.append(ThemeScore("Welzijn", 90, 2, 2, ordinary=True))
    said = conclusion(shown)
    assert said.startswith("Duidelijk gunstigst op wonen, ongunstigst op milieu (vergeleken met ")
    assert "; thema’s die niet duidelijk anders dan Nederland zijn, tellen hier niet mee). " in said


@pytest.mark.parametrize(
    ("best", "worst", "said"),
    [
        (60, 40, "Gunstigst op gezondheid, ongunstigst op wonen"),
        (60, 41, "Gunstigst op gezondheid, op geen thema met een score ongunstig"),
        (59, 40, "Ongunstigst op wonen, op geen thema met een score gunstig"),
        (59, 41, "Op alle thema’s met een score rond het midden"),
        (59.6, 40.4, "Gunstigst op gezondheid, ongunstigst op wonen"),  # as the numbers beside the bars are shown
    ],
)
def test_a_theme_is_called_favourable_from_60_and_unfavourable_to_40(best, worst, said):
    assert on_themes(scores(Gezondheid=best, Wonen=worst, Veiligheid=None)) == said


def test_a_theme_of_which_every_figure_lies_within_the_margin_is_not_named():
    within = ThemeScore("Welzijn", 8, 2, 2, ordinary=True)
    assert (
        on_themes([*scores(Gezondheid=70), within])
        == "Gunstigst op gezondheid, op geen thema met een score duidelijk ongunstig"
    )
    # Welzijn, in grey, lies at 8: lower than wonen at 30, so wonen is not the lowest but the lowest clearly.
    known = [*scores(Gezondheid=70, Wonen=30), within]
    assert on_themes(known) == "Gunstigst op gezondheid, duidelijk ongunstigst op wonen"
    high = [*scores(Gezondheid=70, Wonen=30), ThemeScore("Milieu", 90, 2, 2, ordinary=True)]
    assert on_themes(high) == "Duidelijk gunstigst op gezondheid, ongunstigst op wonen"
    between = [*scores(Gezondheid=70, Wonen=30), ThemeScore("Milieu", 55, 2, 2, ordinary=True)]
    assert on_themes(between) == "Gunstigst op gezondheid, ongunstigst op wonen"
    alike = [*scores(Gezondheid=70, Wonen=30), ThemeScore("Milieu", 70, 2, 2, ordinary=True)]
    assert on_themes(alike) == "Duidelijk gunstigst op gezondheid, ongunstigst op wonen"  # Milieu lies as high
    middle = [*scores(Gezondheid=55), within]
    assert on_themes(middle) == "Op geen thema met een score duidelijk gunstig of ongunstig"
    assert on_themes([within]) == "Op geen thema duidelijk anders dan Nederland"
    assert within.rests_on == "2 van 2, niet duidelijk anders dan Nederland"


def test_themes_that_are_shown_alike_are_all_named():
    known = scores(Gezondheid=70.4, Wonen=69.6, Veiligheid=30, Milieu=55)
    assert on_themes(known) == "Gunstigst op gezondheid en wonen, ongunstigst op veiligheid"
    many = scores(A=20, B=20, C=20, D=20)
    assert on_themes(many) == "Ongunstigst op onder meer a, op geen thema met een score gunstig"


def test_without_a_score_on_any_theme_that_is_said():
    assert on_themes(scores(Gezondheid=None, Wonen=None)) == "Te weinig cijfers per thema"
    assert on_themes([]) == "Te weinig cijfers per thema"


def test_scores_of_whole_municipalities_are_called_so():
    known = scores(Gezondheid=70, Wonen=50)
    assert on_themes(known, 1) == "Posities van de hele gemeente, niet van het deel met de deal"
    assert on_themes(known, 3) == "Posities van hele gemeenten, niet van het deel met de deal"
