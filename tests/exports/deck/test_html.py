"""Slides as HTML: every block in its own form, and what is for the speaker out of sight."""

from __future__ import annotations

import json
import re
from typing import get_args

import pandas as pd
import pytest

from exports.deck import blocks
from exports.deck.deck import deck
from exports.deck.html import body_html, deck_html, json_in_html, slide_html
from geo.drawn.svg_map import drawing_of
from geo.painted.legend import Legend, LegendEntry
from geo.painted.paint import Paint
from geo.painted.palettes import UNPAINTED

HATCHED = Paint("#8A97A5", "hatched", ground="#FFFFFF")


def body(*several):
    return body_html(blocks.Slide("feiten", "", "Kop", several))


def test_a_slide_says_whose_it_is_what_it_shows_and_what_the_speaker_says():
    html = slide_html(blocks.Slide("feiten", "Saba", "Kop", [], ("Een.", "Twee."), ("Eerst.", "Dan."), "#B4540A"))
    assert html.startswith('<section class="slide feiten" aria-label="Saba: Kop" style="--tranche:#B4540A" hidden>')
    assert '<header><p class="kicker">Saba</p><h2>Kop</h2></header>' in html
    assert '<p class="note">Een. Twee.</p><aside class="spoken" hidden><p>Eerst.</p><p>Dan.</p></aside></section>' in html
    bare = slide_html(blocks.Slide("titel", "", "Kop", []))
    assert bare.startswith('<section class="slide titel" aria-label="Kop" hidden><header><h2>Kop</h2></header>')
    assert 'class="note"' not in bare


def test_an_amount_is_not_broken_over_lines():
    html = slide_html(
        blocks.Slide("feiten", "", "Van € 5,0 mln tot € 130 mln", [blocks.Text("€ 20 en € 1.810,1 mln in Twente")])
    )
    assert "<h2>Van €\u00a05,0\u00a0mln tot €\u00a0130\u00a0mln</h2>" in html
    assert "<p>€\u00a020 en €\u00a01.810,1\u00a0mln in Twente</p>" in html


def test_every_kind_of_block_can_stand_on_a_slide_beside_others(map_of, registers):
    line = pd.Series({2013: 1.0, 2022: 2.0})
    several = [
        blocks.Text("Een tekst"),
        blocks.Hint("met →", "vegen"),
        blocks.Items(["Een punt"]),
        blocks.Tiles([("Een feit", "1")]),
        blocks.Table(["Kop"], [["Een cel"]]),
        blocks.Scores([("Een score", 1.0, "1 van 1")]),
        blocks.Strips([("Een strook", {"a": 1.0}, 1.0)]),
        blocks.Dots(["Een teken"], [("rij", [1.0])]),
        blocks.Lines([blocks.Panel("Een lijn", "", line, line, 1)]),
        blocks.Shares([("Een deel", {"high": 1}, 2, "")]),
        blocks.Places([("97", "Een plaats", "")]),
        blocks.Amounts([("Een bedrag", 1.0, "", "", "#01689B", True)]),
        blocks.Map(map_of(), "Een kaart"),
        Legend("Een legenda", (LegendEntry(HATCHED, "geen cijfer"),)),
        blocks.Islands([registers.deal["bonaire"]]),
        blocks.Qr("https://x.nl/een-code"),
    ]
    assert {*map(type, several), blocks.Columns} == set(get_args(blocks.Block))
    html = body(blocks.Columns([blocks.Stack("words", several, "Een kop")]))
    said = set(re.findall(r"Een (\w+)", html))
    assert said == {
        *("tekst", "punt", "feit", "cel", "score", "strook", "teken", "lijn"),
        *("deel", "plaats", "bedrag", "kaart", "legenda", "kop"),
    }
    assert "Bonaire" in html and "een-code" in html
    assert html.startswith('<div class="columns"><div class="column words"><h3>Een kop</h3><p>Een tekst</p>')


def test_what_maps_and_legends_in_columns_refer_to_stands_in_the_deck_once(two_squares, map_of):
    key = Legend("Klassen", (LegendEntry(HATCHED, "geen cijfer"),))
    stack = blocks.Stack("figure", [blocks.Map(map_of(layers=((("GM0001",), HATCHED),)), ""), key])
    html = deck_html(two_squares, [blocks.Slide("kaart", "", "Kop", [blocks.Columns([stack])])] * 2)
    asked = set(re.findall(r'href="#([^"]+)"|url\(#([^)]+)\)', html))
    assert {one or other for one, other in asked} >= {"rd-GM0001", "p200-hatched-8A97A5", "key-hatched-8A97A5"}
    assert all(html.count(f' id="{one or other}"') == 1 for one, other in asked)


def test_a_hint_is_for_keys_and_for_fingers():
    html = body(blocks.Hint("Verder met →", "Veeg"))
    assert html == '<p class="hint"><span class="keys">Verder met →</span><span class="fingers">Veeg</span></p>'


def test_the_key_of_lines_names_the_year_of_the_deal_where_it_is_marked():
    line = pd.Series({2013: 1.0, 2022: 2.0})
    assert "jaar waarin de deal is gesloten: 2018<" in body(blocks.Lines([blocks.Panel("a", "", line, line, 1)], 2018))
    assert "gesloten" not in body(blocks.Lines([blocks.Panel("a", "", line, line, 1)]))


def test_what_a_map_says_of_a_municipality_cannot_end_its_script(map_of):
    tips = {"GM0001": "</script><b>", "GM0002": "’s"}
    html = body(blocks.Map(map_of(), "", tips))
    said = re.search(r'<script type="application/json" class="tips">(.*?)</script>', html)[1]
    assert json.loads(said) == tips
    assert "<script" not in body(blocks.Map(map_of(), ""))
    assert json_in_html({"a": [1]}) == '{"a":[1]}'


def test_short_entries_of_a_legend_stand_beside_each_other():
    def drawn(*texts):
        return body(Legend("Tranche", tuple(LegendEntry(Paint("#01689B"), text) for text in texts)))

    assert '<ul class="legend short">' in drawn("1", "0123456789")
    assert '<ul class="legend">' in drawn("1", "0123456789!")


def test_the_islands_of_the_deals_are_lit(registers):
    deal = registers.deal["bonaire"]
    found = re.findall(r"left:(\d+)%;top:(\d+)%;--dot:(#\w{6})\"><i></i><b>([^<]+)", body(blocks.Islands([deal])))
    places = [("50", "22", UNPAINTED, "Saba"), ("54", "40", UNPAINTED, "Sint Eustatius"), ("8", "76", deal.colour, "Bonaire")]
    assert found == places


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "[::1]"])
def test_an_address_of_this_computer_is_called_so(host):
    html = body(blocks.Qr(f"http://{host}:8501/presentatie"))
    assert html.endswith("</figcaption><p>Dit adres werkt alleen op deze computer.</p></figure>")


def test_no_slide_asks_another_host(deck_data, registers):
    html = deck_html(
        drawing_of(deck_data), deck(deck_data, registers.tranches[:1], [registers.deal["twente-ii"]], "https://example.nl/p")
    )
    assert re.findall(r'(?:src|href)="([^"]*)"', html)
    assert all(target.startswith("#rd-") for target in re.findall(r'(?:src|href)="([^"]*)"', html))
    assert "url(http" not in html


def test_the_shared_map_stands_in_the_deck_once(deck_data, registers):
    html = deck_html(drawing_of(deck_data), deck(deck_data, registers.tranches, []))
    assert html.count(drawing_of(deck_data).borders) == 1
    identities = re.findall(r' id="([^"]+)"', html)
    assert len(identities) == len(set(identities))
