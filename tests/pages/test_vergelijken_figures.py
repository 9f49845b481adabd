"""The figures on Vergelijken and in its files equal those of the snapshot and the register, with numpy and scipy."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import yaml
from scipy.stats import theilslopes

from exports.content.vergelijken.table import vergelijking_table
from regio_data.figures.gelijke_omvang import sampled_areas
from regio_data.figures.vergelijking import vergelijking
from regio_data.registers import load as registers
from regio_data.registers.region_names import region_label
from regio_data.registers.regions import NEDERLAND, RegionRef, find_region
from tests.finding import matrix
from tests.rounding import half_up

ROOT = Path(registers.__file__).parents[2]
SNAPSHOT = ROOT / "regio_data" / "dataset" / "data"

#: Lower is favourable, and every municipality has figures.
CODE, LABEL = "09_E&V_13", "Werkloosheid"

#: The latest years with a figure, which make the trend.
YEARS = 8


REGIONS = ["deal:twente-ii", "gemeente:GM0153", "nederland"]


@pytest.fixture(scope="module")
def page(open_page):
    """The cells of the indicator on the page, by region."""
    return matrix(open_page("vergelijken", regio=REGIONS, thema="arbeid-en-vrije-tijd")).loc[f"{LABEL} %, 2022"]


@pytest.fixture(scope="module")
def shown(registers, scores):
    """The rows of the indicator in the files, by region."""
    regions = [find_region(registers, RegionRef.parse(text)) for text in REGIONS]
    country = find_region(registers, NEDERLAND)
    rows = vergelijking(registers, scores, regions, [registers.indicator[CODE]], country, "Nederland")
    names = [region_label(region) for region in regions]
    return vergelijking_table(registers, rows, names, ["Arbeid en vrije tijd"], "Nederland").set_index("Regio")


@pytest.fixture(scope="module")
def municipal():
    observations = pd.read_parquet(SNAPSHOT / "observations.parquet")
    return observations[observations["indicator"] == CODE].pivot(index="region", columns="year", values="value")


@pytest.fixture(scope="module")
def series(municipal):
    """Values by year of the three regions."""
    weight = pd.read_parquet(SNAPSHOT / "weights.parquet").set_index("region")["inhabitants"]
    deals = yaml.safe_load((ROOT / "regio_data" / "registers" / "data" / "deals.yaml").read_text(encoding="utf-8"))
    members = next(deal for deal in deals if deal["slug"] == "twente-ii")["municipalities"]

    def mean(codes):
        return pd.Series({year: np.average(v.loc[codes], weights=weight.loc[codes]) for year, v in municipal.items()})

    return {
        "Twente II (Regio Deal)": mean(members),
        "Enschede (gemeente)": municipal.loc["GM0153"],
        "Nederland": mean(municipal.index),
    }


def test_value_and_year(page, shown, series):
    for name, values in series.items():
        assert shown.loc[name, "Jaar"] == values.index.max() == 2022
        assert shown.loc[name, "Waarde"] == half_up(values.iloc[-1], 1)
        assert page[name].startswith(f"{values.iloc[-1]:.1f}".replace(".", ","))


def test_position(page, shown, series, municipal, dataset):
    weight = pd.read_parquet(SNAPSHOT / "weights.parquet").set_index("region")["inhabitants"]
    latest = municipal[municipal.columns.max()]
    codes = np.array(dataset.neighbours.codes)
    drawn = [codes[area] for area in sampled_areas(dataset.neighbours, 14)]
    of_size = np.array([np.average(latest[area], weights=weight[area]) for area in drawn])
    groups = {
        "Twente II (Regio Deal)": (of_size, len(of_size) + 1, "gebieden van 14 gemeenten"),
        "Enschede (gemeente)": (latest.drop("GM0153").to_numpy(), len(latest), "gemeenten"),
    }
    for name, (others, of, group) in groups.items():
        own, others = half_up(series[name].iloc[-1], 1), half_up(others, 1)
        worse, same = (others > own + 1e-9).sum(), (np.abs(others - own) <= 1e-9).sum()
        assert shown.loc[name, "Positie (0–100)"] == round(100 * (worse + same / 2) / len(others))
        first, last = (others < own - 1e-9).sum() + 1, len(others) - worse + 1  # a lower value is favourable
        assert (shown.loc[name, "Plaats"], shown.loc[name, "Plaats tot en met"]) == (first, last)
        assert shown.loc[name, "Van"] == of
        *places, among = [f"{n:,}".replace(",", ".") for n in (first, last, of)]
        assert f"plaats {places[0] if first == last else '–'.join(places)} van {among} " in page[name]
        assert shown.loc[name, "Vergeleken met"] == group
    assert pd.isna(shown.loc["Nederland", "Plaats"])
    assert "plaats" not in page["Nederland"]


def exact_p(values):
    """Mann-Kendall by trying every order."""

    def pairs(order):
        i, j = np.triu_indices(order.shape[1], 1)
        return np.abs(np.sign(order[:, j] - order[:, i]).sum(axis=1))

    own = np.round(np.array(values)[None], 6)
    every = own[0][np.array(list(permutations(range(own.shape[1]))))]
    return (pairs(every) >= pairs(own)).mean()


def test_trend(page, shown, series):
    for name, values in series.items():
        last = values.dropna().iloc[-YEARS:]
        slope, p = theilslopes(last, last.index).slope, exact_p(last)
        way = "– geen duidelijke trend" if p >= 0.05 else "▲ stijgend" if slope > 0 else "▼ dalend"
        if p < 0.05:
            per_year = f"{'+' if slope > 0 else '−'}{abs(slope):.2f}".replace(".", ",")
            way += f", {per_year} procentpunt per jaar ({'ongunstig' if slope > 0 else 'gunstig'})"
        assert (way[0] in "▲▼") == (way[0] in page[name])
        assert shown.loc[name, "Trend"] == f"{way}; 8 jaren, {last.index[0]}–{last.index[-1]}"


def test_difference(page, shown, series):
    for name in list(series)[:2]:
        gap = series[name].iloc[-1] - series["Nederland"].iloc[-1]
        size = f"{abs(gap):.1f}".replace(".", ",")
        way = "hoger" if gap > 0 else "lager"
        expected = f"{size} procentpunt {way} dan Nederland, marge niet bekend"  # a survey of which CBS gives no bounds
        assert shown.loc[name, "Verschil met Nederland"] == expected
        assert shown.loc[name, "Verschil"] == pytest.approx(gap, abs=0.001)
        assert page[name].endswith(f"{size} procentpunt {way}")  # that no margin is known stands once, below the table
