"""The overzichten count what the register says; what it does not say is counted too. Counted here from the YAML itself."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
import yaml

from regio_data.answers.overzichten import ISLANDS, ONCE, OVERZICHTEN
from regio_data.registers import load
from regio_data.views.pages import PAGES

DAY = datetime.date(2026, 11, 22)


@pytest.fixture(scope="module")
def deals():
    """The deals as the file has them."""
    return yaml.safe_load((Path(load.__file__).parent / "data" / "deals.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def tables(registers):
    return {key: make(registers, DAY).table for key, make in OVERZICHTEN.items()}


def test_every_overzicht_is_a_view_of_the_page():
    assert list(PAGES["overzichten"].views) == list(OVERZICHTEN)


def test_never_in_a_deal_are_the_39_that_no_deal_names(registers, deals, tables):
    named = {code for deal in deals for code in deal["municipalities"]}
    assert set(tables["nooit"]["Code"]) == {m.code for m in registers.municipalities} - named
    assert len(tables["nooit"]) == 39


def test_a_deal_of_a_whole_province_is_named_and_does_not_count(registers, tables):
    wide = {p for deal in registers.deals if not deal.municipalities and not deal.islands for p in deal.provinces}
    by_province = dict(zip(tables["nooit"]["Provincie"], tables["nooit"]["Deal van de provincie"], strict=True))
    assert all(bool(names) == (province in wide) for province, names in by_province.items())


def test_a_vitale_regio_counts_each_deal_there_and_keeps_amounts_of_larger_deals_apart(tables):
    """Zuid-Limburg: Parkstad Limburg I, II and III and Zuid-Limburg I and II lie within it; Twente and Twente II in Twente."""
    table = tables["vitale-regios"].set_index("Vitale regio")
    assert table.loc["Twente", ["Deals", "Geheel binnen", "Deels erbuiten"]].tolist() == [2, 2, 0]
    assert table.loc["Twente", "Rijk geheel binnen"] == pytest.approx(30 + 25)
    assert table.loc["Midden-Limburg", "Deals"] == 1
    drenthe = table.loc["Zuid- en Oost-Drenthe"]
    assert (drenthe["Rijk geheel binnen"], drenthe["Geheel binnen"], drenthe["Deels erbuiten"]) == (0, 0, 5)


def test_provinces_count_a_deal_in_each_and_the_last_row_once(deals, tables):
    table = tables["provincies"].set_index("Provincie")
    assert len(table) == 12 + 2
    assert table.loc[ONCE, "Samen"] == len(deals) == 84
    assert table.loc[ONCE, "Tranche 5"] == sum(deal["tranche"] == 5 for deal in deals)
    assert table.loc[ISLANDS, "Samen"] == sum(bool(deal["islands"]) for deal in deals)
    statuses = table.drop(columns=[*(f"Tranche {n}" for n in range(1, 7)), "Samen"])
    assert (statuses.sum(axis=1) == table["Samen"]).all()  # a status that is not known is counted


def test_only_a_column_with_a_deal_in_several_provinces_adds_up_to_more(registers, tables):
    table = tables["provincies"].set_index("Provincie").drop(columns="Samen")
    more = table.drop(index=ONCE).sum() > table.loc[ONCE]
    assert more.any() and not more.all()
    assert "een kolom met zo’n deal telt daarom op tot meer" in OVERZICHTEN["provincies"](registers, DAY).notes[0]


def test_themes_count_the_deals_of_which_they_are_not_determined(deals, tables):
    table = tables["themas"].set_index("Thema")
    assert table.loc["Niet bepaald", "Samen"] == sum(not deal["rode_draden"] for deal in deals) == 9
    assert table.loc["2. Gezondheid van inwoners", "Tranche 4"] == sum(
        deal["tranche"] == 4 and 2 in deal["rode_draden"] for deal in deals
    )
    assert table.loc["Deals in de tranche", "Samen"] == 84


def test_a_deal_that_counts_by_an_unsure_list_alone_is_named(registers):
    """West-Brabant has Tholen alone in Zeeland; of 15 of its municipalities, in Noord-Brabant, one less changes nothing."""
    notes = " ".join(OVERZICHTEN["provincies"](registers, DAY).notes)
    assert "; in Zeeland West-Brabant (tranche 5)." in notes and "in Noord-Brabant" not in notes
    assert "in Kop van Noord-Holland Noord-Holland Noord" in " ".join(OVERZICHTEN["vitale-regios"](registers, DAY).notes)


def test_end_years_have_a_row_for_those_not_known(deals, tables):
    table = tables["eindjaren"].set_index("Eindjaar")
    assert table.loc["Niet bekend", "Deals"] == sum(deal["end_year"] is None for deal in deals)
    assert table.loc["2024", "Deals"] == sum(deal["end_year"] == 2024 for deal in deals)
    assert table["Deals"].drop("Samen").sum() == table.loc["Samen", "Deals"] == 84
    of_2024 = [deal["rijksbijdrage_mln"] for deal in deals if deal["end_year"] == 2024]
    assert table.loc["2024", "Rijksbijdrage"] == pytest.approx(sum(amount or 0 for amount in of_2024))


def test_end_years_that_are_not_sure_are_counted_and_named(registers, deals, tables):
    """Zuidoost Friesland: 2024, from ‘de komende vier jaar’. Of 2026 Brainport and Zuid- en Oost-Drenthe II are not sure."""
    doubts = [deal["confidence"].get("end_year") for deal in deals if deal["end_year"]]
    assert (len(doubts), doubts.count("medium"), doubts.count("low")) == (35, 11, 4)
    note = OVERZICHTEN["eindjaren"](registers, DAY).notes[1]
    assert "Van 15 van de 35 deals met een eindjaar is het niet zeker (zekerheid: 11 middel en 4 laag)" in note
    assert "niet geschat" not in note
    table = tables["eindjaren"].set_index("Eindjaar")
    assert table.loc["Samen", "Eindjaar niet zeker"] == 15 and table.loc["Niet bekend", "Eindjaar niet zeker"] == 0
    assert "Rotterdam Zuid (tranche 1, 2031: alleen het deel Wonen, eindjaar niet zeker)" in table.loc["2031", "Welke deals"]
    assert "Zuidoost Friesland (tranche 3, eindjaar niet zeker)" in table.loc["2024", "Welke deals"]
    assert table.loc["2026", "Welke deals"].count("eindjaar niet zeker") == table.loc["2026", "Eindjaar niet zeker"] == 2


@pytest.mark.parametrize("key", ["provincies", "eindjaren"])
def test_a_count_of_deals_that_are_over_says_of_how_many_the_end_is_not_sure(registers, deals, key):
    over = [d for d in deals if d["end_year"] and d["end_year"] < 2026 and d["status"] != "afgerond"]
    unsure = [d["slug"] for d in over if d["confidence"].get("end_year")]
    assert (len(over), unsure) == (9, ["noordoost-fryslan", "vitale-wijken", "zuidoost-friesland"])
    assert any("bij 3 van deze 9 deals is dat eindjaar niet zeker" in note for note in OVERZICHTEN[key](registers, DAY).notes)


@pytest.mark.parametrize("key", ["provincies", "eindjaren"])
def test_a_count_by_by_status_names_the_days_up_to_which_it_is_known(registers, deals, key):
    days = sorted(str(deal["status_date"]) for deal in deals)
    assert (days[0], days[-1]) == ("2024-05-07", "2026-11-22")
    (said,) = [note for note in OVERZICHTEN[key](registers, datetime.date(2027, 3, 1)).notes if note.startswith("Status:")]
    assert said.startswith("Status: zoals bekend op 7 mei 2024 t/m 22 november 2026, per deal anders")
    assert "het eindjaar is op 1 maart 2027 voorbij" in said


@pytest.mark.parametrize("key", ["nooit", "vitale-regios", "provincies"])
def test_what_counts_municipalities_says_once_of_how_many_deals_they_are_not_sure(registers, key):
    notes = OVERZICHTEN[key](registers, DAY).notes
    assert " ".join(notes).count("Van 34 van de 79 deals met gemeenten is de gemeentelijst niet zeker") == 1
    assert "de bronnen van die deal haar noemen" not in " ".join(notes)


def test_a_deal_without_themes_is_not_said_to_have_any_that_fits(registers):
    """Of Petten the register says that none of the fifteen fits."""
    notes = OVERZICHTEN["themas"](registers, DAY).notes
    assert (
        "Van 9 van de 84 deals zijn de thema’s niet bepaald: zij tellen bij geen enkel thema mee, ook waar er wel een past."
        in notes
    )
