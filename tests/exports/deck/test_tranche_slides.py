"""The slides of a tranche: sums and counts over its deals."""

from __future__ import annotations

import re
from html import unescape

import pytest

from exports.deck.tranche_slides import tranche_slides

#: Label, count and number of deals in a row of strong or weak indicators.
SHARE = re.compile(r"<span>([^<]+)</span><span class=\"stack\">.*?<b>(\d+) van (\d+)</b>")


@pytest.fixture
def slides_of(deck_data, registers):
    return lambda number: tranche_slides(deck_data, registers.tranches[number - 1])


def test_the_map_slide_counts_each_municipality_once(slides_of, registers):
    deals = [d for d in registers.deals if d.tranche == 4]
    codes = {code for d in deals for code in d.municipalities}
    people = sum(m.inhabitants for m in registers.municipalities if m.code in codes)
    body = slides_of(4)[0].body
    assert "<dd>14</dd>" in body
    assert "<dd>€ 284,2 mln</dd>" in body
    assert f"<dd>{len(codes)}</dd>" in body
    assert f"<dd>{people:,}</dd>".replace(",", ".") in body


def test_every_deal_stands_in_the_list_once(slides_of, registers):
    for tranche in registers.tranches:
        lists = [slide for slide in slides_of(tranche.tranche) if slide.kind == "lijst"]
        rows = [row for slide in lists for row in re.findall(r'<th scope="row">', slide.body)]
        assert len(rows) == tranche.deals
        assert all(slide.body.count('scope="row"') <= 14 for slide in lists)


def test_islands_are_shown_where_a_deal_is_theirs(slides_of):
    assert "Sint Eustatius" in slides_of(5)[0].body
    assert "Caribisch Nederland" not in slides_of(4)[0].body


def test_strengths_count_the_deals_in_the_outer_quarters(slides_of, scores, registers):
    body = next(s for s in slides_of(4) if s.kind == "sterk-zwak").body
    slugs = [d.slug for d in registers.deals if d.tranche == 4 and not d.part_of]
    assert len({frozenset(registers.deal[slug].municipalities) for slug in slugs}) == len(slugs)  # each another area
    code_of = {indicator.label: indicator.code for indicator in registers.indicators}
    high, low = re.split("<h3>Het meest in het minst", body)
    found = [(part is low, *one) for part in (high, low) for one in SHARE.findall(part)]
    assert len(found) > 6
    for weak, label, count, of in found:
        rows = scores[scores["region"].isin(slugs) & (scores["indicator"] == code_of[unescape(label)])].dropna(subset="value")
        last = rows.sort_values("year").groupby("region").tail(1)["percentile"]
        assert (int(count), int(of)) == (int((last < 25).sum() if weak else (last >= 75).sum()), len(last)), label


def test_trend_counts_add_up_to_the_deals_with_a_trend(slides_of):
    body = next(s for s in slides_of(4) if s.kind == "ontwikkeling").body
    counts = [[int(n) for n in found] for found in re.findall(r"(\d+) / (\d+) / (\d+)", body)]
    assert len(counts) == 8
    assert all(0 < sum(row) <= 14 for row in counts)


def test_theme_strips_show_a_dot_per_area_with_figures(slides_of, deck_data, registers):
    body = next(s for s in slides_of(5) if s.kind == "themas").body
    slugs = [d.slug for d in registers.deals if d.tranche == 5 and not d.part_of]
    assert len({frozenset(registers.deal[slug].municipalities) for slug in slugs}) == len(slugs) - 1  # two of islands alone
    scores = deck_data.themes[deck_data.themes["region"].isin(slugs)].dropna(subset="score")
    assert body.count('class="dot"') == len(scores)
    row = re.search(r"<span>Gezondheid</span>.*?<b>(\d+)</b><small>(\d+)</small>", body)
    values = sorted(scores.loc[scores["theme"] == "Gezondheid", "score"])
    assert int(row[2]) == len(values) == 15  # Saba and Sint Eustatius have no figures, five deals are on part of a municipality
    assert int(row[1]) == round(values[7])
