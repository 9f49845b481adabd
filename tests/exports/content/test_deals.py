"""Deals as a table, as a layer, and as part of the name of a file."""

from __future__ import annotations

import pytest

from exports.content.deals import choice_name, deals_layer, deals_sheet
from geo.shapes import shapes_of


@pytest.mark.parametrize(
    ("chosen", "name"),
    [
        (lambda deal: True, "alle"),
        (lambda deal: deal.tranche == 4, "tranche-4"),
        (lambda deal: deal.tranche in (1, 2), "tranche-1-2"),
        (lambda deal: deal.slug in ("twente", "saba"), "keuze-2 deals"),
        (lambda deal: deal.slug == "saba", "keuze-1 deal"),
        (lambda deal: deal.slug == "twente-ii" or (deal.tranche in (1, 2) and deal.slug != "twente"), "keuze-18 deals"),
    ],
)
def test_a_file_is_named_after_the_choice(registers, chosen, name):
    deals = [deal for deal in registers.deals if chosen(deal)]
    assert choice_name(registers, deals) == name


def test_what_is_not_known_of_a_deal_is_empty_and_not_zero(data):
    deals = data.registers.deal
    table = deals_sheet(data, [deals["twente"], deals["saba"]]).table.set_index("Sleutel")
    people = sum(data.registers.municipality[code].inhabitants for code in deals["twente"].municipalities)
    assert table.loc["twente", ["Rijksbijdrage", "Inwoners", "Aantal gemeenten"]].tolist() == [30.0, people, 14]
    assert table.loc["twente", "Per inwoner"] == pytest.approx(30e6 / people)
    assert table.loc["saba", ["Inwoners", "Per inwoner"]].isna().all()
    assert table.loc["saba", ["Aantal gemeenten", "Eilanden", "Hele gemeente"]].tolist() == [0, "Saba", ""]
    assert table.loc["twente", "Opvolger"] == "Regio Deal Twente II"


def test_a_deal_without_municipalities_keeps_its_row_on_the_map(data):
    deals = [data.registers.deal[slug] for slug in ("saba", "twente")]
    layer = deals_layer(data, deals, shapes_of(data))
    assert layer["sleutel"].tolist() == ["saba", "twente"]
    assert layer.geometry.is_empty.tolist() == [True, False]
