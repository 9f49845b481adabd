"""The map on a slide: the country and what is lit up on it, as shapes that can be edited."""

from __future__ import annotations

import copy

import shapely
from pptx.oxml.ns import qn
from pptx.oxml.shapes.autoshape import CT_Shape
from pptx.slide import Slide
from pptx.util import Inches, Pt

from exports.formats.powerpoint.text import describe, rgb
from geo.painted.palettes import EDGE, INK, LAND
from geo.shapes import Shapes

#: Details that a slide does not show (m), and the smallest separate piece that it does (m2).
COARSE, SMALLEST = 1500, 4e6

Box = tuple[float, float, float, float]


class CountryMap:
    """Draws maps in one presentation.

    The country is built once for a box and copied after that: python-pptx takes a time that grows with the square of the
    number of points.
    """

    def __init__(self, shapes: Shapes) -> None:
        self._shapes = shapes
        self._countries: dict[Box, CT_Shape] = {}

    def draw(self, slide: Slide, lit: list[tuple[shapely.MultiPolygon, str]], box: Box, name: str) -> None:
        """Draw the country and what is lit up on it within a box (left, top, width, height in inches)."""
        if box not in self._countries:
            self._countries[box] = self._freeform(slide, self._shapes.country, box, LAND, EDGE)
        else:
            element = copy.deepcopy(self._countries[box])
            element.nvSpPr.cNvPr.set("id", str(1 + max(shape.shape_id for shape in slide.shapes)))
            slide.shapes.element.insert_element_before(element, "p:extLst")
        describe(slide.shapes[-1], f"Kaart van Nederland met {name}")
        for shape, colour in lit:
            if self._freeform(slide, shape, box, colour, INK) is not None:
                describe(slide.shapes[-1], name)

    def _freeform(self, slide: Slide, shape: shapely.MultiPolygon, box: Box, fill: str, line: str) -> CT_Shape | None:
        left, top, width, height = box
        west, south, east, north = self._shapes.country.bounds
        scale = min(width / (east - west), height / (north - south))
        points = [
            [(Inches(left + (x - west) * scale), Inches(top + (north - y) * scale)) for x, y in ring.coords]
            for ring in _rings(shape)
        ]
        if not points:
            return None
        builder = slide.shapes.build_freeform(*points[0][0])
        builder.add_line_segments(points[0][1:], close=True)
        for ring in points[1:]:
            builder.move_to(*ring[0])
            builder.add_line_segments(ring[1:], close=True)
        drawn = builder.convert_to_shape()
        drawn.fill.solid()
        drawn.fill.fore_color.rgb = rgb(fill)
        drawn.line.color.rgb = rgb(line)
        drawn.line.width = Pt(0.5)
        drawn.element.remove(drawn.element.find(qn("p:style")))  # it brings a shadow
        return drawn.element


def _rings(shape: shapely.MultiPolygon) -> list[shapely.LinearRing]:
    """Return the outlines and holes of a shape that can be seen on a slide; of a small shape at least the largest part."""
    parts = sorted(shapely.get_parts(shape), key=lambda part: -part.area)
    seen = [shapely.simplify(part, COARSE if part.area > 50 * SMALLEST else COARSE / 6) for part in parts[:1]]
    seen += [shapely.simplify(part, COARSE) for part in parts[1:] if part.area > SMALLEST]
    holes = [hole for part in seen for hole in part.interiors if shapely.Polygon(hole).area > SMALLEST]
    return [*(part.exterior for part in seen), *holes]
