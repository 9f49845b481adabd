"""Where a region stands on each theme."""

from __future__ import annotations

from regio_data.profile.parts import ThemeScore
from ui.show.theme_strips import theme_strips


def test_a_score_has_a_dot_and_a_number():
    html = theme_strips([ThemeScore("Gezondheid", 61.4, 4, 5)])
    assert html.count("<i ") == 1
    assert "left:61.4%" in html
    assert "<b>61</b>" in html
    assert "4 van 5 indicatoren" in html


def test_without_a_score_there_is_neither_and_it_says_why():
    html = theme_strips([ThemeScore("Wonen", None, 1, 3, ("woonlasten",), ("huur", "tocht"))])
    assert "<i " not in html
    assert "<b>–</b>" in html
    assert "een positie alleen op woonlasten" in html


def test_a_score_of_zero_is_a_score():
    assert "left:0.0%" in theme_strips([ThemeScore("Wonen", 0.0, 3, 3)])


def test_a_theme_that_is_like_the_country_says_so():
    html = theme_strips([ThemeScore("Wonen", 64.0, 3, 5, ordinary=True)])
    assert "3 van 5 indicatoren, niet duidelijk anders dan Nederland" in html
