"""The top of a profile: name, key numbers, map, facts."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from html import unescape
from types import SimpleNamespace

import pytest

from regio_data.data import Data
from regio_data.registers.regions import RegionRef
from tests.finding import html, words
from tests.register_files import municipalities, register
from ui.common.map_panel import Click
from ui.profiel import heading as module
from ui.profiel.heading import amount_of, area, heading

DEALS = register("deals")


@pytest.fixture
def painted(monkeypatch):
    """What the map would show; the map itself is tested elsewhere."""
    found = []
    monkeypatch.setattr(module, "map_panel", lambda data, painting, *_: found.append(painting))
    monkeypatch.setattr(Data, "today", datetime.date(2026, 11, 22))
    return found


@pytest.fixture
def top(drawn, data, profile_of, painted):
    """The key numbers of a region and all text of the top."""

    def shown(region):
        both = [drawn(part, data, profile_of(region)) for part in (heading, area)]
        keys = re.search(r'<dl class="rd-keys">(.*?)</dl>', html(both[0]))[1]
        return dict(re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", unescape(keys))), "\n".join(map(words, both)), both[1]

    return shown


def test_a_deal_shows_its_amount_its_municipalities_and_its_status(top, painted):
    keys, said, _ = top("deal:twente-ii")
    assert list(keys) == ["Rijksbijdrage", "Per inwoner", "Gemeenten", "Inwoners (1 januari 2024)", "Status"]
    assert (keys["Rijksbijdrage"], keys["Gemeenten"]) == ("€ 25,0 mln", "14")
    assert "Tranche 4" in said and "**In het kort:**" in said
    assert painted[0].selected == [RegionRef("deal", "twente-ii")] and painted[0].fit == RegionRef("deal", "twente-ii")


def test_an_amount_per_inhabitant_stands_once_and_says_over_whom_it_is_spread(top):
    keys, partly, _ = top("deal:rotterdam-zuid")
    assert keys["Per inwoner van de hele gemeente"] == "€ 194"
    assert partly.count("€ 194") == 1
    assert "Per inwoner: de rijksbijdrage gedeeld door de inwoners van de hele gemeente" in partly
    assert "Tranche 1 · geldt voor een deel van Rotterdam; cijfers van de hele gemeente" in partly
    assert keys["Gemeenten"] == "deel van 1"
    assert top("deal:noardwest-fryslan")[0]["Gemeenten"] == "3, 1 deels"
    assert "hele gemeente" not in top("deal:twente")[1] and "gedeeld door" not in top("deal:twente")[1]


def test_an_unknown_status_says_what_it_was_in_may_2024(top):
    keys, shown, _ = top("deal:groningen-noord")
    assert keys["Status"] == "niet bekend (mei 2024: lopend)"
    assert "niet bekend, stand van 22 november 2026; in mei 2024 lopend (Kamerbrief 7 mei 2024)" in shown
    assert "in mei 2024" not in top("deal:twente-ii")[1]


def test_facts_in_doubt_say_so(top):
    assert "2026 (zekerheid: laag)" in top("deal:brainport-eindhoven")[1]
    assert "(zekerheid:" not in top("deal:foodvalley")[1]
    assert "uitvoering vanaf 2026. (zekerheid: laag)" in top("deal:waarden-van-het-groene-hart")[1]


def test_a_fact_that_stands_elsewhere_on_the_page_is_not_among_the_facts(top):
    facts = re.search(r'<dl class="rd-facts">(.*?)</dl>', html(top("deal:twente-ii")[2]))[1]
    terms = re.findall("<dt>(.*?)</dt>", facts)
    assert "Gesloten" in terms and "Gebied" in terms
    assert not {"Rijksbijdrage", "Per inwoner", "Voorganger", "Opvolger", "Rode draden"} & set(terms)


def test_a_deal_of_provinces_has_their_borders_and_leads_to_their_figures(top, painted):
    keys, _, at = top("deal:natuurinclusieve-landbouw-noord-nederland")
    assert keys["Gebied"] == "Drenthe, Fryslân en Groningen"
    assert [str(ref) for ref in painted[0].selected] == ["provincie:drenthe", "provincie:fryslan", "provincie:groningen"]
    link = next(link.proto.query_string for link in at.get("page_link") if "provincies" in link.proto.label)
    assert re.findall(r"provincie%3A(\w+)", link) == ["drenthe", "fryslan", "groningen"]
    islands = top("deal:bonaire")[2]
    assert not [link for link in islands.get("page_link") if "Vergelijk" in link.proto.label]


def test_how_many_deals_touched_heerlen_and_for_how_much(top):
    here = [deal for deal in DEALS if "GM0917" in deal["municipalities"]]
    total = sum(deal["rijksbijdrage_mln"] for deal in here)
    keys, said, at = top("gemeente:GM0917")
    amount = f"{total:.1f}".replace(".", ",")
    assert f"**{len(here)} Regio Deals** raken Heerlen, samen **€ {amount} mln** rijksbijdrage" in said
    assert "per inwoner is het gelijk over dat gebied verdeeld" in said
    assert (keys["Regio Deals"], keys["Rijksbijdrage van die deals samen"]) == (
        "3, waarvan 2 met onzekere lijst",
        f"€ {amount} mln",
    )
    assert [box.label for box in at.expander if "deals" in box.label] == ["Andere deals (2)"]  # one of them still runs
    links = [button.label for button in at.button if "tranche" in button.label]
    assert sorted(int(label[-2]) for label in links) == sorted(deal["tranche"] for deal in here)


def test_a_municipality_of_one_deal_is_told_in_the_singular(top):
    keys, said, at = top("gemeente:GM0744")
    assert keys["Regio Deals"] == "1, lijst onzeker"
    assert "**1 Regio Deal** raakt Baarle-Nassau, met **€ 10,0 mln** rijksbijdrage, met een onzekere gemeentelijst." in said
    assert "de gemeentelijst van deze deal is niet zeker (zekerheid: middel)" in said
    assert "Dat bedrag is voor het hele gebied van de deal" in said
    assert not [box for box in at.expander if "deals" in box.label]


def test_a_deal_of_which_figures_say_little_says_so_at_the_top(top):
    assert "cijfers van die gemeenten zeggen dus weinig over deze deal." in top("deal:mainstage")[1]
    assert "zeggen dus weinig" not in top("deal:parkstad-limburg")[1]


def test_a_province_says_which_deals_it_has_only_by_a_list_that_is_not_sure(top):
    """West-Brabant (15 mln) has one of its 16 municipalities in Zeeland, Tholen; without it 4 deals, 85.5 mln."""
    keys, said, _ = top("provincie:zeeland")
    assert keys["Regio Deals"] == "5, waarvan 1 met onzekere lijst"
    assert (
        "**5 Regio Deals** raken Zeeland, samen **€ 100,5 mln** rijksbijdrage, waarvan West-Brabant (€ 15,0 mln) met een "
        "onzekere gemeentelijst. Dat bedrag"
    ) in said
    assert said.count("de gemeentelijst van deze deal is niet zeker (zekerheid: middel)") == 1


def test_of_a_deal_on_part_of_the_municipality_that_is_said(top):
    assert "een deel van Rotterdam" in top("gemeente:GM0599")[1]
    assert "een deel van Heerlen" not in top("gemeente:GM0917")[1]


def test_a_click_on_a_municipality_opens_its_profile_and_any_other_does_nothing(drawn, data, profile_of, monkeypatch):
    clicked, selected = [], []
    monkeypatch.setattr(module, "map_panel", lambda *arguments: clicked.append(arguments[4]))
    monkeypatch.setattr(module, "select_clicked", selected.append)
    drawn(area, data, profile_of("deal:twente-ii"))
    for click in (Click("eiland", "Saba"), Click("gemeente", "GM0153")):
        clicked[0](click)
    assert selected == [Click("gemeente", "GM0153")]


def test_a_municipality_without_a_deal_says_so(top):
    covered = {code for deal in DEALS for code in deal["municipalities"]}
    names = municipalities().set_index("code")["name"]
    code = next(code for code in names.index if code not in covered)
    keys, text, _ = top(f"gemeente:{code}")
    said = f"Volgens onze bronnen (stand 19 november 2025) maakt of maakte {names[code]} van geen enkele Regio Deal deel uit."
    assert said in text  # as the sentence for a letter has it
    assert keys["Regio Deals"] == "geen, volgens onze bronnen" and "Rijksbijdrage van die deals samen" not in keys


def test_an_area_names_its_municipalities_and_has_no_amount_per_inhabitant(top):
    keys, said, at = top("provincie:flevoland")
    assert "**Gemeenten**: Almere, Zeewolde, Noordoostpolder, Urk, Dronten, Lelystad." in said
    assert not [term for term in keys if term.startswith("Per inwoner")]
    tranches = [int(re.search(r"tranche (\d)", button.label)[1]) for button in at.button]
    assert tranches == sorted(tranches, reverse=True) and len(tranches) == int(keys["Regio Deals"])  # the newest stands open
    (link,) = (link.proto for link in at.get("page_link") if "meest vergelijkbare" in link.proto.label)
    first, *near, last = re.findall(r"regio=([^&]*)", link.query_string)
    assert (first, last, len(near)) == ("provincie%3Aflevoland", "nederland", 2)


@pytest.mark.parametrize(
    ("amounts", "said"),
    [([None, None], "niet bekend"), ([7.5, None, 2.0], "€ 9,5 mln"), ([40.0], "€ 40,0 mln")],
)
def test_what_is_not_known_is_not_counted_as_nothing(registers, amounts, said):
    deals = [registers.deal["twente"].model_copy(update={"rijksbijdrage_mln": amount}) for amount in amounts]
    assert amount_of(SimpleNamespace(deals=deals)) == said


def test_that_an_amount_is_not_known_is_told_of_how_many_deals(drawn, data, profile_of, painted):
    shown = profile_of("gemeente:GM0917")
    first, *others = shown.deals
    unknown = first.model_copy(update={"rijksbijdrage_mln": None})
    said = words(drawn(area, data, replace(shown, deals=(unknown, *others))))
    assert "Van 1 deal is het bedrag niet bekend." in said
    assert "niet bekend" not in words(drawn(area, data, shown)).split("Dat bedrag")[1].split("\n")[0]
