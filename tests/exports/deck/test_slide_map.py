"""A map of a slide as SVG: on its own, or of what a page draws once for all its maps."""

from __future__ import annotations

import re

from exports.deck.slide_map import shared, slide_map
from geo.drawn.names import Name
from geo.painted.paint import Paint

#: The western square and the whole country of `two_squares`, as paths.
WEST, COUNTRY = "M200 0l0 200 -200 0 0 -200z", "M0 0l0 200 200 0 200 0 0 -200 -200 0z"
STRIPED = Paint("#01689B", "striped")


def test_a_map_of_its_own_has_all_that_it_shows(map_of):
    """Its 200 units are 480 pixels: a line of 1.2 pixels is half a unit wide."""
    svg = slide_map(map_of(), "Kaart")
    assert 'class="map" viewBox="0 0 400 200"' in svg
    assert f'<path class="fill" fill="#01689B" stroke="#FFFFFF" stroke-width="0.5" d="{WEST}"/>' in svg
    assert re.search(f'<path class="land" [^>]*stroke-width="0.7" d="{COUNTRY}"/>', svg)
    assert re.search(f'<path class="outline" [^>]*d="{COUNTRY}"/>', svg)
    assert svg.index('class="land"') < svg.index('class="fill"') < svg.index('class="outline"') < svg.index("<text")
    assert "href" not in svg


def test_what_a_map_of_a_page_refers_to_is_shared(two_squares, map_of):
    maps = [map_of(), map_of(), map_of(layers=((("GM0001", "GM0002"), STRIPED),), outlines=(("GM0002",),))]
    drawn = "".join(slide_map(one, "", alone=False) for one in maps)
    once = shared(two_squares, maps)
    names = re.findall(r' id="([^"]+)"', once)
    wanted = set(re.findall(r'href="#([^"]+)"|url\(#([^)]+)\)', drawn))
    assert {one or other for one, other in wanted} <= set(names)
    assert len(names) == len(set(names)) == 7  # land, borders, two areas, two outlines and a pattern
    assert 'd="' not in drawn
    assert f'<path id="rd-GM0001" d="{WEST}"/>' in once


def test_maps_of_the_same_scale_share_their_patterns(two_squares, map_of):
    striped = {"layers": ((("GM0001",), STRIPED),)}
    maps = [map_of(**striped), map_of(**striped, box=(200, 0, 200, 200)), map_of(**striped, box=(0, 0, 200, 100))]
    assert shared(two_squares, maps).count("<pattern") == 2
    assert [re.findall(r"url\(#([^)]+)\)", slide_map(one, "", alone=False)) for one in maps] == [
        ["p200-striped-01689B"],
        ["p200-striped-01689B"],
        ["p100-striped-01689B"],
    ]


def test_what_else_a_page_defines_stands_there_once(two_squares):
    assert shared(two_squares, [], ["<pattern/>", "<pattern/>"]).endswith('"/><pattern/></defs></svg>')


def test_a_small_map_has_no_borders_and_no_lines_between_its_areas(map_of):
    small = map_of(small=True, wanted=())
    for svg in (slide_map(small, ""), slide_map(small, "", alone=False)):
        assert 'class="locator"' in svg
        assert "borders" not in svg
        assert 'stroke="#FFFFFF"' not in svg
    assert slide_map(small, "").count("<path") == 3  # land, deal and outline


def test_names_stand_with_a_halo_and_are_text(map_of):
    """Of 0.062 of the height of 200: 12.4 high; the foot of a letter stands a third of that below its middle."""
    svg = slide_map(map_of(wanted=(Name("’s <b>", 100, 100),)), "<Kaart>")
    assert 'font-size="12"' in svg and 'stroke-width="2.7"' in svg
    assert '<text class="name-deal" x="100" y="104"' in svg
    assert "’s &lt;b&gt;</text>" in svg
    assert 'aria-label="&lt;Kaart&gt;"' in svg
    assert '<g class="names"' not in slide_map(map_of(wanted=()), "")
