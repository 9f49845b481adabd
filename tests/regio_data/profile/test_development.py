"""Development since the start of a deal, next to the country over the same years."""

from __future__ import annotations

import pytest

from regio_data.profile.development import development
from tests.regio_data.making import values

NL = values("nederland", nl={2018: 10, 2019: 11, 2020: 12, 2021: 13, 2022: 14})


def test_from_the_first_figure_at_or_after_the_start_to_the_last():
    table = development(values("deal", d={2018: 1, 2020: 3, 2022: 8}), NL, 2019)
    row = table.iloc[0]
    assert (row["from_year"], row["to_year"], row["first"], row["last"]) == (2020, 2022, 3, 8)
    assert (row["change"], row["change_nl"]) == (5, 2)


def test_the_year_of_signing_itself_counts():
    assert development(values("deal", d={2019: 1, 2020: 4}), NL, 2019)["from_year"].tolist() == [2019]


def test_one_figure_since_the_start_is_no_development():
    assert development(values("deal", d={2018: 1, 2022: 8}), NL, 2020).empty
    assert development(values("deal", d={2018: 1, 2022: float("nan")}), NL, 2018).empty


def test_a_missing_national_figure_stays_missing():
    table = development(values("deal", d={2015: 1, 2022: 8}), NL, 2015)
    assert table["change_nl"].tolist() == pytest.approx([float("nan")], nan_ok=True)
