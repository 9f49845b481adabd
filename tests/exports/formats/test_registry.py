"""PowerPoint from a page is the presentation of what the page shows: the same slides, in the same order."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
import zxingcpp
from PIL import Image
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

from exports.content.deals import deals_content
from exports.deck.deck import deck
from exports.formats.registry import FORMATS
from geo.painted.deal_map import paint_deals
from geo.painted.legend import Legend
from geo.shapes import shapes_of

LINK = "https://dashboard.example/regio/profiel?deal=twente-ii"


def opened(content, data):
    return Presentation(io.BytesIO(FORMATS["pptx"].write(replace(content, link=LINK), shapes_of(data))))


def titles(slides):
    return [slide.shapes.title.text_frame.text for slide in slides.slides]


def of_deals(data, deals):
    painting = paint_deals(deals, data.registers, shapes_of(data).drawable, None)
    return deals_content(data, deals, painting, Legend("", ()), "Deals")


def test_a_profile_gives_the_presentation_of_its_deal(of, data):
    slides = opened(of("rotterdam-zuid"), data)
    assert titles(slides) == [one.title for one in deck(data, (), [data.registers.deal["rotterdam-zuid"]], LINK)]


def test_a_tranche_on_the_map_gives_the_presentation_of_the_tranche(data):
    fourth = [deal for deal in data.registers.deals if deal.tranche == 4]
    slides = opened(of_deals(data, fourth), data)
    assert titles(slides) == [one.title for one in deck(data, data.registers.tranches[3:4], (), LINK)]
    some = opened(of_deals(data, fourth[:2]), data)
    assert titles(some)[0] != titles(slides)[0]
    assert len(some.slides) > 2 * 3


@pytest.mark.parametrize(("key", "kind"), [("rotterdam-zuid", "deal"), ("GM0153", "gemeente")])
def test_the_code_leads_the_guests_to_the_page_of_what_is_presented(of, data, key, kind):
    first = opened(of(key, kind), data).slides[0]
    (picture,) = [shape for shape in first.shapes if shape.shape_type == MSO_SHAPE_TYPE.PICTURE]
    found = zxingcpp.read_barcode(Image.open(io.BytesIO(picture.image.blob))).text
    assert found == f"https://dashboard.example/regio/{kind}/{key}"


def test_a_municipality_has_its_map_its_facts_and_its_figures(of, data):
    slides = opened(of("GM0153", "gemeente"), data)
    texts = "\n".join(shape.text_frame.text for slide in slides.slides for shape in slide.shapes if shape.has_text_frame)
    inhabitants = f"{data.registers.municipality['GM0153'].inhabitants:,}".replace(",", ".")
    assert titles(slides)[:2] == ["Enschede", f"Enschede: {inhabitants} inwoners in Overijssel"]
    assert "Twente II" in texts
    assert any(shape.has_chart for slide in slides.slides for shape in slide.shapes)


def test_a_csv_has_the_units_in_its_heads_as_the_workbook_and_a_geopackage_in_its_description(data):
    """Brainport: 130 million euro; inhabitants of 1 January 2024."""
    content = of_deals(data, [data.registers.deal["brainport-eindhoven"]])
    for key, sep in {"csv": ",", "csv-nl": ";"}.items():
        (head, _) = FORMATS[key].write(content, shapes_of(data)).decode("utf-8-sig").splitlines()
        assert {"Rijksbijdrage (mln euro)", "Inwoners (1 januari 2024)", "Per inwoner (euro rijksbijdrage)"} <= set(
            head.split(sep)
        )
    written = FORMATS["gpkg"].write(content, shapes_of(data))
    assert b"Eenheden: rijksbijdrage: mln euro; regiobijdrage: mln euro; inwoners: 1 januari 2024; per_inwoner: euro" in written
