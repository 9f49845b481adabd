"""A painting travels small, and says the same after decoding."""

import json

from geo.painted.choropleth import legend, paint_municipalities, paint_regions
from geo.painted.classification import classify
from geo.painted.paint import Paint
from geo.painted.painting import Painting
from geo.painted.palettes import NO_FIGURE, UNPAINTED
from regio_data.figures.regional.values import regional_values
from regio_data.figures.regional.words import regional_figure
from regio_data.registers.regions import regions

CODES = ["GM0001", "GM0002", "GM0003"]


def decode(message):
    """What the browser makes of a message: paint and label per municipality."""
    texts = message["tips"].split("|")
    colours = [message["palette"][int(c, 36)] for c in message["fill"]]
    labels = [texts[int(message["tip"][2 * i : 2 * i + 2], 36)] for i in range(len(colours))]
    return list(zip(colours, labels, strict=True))


def test_colour_and_label_come_back_as_they_went():
    painting = Painting(fill={"GM0001": Paint("#111111"), "GM0003": NO_FIGURE}, tips={"GM0001": "a|b", "GM0003": "c"})
    hatched = {"colour": "#8A97A5", "ground": "#FFFFFF", "step": 5, "line": 1.3}
    assert decode(painting.message(CODES)) == [({"colour": "#111111"}, "a/b"), ({"colour": UNPAINTED}, ""), (hatched, "c")]


def test_as_many_labels_as_municipalities_fit():
    codes = [f"GM{i:04d}" for i in range(342)]
    painting = Painting(fill={}, tips={code: f"label {code}" for code in codes})
    assert [label for _, label in decode(painting.message(codes))] == [f"label {code}" for code in codes]


def values(dataset, registers, kind, code, year):
    indicator = registers.find_indicator(code)
    table = regional_values(dataset.observations, dataset.weights, regions(registers, kind), [indicator])
    return indicator, table[table["year"] == year].set_index("region")


def test_an_indicator_of_all_municipalities_is_small_and_missing_figures_are_hatched(dataset, registers):
    indicator, table = values(dataset, registers, "gemeente", "01_GZ_08", 2022)
    classes = classify(table["value"], "kwantielen", indicator.decimals)
    painting = paint_municipalities(table, indicator, classes)
    missing = table.index[table["value"].isna()]
    assert len(missing) == 2
    assert {painting.fill[code] for code in missing} == {NO_FIGURE}
    assert painting.tips[missing[0]] == "geen gegevens"
    assert painting.tips["GM0014"] == "40,1"
    assert painting.suffix == "%"
    assert len(json.dumps(painting.message(list(table.index)))) < 5_000


def test_the_legend_counts_every_municipality_once(dataset, registers):
    indicator, table = values(dataset, registers, "gemeente", "01_GZ_08", 2022)
    classes = classify(table["value"], "kwantielen", indicator.decimals)
    entries = legend(table, indicator, classes)
    assert sum(entry.count for entry in entries) == 342
    assert entries[-1].text == "geen gegevens"
    assert entries[-1].count == 2


def test_at_deal_level_the_most_recent_deal_gives_the_colour_and_the_label(dataset, registers):
    indicator, table = values(dataset, registers, "deal", "01_GZ_08", 2022)
    deals = [region for region in regions(registers, "deal") if region.municipalities]
    classes = classify(table["value"], "kwantielen", indicator.decimals)
    painting = paint_regions(table, indicator, classes, deals, registers)
    assert painting.tips["GM0917"].startswith("Parkstad Limburg III (tranche 6)")
    assert "geldt voor een deel" in painting.tips["GM0599"]


def test_too_little_coverage_is_said_with_its_share(dataset, registers):
    indicator, table = values(dataset, registers, "deal", "01_KL_H_01", 2022)
    low = table[(table["coverage"] > 0) & (table["coverage"] < 0.5)]
    assert len(low)
    assert low["value"].isna().all()
    assert regional_figure(low.iloc[0], indicator).startswith("te weinig gegevens (dekking ")


def test_the_years_travel_only_when_they_were_asked_for():
    frames = [
        Painting(fill={"GM0001": Paint(colour)}, tips={"GM0001": tip}) for colour, tip in (("#111111", "1"), ("#222222", "2"))
    ]
    assert "years" not in Painting(fill={}).message(CODES)
    without = Painting(fill={}, year="2015", years=["2014", "2015"]).message(CODES)
    assert (without["year"], without["years"]) == ("2015", ["2014", "2015"])
    assert "frames" not in without
    message = Painting(fill={}, year="2015", years=["2014", "2015"], frames=frames).message(CODES)
    assert [decode(frame)[0] for frame in message["frames"]] == [({"colour": "#111111"}, "1"), ({"colour": "#222222"}, "2")]
