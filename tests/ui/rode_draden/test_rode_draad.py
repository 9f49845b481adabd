"""What is said of the areas of the deals with a rode draad."""

from __future__ import annotations

import pandas as pd

from tests.regio_data.making import indicator
from ui.rode_draden.rode_draad import strip_in_words


def said(percentiles, known, **of):
    quarters = [1 if p < 25 else 4 if p >= 75 else 2 for p in percentiles]
    return strip_in_words(indicator(**of), pd.DataFrame({"percentile": percentiles, "quartile": quarters}), known)


def test_areas_in_the_outer_quarters_are_counted_with_the_limits():
    """74.9 lies just under the most favourable quarter."""
    assert said([0.0, 24.9, 25.0, 74.9, 75.0], 5) == (
        "Van 5 gebieden met een cijfer staan er 2 in het ongunstigste kwart van de gebieden van dezelfde omvang (onder 25) en "
        "1 in het gunstigste (vanaf 75); de mediaan is percentiel 25."
    )


def test_a_figure_without_a_place_is_not_called_no_figure():
    assert said([], 0) == "Geen van de gebieden die meetellen heeft een cijfer."
    assert said([], 2).startswith("Geen plaats: 2 gebieden hebben een cijfer, maar te weinig andere ")
    assert said([], 2, direction="neutral").startswith("Geen positie: hoger is niet gunstiger")
