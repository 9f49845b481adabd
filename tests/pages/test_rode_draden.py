"""The page on the rode draden, as a user finds it."""

from __future__ import annotations

import re
from pathlib import Path

import pandas as pd
import pytest

from tests.finding import html, labelled, tables, words
from tests.register_files import register

ROOT = Path(__file__).parents[2]
DEALS = register("deals")


@pytest.fixture
def rode_draden(open_page):
    def show(**parameters):
        app = open_page("rode-draden", downloads=True, **parameters)
        assert not app.exception
        return app

    return show


def short(deal):
    return deal["name"].removeprefix("Regio Deal ").removeprefix("Regio Envelop ")


def test_which_deals_share_the_theme_health_in_limburg(rode_draden):
    places = pd.read_csv(ROOT / "regio_data/registers/data/gemeenten.csv", comment="#").query("province == 'Limburg'")["code"]
    expected = {short(d) for d in DEALS if 2 in d["rode_draden"] and set(d["municipalities"]) & set(places)}
    at = rode_draden(thema="2", gebied="limburg")
    assert set(tables(at)[0]["Regio Deal"]) == expected
    assert f"**{len(expected)} van de" in words(at)


def test_counts_name_the_deals_whose_themes_are_not_determined(rode_draden):
    assert "dit thema; van 9 van de 84 deals zijn de thema’s niet bepaald." in words(rode_draden(thema="9"))
    assert "? = niet bepaald: van 9 van de 84 deals zijn de thema’s niet bepaald." in words(rode_draden(beeld="deals"))


def test_a_theme_says_how_many_of_its_deals_are_in_the_strips_and_states_no_median_of_few_areas(rode_draden):
    deals = [d for d in DEALS if 9 in d["rode_draden"]]
    whole = [d for d in deals if d["municipalities"] and not d.get("part_of")]
    areas = {frozenset(d["municipalities"]) for d in whole}
    assert (len(deals), len(whole), len(areas)) == (10, 5, 4)
    at = rode_draden(thema="9")
    assert "Van de 10 deals tellen er 5 mee, in 4 gebieden: " in words(at)
    assert "gelden voor een deel van een gemeente" in words(at)
    assert "Van 4 gebieden met een cijfer" in html(at)
    assert "de mediaan is" not in html(at)
    health = rode_draden(thema="2")
    assert "de mediaan is percentiel" in html(health)
    assert "zijn er gekozen deals van meer tranches." in words(health)  # below the map


@pytest.mark.parametrize("number", range(1, 16))
def test_every_theme_says_how_its_regions_stand(rode_draden, number):
    at = rode_draden(thema=str(number))
    rode_draad = next(t for t in register("rode_draden") if t["number"] == number)
    assert html(at).count('class="rd-strip"') == len(rode_draad["indicators"])
    if not rode_draad["indicators"]:
        assert "In onze gegevens staat geen indicator die over dit thema gaat." in words(at)
    assert len(tables(at)[0]) == sum(number in d["rode_draden"] for d in DEALS)


def test_the_page_says_that_the_assignment_is_our_own_reading(rode_draden):
    assert "Welke thema’s bij een deal horen is onze eigen lezing" in words(rode_draden())


@pytest.mark.parametrize("view", ["deals", "uitgangsposities", "tijdlijn"])
def test_every_deal_that_is_named_leads_to_its_profile(rode_draden, view):
    placed = {deal["slug"] for deal in DEALS if deal["municipalities"] and not deal["part_of"]}
    named = placed if view == "uitgangsposities" else {deal["slug"] for deal in DEALS}
    assert set(re.findall(r'<a href="profiel\?deal=([a-z0-9-]+)">', html(rode_draden(beeld=view)))) == named


def test_the_dots_stand_in_words_with_their_tranche(rode_draden):
    """So that neither colour nor a pointer is needed."""
    body = html(rode_draden(thema="2"))
    lists = re.findall(r'class="rd-strip".*?</details>', body, re.S)
    assert lists
    for part in lists:
        dots = len(re.findall("<i style", part))
        assert len(re.findall(r"<li>T[1-6] · [^<]+: \d+(?:,\d)?</li>", part)) == dots


def test_unknown_values_fall_back_with_a_notice(rode_draden):
    at = rode_draden(thema="99", gebied="nergens")
    assert labelled(at.selectbox, "Thema (rode draad)").value == "2"
    assert [info.value for info in at.info if "link" in info.value] == [
        "Deze delen van de link zijn hier niet te kiezen en zijn weggelaten: thema (“99”) en gebied (“nergens”)."
    ]


@pytest.mark.parametrize(
    ("view", "files"),
    [
        ("themas", ["Kaart als PNG", "Excel", "CSV voor Excel (Nederlands)", "CSV voor andere programma’s", "GeoPackage"]),
        ("deals", ["Excel", "CSV voor Excel (Nederlands)", "CSV voor andere programma’s", "GeoPackage"]),
        ("uitgangsposities", ["Excel", "CSV voor Excel (Nederlands)", "CSV voor andere programma’s", "GeoPackage"]),
        ("lessen", ["Excel"]),
        ("tijdlijn", ["Excel", "CSV voor Excel (Nederlands)", "CSV voor andere programma’s"]),
    ],
)
def test_every_view_can_be_taken_along(rode_draden, view, files):
    assert [button.proto.label for button in rode_draden(beeld=view).get("download_button")] == files
