"""The slides of a tranche: sums and counts over its deals."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

import pandas as pd
import pytest

from exports.deck.deck import deck
from exports.deck.formats import DECK_FORMATS
from exports.deck.html import body_html
from exports.deck.slides.tranche import _one_side, tranche_slides
from geo.drawn.svg_map import drawing_of
from regio_data.data import Data

#: Label, and the counts high, between and low, in a row of strong or weak indicators.
SHARE = re.compile(r"<span>([^<]+)</span><span class=\"stack\">.*?<b>(\d+) / (\d+) / (\d+)</b>")


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


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (1, "Inwoners: 1 januari 2024, zonder Caribisch Nederland. Gemeentelijst van 3 deals niet zeker."),
        (
            2,
            "Inwoners: 1 januari 2024, zonder de deal van Drenthe, Fryslân en Groningen. Gemeentelijst van 3 deals niet zeker.",
        ),
        (4, "Inwoners: 1 januari 2024. Gemeentelijst van 4 deals niet zeker."),
    ],
)
def test_the_inhabitants_of_a_tranche_say_of_which_day_and_without_whom_and_how_sure(slides_of, number, said):
    """Of how many lists the register is not sure was counted in its YAML."""
    assert slides_of(number)[0].notes[0] == said


def test_the_list_marks_what_is_not_sure(slides_of):
    """Of Brainport the list of municipalities is "medium" and the end year "low"; of Rotterdam Zuid the part and the end."""
    (shown,) = (slide for slide in slides_of(1) if slide.kind == "lijst")
    rows = {row[0]: row[2:] for row in shown.blocks[0].rows}
    assert rows["Brainport Eindhoven"] == ("21 gemeenten*", "2018–2026*")
    assert rows["Rotterdam Zuid (deels)"] == ("1 gemeente*", "2018–2031*")
    assert "* = niet zeker." in shown.notes


def test_strengths_count_the_deals_in_the_outer_quarters(slides_of, scores, registers):
    body = body_html(next(s for s in slides_of(4) if s.kind == "sterk-zwak"))
    slugs = [d.slug for d in registers.deals if d.tranche == 4 and not d.part_of]
    assert len({frozenset(registers.deal[slug].municipalities) for slug in slugs}) == len(slugs)  # each another area
    code_of = {indicator.label: indicator.code for indicator in registers.indicators}
    deals = scores[scores["region_kind"] == "deal"]
    high, low = re.split("<h3>Vaker in het ongunstigste", body)
    found = [(part is low, *one) for part in (high, low) for one in SHARE.findall(part)]
    assert len(found) > 6
    for weak, label, *counts in found:
        rows = deals[deals["region"].isin(slugs) & (deals["indicator"] == code_of[unescape(label)])].dropna(subset="value")
        last = rows.sort_values("year").groupby("region").tail(1)["percentile"]
        above, below = int((last >= 75).sum()), int((last < 25).sum())
        assert [int(n) for n in counts] == [above, len(last) - above - below, below], label
        here, there = (below, above) if weak else (above, below)
        assert here > len(last) / 4, label
        assert here >= 2 * there, label


@pytest.mark.parametrize(
    ("high", "low", "n", "listed"),
    [
        (4, 2, 10, True),  # twice the other side, and more than a quarter
        (4, 3, 10, False),
        (2, 0, 8, False),  # a quarter is what areas have on average
        (3, 0, 8, True),
        (4, 0, 4, False),  # fewer than half of the areas have a figure
    ],
)
def test_a_side_is_named_only_when_it_clearly_exceeds_the_other(deck_data, high, low, n, listed):
    counted = pd.DataFrame({"high": [high], "low": [low], "n": [n], "least": [5]}, index=["01_GZ_08"])
    rows = _one_side(deck_data, counted, "high", "low")
    assert bool(rows) == listed
    if listed:
        assert rows[0][3] == f"{high} / {n - high - low} / {low}"


def test_the_distance_to_public_transport_in_tranche_4_by_hand(scores, registers):
    """Of ten areas De Waddeneilanden (0,3 km) and Mainstage (0,2 km) stand high, Zuid- en Oost-Drenthe (0,5 km) low.

    The other seven show 0,4 km, as about half of the sampled areas do, and share their places around the middle.
    """
    slugs = {deal.slug for deal in registers.deals if deal.tranche == 4 and not deal.part_of}
    deals = scores[scores["region_kind"] == "deal"]  # a COROP area can have the key of a deal
    rows = deals[deals["region"].isin(slugs) & (deals["indicator"] == "R_HN_AV_02") & (deals["year"] == 2022)]
    assert len(rows) == 10
    assert set(rows.loc[rows["quartile"] == 4, "region"]) == {"de-waddeneilanden", "mainstage"}
    assert set(rows.loc[rows["quartile"] == 1, "region"]) == {"zuid-en-oost-drenthe-ii"}
    rest = rows[rows["quartile"].isin([2, 3])]
    assert set(rest["value"].round(1)) == {0.4}


def test_trend_counts_add_up_to_the_deals_with_a_trend(slides_of):
    body = body_html(next(s for s in slides_of(4) if s.kind == "ontwikkeling"))
    counts = [[int(n) for n in found] for found in re.findall(r"(\d+) / (\d+) / (\d+)", body)]
    assert len(counts) == 6
    assert all(0 < sum(row) <= 14 for row in counts)
    assert all(sum(row) not in row for row in counts)  # bars that are all full are said in words


def test_where_all_areas_have_the_same_trend_it_is_said(slides_of, scores, registers):
    body = body_html(next(s for s in slides_of(4) if s.kind == "ontwikkeling"))
    said = unescape(re.search(r"In alle gebieden die meetellen een gunstige trend: ([^<]+)\.</p>", body)[1])
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


def test_figures_without_a_score_on_any_theme_say_so_in_every_form(dataset, registers, scores):
    """Of one indicator alone no theme has enough figures; the deals still have those of the indicator."""
    data = Data(dataset, registers, scores[scores["indicator"] == "01_GZ_08"].reset_index(drop=True))
    one, deal = registers.tranches[3], registers.deal["twente-ii"]
    slides = deck(data, [one], [deal])
    said = [slide for slide in slides if slide.kind == "themas"]
    assert [slide.title for slide in said] == ["Te weinig cijfers per thema"] * 2
    assert all("Van geen thema zijn er genoeg cijfers voor een score." in body_html(slide) for slide in said)
    assert all(form.write(drawing_of(data), slides, data.today) for form in DECK_FORMATS.values())


@pytest.mark.parametrize(
    ("slugs", "said", "unsaid"),
    [
        (["rotterdam-zuid"], "Deals op een deel van een gemeente tellen niet mee", "eilanden"),
        (
            ["bonaire"],
            "Van eilanden, en van deals die alleen provincies noemen, staan er geen cijfers in onze gegevens.",
            "een deel van",
        ),
        (["natuurinclusieve-landbouw-noord-nederland"], "die alleen provincies noemen", "een deel van"),
        (["rotterdam-zuid", "bonaire"], "Deals op een deel van een gemeente tellen niet mee", "\0"),
    ],
)
def test_a_tranche_without_a_deal_with_figures_of_its_own_says_why(deck_data, next_tranche, slugs, said, unsaid):
    registers = next_tranche(*slugs)
    data = replace(deck_data, registers=registers)
    slides = tranche_slides(data, registers.tranches[-1])
    assert [slide.kind for slide in slides] == ["kaart", "lijst", "geen-cijfers"]
    body = body_html(slides[-1])
    assert said in body
    assert unsaid not in body
    assert len(deck(data, registers.tranches[-1:], [registers.deal[slugs[0]]])) > len(slides)


@pytest.mark.parametrize(("number", "least", "most"), [(5, "€ 5,0 mln (Saba)", "€ 32,5 mln"), (6, "€ 8,3 mln", "€ 25,0 mln")])
def test_amounts_above_a_list_are_those_of_the_whole_tranche(slides_of, number, least, most):
    titles = [slide.title for slide in slides_of(number) if slide.kind == "lijst"]
    assert len(titles) == 2
    assert all(title.startswith(f"Van {least}") and f"tot {most}" in title for title in titles)


def test_of_a_tranche_with_figures_of_few_of_its_areas_no_headline_is_said(slides_of):
    """Of tranche 1 Zeeland and Brainport Eindhoven alone have figures of their own; one of six deals has no municipalities."""
    slides = {slide.kind: slide for slide in slides_of(1)}
    for kind in ("themas", "sterk-zwak", "ontwikkeling"):
        assert slides[kind].title == "Maar 2 van de 5 gebieden tellen mee"
        assert "2 van de 5" in body_html(slides[kind]) + " ".join(slides[kind].notes)
        said = " ".join((*slides[kind].notes, *slides[kind].spoken))
        assert "minstens de helft van de gebieden" not in said  # two of five are less than half
    rows = re.findall(r"(\d+) / (\d+) / (\d+)", body_html(slides["ontwikkeling"]))
    assert rows and all(row[0] != "0" or row[2] != "0" for row in rows)  # where none has a trend is not where most have one


@pytest.mark.parametrize("number", [1, 4, 6])
def test_the_trends_that_are_shown_are_those_of_the_largest_share_of_areas_and_called_so(slides_of, number):
    slide = next(one for one in slides_of(number) if one.kind == "ontwikkeling")
    said = "Getoond: de indicatoren met naar verhouding de meeste gebieden met een duidelijke trend."
    assert any(said in text for text in slide.spoken)
    rows = [tuple(map(int, row)) for row in re.findall(r"(\d+) / (\d+) / (\d+)", body_html(slide))]
    shares = [(better + worse) / (better + rest + worse) for better, rest, worse in rows]
    assert shares and shares == sorted(shares, reverse=True)


def test_a_theme_of_which_few_areas_have_a_score_stands_not_in_the_headline(deck_data, registers, monkeypatch):
    """Of tranche 6 one area of fifteen has a score on economisch kapitaal: that says nothing, whatever it is."""
    scores = deck_data.theme_scores
    scores.loc[(scores["theme"] == "Economisch kapitaal") & scores["score"].notna(), "score"] = 100
    monkeypatch.setattr(Data, "theme_scores", property(lambda _: scores))
    slide = next(slide for slide in tranche_slides(deck_data, registers.tranches[5]) if slide.kind == "themas")
    assert "Economisch kapitaal" in body_html(slide)
    assert "economisch" not in slide.title


@pytest.mark.parametrize(
    ("number", "period"), [(1, "cijfers t/m 2022"), (6, "cijfers t/m 2022, van vóór deze deals"), (3, "cijfers t/m 2022")]
)
def test_above_figures_stand_their_years_and_not_those_of_the_tranche(slides_of, registers, number, period):
    kickers = {slide.kind: slide.kicker for slide in slides_of(number)}
    assert all(kickers[kind].endswith(f" · {period}") for kind in ("themas", "sterk-zwak", "ontwikkeling"))
    years = registers.tranches[number - 1].years
    assert [kind for kind, kicker in kickers.items() if years in kicker] == ["kaart", "lijst"]


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (1, "5 deals in 37 gemeenten, 1 in Caribisch Nederland: "),
        (2, "11 deals in 80 gemeenten, 1 van provincies: "),
        (4, "14 deals in 80 gemeenten: "),
        (5, "20 deals in 153 gemeenten, 2 in Caribisch Nederland: "),
    ],
)
def test_deals_of_islands_and_whole_provinces_are_not_counted_in_municipalities(slides_of, number, said):
    assert slides_of(number)[0].title.startswith(said)


def test_a_tranche_without_municipalities_says_so_in_its_title(deck_data, next_tranche):
    registers = next_tranche("bonaire")
    slide = tranche_slides(replace(deck_data, registers=registers), registers.tranches[-1])[0]
    assert slide.title.startswith("1 deal in Caribisch Nederland: ")
