"""The method: every rule in plain words, with its formula folded."""

from __future__ import annotations

from dataclasses import replace

import pytest

from regio_data.data import Data
from regio_data.registers.areas import POPULATION_DAY
from regio_data.registers.regions import regions
from ui.over_de_data.methode import MARGINS, REMARKS, TOO_NARROW, margins_table, method_view, narrow_years, remarks


@pytest.fixture(scope="module")
def shown(drawn, data):
    return drawn(method_view, data)


@pytest.fixture(scope="module")
def text(shown):
    return " ".join(" ".join(element.value for element in shown.markdown).split())


def test_it_names_every_indicator_that_is_weighted_by_land(text, registers):
    by_land = [i.label.lower() for i in registers.indicators if i.weight == "land_area"]
    assert len(by_land) == 3
    assert [label for label in by_land if label not in text.lower()] == []


def test_it_has_every_rule_in_words_with_its_formula_folded_and_the_margins_in_a_table(shown):
    rules = [m.value.split("\n")[0].removeprefix("## ") for m in shown.markdown if m.value.startswith("## ")]
    assert {"Regionale waarde", "Dekking", "Positie", "Verschil", "Marge", "Themascore", "Trend", "Uitgangspositie"} <= set(
        rules
    )
    said_whole = {"Bij één indicator", "Deals op een deel van een gemeente", "Rijksbijdrage en regiobijdrage"}
    folded = {box.label for box in shown.expander if "Precies" in box.label}
    assert said_whole < set(rules)
    assert folded == {f"Precies: {rule.lower()}" for rule in set(rules) - said_whole}
    (margins,) = (table.value for table in shown.table)
    # sqrt(200,000) is 447.2: 2847 / 447.2 is 6.4
    assert margins.loc["Tevredenheid met het leven"].tolist() == ["2.847", "11%", "6,4 procentpunt"]


def test_it_claims_no_more_than_the_figures_bear(text):
    assert "in minder dan 1 op de 20 gevallen geeft, als jaren los van elkaar staan" in text
    assert "bijna nooit toeval" not in text
    assert "sterfgevallen" in text
    assert "ten minste 9 van de 10 provincies een marge hebben die niet groter is" in text


def test_so_many_municipalities_have_figures_of_the_safety_monitor_as_it_says(text, data):
    seen = data.dataset.observations.dropna(subset="value")
    unsafe = seen[seen["indicator"] == "01_KL_OK_39"]
    assert unsafe["region"].nunique() == 52 and len(data.registers.municipalities) - 52 == 290
    assert "cijfers van 52 grote steden: hun volgorde zegt niets over de andere 290 gemeenten" in text


def test_median_wealth_combined_was_twice_that_of_cbs_in_2013(text, data):
    """Of the provinces, each municipality by its inhabitants."""
    people = {one.code: one.inhabitants for one in data.registers.municipalities}
    of_2013, official = (
        table[(table["indicator"] == "01.07_NW") & (table["year"] == 2013)].set_index("region")["value"].dropna()
        for table in (data.dataset.observations, data.dataset.official)
    )
    times = []
    for province in regions(data.registers, "provincie"):
        (code,) = (area.code for area in province.cbs_areas if area.kind == "provincie")
        of = [gm for gm in province.municipalities if gm in of_2013]
        times.append(sum(people[gm] * of_2013[gm] for gm in of) / sum(people[gm] for gm in of) / official[code])
    assert round(sum(times) / 12, 1) == 2.0
    assert "bij vermogen kwam dat in 2013 twee keer te hoog uit" in text


def test_what_stands_for_something_else_is_filled_in(text):
    assert POPULATION_DAY in text
    assert not [mark for mark in ("{population_day}", MARGINS, REMARKS, TOO_NARROW, "+++") if mark in text]


def test_what_the_register_says_of_single_indicators_stands_there_as_text(text, registers):
    first = next(one for one in registers.indicators if one.remark)
    assert f"**{first.label}**: " in text.replace("\\", "")
    noted = replace(registers, indicators=(first.model_copy(update={"label": "A*", "remark": "[x](https://evil.example)"}),))
    assert remarks(noted).startswith("**A\\*") and "](https://" not in remarks(noted)
    assert remarks(replace(registers, indicators=(first.model_copy(update={"remark": ""}),))) == ""


def test_only_surveys_have_a_margin_in_the_table(registers):
    table = margins_table(registers)
    assert list(table.index) == [one.label for one in registers.indicators if one.margin_k]
    assert "Mediaan besteedbaar inkomen" not in table.index  # of a register


def test_every_year_in_which_more_than_one_in_ten_provinces_has_a_wider_margin_is_named(text, registers, dataset):
    """Counted from the bounds of CBS and the weights: k / sqrt(inhabitants) beside half the distance of the bounds."""
    bounds = dataset.official.dropna(subset=["lower", "upper"])
    people = dict(zip(dataset.weights["region"], dataset.weights["inhabitants"], strict=True))
    of = {one.cbs_areas[0].code: sum(people[code] for code in one.municipalities) for one in regions(registers, "provincie")}
    wider = {}
    for row in bounds[bounds["region"].isin(list(of))].itertuples():
        indicator = registers.indicator[row.indicator]
        if indicator.margin_k:
            over = (row.upper - row.lower) / 2 > indicator.margin_k / of[row.region] ** 0.5 + 1e-9
            wider.setdefault((indicator.label, row.year), []).append(over)
    assert {key: sum(over) for key, over in wider.items() if sum(over) > 0.1 * len(over)} == {
        ("Tevredenheid met het leven", 2013): 3,
        ("Tevredenheid met vrije tijd", 2013): 3,
        ("Vertrouwen in instituties", 2021): 2,
    }
    assert (
        "waren de marges meestal kleiner. Niet altijd: bij Tevredenheid met het leven (2013), Tevredenheid met vrije tijd "
        "(2013) en Vertrouwen in instituties (2021) heeft meer dan 1 op de 10 provincies een marge die groter is"
    ) in text


def test_where_no_year_has_wider_margins_none_is_named(dataset, registers, scores):
    wide = [i.model_copy(update={"margin_k": 9999.0}) if i.margin_k else i for i in registers.indicators]
    assert narrow_years(Data(dataset, replace(registers, indicators=tuple(wide)), scores)) == ""
