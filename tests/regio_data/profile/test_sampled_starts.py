"""How often the rule of the starting positions gives an outcome to sampled areas: small cases worked by hand."""

from __future__ import annotations

import pandas as pd
import pytest

from regio_data.figures.scores import figures_at_start
from regio_data.profile.sampled_starts import sampled_outcomes, sampled_sentence, sampled_shares
from regio_data.profile.uitgangsposities import GROWTH, NONE, REDUCE, SPECIFIC


@pytest.fixture(scope="module")
def at_start(scores, registers):
    return figures_at_start(scores, registers.deals)


def test_each_drawn_area_gets_the_outcome_of_the_rule():
    shares = pd.DataFrame({"share_low": [0.4, 0.3, 0.1, 0.1], "share_high": [0.1, 0.1, 0.4, 0.1]})
    assert sampled_outcomes(shares, 0.35, 0.35) == dict.fromkeys((REDUCE, SPECIFIC, GROWTH, NONE), 0.25)
    assert sampled_outcomes(shares, 0.5, 0.5) == {SPECIFIC: 0.5, NONE: 0.5}


def test_of_one_indicator_a_quarter_is_low_a_quarter_high_and_the_rest_neither(dataset, registers, at_start):
    """So the quarters are made: of 1,000 areas a quarter lies in the lowest quarter. Overweight, one decimal: few ties."""
    own = at_start[(at_start["region"] == "twente") & (at_start["indicator"] == "01_GZ_08")]
    shares = sampled_shares(dataset, registers, own)
    assert len(shares) == 1000
    assert set(shares["share_low"]) == set(shares["share_high"]) == {0.0, 1.0}
    found = sampled_outcomes(shares, 0.35, 0.35)
    assert found[REDUCE] == pytest.approx(0.25, abs=0.015)
    assert found[GROWTH] == pytest.approx(0.25, abs=0.015)
    assert found[NONE] == pytest.approx(0.5, abs=0.03)


def test_on_average_a_drawn_area_has_a_quarter_in_each_quarter_but_many_have_more(dataset, registers, at_start):
    own = at_start[at_start["region"].isin(["twente", "brainport-eindhoven"])]
    shares = sampled_shares(dataset, registers, own)
    assert shares["share_low"].mean() == pytest.approx(0.25, abs=0.02)
    assert shares["share_high"].mean() == pytest.approx(0.25, abs=0.02)
    assert 0.1 < (shares["share_low"] >= 0.35).mean() < 0.4


def test_the_sentence_names_every_outcome(registers):
    said = sampled_sentence(registers, {REDUCE: 0.214, SPECIFIC: 0.2, NONE: 0.586})
    assert "21% “regionale verschillen verkleinen”" in said
    assert "0% “groeipotentie verzilveren”" in said
    assert said.endswith("59% “geen uitgesproken profiel”.")
