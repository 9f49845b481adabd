"""What every file and slide is made of: the years of a region, and what is made once for all who ask."""

from __future__ import annotations

import dataclasses
import gc
import weakref
from types import SimpleNamespace

import pandas as pd

from regio_data.data import Data
from regio_data.registers.regions import NEDERLAND, RegionRef


def small(values):
    rows = [("deal", "a", "x", 2020, 1.0), ("nederland", "nederland", "x", 2020, 3.0), ("deal", "a", "x", 2021, None)]
    rows += [("deal", "a", "y", 2020, 9.0)] if values else []
    scores = pd.DataFrame(rows, columns=["region_kind", "region", "indicator", "year", "value"])
    return Data(None, None, scores)


def test_a_series_has_every_year_of_one_region_and_one_indicator():
    series = small(values=True).series(RegionRef("deal", "a"), "x")
    assert list(series.index) == [2020, 2021]
    assert series[2020] == 1.0
    assert series.isna().tolist() == [False, True]


def test_a_region_or_indicator_that_is_not_there_has_an_empty_series():
    data = small(values=False)
    assert data.series(RegionRef("deal", "b"), "x").empty
    assert data.series(RegionRef("deal", "a"), "y").empty
    assert len(data.series(NEDERLAND, "x")) == 1


def test_a_profile_is_made_once(data):
    deal = data.registers.deals[0]
    assert data.profile_of(deal) is data.profile_of(deal)
    assert data.profile_of(deal).deal == deal


def test_functions_with_equal_arguments_do_not_share():
    data = small(values=True)
    assert (data.once(lambda data, name: name.upper(), "a"), data.once(lambda data, name: name * 2, "a")) == ("A", "aa")


def test_data_goes_as_soon_as_nobody_uses_it(data):
    own = Data(data.dataset, data.registers, data.scores)
    own.prepare()
    own.profile_of(own.registers.deals[0])
    gone = weakref.ref(own)
    gc.disable()  # after a refresh the old data must not wait for a collection, which seldom comes
    try:
        del own
        assert gone() is None
    finally:
        gc.enable()


def test_who_changes_a_table_changes_only_their_own(data):
    mine = data.latest("deal")
    mine["value"] = 0.0
    assert (data.latest("deal")["value"] != 0.0).any()


def test_scores_can_be_told_apart_by_their_words_and_laid_below_others(data):
    own = data.scores[data.scores["region_kind"] == "deal"]
    assert set(own["region_kind"]) == {"deal"} and set(own["region"]) <= {deal.slug for deal in data.registers.deals}
    both = pd.concat([own, own.astype({"region_kind": "str", "region_name": "str"})], ignore_index=True)
    assert both["region_name"].tolist() == 2 * own["region_name"].tolist() and (both["region_kind"] == "deal").all()


def test_an_indicator_without_a_figure_cannot_be_chosen(data):
    new = data.registers.indicators[0].model_copy(update={"code": "01_NIEUW&X"})
    registers = dataclasses.replace(data.registers, indicators=(*data.registers.indicators, new))
    assert list(Data(data.dataset, registers, data.scores).indicators.values()) == list(data.registers.indicators)
    figures = pd.concat([data.dataset.observations, data.dataset.observations[:1].assign(indicator=new.code, value=1.0)])
    with_figure = Data(SimpleNamespace(observations=figures), registers, data.scores)
    assert with_figure.indicators["01_NIEUW_X"] is new  # by its spelling in a URL


def test_data_that_differs_keeps_nothing_of_the_other(data):
    other = dataclasses.replace(data, version="2")
    assert data.once(_seen) == data.version
    assert other.once(_seen) == "2"


def _seen(data):
    return data.version
