"""The slides of a tranche: sums and counts over its deals."""

from __future__ import annotations

import re
from html import unescape

import pytest

from exports.deck.html import body_html
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
    body = body_html(slides_of(4)[0])
    assert "<dd>14</dd>" in body
    assert "<dd>€ 284,2 mln</dd>" in body
    assert f"<dd>{len(codes)}</dd>" in body
    assert f"<dd>{people:,}</dd>".replace(",", ".") in body


def test_every_deal_stands_in_the_list_once(slides_of, registers):
    for tranche in registers.tranches:
        lists = [slide for slide in slides_of(tranche.tranche) if slide.kind == "lijst"]
        rows = [row for slide in lists for row in re.findall(r'<th scope="row">', body_html(slide))]
        assert len(rows) == tranche.deals
        assert all(body_html(slide).count('scope="row"') <= 14 for slide in lists)


def test_islands_are_shown_where_a_deal_is_theirs(slides_of):
    assert "Sint Eustatius" in body_html(slides_of(5)[0])
    assert "Caribisch Nederland" not in body_html(slides_of(4)[0])


def test_strengths_count_the_deals_in_the_outer_quarters(slides_of, scores, registers):
    body = body_html(next(s for s in slides_of(4) if s.kind == "sterk-zwak"))
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
    body = body_html(next(s for s in slides_of(4) if s.kind == "ontwikkeling"))
    counts = [[int(n) for n in found] for found in re.findall(r"(\d+) / (\d+) / (\d+)", body)]
    assert len(counts) == 6
    assert all(0 < sum(row) <= 14 for row in counts)
    assert all(sum(row) not in row for row in counts)  # bars that are all full are said in words


def test_where_all_areas_have_the_same_trend_it_is_said(slides_of, scores, registers):
    body = body_html(next(s for s in slides_of(4) if s.kind == "ontwikkeling"))
    said = unescape(re.search(r"In alle gebieden met cijfers gunstig: ([^<]+)\.</p>", body)[1])
    slugs = [d.slug for d in registers.deals if d.tranche == 4 and not d.part_of]
    code = next(i.code for i in registers.indicators if i.label == "Werkloosheid")
    words = scores[scores["region"].isin(slugs) & (scores["indicator"] == code)].dropna(subset="value")["trend_word"]
    assert set(words) == {"dalend"}
    assert "Werkloosheid" in said


def test_theme_strips_show_a_dot_per_area_with_figures(slides_of, deck_data, registers):
    body = body_html(next(s for s in slides_of(5) if s.kind == "themas"))
    slugs = [d.slug for d in registers.deals if d.tranche == 5 and not d.part_of]
    assert len({frozenset(registers.deal[slug].municipalities) for slug in slugs}) == len(slugs) - 1  # two of islands alone
    scores = deck_data.theme_scores[deck_data.theme_scores["region"].isin(slugs)].dropna(subset="score")
    assert body.count('class="dot"') == len(scores)
    row = re.search(r"<span>Gezondheid</span>(.*?)<b>(\d+)</b>", body)
    values = sorted(scores.loc[scores["theme"] == "Gezondheid", "score"])
    # Saba and Sint Eustatius have no figures, five deals are on part of a municipality
    assert row[1].count('class="dot"') == len(values) == 15
    assert int(row[2]) == round(values[7])
