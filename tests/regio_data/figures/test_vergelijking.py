"""Regions side by side: one year a row, and differences with the reference, on tables made by hand."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pandas as pd
import pytest

from regio_data.figures.regional.values import CBS, COMBINED
from regio_data.figures.scores import add_scores
from regio_data.figures.vergelijking import Row, by_difference, spread_of_municipalities, vergelijking, whose_figures
from regio_data.registers.regions import NEDERLAND, Region, RegionRef, find_region
from tests.regio_data.making import indicator, values

X = indicator()
REGISTERS = SimpleNamespace(indicator={"X": X}, indicators=(X,), deals=())
COUNTRY = Region(NEDERLAND, "Nederland", ())


def region(key, kind="gemeente"):
    return Region(RegionRef(kind, key), key, (key,))


def row(table, regions, reference=COUNTRY):
    municipalities = table[table["region_kind"] == "gemeente"]
    every = [region(key, kind) for kind, key in dict.fromkeys(zip(table["region_kind"], table["region"], strict=True))]
    REGISTERS.municipality = dict.fromkeys(municipalities["region"])
    scores = add_scores(table, every, SimpleNamespace(observations=municipalities), REGISTERS)
    scores = scores.assign(margin=float("nan"), margin_official=False)
    (found,) = vergelijking(REGISTERS, scores, regions, [X], reference, reference.name)
    return found


def test_the_year_is_the_latest_that_most_regions_have():
    table = values(a={2018: 1.0, 2020: 2.0, 2022: 3.0}, b={2018: 1.0, 2020: 5.0}, c={2022: 9.0})
    found = row(table, [region("a"), region("b")])
    assert found.year == 2020
    assert [entry.figure.value for entry in found.entries] == [2.0, 5.0]


def test_a_region_without_a_figure_in_that_year_stays_missing():
    table = values(a={2022: 3.0}, b={2022: 4.0}, c={2018: 1.0})
    found = row(table, [region("c"), region("a"), region("b")])
    assert found.year == 2022
    assert found.entries[0].figure is None
    assert found.entries[0].coverage == 0


def test_without_any_figure_there_is_no_year():
    found = row(values(a={2022: 3.0}), [region("z")])
    assert (found.year, found.figures) == (None, ())


def test_where_all_regions_have_too_few_figures_their_coverage_is_kept():
    table = values(a={2018: None, 2022: None}, b={2022: 1.0}).assign(lowest=float("nan"))
    found = row(table.assign(coverage=[0.4, 0.51, 1.0]), [region("a")])
    assert (found.year, found.figures, found.entries[0].coverage) == (None, (), 0.51)


def test_it_is_said_of_which_regions_the_figures_are_of_cbs_and_of_which_ours():
    found = row(values(a={2022: 3.0}, b={2022: 4.0}, c={2022: 5.0}), [region(key) for key in "abcz"])
    a, b, c, none = found.entries
    b = replace(b, figure=replace(b.figure, origin=CBS))
    a, c = (replace(one, figure=replace(one.figure, origin=COMBINED)) for one in (a, c))
    said = whose_figures([replace(found, entries=(a, b, c, none))], ["A", "B", "C", "Z"])
    assert said == "Waarden van A en C: eigen berekening. Waarden van B: cijfer van het CBS."


def test_the_difference_is_with_the_reference_in_the_same_year():
    country = values(kind="nederland", nederland={2020: 50.0, 2022: 60.0})
    table = pd.concat([values(a={2022: 55.8}, b={2022: 59.9}, c={2022: 60.1}), country], ignore_index=True)
    found = row(table, [region("a"), region("b"), COUNTRY])
    assert [entry.against and entry.against.text for entry in found.entries] == [
        "4,2 procentpunt lager dan Nederland",
        "0,1 procentpunt lager dan Nederland",
        None,
    ]
    assert found.reference.value == 60.0


def test_the_reference_may_be_any_region():
    table = values(a={2022: 10.0}, b={2022: 20.0}, c={2022: 21.0})
    found = row(table, [region("a"), region("b")], reference=region("b"))
    assert found.entries[0].against.text == "10,0 procentpunt lager dan b"
    assert found.entries[1].against is None


def test_without_a_figure_of_the_reference_nothing_is_compared():
    found = row(values(a={2022: 10.0}, b={2022: 20.0}), [region("a"), region("b")])
    assert found.reference is None
    assert [entry.against for entry in found.entries] == [None, None]


def test_the_same_name_of_another_kind_is_another_region():
    table = pd.concat([values(a={2022: 10.0}, b={2022: 12.0}), values(kind="provincie", a={2022: 30.0})], ignore_index=True)
    found = row(table, [region("a", "provincie"), region("a")])
    assert [entry.figure.value for entry in found.entries] == [30.0, 10.0]


@pytest.mark.parametrize(("kind", "key", "said"), [("gemeente", "GM0599", True), ("provincie", "zuid-holland", False)])
def test_only_of_a_municipality_it_is_said_that_a_deal_covers_a_part(registers, scores, kind, key, said):
    from regio_data.figures.figure import latest_figures
    from regio_data.profile.caveats import caveats

    found = caveats(registers, find_region(registers, RegionRef(kind, key)), None, latest_figures(registers, scores, kind, key))
    assert any("deel van deze gemeente" in text for text in found) == said


def test_differences_are_made_comparable_by_how_much_the_municipalities_differ():
    """Two apart where municipalities differ by one is more than three where they differ by ten."""
    table = pd.concat([values(a={2022: 1.0, 2021: 5.0}, b={2022: 3.0}), values("deal", d={2022: 99.0})])
    other = values(a={2022: 10.0}, b={2022: 30.0}).assign(indicator="Y")
    spread = spread_of_municipalities(pd.concat([table, other]))
    assert spread == {("X", 2022): 1.0, ("X", 2021): 0.0, ("Y", 2022): 10.0}
    with pytest.raises(TypeError):
        spread["X", 2022] = 0.0  # it is made once for all
    few = row(values(a={2022: 1.0}, b={2022: 3.0}), [region("a")], region("b"))
    much = row(values(a={2022: 1.0}, b={2022: 4.0}), [region("a")], region("b"))
    much = replace(much, indicator=indicator("Y"))
    none = Row(X, None, (), None)
    assert by_difference([none, much, few], spread) == (few, much, none)
    assert by_difference([much, few], spread, of=region("z")) == (much, few)
