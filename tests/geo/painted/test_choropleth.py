"""The colours, labels and legend of one indicator, on small tables worked out by hand."""

from __future__ import annotations

import pandas as pd
import pytest

from geo.painted.choropleth import direction_note, legend, paint_municipalities, paint_regions, region_tip
from geo.painted.classification import Classes
from geo.painted.paint import Paint
from geo.painted.palettes import FAVOURABLE, NO_FIGURE, NOT_COMBINED, UNFAVOURABLE, UNPAINTED
from regio_data.registers.regions import RegionRef, find_region
from tests.regio_data.making import indicator

#: 1 to 10, above 10 to 20, 20 to 30, 30 to 40, 40 to 50.
CLASSES = Classes(1.0, (10.0, 20.0, 30.0, 40.0, 50.0), 1)


def as_region(registers, deal):
    return find_region(registers, RegionRef("deal", deal.slug))


def table(**values):
    return pd.DataFrame({"value": values}, dtype=float)


@pytest.mark.parametrize(
    ("direction", "low", "high"),
    [("higher_better", UNFAVOURABLE, FAVOURABLE), ("lower_better", FAVOURABLE, UNFAVOURABLE)],
)
def test_blue_is_favourable_whichever_way_the_indicator_runs(direction, low, high):
    painting = paint_municipalities(table(a=10, b=50, c=None), indicator(direction=direction), CLASSES)
    assert painting.fill == {"a": Paint(low), "b": Paint(high), "c": NO_FIGURE}


def test_a_neutral_indicator_has_no_colour_of_favourable():
    painting = paint_municipalities(table(a=1, b=11, c=21, d=31, e=41), indicator(direction="neutral"), CLASSES)
    assert not {FAVOURABLE, UNFAVOURABLE} & {paint.colour for paint in painting.fill.values()}
    assert len(set(painting.fill.values())) == 5


def test_labels_have_the_decimals_of_the_indicator_and_say_that_a_figure_is_missing():
    painting = paint_municipalities(table(a=12.34, b=None), indicator(), CLASSES)
    assert painting.tips == {"a": "12,3", "b": "geen gegevens"}
    assert painting.suffix.strip(" \u00a0") == "%"


def test_without_any_figure_all_is_missing():
    painting = paint_municipalities(table(a=None, b=None), indicator(), None)
    assert set(painting.fill.values()) == {NO_FIGURE}


def test_a_legend_counts_each_class_and_the_missing_figures():
    values = table(a=1.0, b=10.0, c=10.1, d=50.0, e=None, f=None)
    found = [(entry.text, entry.count) for entry in legend(values, indicator(), CLASSES, unpainted="geen deal")]
    assert found == [
        ("1,0 t/m 10,0", 2),
        ("boven 10,0 t/m 20,0", 1),
        ("boven 20,0 t/m 30,0", 0),
        ("boven 30,0 t/m 40,0", 0),
        ("boven 40,0 t/m 50,0", 1),
        ("geen gegevens", 2),
        ("geen deal", None),
    ]
    assert legend(values, indicator(), CLASSES)[-1].paint == NO_FIGURE
    assert legend(values, indicator(), CLASSES, "x")[-1].paint == Paint(UNPAINTED)


def test_a_class_says_how_many_of_its_deals_are_on_part_of_a_municipality():
    values = table(a=1.0, b=5.0, c=12.0, d=13.0)
    found = legend(values, indicator(), CLASSES, partial={"b", "c", "d"})
    assert [entry.text for entry in found][:3] == [
        "1,0 t/m 10,0 (1 deels)",
        "boven 10,0 t/m 20,0 (2 deels)",
        "boven 20,0 t/m 30,0",
    ]


def test_what_is_not_combined_is_no_missing_figure():
    values = table(a=1.0, b=None, c=None).assign(lowest=[None, 10.9, None], highest=[None, 103.0, None])
    found = {entry.text: (entry.paint, entry.count) for entry in legend(values, indicator(), CLASSES)}
    assert found["niet samengenomen (van laagste tot hoogste gemeente)"] == (NOT_COMBINED, 1)
    assert found["geen gegevens"] == (NO_FIGURE, 1)
    assert paint_municipalities(values, indicator(), CLASSES).fill["b"] == NOT_COMBINED
    assert paint_municipalities(values, indicator(), None).fill == {"a": NO_FIGURE, "b": NOT_COMBINED, "c": NO_FIGURE}


def test_a_class_of_one_value_is_written_as_that_value():
    one = Classes(3.0, (3.0, 4.0), 1)
    assert [entry.text for entry in legend(table(a=3.0, b=4.0), indicator(), one)][:2] == ["3,0", "boven 3,0 t/m 4,0"]


@pytest.mark.parametrize(
    ("direction", "begins"),
    [("higher_better", "Hoger is gunstiger:"), ("lower_better", "Lager is gunstiger:"), ("neutral", "Hoger is niet")],
)
def test_the_note_says_which_way_is_favourable(direction, begins):
    assert direction_note(indicator(direction=direction)).startswith(begins)


@pytest.fixture
def regions(registers):
    """A table of figures for deals: what `paint_regions` takes."""

    def rows(deals, **values):
        first = {"coverage": 1.0, "approximate": False, "origin": "own", "lower": None, "upper": None, "lowest": None}
        first |= {"highest": None, "region_name": "", "region_kind": "deal", "year": 2022, "whole_municipality": True}
        first |= {"municipalities": 2}
        return pd.DataFrame(
            [{**first, "value": values[deal.slug.replace("-", "_")]} for deal in deals], [d.slug for d in deals]
        )

    return rows


def test_the_most_recent_deal_is_on_top(registers, regions):
    """Parkstad Limburg (tranche 2) and II (tranche 5) hold the same municipalities."""
    deals = [registers.deal[slug] for slug in ("parkstad-limburg-ii", "parkstad-limburg")]
    assert deals[0].tranche > deals[1].tranche
    shared = set(deals[0].municipalities) & set(deals[1].municipalities)
    values = regions(deals, parkstad_limburg_ii=50, parkstad_limburg=5)
    painting = paint_regions(values, indicator(), CLASSES, [as_region(registers, deal) for deal in deals[::-1]], registers)
    assert {painting.fill[code] for code in shared} == {Paint(FAVOURABLE)}
    assert all(painting.tips[code].startswith(deals[0].name_with_tranche) for code in shared)
    outside = next(m.code for m in registers.municipalities if m.code not in painting.fill)
    assert painting.tips[outside] == "Geen Regio Deal in deze keuze"


def test_the_label_of_a_deal_on_part_of_a_municipality_says_so(registers, regions):
    deal = registers.deal["amsterdam-zuidoost"]
    row = regions([deal], amsterdam_zuidoost=12.3).iloc[0]
    label = region_tip(as_region(registers, deal), registers, row, indicator(), partial=True)
    assert "(deels)" in label.splitlines()[0]
    assert "12,3" in label
    part = "cijfer van de hele gemeente; de deal geldt voor een deel"
    assert label.splitlines()[-1] == part
    of_two = as_region(registers, registers.deal["zaanij-ii"])
    tip = region_tip(of_two, registers, row, indicator(), partial=True)
    assert tip.splitlines()[-1] == "cijfer van hele gemeenten; de deal geldt voor een deel"
    assert part not in region_tip(as_region(registers, deal), registers, row, indicator(), partial=False)
