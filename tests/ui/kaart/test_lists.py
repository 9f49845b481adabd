"""Deals as a table and as a list: what the map shows, in words."""

from __future__ import annotations

import pytest

from regio_data.deals.selection import choose_deals, filter_areas
from tests.finding import tables
from ui.kaart import lists
from ui.kaart.lists import deal_table, stapeling_table, without_municipalities


@pytest.fixture(scope="module")
def deal_rows(drawn, data):
    """The table of all deals, in the order of the parameters."""
    return lambda **query: tables(drawn(deal_table, data, data.registers.deals, **query))[0]


@pytest.fixture(scope="module")
def stapeling_rows(drawn, data):
    return lambda measure, **query: tables(drawn(stapeling_table, data, data.registers.deals, measure, **query))[0]


def test_the_list_begins_with_tranche_1_or_follows_the_names(deal_rows):
    old, named = (deal_rows(volgorde=key) for key in ("oud", "naam"))
    assert list(old["Tranche"].astype(int)) == sorted(old["Tranche"].astype(int))
    assert int(old["Tranche"].iloc[0]) == 1
    assert list(named["Regio Deal"]) == sorted(named["Regio Deal"])
    assert len(old) == len(named) == 84


def test_the_table_of_deals_has_their_amounts_and_where_they_lie(deal_rows):
    table = deal_rows().set_index("Regio Deal")
    assert table.loc["Brainport Eindhoven", "Rijk (mln €)"] == "130,0"
    assert len(table) == 84
    area = {
        "Twente II": "14 gemeenten",
        "Noardwest-Fryslân (deels)": "3 gemeenten, 1 deels",
        "Rotterdam Zuid (deels)": "deel van Rotterdam",
        "Bonaire": "Bonaire",
        "Natuurinclusieve Landbouw Noord-Nederland": "Drenthe, Fryslân, Groningen",
    }
    assert table.loc[list(area), "Gebied"].to_dict() == area


def test_the_list_carries_an_indicator_the_least_favourable_first(deal_rows, scores):
    table = deal_rows(kolom="01_GZ_08")
    rows = scores[(scores["region_kind"] == "deal") & (scores["indicator"] == "01_GZ_08")].dropna(subset="value")
    last = rows.sort_values("year").groupby("region_name").last()["percentile"]
    first = table.iloc[0]
    assert f"{last.min():.0f}" == first["Percentiel"].removesuffix(" (deels)").strip()
    assert last[f"Regio Deal {first['Regio Deal']}"] == last.min()
    assert len(table) == 84
    assert set(table["Percentiel"].iloc[last.notna().sum() :]) == {"–"}
    assert "Percentiel" not in deal_rows()


def test_that_a_deal_is_on_part_of_a_municipality_is_explained_where_one_is(drawn, data, registers):
    def explained(*slugs):
        deals = [registers.deal[slug] for slug in slugs]
        return any("deels" in caption.value for caption in drawn(deal_table, data, deals).caption)

    assert explained("twente-ii", "rotterdam-zuid") and not explained("twente-ii")


def test_below_the_list_it_is_said_of_how_many_deals_the_municipalities_are_not_sure(drawn, data, registers):
    def said(*slugs):
        return [caption.value for caption in drawn(deal_table, data, [registers.deal[slug] for slug in slugs]).caption]

    doubt = "Van 2 van de 2 deals met gemeenten is de gemeentelijst niet zeker (zekerheid: 2 middel)."
    assert doubt in said("twente-ii", "twente")
    assert not any("gemeentelijst" in text for text in said("parkstad-limburg"))


def test_the_table_beside_the_stapeling_has_what_its_map_shows(stapeling_rows):
    table = stapeling_rows("aantal")
    assert list(table.iloc[0])[:2] == ["Heerde", "6"]
    rows = {row[0]: list(row[1:]) for row in table.itertuples(index=False)}
    assert len(rows) == 342 + 3
    assert rows["Heerlen"][::2] == ["3", "0"]
    assert rows["Amsterdam"][::2] == ["4", "3"]
    assert rows["Bonaire"] == ["2", "–", "0"]
    assert table["Deals"].astype(int).is_monotonic_decreasing
    assert list(table) == ["Gemeente of eiland", "Deals", "Euro per inwoner", "Waarvan voor een deel"]
    assert list(stapeling_rows("euro"))[:3] == ["Gemeente of eiland", "Euro per inwoner", "Deals"]
    by_euro = stapeling_rows("euro")["Euro per inwoner"]
    euro = [int(text.replace(".", "")) for text in by_euro if text != "–"]
    assert euro == sorted(euro, reverse=True)
    assert set(by_euro[len(euro) :]) == {"–"}


def test_the_numbers_of_the_legend_narrow_the_table(drawn, data, registers):
    """Parkstad Limburg and its two successors lie on the same municipalities, Bonaire on one island."""
    deals = [registers.deal[slug] for slug in ("parkstad-limburg", "parkstad-limburg-ii", "parkstad-limburg-iii", "bonaire")]
    at = drawn(stapeling_table, data, deals, "aantal", aantal="1")
    assert tables(at)[0]["Gemeente of eiland"].tolist() == ["Bonaire"]
    here = {len(deal.municipalities) for deal in deals[:3]}
    assert at.button_group[0].options == [f"geen ({345 - max(here) - 1})", "1 (1)", f"3 ({max(here)})"]
    assert len(here) == 1


def test_of_an_area_the_table_has_its_own_municipalities(drawn, data, registers):
    """Drenthe has twelve; Hardenberg, in Overijssel, has four of its deals."""
    drenthe = next(area for area in filter_areas(registers) if area.name == "Drenthe")
    at = drawn(stapeling_table, data, choose_deals(registers, area=drenthe), "aantal", gebied="provincie:drenthe")
    rows = tables(at)[0]
    assert len(rows) == 12 and rows.iloc[0]["Gemeente of eiland"] == "Hoogeveen"


def test_a_row_selects_its_deal_municipality_or_island(drawn, data, registers, monkeypatch):
    choices, selected = [], []
    monkeypatch.setattr(lists, "row_table", lambda *drawn: choices.append(drawn[5]))
    monkeypatch.setattr(lists, "select", lambda *what: selected.append(what))
    deals = [registers.deal["bonaire"], registers.deal["twente-ii"]]
    drawn(deal_table, data, deals, volgorde="oud")
    choices[0].choose(0)
    drawn(stapeling_table, data, deals, "aantal", aantal="1")
    for row in (0, 1):
        choices[1].choose(row)
    assert selected == [("deal", "twente-ii"), ("gemeente", "GM0141"), ("eiland", "Bonaire")]


def test_deals_without_municipalities_are_listed(drawn, registers):
    at = drawn(without_municipalities, registers.deals)
    assert [button.label for button in at.button] == [
        "T1 · Caribisch Nederland",
        "T2 · Natuurinclusieve Landbouw Noord-Nederland",
        "T5 · Saba",
        "T5 · Sint Eustatius: Statia 2026",
        "T6 · Bonaire",
    ]
    assert at.button[4].help == "Regio Deal Bonaire: Bonaire"
    assert at.button[1].help == "Regio Deal Natuurinclusieve Landbouw Noord-Nederland: Drenthe, Fryslân, Groningen"
    assert not drawn(without_municipalities, [registers.deal["twente-ii"]]).markdown
