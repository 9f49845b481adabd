"""PPTX, read back with python-pptx; the QR code with zxing-cpp."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
import zxingcpp
from PIL import Image
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

from exports.content.deals import deals_content
from exports.formats.powerpoint import to_pptx
from geo.painted.deal_map import paint_deals
from geo.painted.legend import Legend

LINK = "https://dashboard.example/?tranche=4&deal=twente-ii"


def opened(content, data):
    return Presentation(io.BytesIO(to_pptx(content, data.shapes)))


def texts(slide):
    return "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


def test_one_deal_is_one_slide_of_16_by_9_with_native_text_map_and_chart(of, data):
    content = of("rotterdam-zuid")
    slides = opened(content, data)
    assert slides.slide_width / slides.slide_height == pytest.approx(16 / 9, rel=1e-3)
    (slide,) = slides.slides
    assert slide.shapes.title.text_frame.text == "Regio Deal Rotterdam Zuid"
    assert "3 december 2018" in texts(slide)
    kinds = [shape.shape_type for shape in slide.shapes]
    assert MSO_SHAPE_TYPE.PICTURE not in kinds
    assert kinds.count(MSO_SHAPE_TYPE.FREEFORM) == 2  # the country and the deal
    (chart,) = [shape.chart for shape in slide.shapes if shape.has_chart]
    themes = content.profiles()[0].themes
    assert list(chart.plots[0].categories) == [theme.theme for theme in themes]
    assert list(chart.plots[0].series[0].values) == pytest.approx([theme.score for theme in themes])
    notes = slide.notes_slide.notes_text_frame.text
    assert "Bronnen:" in notes
    assert "Regionale Monitor Brede Welvaart" in notes
    assert all(source in notes for source in data.registers.deal["rotterdam-zuid"].sources if "://" in source)


def test_a_theme_without_a_score_is_empty_in_the_chart_not_zero(of, data):
    (slide,) = opened(of("twente-ii"), data).slides
    (chart,) = [shape.chart for shape in slide.shapes if shape.has_chart]
    assert dict(zip(chart.plots[0].categories, chart.plots[0].series[0].values, strict=True))["Sociaal kapitaal"] is None


def test_a_deal_without_figures_has_no_chart_and_says_why(of, data):
    (slide,) = opened(of("saba"), data).slides
    assert not [shape for shape in slide.shapes if shape.has_chart]
    assert "geen cijfers over Caribisch Nederland" in texts(slide)


def test_everything_stays_on_the_slide(of, data):
    for slug in ("midden-en-west-brabant", "caribisch-nederland"):
        slides = opened(of(slug), data)
        for shape in slides.slides[0].shapes:
            assert 0 <= shape.left <= shape.left + shape.width <= slides.slide_width
            assert 0 <= shape.top <= shape.top + shape.height <= slides.slide_height


def test_a_presentation_starts_with_a_title_and_a_qr_code_of_the_link(data):
    deals = [data.registers.deal[slug] for slug in ("saba", "twente-ii")]
    painting = paint_deals(deals, data.registers, data.shapes.drawable, None)
    content = replace(deals_content(data, deals, painting, Legend("", ()), "Twee deals"), link=LINK)
    slides = opened(content, data).slides
    first, *rest = [slide.shapes.title.text_frame.text for slide in slides]
    assert first == "Twee deals"
    assert set(rest) == {deal.name for deal in deals}
    (picture,) = [shape for shape in slides[0].shapes if shape.shape_type == MSO_SHAPE_TYPE.PICTURE]
    assert zxingcpp.read_barcode(Image.open(io.BytesIO(picture.image.blob))).text == LINK
