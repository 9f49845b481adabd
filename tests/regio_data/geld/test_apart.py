"""What stands in no quarter: by name, with its money, so that with the quarters all money of the deals is told."""

from __future__ import annotations

import re

import pandas as pd
import pytest

from regio_data.geld.apart import apart_from_deals, apart_from_municipalities
from regio_data.geld.quarters import ALLOCATED, PLACED, allocated, placed_deals
from regio_data.themes_and_indicators import themes_and_indicators

OVERWEIGHT = "01_GZ_08"


def test_deals_without_a_place_are_named_with_their_money(registers, dataset, scores):
    """The five deals without figures, by hand from the register; their amounts there add up to 88.0."""
    placed = placed_deals(dataset, registers, scores, [registers.indicator[OVERWEIGHT]])
    part, said = apart_from_deals(registers, placed, ())
    assert part.startswith("Apart: 19 deals op een deel van een gemeente, samen ")
    assert said.startswith("Apart: 5 deals zonder plaats, want zonder cijfers bij de start of met een cijfer dat te weinig ")
    assert "gebieden hebben, of bij een thema op te weinig indicatoren een plaats, samen 88,0 miljoen euro: " in said
    for slug in ("caribisch-nederland", "natuurinclusieve-landbouw-noord-nederland", "saba", "sint-eustatius", "bonaire"):
        assert registers.deal[slug].short_name in said
    assert apart_from_deals(registers, placed, (6,))[-1].endswith(": Bonaire.")
    every = pd.DataFrame({"deal": [deal.slug for deal in registers.deals], "part": False})
    assert apart_from_deals(registers, every, ()) == ()


def test_over_municipalities_only_deals_without_any_of_them_in_a_quarter_are_apart(registers):
    """15 million of Noordelijk Flevoland over Noordoostpolder, with a figure, and Urk, without; all of Twente without."""
    number = {code: registers.municipality[code].inhabitants for code in ("GM0171", "GM0184")}
    of_urk = 15e6 * number["GM0184"] / sum(number.values())
    rows = [
        ("noordelijk-flevoland", 2, "GM0171", 15e6 - of_urk, number["GM0171"], 2019, 80.0, 4),
        ("noordelijk-flevoland", 2, "GM0184", of_urk, number["GM0184"], 2019, None, None),
        ("twente", 2, "GM0153", 30e6, 1, 2019, None, None),
    ]
    placed = pd.DataFrame(columns=PLACED)
    missing, part, nowhere, unlisted = apart_from_municipalities(registers, pd.DataFrame(rows, columns=ALLOCATED), placed, (2,))
    assert missing.startswith("Van dezelfde deals hoort nog 4,6 miljoen euro bij gemeenten zonder cijfer")
    second = [deal for deal in registers.deals if deal.tranche == 2]
    assert part.startswith(f"Apart: {sum(bool(deal.part_of) for deal in second)} deals op een deel van een gemeente, samen ")
    assert "Twente" in nowhere and "Noordelijk Flevoland" not in nowhere
    assert unlisted == "Niet in de lijst van deals, want als geheel zonder plaats: Noordelijk Flevoland."


def test_over_municipalities_quarters_and_what_stands_apart_add_up_to_all_money_of_the_deals(data, registers, scores):
    """Of every theme and indicator; each amount in a sentence is rounded to a tenth of a million."""
    whole = sum(deal.rijksbijdrage_mln or 0 for deal in registers.deals)
    placed = pd.DataFrame(columns=PLACED)  # only of which deals the list is, which adds no money
    needed = ["region_kind", "region", "indicator", "year", "value", "percentile"]
    towns = scores.loc[scores["region_kind"] == "gemeente", needed]  # less is faster
    of_code = dict(tuple(towns.groupby("indicator", observed=True)))
    off = {}
    for name, indicators in themes_and_indicators(data).values():
        amounts = allocated(registers, pd.concat([of_code[i.code] for i in indicators]), indicators)
        told = amounts.dropna(subset="quarter")["euro"].sum() / 1e6
        said = re.findall(r"([\d.]+,\d) miljoen euro", " ".join(apart_from_municipalities(registers, amounts, placed, ())))
        rest = [float(text.replace(".", "").replace(",", ".")) for text in said]
        if told + sum(rest) != pytest.approx(whole, abs=0.05 * (len(rest) + 1)):
            off[name] = told + sum(rest)
    assert off == {}
