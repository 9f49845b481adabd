"""The profile of every deal and of municipalities, as a user finds it."""

from __future__ import annotations

import re

import numpy as np
import pytest
from scipy.stats import kendalltau

from tests.finding import html, presented, rows, words
from tests.often import a_few
from tests.register_files import municipalities, register

DEALS = register("deals")
MUNICIPALITIES = municipalities()


@pytest.fixture
def profile(open_page):
    def show(**parameters):
        app = open_page("profiel", downloads=True, **parameters)
        assert not app.exception
        return app

    return show


@pytest.mark.parametrize("deal", a_few(DEALS, 6), ids=lambda deal: deal["slug"])
def test_every_deal_has_a_meaningful_profile(profile, deal):
    at = profile(deal=deal["slug"])
    assert f"<h1>{deal['name']}</h1>" in html(at).replace("&#x27;", "'").replace("&amp;", "&")
    assert f"Tranche {deal['tranche']}" in html(at)
    if deal["municipalities"]:
        if deal["part_of"]:
            assert "ijfer van he" in words(at) + html(at)
            assert "Gunstigste posities" not in html(at)
            at = profile(deal=deal["slug"], deelgebied="wel")
        listed = [title for title in ("Gunstigste posities", "Ongunstigste posities") if f'aria-label="{title}"' in html(at)]
        assert all(0 < len(rows(at, title)) <= 5 for title in listed)
        assert len(listed) + html(at).count("Geen uitgesproken ") == 2
        assert "Deze cijfers laten niet zien of een deal werkt" in words(at)
    else:
        assert "Gunstigste posities" not in words(at)
        assert re.search("geen cijfers", words(at))


@pytest.mark.parametrize("code", [*MUNICIPALITIES["code"][::40], "GM0917", "GM0363", "GM0088"])
def test_municipalities_have_a_meaningful_profile(profile, code):
    at = profile(gemeente=code)
    name = MUNICIPALITIES.set_index("code").loc[code, "name"]
    assert name in words(at)
    assert "Per thema" in words(at)
    assert 0 < len(rows(at, "Ongunstigste posities")) <= 5


def test_whether_trust_rose_in_twente(profile, registers, dataset):
    indicator = next(i for i in registers.indicators if "vertrouwen" in i.label.lower() and "instituties" in i.label.lower())
    codes = next(d for d in DEALS if d["slug"] == "twente")["municipalities"]
    of_indicator = dataset.observations[dataset.observations["indicator"] == indicator.code]
    own = of_indicator[of_indicator["region"].isin(codes)].dropna(subset="value")
    own = own.assign(w=own["region"].map(dataset.weights.set_index("region")[indicator.weight]))
    series = own.groupby("year")[["value", "w"]].apply(lambda g: np.average(g["value"], weights=g["w"])).sort_index().tail(8)
    p = kendalltau(series.index, series).pvalue
    at = profile(deal="twente", beeld="cijfers")
    row = next(row for row in rows(at, indicator.first_theme) if row[0] == indicator.label)
    assert " p " not in row[-1]  # jargon that a long table does not need
    word = "geen duidelijke trend" if p >= 0.05 else "stijgend" if series.iloc[-1] > series.iloc[0] else "dalend"
    assert row[-1].startswith(word)
    at = profile(deal="twente", beeld="ontwikkeling", indicator=indicator.code)
    (said,) = (m for m in at.markdown if m.value.startswith("**Trend:**"))
    assert f"p = {p:.{3 if p < 0.1 else 2}f}".replace(".", ",") in said.help.replace("P =", "p =")


def test_what_stands_together_and_could_puzzle_is_explained(profile, registers):
    text = words(profile(deal="twente-ii", beeld="cijfers"))
    assert "zo kan een cijfer bij de ongunstigste posities staan en toch gunstig afsteken bij Nederland" in text
    assert "Verschillen zijn berekend vóór het afronden" in text
    assert "Plaats tussen gebieden van 14 gemeenten" in text
    assert re.search(r"\d+ van 1\.001\b", text)
    assert "Vergeleken met 1.000 gelote aaneengesloten gebieden van 14 gemeenten, voor zover daarvan een cijfer is." in text
    own = registers.indicator["01_KL_H_01"]
    assert own.direction_source == "eigen duiding"
    assert re.search(rf"onze eigen duiding, niet nagegaan bij het CBS: [^.]*{own.label}", text)
    assert "vóór het afronden" in words(profile(deal="twente", beeld="ontwikkeling"))


@pytest.mark.parametrize(
    ("view", "text"),
    [
        ("rode-draden", "onze eigen lezing"),
        ("cijfers", "In onze gegevens zonder cijfer voor deze regio"),
        ("ontwikkeling", "geen effect van een deal af te lezen"),
        ("vergelijkbaar", "afstand in standaarddeviaties"),
        ("bronnen", "Bronnen en zekerheid"),
    ],
)
def test_every_view_has_a_deep_link(profile, view, text):
    assert text in words(profile(deal="veluwe", beeld=view))


def test_unknown_values_fall_back_with_a_notice(profile):
    at = profile(deal="bestaat-niet<script>")
    assert "Regio Deal Parkstad Limburg II" in html(at)
    assert any("niet te kiezen" in info.value for info in at.info)
    assert "<script>alert" not in html(at)


def test_going_to_another_deal_moves_the_link_along(profile):
    at = profile(deal="parkstad-limburg-ii", beeld="cijfers")
    at.button(key="chain-deal-parkstad-limburg").click().run()
    assert "<h1>Regio Deal Parkstad Limburg</h1>" in html(at)
    assert at.query_params["deal"] == "parkstad-limburg"
    assert at.query_params["beeld"] == "cijfers"


def test_a_view_that_the_next_region_lacks_gives_way_without_a_notice(profile):
    at = profile(deal="parkstad-limburg-ii", beeld="bronnen")
    del at.query_params["deal"]
    at.query_params["gemeente"] = "GM0917"  # as the search field does
    at.run()
    assert "beeld" not in at.query_params
    assert not at.info


@pytest.mark.parametrize(("region", "name"), [({"deal": "twente-ii"}, "twente-ii"), ({"gemeente": "GM0917"}, "heerlen")])
def test_every_profile_can_be_taken_along_in_every_format(profile, region, name):
    at = profile(**region)
    files = [button.proto.label for button in at.get("download_button")]
    assert files == [
        "PDF, één vel A4",
        "Word",
        "PowerPoint",
        "Kaart als PNG",
        "Kaart voor een dia (16:9)",
        "Kaart, vierkant",
        "Excel",
        "CSV voor Excel (Nederlands)",
        "CSV voor andere programma’s",
        "GeoPackage",
    ]
    asked = {"deal": [name]} if "deal" in region else {"regio": ["gemeente:GM0917"]}
    assert presented(at)["Presenteer"] == asked


@pytest.mark.parametrize(
    ("regio", "heading", "members"),
    [
        ("provincie:flevoland", "Provincie van 6 gemeenten", "Zeewolde"),
        ("corop:flevoland", "COROP-gebied van 6 gemeenten", "Almere"),
        ("vitale-regio:zuid-limburg", "Vitale regio van ", "Maastricht"),
    ],
)
def test_a_region_of_any_kind_has_a_profile(profile, regio, heading, members):
    at = profile(regio=regio)
    assert heading in html(at)
    assert members in words(at)
    assert "Gunstigste posities" in html(at)
    assert not at.info
    other = profile(regio=regio, beeld="vergelijkbaar")
    assert "waarvan de cijfers het dichtst bij deze liggen" in words(other)
