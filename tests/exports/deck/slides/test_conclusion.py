"""The sentence at the top of a profile, on figures made up here."""

from types import SimpleNamespace

from exports.deck.slides.conclusion import conclusion
from regio_data.profile.parts import ThemeScore


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
