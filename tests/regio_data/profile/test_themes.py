"""Theme scores of one region."""

from __future__ import annotations

import pandas as pd

from regio_data.profile.themes import themes_of
from regio_data.registers.regions import RegionRef, find_region


def test_a_theme_has_a_score_where_more_than_half_of_its_indicators_have_a_place(registers):
    """Gezondheid with all but one at percentile 40 and one at 70; Veiligheid with one place of its several."""
    health, safety = (registers.of_theme(theme) for theme in ("Gezondheid", "Veiligheid"))
    places = {i.code: 40.0 for i in health} | {health[0].code: 70.0, safety[0].code: 10.0}
    own = pd.DataFrame(
        [
            {"region_kind": "deal", "region": "x", "indicator": code, "year": 2022, "value": 1.0, "percentile": at}
            for code, at in places.items()
        ]
    )
    found = {one.theme: one for one in themes_of(registers, own, ())}
    assert found["Gezondheid"].score == (70 + 40 * (len(health) - 1)) / len(health)
    assert found["Gezondheid"].why == ""
    assert not found["Gezondheid"].ordinary
    assert found["Veiligheid"].score is None
    assert found["Veiligheid"].why == f"een positie alleen op {safety[0].label}"


def test_of_a_theme_within_the_margin_the_score_names_nothing(registers, data):
    """Haarlem, Zandvoort and Bloemendaal: both figures of subjective well-being may be as those of the country."""
    ref = RegionRef.parse("eigen:GM0392+GM0473+GM0377")
    shown = data.profile(find_region(registers, ref))
    found = {one.theme: one for one in shown.themes}
    assert found["Subjectief welzijn"].ordinary
    assert not found["Gezondheid"].ordinary


def test_a_theme_of_registers_alone_is_not_called_within_a_margin(registers, data):
    """Three distances are behind the score of Twente II on housing, of 5 indicators: no sample, so no margin."""
    shown = data.profile_of(registers.deal["twente-ii"])
    housing = next(one for one in shown.themes if one.theme == "Wonen")
    behind = [f for f in shown.figures if f.indicator in registers.of_theme("Wonen") and f.position]
    assert len(behind) == 3
    assert not any(f.indicator.survey or f.margin or f.against_country.margin for f in behind)
    assert housing.rests_on == "3 van 5, niet duidelijk anders dan Nederland"
