"""The map as PNG, read back with Pillow."""

from __future__ import annotations

import dataclasses
import io
import sys

import pytest
from PIL import Image, ImageColor

from exports.formats.map_image import to_png
from geo.painted.legend import Legend, LegendEntry
from geo.painted.paint import Paint
from geo.painted.palettes import NO_FIGURE, VITALE_REGIO, striped
from geo.shapes import shapes_of


def opened(content, data):
    return Image.open(io.BytesIO(to_png(content, shapes_of(data))))


def share(image, colour, box=(0, 0, 1, 1)):
    """Share of the pixels of a part of the picture in a colour."""
    left, top, right, bottom = (round(part * side) for part, side in zip(box, image.size * 2, strict=True))
    part = image.convert("RGB").crop((left, top, right, bottom))
    counts = {found: n for n, found in part.getcolors(2**24)}
    return counts.get(ImageColor.getrgb(colour), 0) / (part.width * part.height)


def test_it_is_300_dpi_with_title_and_source(of, data):
    image = opened(of("twente-ii"), data)
    assert [round(dpi) for dpi in image.info["dpi"]] == [300, 300]
    assert image.size == (2220, 2760)
    assert image.text["Title"] == "Regio Deal Twente II"
    assert "Gemeentegrenzen: CBS / Kadaster via PDOK (CC BY 4.0)" in image.text["Description"]


def test_a_deal_lies_in_the_middle_in_the_colour_of_its_tranche(of, data):
    assert share(opened(of("twente-ii"), data), data.registers.tranche[4].colour, (0.3, 0.35, 0.7, 0.65)) > 0.6


def test_all_tranches_show_and_no_other_map_has_them(all_deals, swimming, data):
    deals, water = opened(all_deals, data), opened(swimming, data)
    for tranche in data.registers.tranches:
        assert share(deals, tranche.colour) > 10 * share(water, tranche.colour) + 0.0001


def test_a_missing_figure_is_hatched_not_filled(swimming, data):
    inland = (0.55, 0.35, 0.85, 0.5)  # no coast here
    hatch = share(opened(swimming, data), NO_FIGURE.colour, inland)
    assert 0.05 < hatch < 0.6


@pytest.mark.parametrize("slug", ["bonaire", "natuurinclusieve-landbouw-noord-nederland", "rotterdam-zuid"])
def test_a_deal_without_whole_municipalities_has_a_map_too(of, data, slug):
    assert opened(of(slug), data).size == (2220, 2760)


def test_the_picture_is_drawn_in_another_process(of, data):
    """What Typst keeps of a picture (some tens of MB) goes when it is done."""
    to_png(of("twente-ii"), shapes_of(data))
    assert "typst" not in sys.modules


def test_a_hostile_name_is_text(of, data):
    content = of("twente-ii")
    name = "#panic() <b>& $x$ [a] \\"
    picture = dataclasses.replace(content.picture, title=name, subtitle=name, attribution=name)
    entries = (LegendEntry(Paint("#112233"), name), LegendEntry(striped("#445566"), name), LegendEntry(VITALE_REGIO, name))
    picture = dataclasses.replace(picture, legend=Legend(name, entries, name), note=name)
    image = opened(dataclasses.replace(content, picture=picture, title=name), data)
    assert image.text["Title"] == name
    assert share(image, "#112233", (0, 0, 0.5, 0.3)) > 0
    assert share(image, "#445566", (0, 0, 0.5, 0.3)) > 0
    assert share(image, VITALE_REGIO.colour, (0, 0, 0.5, 0.3)) > 0


def test_texts_of_many_lines_push_the_map_aside_and_are_not_cut_off(all_deals, data):
    """The line above the map takes three lines and the note ten: without more room they end on the map and off the sheet."""
    legend = dataclasses.replace(all_deals.map.legend, entries=(), note="Een lange toelichting bij de kaart. " * 28)
    picture = dataclasses.replace(all_deals.map, legend=legend, subtitle="met als rode draad Wonen of " * 9)
    image = opened(dataclasses.replace(all_deals, picture=picture), data)
    assert share(image, "#ffffff", (0, 0.99, 1, 1)) == 1
    assert share(image, "#ffffff", (0, 0.11, 1, 0.13)) == 1  # below three lines, where else the Wadden lie
