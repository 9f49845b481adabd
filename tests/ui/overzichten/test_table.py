"""The columns of an overzicht on the screen."""

from __future__ import annotations

import pandas as pd

from regio_data.answers.overzichten import Overzicht
from ui.overzichten.table import in_words

TABLE = pd.DataFrame({"Wat": ["A"], "Deals": [1200], "Rijk": [12.26], "Welke deals": ["X, Y"]})


def test_numbers_are_dutch_and_amounts_have_a_decimal():
    shown = in_words(Overzicht("Titel", TABLE, (), ("Rijk",)))
    assert shown.iloc[0].tolist() == ["A", "1.200", "12,3", "X, Y"]


def test_deals_that_a_row_opens_are_not_listed_too():
    assert "Welke deals" not in in_words(Overzicht("Titel", TABLE, (), ("Rijk",), "gebied", ("provincie:x",)))
