"""What the tests of the exports share: the data, and a page of each kind."""

from __future__ import annotations

import pytest

from exports import deck_command, profile_command
from exports.content.brede_welvaart import IndicatorView, indicator_content
from exports.content.kaart import stapeling_content
from exports.content.profiel.content import profile_content
from geo.painted.choropleth import legend, paint_municipalities
from geo.painted.classification import classify
from geo.painted.deal_map import paint_deals
from geo.painted.legend import Legend, LegendEntry
from geo.painted.paint import Paint
from geo.shapes import shapes_of
from regio_data.figures.regional.values import COLUMNS
from regio_data.registers.regions import RegionRef, find_region, regions


@pytest.fixture
def prepared(monkeypatch, data):
    """Let every command take this data: it is the same, and making it takes longer than all the rest."""
    for command in (deck_command, profile_command):
        monkeypatch.setattr(command, "make_data", lambda dataset, registers: data)


@pytest.fixture(scope="session")
def of(data):
    """Make the content of the profile of a region."""

    def make(key, kind="deal"):
        return profile_content(data, data.profile(find_region(data.registers, RegionRef(kind, key))))

    return make


@pytest.fixture(scope="session")
def all_deals(data):
    deals = data.registers.deals
    entries = tuple(LegendEntry(Paint(one.colour), str(one.tranche)) for one in data.registers.tranches)
    painting = paint_deals(deals, data.registers, shapes_of(data).drawable, None)
    return stapeling_content(data, deals, painting, Legend("Tranche", entries), "Regio Deals per tranche")


@pytest.fixture(scope="session")
def swimming(data):
    """The map of an indicator that many municipalities have no figure of: swimming water at the coast."""
    indicator, year = data.registers.indicator["02_HB_NK_30"], 2022
    scores = data.scores
    rows = scores[(scores["indicator"] == indicator.code) & (scores["year"] == year)]
    values = rows[rows["region_kind"] == "gemeente"].set_index("region")[["region_name", "margin", *COLUMNS[4:]]]
    classes = classify(values["value"], "gelijk", indicator.decimals)
    painting = paint_municipalities(values, indicator, classes)
    series = rows[rows["region_kind"] == "nederland"][["region_name", "year", "value"]].set_axis(
        ["naam", "jaar", "waarde"], axis=1
    )
    entries = Legend("Klassen", tuple(legend(values, indicator, classes)))
    every = regions(data.registers, "gemeente")
    return indicator_content(data, IndicatorView(indicator, year, "gemeente", values, every, series, painting, entries))


@pytest.fixture(scope="session")
def latest_by_hand(data):
    """Weighted mean of one indicator in one year over municipalities, worked out apart from `regional_values`."""

    def mean(code, year, municipalities):
        rows = data.dataset.observations
        rows = rows[(rows["indicator"] == code) & (rows["year"] == year)]
        value = dict(zip(rows["region"], rows["value"], strict=True))
        total = weight = 0.0
        for municipality in data.registers.municipalities:
            figure = value.get(municipality.code)
            if municipality.code in municipalities and figure is not None and figure == figure:
                total += municipality.inhabitants * figure
                weight += municipality.inhabitants
        return total / weight

    return mean
