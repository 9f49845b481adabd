"""PPTX of 16:9: one deal a slide, with charts, map and text that can be edited, and the sources in the notes."""

from __future__ import annotations

import datetime
import io

import shapely
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.enum.shapes import MSO_SHAPE
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Slides
from pptx.shapes.base import BaseShape
from pptx.slide import Slide
from pptx.util import Inches, Pt

from exports.page import Page, attribution
from exports.pdf import municipal_facts
from exports.profile_page import BEST, MUNICIPALITY, WORST, subtitle
from exports.qr import qr_png
from geo.palettes import INK, TRANCHES
from geo.shapes import Shapes
from regio_data import dutch
from regio_data.facts import description, facts
from regio_data.figures import Figure
from regio_data.profile import Profile
from regio_data.provenance import source_text

WIDTH, HEIGHT = Inches(13.333), Inches(7.5)
MUTED, LAND, FAVOURABLE, UNFAVOURABLE = "#4D5D6D", "#E1E7ED", "#1E5C97", "#BD5A14"

#: Details that a slide does not show (m), and the smallest separate piece that it does (m2): python-pptx takes a time that
#: grows with the square of the number of points.
COARSE, SMALLEST = 1500, 4e6


def to_pptx(page: Page, shapes: Shapes) -> bytes:
    """Return the profiles of a page as slides; more than one get a title slide in front.

    Parameters
    ----------
    page : Page
        With a link the title slide has a QR code of it.
    shapes : Shapes

    Raises
    ------
    ValueError
        If the page has no profiles, or the link is not an http or https address.
    """
    profiles = page.profiles() if page.profiles else ()
    if not profiles:
        raise ValueError("slides are made of at least one profile")
    slides = _empty()
    slides.core_properties.title = page.title
    slides.core_properties.author = "Regio Deals en brede welvaart"
    slides.core_properties.language = "nl-NL"
    slides.core_properties.created = datetime.datetime.combine(page.made, datetime.time())
    if len(profiles) > 1:
        _title_slide(slides, page, profiles, shapes)
    for one in profiles:
        _profile_slide(slides, page, one, shapes)
    file = io.BytesIO()
    slides.save(file)
    return file.getvalue()


def _empty() -> Slides:
    """Return a presentation of 16:9 whose titles stand where ours do."""
    slides = Presentation()
    slides.slide_width, slides.slide_height = WIDTH, HEIGHT
    title = slides.slide_layouts.get_by_name("Title Only").placeholders[0]
    title.left, title.top, title.width, title.height = Inches(0.62), Inches(0.3), Inches(12.2), Inches(0.72)
    return slides


def _slide(slides: Slides, title: str, subtitle: str, colour: str) -> Slide:
    slide = slides.slides.add_slide(slides.slide_layouts.get_by_name("Title Only"))
    frame = slide.shapes.title.text_frame
    frame.margin_left = 0
    _write(frame.paragraphs[0], (title, 30 if len(title) < 55 else 24, True, INK))
    bar = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, Inches(0.4), Inches(0.38), Inches(0.1), Inches(0.98))
    bar.fill.solid()
    bar.fill.fore_color.rgb = _rgb(colour)
    bar.line.fill.background()
    _describe(bar, "")
    _text(slide, (0.62, 0.98, 12.2, 0.4), [[(subtitle, 16, False, MUTED)]])
    return slide


def _title_slide(slides: Slides, page: Page, profiles: tuple[Profile, ...], shapes: Shapes) -> None:
    slide = _slide(slides, page.title, f"{page.picture.subtitle} · {dutch.date(page.made)}", INK)
    lit = [(shapes.deal(one.deal), TRANCHES[one.deal.tranche]) for one in reversed(profiles) if one.deal]
    _map(slide, shapes, lit, (0.62, 1.6, 4.9, 5.3), page.title)
    names = [f"{one.region.name} (tranche {one.deal.tranche})" if one.deal else one.region.name for one in profiles]
    size = 16 if len(names) <= 12 else 11 if len(names) <= 36 else 8
    half = -(-len(names) // 2) if len(names) > 12 else len(names)
    for i, part in enumerate((names[:half], names[half:])):
        _text(slide, (5.9 + 2.5 * i, 1.6, 7.0 if half == len(names) else 2.45, 5.3), [[(n, size, False, INK)] for n in part])
    if page.link:
        slide.shapes.add_picture(io.BytesIO(qr_png(page.link)), Inches(11.1), Inches(5.0), Inches(1.9), Inches(1.9))
        _describe(slide.shapes[-1], f"QR-code: {page.link}")
    _foot(slide, page)


def _profile_slide(slides: Slides, page: Page, one: Profile, shapes: Shapes) -> None:
    deal, registers = one.deal, shapes.registers
    colour = TRANCHES[deal.tranche] if deal else MUNICIPALITY
    slide = _slide(slides, one.region.name, subtitle(registers, one), colour)
    shape = shapes.deal(deal) if deal else shapes.union(one.region.municipalities)
    _map(slide, shapes, [(shape, colour)], (0.5, 1.55, 3.4, 3.95), one.region.name)
    for i, island in enumerate(deal.islands if deal else ()):
        _text(slide, (0.6, 1.7 + 0.3 * i, 2.0, 0.3), [[("● ", 14, True, colour), (island, 12, False, INK)]])
    rows = facts(registers, deal) if deal else municipal_facts(registers, one)
    size = 12 if sum(len(text) for _, text in rows) < 520 else 10.5
    _text(
        slide,
        (4.1, 1.5, 4.5, 4.1),
        [[(f"{term}  ", size, True, MUTED), (text, size, False, INK)] for term, text in rows],
    )
    if one.no_figures:
        _text(slide, (8.8, 1.5, 4.1, 2.5), [[(one.no_figures, 14, False, INK)]])
    else:
        _theme_chart(slide, one)
        _extremes(slide, BEST, one.strengths, 0.5)
        _extremes(slide, WORST, one.weaknesses, 6.8)
    _foot(slide, page)
    slide.notes_slide.notes_text_frame.text = _notes(page, one)


def _theme_chart(slide: Slide, one: Profile) -> None:
    """Draw the score per theme as a native bar chart; a theme without a score keeps its place, empty."""
    data = CategoryChartData(number_format="0")
    data.categories = [theme.theme for theme in one.themes]
    data.add_series("Gemiddeld percentiel", [theme.score for theme in one.themes])
    _text(slide, (8.8, 1.5, 4.1, 0.5), [[("Positie per thema ", 13, True, INK), ("100 = gunstigst", 11, False, MUTED)]])
    place = (Inches(8.7), Inches(1.85), Inches(4.3), Inches(3.75))
    frame = slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, *place, data)
    chart = frame.chart
    chart.has_legend = chart.has_title = False
    chart.font.size, chart.font.language_id = Pt(11), MSO_LANGUAGE_ID.DUTCH
    axis = chart.value_axis
    axis.minimum_scale, axis.maximum_scale, axis.major_unit = 0, 100, 50
    axis.major_gridlines.format.line.color.rgb = _rgb("#C5CFD9")
    axis.tick_label_position, axis.visible = XL_TICK_LABEL_POSITION.NONE, False
    chart.category_axis.reverse_order = True
    chart.category_axis.major_tick_mark = XL_TICK_MARK.NONE
    chart.category_axis.format.line.color.rgb = _rgb("#8593A1")
    plot = chart.plots[0]
    plot.gap_width, plot.has_data_labels = 45, True
    plot.data_labels.number_format, plot.data_labels.number_format_is_linked = "0", False
    plot.data_labels.position = XL_LABEL_POSITION.OUTSIDE_END
    for i, theme in enumerate(one.themes):
        if theme.score is not None:
            fill = plot.series[0].points[i].format.fill
            fill.solid()
            fill.fore_color.rgb = _rgb(FAVOURABLE if theme.score >= 50 else UNFAVOURABLE)
    scores = "; ".join(f"{theme.theme} {dutch.number(theme.score)}" for theme in one.themes)
    _describe(frame, f"Gemiddeld percentiel onder de gemeenten per thema, 100 is het gunstigst: {scores}")


def _extremes(slide: Slide, title: str, figures: tuple[Figure, ...], left: float) -> None:
    lines = [[(title, 13, True, FAVOURABLE if title == BEST else UNFAVOURABLE)]]
    lines += [
        [
            (f"{figure.indicator.label}: {dutch.figure(figure.value, figure.indicator)} ", 10.5, False, INK),
            (f"({figure.year}, P {dutch.number(figure.among_municipalities.percentile)})", 10.5, False, MUTED),
        ]
        for figure in figures
    ]
    _text(slide, (left, 5.6, 6.1, 1.4), lines)


def _map(slide: Slide, shapes: Shapes, lit: list[tuple[shapely.MultiPolygon, str]], box: tuple, name: str) -> None:
    """Draw the country and what is lit up on it as editable shapes within a box (left, top, width, height in inches)."""
    left, top, width, height = box
    west, south, east, north = shapes.country.bounds
    scale = min(width / (east - west), height / (north - south))
    for shape, colour in [(shapes.country, LAND), *lit]:
        rings = _rings(shape)
        if not rings:
            continue
        points = [
            [(Inches(left + (x - west) * scale), Inches(top + (north - y) * scale)) for x, y in ring.coords] for ring in rings
        ]
        builder = slide.shapes.build_freeform(*points[0][0])
        builder.add_line_segments(points[0][1:], close=True)
        for ring in points[1:]:
            builder.move_to(*ring[0])
            builder.add_line_segments(ring[1:], close=True)
        drawn = builder.convert_to_shape()
        drawn.fill.solid()
        drawn.fill.fore_color.rgb = _rgb(colour)
        drawn.line.color.rgb = _rgb("#8593A1" if colour == LAND else INK)
        drawn.line.width = Pt(0.5)
        drawn._element.remove(drawn._element.find(qn("p:style")))  # it brings a shadow
        _describe(drawn, f"Kaart van Nederland met {name}" if colour == LAND else name)


def _rings(shape: shapely.MultiPolygon) -> list[shapely.LinearRing]:
    """Return the outlines and holes of a shape that can be seen on a slide; of a small shape at least the largest part."""
    parts = sorted(shapely.get_parts(shape), key=lambda part: -part.area)
    seen = [shapely.simplify(part, COARSE if part.area > 50 * SMALLEST else COARSE / 6) for part in parts[:1]]
    seen += [shapely.simplify(part, COARSE) for part in parts[1:] if part.area > SMALLEST]
    holes = [hole for part in seen for hole in part.interiors if shapely.Polygon(hole).area > SMALLEST]
    return [*(part.exterior for part in seen), *holes]


def _notes(page: Page, one: Profile) -> str:
    deal = one.deal
    lines = [description(deal), deal.notes or "", "", *one.caveats, one.no_development] if deal else list(one.caveats)
    lines += ["P: percentiel onder de gemeenten, 100 is het gunstigst; eigen berekening, geen oordeel van CBS.", "", "Bronnen:"]
    lines += [f"{source['title']}, {source['publisher']}, {source['edition']}: {source['url']}" for source in page.sources]
    lines += [source_text(source) for source in deal.sources] if deal else []
    return "\n".join(lines)


def _foot(slide: Slide, page: Page) -> None:
    text = f"Bron: {attribution(page.sources)}. Gemaakt op {dutch.date(page.made)}."
    _text(slide, (0.5, 7.06, 12.4, 0.35), [[(text, 9, False, MUTED)]])


def _text(slide: Slide, box: tuple[float, float, float, float], lines: list[list[tuple]]) -> None:
    """Write paragraphs of runs (text, size in points, bold, colour) in a box (left, top, width, height in inches)."""
    frame = slide.shapes.add_textbox(*map(Inches, box)).text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_top = frame.margin_bottom = 0
    for i, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if i == 0 else frame.add_paragraph()
        paragraph.space_after = Pt(2)
        _write(paragraph, *line)


def _write(paragraph, *runs: tuple[str, float, bool, str]) -> None:
    for text, size, bold, colour in runs:
        run = paragraph.add_run()
        run.text = text
        run.font.size, run.font.bold, run.font.language_id = Pt(size), bold, MSO_LANGUAGE_ID.DUTCH
        run.font.color.rgb = _rgb(colour)
    paragraph.alignment = 1


def _describe(shape: BaseShape, text: str) -> None:
    """Set the text alternative of a shape."""
    shape._element._nvXxPr.cNvPr.set("descr", text)


def _rgb(colour: str) -> RGBColor:
    return RGBColor.from_string(colour.removeprefix("#"))
