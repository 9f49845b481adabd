"""Headlines: each rule at its limits, with words worked out by hand."""

from __future__ import annotations

from types import SimpleNamespace

from exports.deck.slides import headlines
from regio_data.figures.margins import Margin
from regio_data.profile.parts import Change, ThemeScore


def scores(**known):
    return [ThemeScore(theme, score, 1, 1) for theme, score in known.items()]


def test_what_is_grey_is_said_below_the_bars_and_that_the_headline_leaves_it_out():
    known = [*scores(Gezondheid=70, Wonen=30), ThemeScore("Welzijn", 8, 2, 2, ordinary=True)]
    assert headlines.grey(known).endswith("Zo’n thema telt niet mee in de kop.")
    assert headlines.grey(known, whole=1) == "Grijs: niet duidelijk anders dan Nederland."  # that headline names none
    assert headlines.grey(scores(Gezondheid=70)) == ""


def test_positions_that_are_shown_alike_are_all_named():
    def place(label, percentile):
        return SimpleNamespace(indicator=SimpleNamespace(label=label), placed=SimpleNamespace(percentile=percentile))

    best = [place("Werk", 99.2), place("Huur", 98.9), place("Geluid", 90.0)]  # 99, 99 and 90
    assert headlines.extremes(best, [place("Wonen", 2.0)]) == "Gunstigst op werk en huur, minst gunstig op wonen"


def test_a_position_within_the_margin_that_lies_as_far_out_is_not_passed_over_in_silence():
    def place(label, percentile):
        return SimpleNamespace(indicator=SimpleNamespace(label=label), placed=SimpleNamespace(percentile=percentile))

    named = [place("Werk", 90.0)], [place("Wonen", 10.0)]
    clearly = "Duidelijk gunstigst op werk, minst gunstig op wonen"
    assert headlines.extremes(*named, ([place("Geluid", 95.0)], [place("Lucht", 20.0)])) == clearly
    assert headlines.extremes(*named, ([place("Geluid", 89.6)], [])) == clearly  # 90 as well, as it is shown
    assert headlines.extremes(*named, ([], [place("Lucht", 3.0)])) == "Gunstigst op werk, duidelijk minst gunstig op wonen"
    assert headlines.extremes([], [], ([place("Geluid", 95.0)], [])) == "Geen duidelijk gunstige of ongunstige posities"
    assert headlines.extremes([], []) == "Geen uitgesproken gunstige of ongunstige posities"


def test_tranches_of_the_same_amount_are_all_named():
    def of(**amounts):
        return headlines.tranches([SimpleNamespace(tranche=int(key[1:]), granted_mln=mln) for key, mln in amounts.items()])

    one = "Tranche 2 was de grootste (€ 30,0 mln), tranche 1 de kleinste (€ 10,0 mln)"
    assert of(t1=10.0, t2=30.0, t3=20.0) == one
    assert of(t1=10.0, t2=30.0, t3=30.0) == "Tranche 2 en 3 waren het grootst (€ 30,0 mln), tranche 1 de kleinste (€ 10,0 mln)"
    assert of(t1=10.0, t2=10.0) == "Elke tranche: € 10,0 mln"


def test_development_counts_what_changed_as_shown_by_the_direction_of_the_indicator():
    def change(size, direction):
        indicator = SimpleNamespace(direction=direction, decimals=1, survey=False)
        return Change(indicator, 2018, 2022, 0.0, size, size, 0.0)

    changes = [change(2, "higher_better"), change(-1, "lower_better"), change(1, "lower_better")]
    changes += [change(0.04, "higher_better"), change(5, "neutral")]  # nothing as shown, and without a judgement
    assert headlines.development(changes) == "Sinds de start 2 indicatoren gunstiger, 1 ongunstiger"


def test_development_does_not_count_what_may_come_of_the_sample():
    """A rise of 2 with a margin of 2 may, one of 2.1 may not; of one without a margin it is not known."""
    survey = SimpleNamespace(direction="higher_better", decimals=1, survey=True)
    rises = [(2.0, Margin(2.0, False)), (2.1, Margin(2.0, False)), (9.0, None)]
    changes = [Change(survey, 2018, 2022, 0.0, size, size, 0.0, margin=margin) for size, margin in rises]
    assert headlines.development(changes) == "Sinds de start 1 indicator gunstiger, 0 ongunstiger"


def test_amounts_name_the_smallest_and_the_largest_and_pass_over_the_unknown():
    deals = [("A", 5.0), ("B", None), ("C", 30.0)]
    assert headlines.amounts(deals) == "Van € 5,0 mln (A) tot € 30,0 mln (C)"
    assert headlines.amounts(deals[:1]) == "€ 5,0 mln rijksbijdrage"
    assert headlines.amounts([("B", None)]) == "De bedragen zijn niet bekend"


def test_regions_lie_furthest_apart_on_the_theme_with_the_widest_gap():
    rows = [("Wonen", [10, 90]), ("Milieu", [50, 52]), ("Veiligheid", [None, 5])]
    assert headlines.apart(rows, [3, 3]) == "Het verst uiteen op wonen, het dichtst bijeen op milieu"
    assert (
        headlines.apart([*rows, ("Werk", [5, 85])], [3, 3]) == "Het verst uiteen op wonen en werk, het dichtst bijeen op milieu"
    )
    assert headlines.apart(rows[:1], [3, 3]) == "Verschil op wonen: 80 punten"
    assert headlines.apart(rows[2:], [3]) == "Te weinig cijfers om naast elkaar te leggen"


def test_places_in_groups_of_different_sizes_are_not_subtracted():
    said = headlines.apart([("Wonen", [10, 90]), ("Milieu", [50, 52])], [1, 14])
    assert said == "De plaats per thema, elk tussen gebieden van dezelfde omvang"


def test_a_deal_says_where_it_lies_and_that_it_holds_for_a_part(registers):
    expected = {
        "twente-ii": "14 gemeenten in Overijssel",
        "rotterdam-zuid": "Een deel van een gemeente in Zuid-Holland",
        "oost-groningen": "6 gemeenten, één deels, in Groningen",
        "zaanij": "3 gemeenten, twee deels, in Noord-Holland",
        "bonaire": "1 eiland in Caribisch Nederland",
        # not "hele": the register names eight areas within these provinces
        "natuurinclusieve-landbouw-noord-nederland": "3 provincies: Drenthe, Fryslân en Groningen",
    }
    assert {slug: headlines.area(registers, registers.deal[slug]) for slug in expected} == expected


def test_an_abbreviation_keeps_its_capitals():
    assert (
        headlines.often(["CO2-uitstoot"], ["Werkloosheid"])
        == "Vaakst gunstig op CO2-uitstoot, vaakst ongunstig op werkloosheid"
    )


def test_amounts_name_all_that_have_the_largest():
    deals = [("A", 5.0), ("B", 30.0), ("C", 30.0), ("D", 30.0)]
    assert headlines.amounts(deals) == "Van € 5,0 mln (A) tot € 30,0 mln (B, C en D)"
    assert headlines.amounts([*deals[:2], ("C", 29.98)]) == "Van € 5,0 mln (A) tot € 30,0 mln (B en C)"  # as they are shown
    assert headlines.amounts([*deals, ("E", 30.0)]) == "Van € 5,0 mln (A) tot € 30,0 mln (onder meer B)"


def test_medians_that_are_shown_alike_share_their_place():
    scores = {"Wonen": 60.4, "Milieu": 59.6, "Veiligheid": 40.0}
    assert headlines.medians(scores) == ("Middelste gebied: gunstigst op wonen en milieu, minst op veiligheid")
    assert headlines.medians({"Wonen": 50.2, "Milieu": 49.8}) == "Middelste gebied: even gunstig op wonen en milieu"


def test_without_a_median_on_any_theme_that_is_said():
    assert headlines.medians({}) == "Te weinig cijfers per thema"


def test_indicators_that_are_often_high_alike_are_all_named():
    assert headlines.often(["Huur", "Werk"], ["Geluid"]) == "Vaakst gunstig op huur en werk, vaakst ongunstig op geluid"
    assert headlines.often(["A", "B", "C", "D"], []) == "Vaakst gunstig op onder meer a"
    long = "Een lange naam van veertig letters is dit"
    assert headlines.often([long, "Werk " * 7], []) == f"Vaakst gunstig op onder meer {long[:1].lower()}{long[1:]}"
    assert headlines.often([], []) == "Geen indicator duidelijk vaker hoog of laag"


def test_trends_in_as_many_areas_are_all_named():
    better, worse = {"Huur": 9, "Werk": 9, "Geluid": 2}, {"Huur": 0, "Werk": 0, "Geluid": 4}
    assert headlines.moving(better, worse) == "Trend het vaakst gunstig: huur en werk (9), ongunstig: geluid (4)"
    assert headlines.moving({"Huur": 0}, {"Huur": 0}) == "Geen duidelijke trends"
