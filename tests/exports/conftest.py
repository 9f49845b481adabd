"""What the tests of the exports share: the material, and a page of each kind."""

from __future__ import annotations

import pytest

from exports.content.brede_welvaart import IndicatorView, indicator_page
from exports.content.content import Material
from exports.content.kaart import deals_page
from exports.content.profiel import profile_page
from geo.choropleth import legend, paint_municipalities
from geo.classification import classify
from geo.deal_map import paint_deals
from geo.legend import Legend, LegendEntry
from geo.paint import Paint
from geo.palettes import TRANCHES
from geo.shapes import load_shapes
from regio_data.dataset.snapshot import open_dataset
from regio_data.figures.profile import profile
from regio_data.figures.scores import all_scores
from regio_data.registers.load import load_registers
from regio_data.registers.regions import find_region


@pytest.fixture(scope="session")
def material():
    dataset, registers = open_dataset(), load_registers()
    return Material(dataset, registers, all_scores(dataset, registers), load_shapes(dataset, registers))


@pytest.fixture(scope="session")
def of(material):
    """Make the profile page of a region."""

    def make(key, kind="deal"):
        region = find_region(material.registers, kind, key)
        return profile_page(material, profile(material.dataset, material.registers, material.scores, region))

    return make


@pytest.fixture(scope="session")
def all_deals(material):
    deals = material.registers.deals
    entries = tuple(LegendEntry(Paint(colour), str(tranche)) for tranche, colour in TRANCHES.items())
    painting = paint_deals(deals, material.registers, material.shapes.drawable, None)
    return deals_page(material, deals, painting, Legend("Tranche", entries), "Regio Deals per tranche", stapeling=True)


@pytest.fixture(scope="session")
def swimming(material):
    """The map of an indicator that many municipalities have no figure of: swimming water at the coast."""
    indicator, year = material.registers.indicator["02_HB_NK_30"], 2022
    scores = material.scores
    rows = scores[(scores["indicator"] == indicator.code) & (scores["year"] == year)]
    values = rows[rows["region_kind"] == "gemeente"].set_index("region")[["region_name", "value", "coverage", "approximate"]]
    classes = classify(values["value"], "gelijk", indicator.decimals)
    painting = paint_municipalities(values, indicator, classes)
    series = rows[rows["region_kind"] == "nederland"][["region_name", "year", "value"]].set_axis(
        ["naam", "jaar", "waarde"], axis=1
    )
    entries = Legend("Klassen", tuple(legend(values["value"], indicator, classes)))
    return indicator_page(material, IndicatorView(indicator, year, "gemeente", values, series, painting, entries))


@pytest.fixture(scope="session")
def latest_by_hand(material):
    """Weighted mean of one indicator in one year over municipalities, worked out apart from `regional_values`."""

    def mean(code, year, names):
        rows = material.dataset.observations
        rows = rows[(rows["indicator"] == code) & (rows["year"] == year)]
        value = dict(zip(rows["region"], rows["value"], strict=True))
        total = weight = 0.0
        for municipality in material.registers.municipalities:
            figure = value.get(municipality.code)
            if municipality.name in names and figure is not None and figure == figure:
                total += municipality.inhabitants * figure
                weight += municipality.inhabitants
        return total / weight

    return mean
