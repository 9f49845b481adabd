"""The starting position of every deal, by a rule that can be moved."""

from __future__ import annotations

import re

import pytest

from tests.finding import charts, html, labelled, words
from ui.rode_draden.uitgangsposities import uitgangsposities_view


@pytest.fixture(scope="module")
def shown(drawn, data):
    return lambda **query: drawn(uitgangsposities_view, data, **query)


@pytest.fixture(scope="module")
def first(shown):
    return shown()


def test_brainport_is_explained_and_moves_with_the_thresholds(first, shown):
    text = words(first)
    assert "**Brainport Eindhoven: geen uitgesproken profiel.**" in text
    assert "minder dan de drempel van 35%" in text
    assert "Met deze drempels wijzen de cijfers daar niet op" in text
    moved = words(shown(hoog="5"))
    assert "**Brainport Eindhoven: groeipotentie verzilveren.**" in moved
    assert "niet op" not in moved


def test_the_slider_moves_the_rule_and_the_link(shown):
    at = shown()
    labelled(at.select_slider, "Veel in het gunstigste kwart: vanaf").set_value("10").run()
    assert at.query_params["hoog"] == "10"
    assert "ten minste **10%** in het gunstigste kwart" in words(at)
    assert at.returned[-1][1:] == (35, 10)


def test_a_threshold_at_or_below_a_quarter_leaves_no_room_for_the_second_starting_position(first, shown):
    """More than 25% in the lowest quarter and less than 25% cannot both be."""
    assert "Staat meer dan 25% in het ongunstigste kwart, maar minder dan 35%, dan is het" in words(first)
    at = words(shown(laag="25"))
    assert "maar minder dan 25%" not in at
    assert "is er bij deze drempel niet: daarvoor moet meer dan 25% in het ongunstigste kwart staan" in at


def test_any_deal_with_figures_can_be_looked_up(shown, registers):
    at = shown(deal="twente-ii")
    assert "**Twente II:" in words(at)
    assert "Het onderzoek noemt" not in words(at)
    whole = sum(bool(deal.municipalities) and not deal.part_of for deal in registers.deals)
    assert len(labelled(at.selectbox, "Zoek een deal op").options) == whole
    assert [link.proto.query_string for link in at.get("page_link")] == ["deal=twente-ii"]


def quarters(at):
    """The percentiles that are named of the looked-up deal, of the most favourable quarter and of the least."""
    found = re.findall(r"<b>In het (on)?gunstigste kwart \((\d+)\):</b> (.*?)</div>", html(at))
    return [(int(n), [float(p.replace(",", ".")) for p in re.findall(r"percentiel ([\d,]+)", text)]) for _, n, text in found]


def test_the_outer_quarters_of_a_deal_are_named_the_outermost_first(first):
    (high, favourable), (low, unfavourable) = quarters(first)
    assert (len(favourable), len(unfavourable)) == (high, low)
    assert favourable == sorted(favourable, reverse=True) and min(favourable) >= 75
    assert unfavourable == sorted(unfavourable) and max(unfavourable) < 25


def test_every_deal_stands_under_its_position_with_the_most_pronounced_first(first):
    table, low, high = first.returned[-1]
    assert (low, high) == (35, 35)
    sections = re.findall(r"<section><h2 class=\"rd-head\">(.*?) \((\d+) deals?, .*?</h2>(.*?)</section>", html(first), re.S)
    listed = {title: re.findall(r"profiel\?deal=([a-z0-9-]+)", body) for title, _, body in sections}
    assert sorted(slug for slugs in listed.values() for slug in slugs) == sorted(table["region"])
    assert [len(slugs) for slugs in listed.values()] == [int(n) for _, n, _ in sections]
    shares = table.set_index("region")
    assert len(sections) == 4
    for key, column in (("verschillen", "share_low"), ("groeipotentie", "share_high")):
        title = next(title for title in listed if key in title.lower())
        order = shares.loc[listed[title], column]
        assert order.is_monotonic_decreasing


def test_each_deal_and_the_caption_say_whether_the_list_of_municipalities_is_sure(first):
    """In the register that of Foodvalley is sure; Mainstage is for a wider region than its list, which is not sure either."""
    marked = dict(re.findall(r'profiel\?deal=([a-z0-9-]+)">[^<]*</a>([^<]*)</td>', html(first)))
    assert (marked["foodvalley"], marked["twente-ii"]) == ("", " (gemeentelijst niet zeker)")
    assert marked["mainstage"] == " (gemeentelijst niet zeker; cijfer zegt weinig over de deal)"
    unsure = sum("gemeentelijst niet zeker" in mark for mark in marked.values())
    said = f"Van {unsure} van de {len(marked)} deals met gemeenten is de gemeentelijst niet zeker"
    assert any(caption.value.startswith(said) for caption in first.caption)


def test_why_a_deal_has_no_position_is_said(first, registers):
    said = "\n".join(caption.value.replace("\\", "") for caption in first.caption)
    assert "Zonder uitgangspositie. " in said
    assert all(registers.deal[slug].short_name in said for slug in ("bonaire", "rotterdam-zuid"))


def test_deals_on_part_of_a_municipality_count_when_asked_for_and_are_marked(shown, first):
    at = shown(deelgebied="wel")
    more = set(at.returned[-1][0]["region"]) - set(first.returned[-1][0]["region"])
    assert "rotterdam-zuid" in more
    assert "(deels): " in words(at) and "(deels): " not in words(first)


def test_the_chart_has_every_deal_the_thresholds_and_its_counts_in_words(shown):
    at = shown(laag="30", hoog="40")
    (chart,) = charts(at)
    vertical, horizontal, points = chart.tables
    assert (vertical["grens"].tolist(), horizontal["grens"].tolist()) == ([30], [40])
    table = at.returned[-1][0]
    assert len(points) == len(table)
    counted = [int(n) for n in re.findall(r": (\d+) deals?", chart.alt)]
    assert sum(counted) == len(table) and len(counted) == 4
    twente = points[points["deal"] == "Regio Deal Twente II (gemeentelijst niet zeker)"].iloc[0]
    assert twente["ongunstig"] == pytest.approx(100 * table.set_index("region").loc["twente-ii", "share_low"], abs=0.051)
