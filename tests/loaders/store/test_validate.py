"""New data beside the present ones: what differs more than is allowed is named, and to the letter of each limit."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from loaders.errors import RefusedError
from loaders.store.validate import absent, against_current, check_set, refuse_changes, weights_against_current


def figures(municipalities=20, years=(2020, 2021), value=10.0, indicator="A"):
    """Return a figure of every municipality in every year."""
    rows = [(f"GM{n:04}", indicator, year, value) for year in years for n in range(municipalities)]
    return pd.DataFrame(rows, columns=["region", "indicator", "year", "value"])


def without(table, count, year):
    """Return figures of which so many in a year have no value any more."""
    rows = table.index[table["year"] == year][:count]
    return table.assign(value=table["value"].where(~table.index.isin(rows)))


def test_the_same_figures_are_not_suspect():
    assert against_current(figures(), figures()) == []
    assert against_current(pd.concat([figures(), figures(indicator="B")]), figures()) == []


@pytest.mark.parametrize(
    ("gone", "said"),
    [
        ((2, 2), []),  # a tenth fewer is allowed
        ((3, 3), ["A: municipalities in the best year drop from 20 to 17"]),
        ((0, 5), ["A: figures per year drop from 20 to 18"]),  # 35 of 40
    ],
)
def test_a_tenth_of_the_figures_may_go(gone, said):
    new = without(without(figures(), gone[0], 2020), gone[1], 2021)
    assert against_current(new, figures()) == said


def test_an_indicator_without_figures_is_named():
    assert against_current(figures(indicator="B"), figures()) == ["A: has no figures any more"]


@pytest.mark.parametrize(
    ("years", "gone"),
    [
        ((2018, 2019, 2020), ""),
        ((2019, 2020, 2021), ""),  # a new one takes the place of the first
        ((2019, 2020), "2018"),
        ((2020, 2021), "2018, 2019"),  # two for one
        ((2018, 2019, 2021), "2020"),  # not the first
        ((2017, 2018, 2019), "2020"),  # no new one
    ],
)
def test_as_many_first_years_may_go_as_there_are_new_ones(years, gone):
    found = [said for said in against_current(figures(years=years), figures(years=(2018, 2019, 2020))) if "years are" in said]
    assert found == ([f"A: years are gone: {gone}"] if gone else [])


def test_rows_that_are_lost_in_the_middle_are_named():
    """Of 20 municipalities one is a twentieth, which may go; a row without a value is no row that was lost."""
    one, two = (figures().drop(index=range(5, 5 + n)) for n in (1, 2))
    assert against_current(one, figures()) == []
    assert absent(one, figures()) == ["A: in 2020 1 of 20 figures have no row, the first GM0005"]
    assert against_current(two, figures()) == ["A: in 2020 2 of 20 figures have no row, the first GM0005"]
    assert absent(without(figures(), 2, 2020), figures()) == []
    assert absent(figures(years=(2021,)), figures()) == []  # a whole year is told as a year


@pytest.mark.parametrize(("value", "said"), [(30.0, ""), (30.1, "30.1"), (3.4, ""), (3.3, "3.3"), (-20.0, "")])
def test_a_typical_value_that_is_three_times_another_may_be_of_another_unit(value, said):
    found = against_current(figures(value=value), figures())
    assert found == ([f"A: the median goes from 10 to {said}; another unit?"] if said else [])
    assert against_current(figures(value=value), figures(value=0.0)) == []  # nothing is so many times nought


def test_inhabitants_change_by_a_quarter_at_most():
    now = pd.DataFrame({"region": ["GM0001", "GM0002", "GM0003"], "inhabitants": [100, 100, 100]})
    new = pd.DataFrame({"region": ["GM0003", "GM0002", "GM0001"], "inhabitants": [74, 126, 125]})
    assert sorted(weights_against_current(new, now)) == [
        "inhabitants of GM0002 change by +26%",
        "inhabitants of GM0003 change by -26%",
    ]


def test_objections_are_listed_with_the_way_around_them():
    refuse_changes([])
    with pytest.raises(RefusedError, match=r"differ too much from the present ones:[\s\S]*A: has no[\s\S]*use --force"):
        refuse_changes(["A: has no figures any more"])


def test_a_set_has_one_row_for_each_municipality_and_figures_of_no_other(registers):
    codes = sorted(registers.municipality)
    whole = {
        "weights": pd.DataFrame({"region": codes}),
        "boundaries": pd.DataFrame({"code": codes}),
        "observations": pd.DataFrame({"region": codes[:1], "value": [1.0]}),
    }
    check_set(**whole, registers=registers)
    n = len(codes)
    for name, table, said in (
        ("weights", pd.DataFrame({"region": codes[1:]}), f"weights: {n - 1} rows, not one for each of the {n}"),
        ("weights", pd.DataFrame({"region": [*codes, codes[0]]}), f"weights: {n + 1} rows"),
        ("boundaries", pd.DataFrame({"code": [*codes[1:], "GM9999"]}), f"boundaries: {n} rows"),
        ("observations", pd.DataFrame({"region": ["GM9999"], "value": [1.0]}), "unknown municipality GM9999"),
        ("observations", pd.DataFrame({"region": codes[:1], "value": [np.nan]}), "no figure at all"),
    ):
        with pytest.raises(RefusedError, match=said):
            check_set(**{**whole, name: table}, registers=registers)
