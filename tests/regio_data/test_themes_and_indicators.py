"""What an area can have a place on."""

from __future__ import annotations

from types import SimpleNamespace

import pandas as pd

from regio_data.data import Data
from regio_data.themes_and_indicators import not_to_choose, themes_and_indicators, why_not_listed
from tests.regio_data.making import indicator


def of(*indicators):
    themes = list(dict.fromkeys(i.first_theme for i in indicators))
    registers = SimpleNamespace(
        indicators=indicators,
        theme_keys={theme.lower(): theme for theme in themes},
        of_theme=lambda theme: tuple(i for i in indicators if i.first_theme == theme),
    )
    figures = pd.DataFrame({"indicator": [i.code for i in indicators], "value": 1.0})
    places = [None if i.direction == "neutral" or i.label.startswith("few") else 50.0 for i in indicators]
    return Data(SimpleNamespace(observations=figures), registers, figures.assign(percentile=pd.array(places, "Float64")))


def made(*indicators):
    return themes_and_indicators(of(*indicators))


def test_a_theme_needs_a_place_on_more_than_half_of_its_indicators():
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
    assert not_to_choose(of(a, b)) == ""
    assert not_to_choose(of(a, b, neutral)) == (
        "Niet in deze lijst: 1 indicator waarvan hoger niet beter of slechter is en de thema’s van één indicator (Milieu)."
    )
    assert "1 indicator waarvan de cijfers van gemeenten niet samen te nemen zijn" in not_to_choose(of(a, b, apart))


def test_of_what_a_link_names_and_is_not_listed_the_reason_is_told():
    a, b, few = indicator("A", themes=["Wonen"]), indicator("B", themes=["Wonen"]), indicator("few", themes=["Werk"])
    neutral, apart = indicator("D", "neutral", ["Milieu"]), indicator("E", combined=False, why_not_combined="zij mediaan zijn")
    made = of(a, b, few, neutral, apart)

    def why(text):
        return why_not_listed(made, "op", text).partition(": ")[2]

    assert [why("a"), why("wonen"), why("onzin"), why("")] == ["", "", "", ""]
    assert why("E") == "de cijfers van gemeenten worden niet samengenomen, want zij mediaan zijn."
    assert why("d") == "hoger is daar niet beter of slechter."
    assert why("few") == "te weinig gebieden hebben een cijfer voor een plaats."
    assert why("milieu") == "dat heeft maar één indicator."


def test_a_theme_counts_all_its_indicators_as_its_score_does():
    a, b, few = indicator("A", themes=["Wonen"]), indicator("B", themes=["Wonen"]), indicator("few", themes=["Wonen"])
    assert made(a, b, few)["wonen"] == ("Thema Wonen", (a, b, few))
    assert "wonen" not in made(a, few)


def test_what_no_area_has_a_place_on_cannot_be_chosen(data):
    found = themes_and_indicators(data)
    assert "veiligheid" not in found and "gezondheid" in found
    for code in ("01_KL_OK_39", "R_L_SK_01"):  # 52 towns, none of them with a place
        assert data.registers.indicator[code] not in [one for _, of in found.values() if len(of) == 1 for one in of]
    assert not_to_choose(data) == (
        "Niet in deze lijst: 3 indicatoren waarvan de cijfers van gemeenten niet samen te nemen zijn, 5 indicatoren waarvan "
        "te weinig gebieden een cijfer hebben voor een plaats, de thema’s van één indicator (Materiële welvaart en Sociaal "
        "kapitaal) en de thema’s met een plaats op hooguit de helft van hun indicatoren (Veiligheid en Economisch kapitaal)."
    )


def test_a_theme_of_waar_landt_het_geld_rests_on_as_much_of_it_as_in_the_profile(data):
    _, milieu = themes_and_indicators(data)["milieu"]
    assert milieu == data.registers.of_theme("Milieu") and len(milieu) == 7  # of two bathing waters a larger area has no place


def test_the_real_list_begins_with_the_themes(data):
    names = [name for name, _ in themes_and_indicators(data).values()]
    first = next(i for i, name in enumerate(names) if not name.startswith("Thema "))
    assert first > 5 and not any(name.startswith("Thema ") for name in names[first:])
    assert names[first:] == sorted(names[first:])
