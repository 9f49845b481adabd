"""Which slide belongs to a step."""

from __future__ import annotations

import datetime
import io

import pypdf
import pytest
from pptx import Presentation

from exports.deck.formats import DECK_FORMATS
from geo.drawn.svg_map import drawing_of


def test_a_slide_a_step_in_their_order(story):
    kickers = [slide.kicker for slide in story("2019", "euro", "tranche-2", "aantal", "deals")]
    assert kickers == [
        "Per gemeente",
        "Stapeling · rijksbijdrage per inwoner",
        "Tranche 2 · 2018–2020",
        "Stapeling · aantal deals",
        "Regio Deals per tranche",
    ]


@pytest.fixture(scope="module")
def files(story, deck_data):
    slides = story("tranche-4", "2019")
    return {name: form.write(drawing_of(deck_data), slides, datetime.date(2026, 11, 22)) for name, form in DECK_FORMATS.items()}


def test_a_story_is_taken_along_in_every_form_with_its_legend(files):
    slides = Presentation(io.BytesIO(files["pptx"])).slides
    texts = [" ".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame) for slide in slides]
    paper = pypdf.PdfReader(io.BytesIO(files["pdf"])).pages[0].extract_text()
    for said in ("14 deals in 80 gemeenten", "geen gekozen deal"):
        assert said in texts[0]
        assert said in paper
    for said in ("Werkloosheid, 2019", "Nederland:", "Hoogst:"):
        assert said in texts[1]
        assert said in paper
    assert files["html"].count(b'class="slide verhaal"') == 2
