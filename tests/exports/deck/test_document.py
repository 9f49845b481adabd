"""The deck as a document: all that it needs is in it."""

from __future__ import annotations

import json
import re

import pytest

from exports.deck.blocks import Slide, Text
from exports.deck.document import SETTINGS, document, to_html
from geo.painted.palettes import as_css

SLIDES = [Slide("titel", "", "Twente & Saba", [Text("Een zin")]), Slide("feiten", "Saba", "Kop", [Text("Nog een")])]


@pytest.fixture
def made(two_squares):
    return document(two_squares, SLIDES, {"seconds": 20, "notices": ["</script>"]})


def told(html):
    return json.loads(re.search(r'<script type="application/json" id="settings">(.*?)</script>', html)[1])


def test_a_document_is_told_what_differs_and_knows_the_rest(made):
    assert told(made) == {**SETTINGS, "seconds": 20, "notices": ["</script>"]}
    assert SETTINGS["seconds"] is None and SETTINGS["file"] is False


def test_its_title_is_that_of_its_first_slide_unless_it_has_a_head(two_squares, made):
    assert made.count("<title>") == 1
    assert "<title>Twente &amp; Saba</title>" in made
    headed = document(two_squares, SLIDES, {}, "<title>Presentatie</title>")
    assert re.findall("<title>[^<]*</title>", headed) == ["<title>Presentatie</title>"]


def test_it_has_its_slides_its_style_and_its_script_and_says_what_it_needs(made):
    assert re.findall(r'<section class="slide (\w+)"', made) == ["titel", "feiten"]
    style = re.search(r"<style>(.*?)</style>", made, re.S)[1]
    assert style.startswith(as_css())
    assert len(style) > len(as_css()) + 1000
    script = re.search(r'<script type="module">(.*)</script>', made, re.S)[1]
    assert "import " not in script and len(script) > 1000
    assert "heeft JavaScript nodig" in re.search("<noscript>(.*?)</noscript>", made)[1]


def test_a_file_knows_that_it_is_one(two_squares):
    assert told(to_html(two_squares, SLIDES).decode()) == {**SETTINGS, "file": True}
