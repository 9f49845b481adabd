"""What stands on the sheet of A4 of a profile."""

from __future__ import annotations

import re

import pytest

from exports.content.profiel.a4 import a4
from exports.formats.pdf import TEMPLATE
from regio_data.figures.trends import CHANCE
from regio_data.profile.conclusion import conclusion
from regio_data.registers.regions import RegionRef, region_of

#: What `exports.formats.pdf` and the typesetter fill in of any content.
OF_CONTENT = {
    "title",
    "subtitle",
    "map",
    "map_key",
    "map_ratio",
    "map_alt",
    "source_line",
    "sources",
    "made",
    "font",
    "colours",
}


@pytest.fixture(scope="module")
def sheet(data):
    return lambda slug: a4(data, data.profile_of(data.registers.deal[slug]))


def test_the_template_finds_every_name_and_no_name_is_for_nothing(sheet):
    asked = set(re.findall(r"\bdata\.(\w+)", TEMPLATE.read_text(encoding="utf-8")))
    assert asked - OF_CONTENT == set(sheet("twente-ii"))


def test_every_indicator_stands_on_it_once_under_its_first_theme(sheet, data):
    groups = sheet("bonaire")["figures"]
    themes = [group["theme"] for group in groups]
    assert len(themes) == len(set(themes))
    rows = [(group["theme"], row["label"]) for group in groups for row in group["rows"]]
    assert sorted(rows) == sorted((i.monitor_themes[0].theme, i.label) for i in data.registers.indicators)
    assert {row["value"] for group in groups for row in group["rows"]} == {"–"}


def test_a_theme_says_on_which_side_its_bar_lies(sheet):
    themes = sheet("twente-ii")["themes"]
    assert {t["side"] for t in themes if t["score"] is None} <= {""}
    scored = [t for t in themes if t["score"] is not None and t["side"] != "ordinary"]
    assert {t["side"] for t in scored} == {"high", "low"}
    assert [t["theme"] for t in scored if (t["side"] == "high") != (t["score"] >= 50)] == []


def test_it_says_in_short_what_the_page_says_and_that_themes_like_the_country_do_not_count(sheet, data):
    ordinary = [d for d in data.registers.deals if not d.part_of and any(t.ordinary for t in data.profile_of(d).themes)][:3]
    assert len(ordinary) == 3
    for deal in ordinary:
        told = sheet(deal.slug)["conclusion"]
        assert (
            told == conclusion(data.profile_of(deal))
            and "thema’s die niet duidelijk anders dan Nederland zijn, tellen hier niet mee" in told
        )
    assert sheet("bonaire")["conclusion"] == ""


def test_where_it_counts_trends_it_says_that_one_may_be_chance(sheet):
    assert "met een gunstige trend" in sheet("twente-ii")["conclusion"] and CHANCE in sheet("twente-ii")["key"]
    assert CHANCE not in sheet("bonaire")["key"]  # has no figures


def test_that_a_margin_is_not_known_is_a_mark_that_the_key_explains(data):
    """Of a municipality no margin of a survey is known; in Heerlen overweight differs from the country, and so does crime."""
    shown = a4(data, data.profile(region_of(data.registers, RegionRef("gemeente", "GM0917"))))
    against = {row["label"]: row["against"] for group in shown["figures"] for row in group["rows"]}
    assert re.fullmatch(r"[▲▼] [\d,]+°", against["Overgewicht"])
    assert "°" not in against["Geregistreerde misdrijven"]
    country = {row["label"]: row["country"] for group in shown["figures"] for row in group["rows"]}
    assert country["Vertrouwen in instituties"] == "61,4†"  # 88% of the inhabitants; of unemployment it is all
    assert "†" not in country["Werkloosheid"] and "† dekking van Nederland onder 99%" in shown["key"]
    assert not any("Het cijfer van Nederland rust" in note for note in shown["notes"])
    assert "° marge of nauwkeurigheid niet bekend" in shown["key"]
    assert not any("niet bekend" in text for text in against.values())


def test_of_a_deal_without_figures_the_other_deals_of_its_island_are_told(sheet, data):
    found = [title for title, _ in sheet("bonaire")["here"]]
    assert found == [deal.name_with_tranche for deal in data.registers.deals if "Bonaire" in deal.islands][:1]
    assert sheet("twente-ii")["here"] == []


def test_of_a_part_of_a_municipality_it_says_whose_the_figures_are(sheet):
    made = sheet("rotterdam-zuid")
    assert made["whose"] == " (heel Rotterdam)"
    assert made["strengths"] == made["weaknesses"] == []
    assert made["no_extremes"].startswith("Deze deal geldt voor een deel van Rotterdam")
    assert made["start"] == ""
