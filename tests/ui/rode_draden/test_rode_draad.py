"""The dots of a rode draad, as a list to open."""

from __future__ import annotations

import pandas as pd

from ui.rode_draden.rode_draad import _dots_in_words


def test_the_dots_stand_in_words_the_most_favourable_first():
    placed = pd.DataFrame({"label": ["T1 · Laag & vlak", "T4 · Hoog"], "percentile": [3.4, 88.0]})
    first, second = _dots_in_words(placed).split("<li>")[1:]
    assert first == "T4 · Hoog: 88</li>"
    assert second.startswith("T1 · Laag &amp; vlak: 3</li>")


def test_without_dots_there_is_nothing_to_open():
    assert _dots_in_words(pd.DataFrame({"label": [], "percentile": []})) == ""
