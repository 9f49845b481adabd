"""Where the money lands: two indicators and a theme worked out by hand from the figures, and small tables in the head."""

from __future__ import annotations

import math

import pandas as pd
import pytest

from regio_data.figures.gelijke_omvang import sampled_areas
from regio_data.geld.at_start import municipal_positions
from regio_data.geld.quarters import (
    ALLOCATED,
    PLACED,
    allocated,
    by_quarter,
    by_quarter_of_municipalities,
    of_tranches,
    placed_deals,
)
from tests.rounding import half_up

OVERWEIGHT, UNEMPLOYMENT = "01_GZ_08", "09_E&V_13"
HEALTH = "Gezondheid"


class ByHand:
    """The places of deals in plain Python: no table of scores, only observations, inhabitants and the sampled areas."""

    def __init__(self, dataset, registers):
        self.registers, self.neighbours = registers, dataset.neighbours
        self.inhabitants = dict(zip(dataset.weights["region"], dataset.weights["inhabitants"], strict=True))
        self.figures = {}
        for row in dataset.observations.dropna(subset="value").itertuples():
            self.figures.setdefault((row.indicator, row.year), {})[row.region] = row.value

    def mean(self, code, year, codes):
        known = [c for c in codes if c in self.figures[code, year]]
        weight = sum(self.inhabitants[c] for c in known)
        least = self.registers.indicator[code].minimum_coverage
        if not known or weight < least * sum(self.inhabitants[c] for c in codes) - 1e-6:
            return None
        mean = sum(self.inhabitants[c] * self.figures[code, year][c] for c in known) / weight
        return half_up(mean, self.registers.indicator[code].decimals)

    def group(self, size):
        if size == 1:
            return [[code] for code in self.neighbours.codes]
        order = sampled_areas(self.neighbours, size)
        return [[self.neighbours.codes[i] for i in row] for row in order if (row >= 0).all()]

    def year(self, code, deal):
        years = [y for c, y in self.figures if c == code and y <= deal.signed_year]
        years = [y for y in years if self.mean(code, y, deal.municipalities) is not None]
        return max(years, default=None)

    def percentile(self, own, others, code):
        """Share of the others that are less favourable, equals for half; a municipality is itself one of the others."""
        less = sum(o > own if self.registers.indicator[code].direction == "lower_better" else o < own for o in others)
        return less, sum(o == own for o in others)

    def placed(self, deal, codes):
        size = len(deal.municipalities)
        member = size == 1
        areas, sums, own = self.group(size), {}, []
        for code in codes:
            year = self.year(code, deal)
            if year is None:
                continue
            values = {i: v for i, a in enumerate(areas) if (v := self.mean(code, year, a)) is not None}
            group = list(values.values())
            mine = self.mean(code, year, deal.municipalities)
            less, equal = self.percentile(mine, group, code)
            own.append(100 * (less + (equal - member) / 2) / (len(group) - member))
            ranks = {v: self.percentile(v, group, code) for v in set(group)}
            for i, v in values.items():
                less, equal = ranks[v]
                sums.setdefault(i, []).append(100 * (less + (equal - member) / 2) / (len(group) - member))
        if len(own) <= len(codes) / 2:
            return None
        if len(codes) == 1:
            return own[0]
        mine = round(sum(own) / len(own), 6)
        means = [round(sum(found) / len(found), 6) for found in sums.values() if len(found) > len(codes) / 2]
        return 100 * (sum(m < mine for m in means) + (sum(m == mine for m in means) - member) / 2) / (len(means) - member)


@pytest.fixture(scope="module")
def by_hand(dataset, registers):
    return ByHand(dataset, registers)


@pytest.mark.parametrize("codes", [[OVERWEIGHT], [UNEMPLOYMENT], HEALTH], ids=["overweight", "unemployment", "health"])
def test_two_indicators_and_a_theme_by_hand(dataset, registers, scores, by_hand, codes):
    """Tranche 2: large and small areas, single municipalities, and deals on part of one."""
    indicators = [i for i in registers.indicators if i.code in codes or any(one.theme == codes for one in i.monitor_themes)]
    euro, deals, part = dict.fromkeys(range(1, 5), 0.0), dict.fromkeys(range(1, 5), 0), 0.0
    for deal in registers.deals:
        if deal.tranche != 2 or not deal.municipalities:
            continue
        ranked = [i.code for i in indicators if i.direction != "neutral" and i.combined]
        percentile = by_hand.placed(deal, ranked)
        if percentile is None:
            continue
        if deal.part_of:
            part += deal.rijksbijdrage_mln * 1e6
            continue
        quarter = min(math.floor(percentile / 25) + 1, 4)
        euro[quarter] += deal.rijksbijdrage_mln * 1e6
        deals[quarter] += 1
    placed = of_tranches(placed_deals(dataset, registers, scores, indicators), [2])
    table = by_quarter(registers, placed)
    assert table["euro"].to_dict() == pytest.approx(euro)
    assert table["deals"].to_dict() == deals
    assert table["euro_even"].tolist() == pytest.approx([sum(euro.values()) / 4] * 4)
    assert placed.loc[placed["part"], "euro"].sum() == pytest.approx(part)
    assert sum(deals.values()) >= 8


def test_money_over_municipalities_by_hand(dataset, registers, scores, by_hand):
    """Tranche 4, unemployment: every municipality of a deal gets by its inhabitants, and stands among all municipalities."""
    euro, even = dict.fromkeys(range(1, 5), 0.0), dict.fromkeys(range(1, 5), 0.0)
    indicator = registers.indicator[UNEMPLOYMENT]
    number = {m.code: m.inhabitants for m in registers.municipalities}

    def quarter_of(code, year):
        group = [by_hand.mean(UNEMPLOYMENT, year, [c]) for c in by_hand.figures[UNEMPLOYMENT, year]]
        less, equal = by_hand.percentile(by_hand.mean(UNEMPLOYMENT, year, [code]), group, UNEMPLOYMENT)
        return min(math.floor(100 * (less + (equal - 1) / 2) / (len(group) - 1) / 25) + 1, 4)

    quarters = {}
    for deal in registers.deals:
        if deal.tranche != 4 or not deal.municipalities or deal.part_of:
            continue
        year = max(y for c, y in by_hand.figures if c == UNEMPLOYMENT and y <= deal.signed_year)
        if year not in quarters:
            quarters[year] = {code: quarter_of(code, year) for code in by_hand.figures[UNEMPLOYMENT, year]}
        of, amount = quarters[year], deal.rijksbijdrage_mln * 1e6
        for code in deal.municipalities:
            euro[of[code]] += amount * number[code] / sum(number[c] for c in deal.municipalities)
        for code, quarter in of.items():
            even[quarter] += amount * number[code] / sum(number[c] for c in of)
    spread = of_tranches(allocated(registers, scores, [indicator]), [4])
    places = {start: municipal_positions(scores, [indicator], start) for start in spread["start"].unique()}
    table = by_quarter_of_municipalities(registers, spread, places)
    assert table["euro"].to_dict() == pytest.approx(euro)
    assert table["euro_even"].to_dict() == pytest.approx(even)
    assert table["euro"].sum() == pytest.approx(table["euro_even"].sum())


def test_an_area_and_its_inhabitants_count_once_a_quarter(registers):
    """Heerlen and Kerkrade twice in the lowest quarter, Heerlen alone in the highest, Landgraaf only in part."""
    both, heerlen, landgraaf = "GM0917+GM0928", "GM0917", "GM0882"
    rows = [
        ("a", 1, both, 10e6, 0, 2018, 2018, 5.0, 1, False),
        ("b", 4, both, 5e6, 0, 2022, 2022, 20.0, 1, False),
        ("c", 4, heerlen, 25e6, 0, 2022, 2022, 90.0, 4, False),
        ("d", 4, landgraaf, 99e6, 0, 2022, 2022, 1.0, 1, True),
    ]
    table = by_quarter(registers, pd.DataFrame(rows, columns=PLACED))
    known = registers.municipality
    assert table.loc[1].tolist() == [15e6, 2, 1, known["GM0917"].inhabitants + known["GM0928"].inhabitants, 10e6]
    assert table.loc[2].tolist() == [0, 0, 0, 0, 10e6]
    assert table.loc[4].tolist() == [25e6, 1, 1, known["GM0917"].inhabitants, 10e6]


def test_an_even_spread_follows_the_inhabitants(registers):
    """100 euro over Heerlen (lowest) and Kerkrade (highest), when those two were the whole country."""
    number = [registers.municipality[code].inhabitants for code in ("GM0917", "GM0928")]
    rows = [("a", 1, "GM0917", 100.0, number[0], 2018, 0.0, 1)]
    table = by_quarter_of_municipalities(
        registers, pd.DataFrame(rows, columns=ALLOCATED), {2018: pd.Series({"GM0917": 0.0, "GM0928": 100.0})}
    )
    assert table["euro"].tolist() == [100, 0, 0, 0]
    assert table["euro_even"].tolist() == pytest.approx([100 * n / sum(number) for n in (number[0], 0, 0, number[1])])


def test_parkstad_is_spread_by_inhabitants(registers, scores):
    spread = allocated(registers, scores, [registers.indicator[OVERWEIGHT]])
    first = spread[spread["deal"] == "parkstad-limburg"].set_index("municipality")["euro"]
    number = {code: registers.municipality[code].inhabitants for code in first.index}
    assert first["GM0917"] == pytest.approx(40e6 * number["GM0917"] / sum(number.values()))
    assert first.sum() == pytest.approx(40e6)
    assert not spread["deal"].isin([deal.slug for deal in registers.deals if deal.part_of]).any()


def test_an_indicator_of_few_municipalities_gives_no_deal_a_place(registers, dataset, scores):
    placed = placed_deals(dataset, registers, scores, [registers.indicator["R_L_SK_01"]])
    table = by_quarter(registers, placed)
    assert placed.empty and table[["euro", "deals", "areas", "inhabitants"]].eq(0).all(axis=None)
