"""What an area can have a place on."""

from __future__ import annotations

from types import SimpleNamespace

import pandas as pd

from regio_data.data import Data
from tests.regio_data.making import indicator
from ui.common.themes_and_indicators import left_out, themes_and_indicators


def of(*indicators):
    themes = list(dict.fromkeys(i.first_theme for i in indicators))
    registers = SimpleNamespace(
        indicators=indicators,
        theme_keys={theme.lower(): theme for theme in themes},
        of_theme=lambda theme: tuple(i for i in indicators if i.first_theme == theme),
    )
    figures = pd.DataFrame({"indicator": [i.code for i in indicators], "value": 1.0})
    return Data(SimpleNamespace(observations=figures), registers, None)


def made(*indicators):
    return themes_and_indicators(of(*indicators))


def test_a_theme_needs_two_indicators_with_a_place():
    a, b = indicator("A", themes=["Wonen"]), indicator("B", themes=["Wonen"])
    alone, neutral = indicator("C", themes=["Milieu"]), indicator("D", "neutral", ["Milieu"])
    found = made(b, a, alone, neutral)
    assert list(found) == ["wonen", "A", "B", "C"]
    assert found["wonen"] == ("Thema Wonen", (b, a))
    assert found["C"] == ("C", (alone,))


def test_what_is_not_combined_has_no_place():
    assert made(indicator("A", combined=False, why_not_combined="mediaan")) == {}


def test_what_is_not_listed_is_told_with_the_reason():
    a, b = indicator("A", themes=["Wonen"]), indicator("B", themes=["Wonen"])
    neutral, apart = indicator("D", "neutral", ["Milieu"]), indicator("E", combined=False, why_not_combined="mediaan")
    assert left_out(of(a, b)) == ""
    assert left_out(of(a, b, neutral)) == (
        "Niet in deze lijst: 1 indicator waarvan hoger niet beter of slechter is en de thema’s met minder dan twee andere "
        "indicatoren (Milieu)."
    )
    assert "1 indicator waarvan de cijfers van gemeenten niet samen te nemen zijn" in left_out(of(a, b, apart))


def test_the_real_list_begins_with_the_themes(data):
    names = [name for name, _ in themes_and_indicators(data).values()]
    first = next(i for i, name in enumerate(names) if not name.startswith("Thema "))
    assert first > 5 and not any(name.startswith("Thema ") for name in names[first:])
    assert names[first:] == sorted(names[first:])
