"""Native charts on a slide of PowerPoint: each opens with its figures in a sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
from lxml import etree
from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData, XyChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_MARKER_STYLE, XL_TICK_LABEL_POSITION
from pptx.enum.dml import MSO_LINE
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Pt

from exports.deck.blocks import Amounts, Dots, Lines, Panel, Scores, Shares, Strips
from exports.deck.charts import ends, short_year
from exports.deck.pptx.box import LINE, SMALL, Box, height
from exports.deck.pptx.paragraphs import dutch_chart, say
from exports.deck.pptx.text import describe, rgb
from geo.painted.palettes import FAVOURABLE, GUIDE, INK, MUTED, UNFAVOURABLE, UNLIT
from geo.painted.region_marks import COLOURS
from regio_data import dutch
from regio_data.characters import writable
from regio_data.figures.theme_scores import side

MARKERS = [XL_MARKER_STYLE.CIRCLE, XL_MARKER_STYLE.DIAMOND, XL_MARKER_STYLE.SQUARE, XL_MARKER_STYLE.PLUS]
MARKERS += [XL_MARKER_STYLE.STAR, XL_MARKER_STYLE.X, XL_MARKER_STYLE.DASH, XL_MARKER_STYLE.DOT]
MARKERS += [XL_MARKER_STYLE.CIRCLE, XL_MARKER_STYLE.SQUARE]  # PowerPoint has no others without a triangle


def _chart(slide: Slide, room: Box, kind: XL_CHART_TYPE, data: Any, alt: str) -> Chart:
    # ``data`` is what python-pptx makes of categories or points: it types that as `ChartData`, which they are not.
    frame: Any = slide.shapes.add_chart(kind, *room.emu, data)  # a frame with a chart in it, typed as the chart
    chart: Chart = frame.chart
    chart.has_legend = chart.has_title = False
    dutch_chart(chart)
    describe(frame, alt)
    return chart


def _bars(
    slide: Slide, room: Box, kind: XL_CHART_TYPE, names: Sequence[str], series: Mapping[str, Sequence[float | None]], alt: str
) -> Chart:
    data = CategoryChartData(number_format="0")
    data.categories = [writable(name) for name in names]
    for name, values in series.items():
        data.add_series(name, values)
    chart = _chart(slide, room, kind, data, alt)
    chart.category_axis.reverse_order = True
    chart.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    chart.category_axis.format.line.color.rgb = rgb(MUTED)
    _every_label(chart)
    chart.value_axis.visible = False
    chart.value_axis.has_major_gridlines = False
    chart.plots[0].gap_width = 40
    return chart


def _every_label(chart: Chart) -> None:
    """Leave no label out where they lie close (`c:tickLblSkip` stands before `c:noMultiLvlLbl`)."""
    axis = chart.category_axis._element
    skip = axis.makeelement(qn("c:tickLblSkip"), {"val": "1"})
    last = axis.find(qn("c:noMultiLvlLbl"))
    axis.append(skip) if last is None else last.addprevious(skip)


def _paint(chart: Chart, series: int, colours: Sequence[str]) -> None:
    for i, colour in enumerate(colours):
        fill = chart.plots[0].series[series].points[i].format.fill
        fill.solid()
        fill.fore_color.rgb = rgb(colour)


def scores(slide: Slide, room: Box, block: Scores) -> None:
    """Draw bars from 50, the number at their end."""
    names = [f"{label} ({remark})" for label, _, remark in block.rows]
    values = [score for _, score, _ in block.rows]
    here, below = room.rows([None, SMALL * LINE], 2)
    chart = _bars(slide, here, XL_CHART_TYPE.BAR_CLUSTERED, names, {"Score": values}, "Score per thema, 100 is het gunstigst")
    axis = chart.value_axis
    axis.minimum_scale, axis.maximum_scale, axis.crosses_at = -6, 106, 50  # room for the numbers
    chart.plots[0].has_data_labels = True
    labels = chart.plots[0].data_labels
    labels.number_format, labels.number_format_is_linked, labels.position = "0", False, XL_LABEL_POSITION.OUTSIDE_END
    colours = {"high": FAVOURABLE, "low": UNFAVOURABLE, "ordinary": UNLIT}
    _paint(chart, 0, [colours[side(score, label in block.ordinary)] for label, score, _ in block.rows])
    say(slide, below, [[("0 minst gunstig · 50 · 100 gunstigst", SMALL, False, MUTED)]], right=True)


def _scatter(slide: Slide, room: Box, series: dict[str, list[tuple[float, float]]], rows: int, alt: str) -> Chart:
    """Draw points of which the rows lie exactly beside the texts: the plot fills the room."""
    data = XyChartData(number_format="0")
    for name, points in series.items():
        one = data.add_series(writable(name))
        for x, y in points:
            one.add_data_point(x, y)
    chart = _chart(slide, room, XL_CHART_TYPE.XY_SCATTER, data, alt)
    for axis, most in ((chart.category_axis, 100), (chart.value_axis, rows)):
        axis.minimum_scale, axis.maximum_scale = 0, most
        axis.tick_label_position = XL_TICK_LABEL_POSITION.NONE
        axis.format.line.color.rgb = rgb(GUIDE)
    chart.category_axis.major_unit = 50
    chart.category_axis.has_major_gridlines = True
    chart.category_axis.major_gridlines.format.line.color.rgb = rgb(MUTED)
    chart.value_axis.major_unit = 1
    chart.value_axis.major_gridlines.format.line.color.rgb = rgb(GUIDE)
    plot = chart._chartSpace.chart.plotArea
    for old in plot.findall(qn("c:layout")):
        plot.remove(old)
    layout = '<c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
    layout += '<c:x val="0.01"/><c:y val="0"/><c:w val="0.98"/><c:h val="1"/>'
    space = "http://schemas.openxmlformats.org/drawingml/2006/chart"
    plot.insert(0, etree.fromstring(f'<c:layout xmlns:c="{space}"><c:manualLayout>{layout}</c:manualLayout></c:layout>'))
    return chart


def _marked(chart: Chart, series: int, style: XL_MARKER_STYLE, size: int, colour: str) -> None:
    drawn = chart.plots[0].series[series]
    drawn.format.line.fill.background()
    drawn.marker.style, drawn.marker.size = style, size
    drawn.marker.format.fill.solid()
    drawn.marker.format.fill.fore_color.rgb = rgb(colour)
    drawn.marker.format.line.color.rgb = rgb(INK)


def strips(slide: Slide, room: Box, block: Strips, colour: str) -> None:
    """Draw a row of dots a theme; the lowest and the highest by name, the median as a number."""
    here, below = room.rows([None, SMALL * LINE], 2)
    label, low, plot, high, number = here.columns([236, 280, 300, 280, 48], 10)
    n = len(block.rows)
    points = [(score, n - i - 0.5) for i, (_, scores, _) in enumerate(block.rows) for score in scores.values()]
    middle = [(median, n - i - 0.5) for i, (_, _, median) in enumerate(block.rows)]
    alt = "Score van elke deal per thema, 100 is het gunstigst"
    chart = _scatter(slide, plot, {"Deals": points, "Mediaan": middle}, n, alt)
    _marked(chart, 0, XL_MARKER_STYLE.CIRCLE, 9, colour)
    _marked(chart, 1, XL_MARKER_STYLE.DASH, 14, INK)
    for i, (theme, scores, median) in enumerate(block.rows):
        least, most = ends(scores)
        texts = ((label, theme, False), (low, least, True), (high, most, False), (number, dutch.number(median), True))
        for column, text, right in texts:
            row = column.rows([None] * n, 0)[i]
            muted = column in (low, high)
            say(slide, row, [[(text, SMALL, False, MUTED if muted else INK)]], middle=True, right=right)
    scale = Box(plot.left - 60, below.top, plot.width + 120, below.height)
    say(slide, scale, [[("0 minst gunstig · 50 · 100 gunstigst", SMALL, False, MUTED)]])


def dots(slide: Slide, room: Box, block: Dots) -> None:
    """Draw a mark a region in each row, with its numbers; the legend names the regions."""
    here, below = room.rows([None, 2 * SMALL * LINE], 2)
    label, plot, numbers = here.columns([240, 560, 54 * len(block.names)], 14)
    n = len(block.rows)
    series = {
        name: [(score, n - i - 0.5) for i, (_, own) in enumerate(block.rows) if (score := own[k]) is not None]
        for k, name in enumerate(block.names)
    }
    # LibreOffice leaves the first series out when a later one has more points.
    order = sorted(range(len(block.names)), key=lambda k: -len(series[block.names[k]]))
    ordered = {block.names[k]: series[block.names[k]] for k in order}
    alt = f"Score per thema van {dutch.several(block.names)}, 100 is het gunstigst"
    chart = _scatter(slide, plot, ordered, n, alt)
    for i, k in enumerate(order):
        _marked(chart, i, MARKERS[k], 11, COLOURS[k])
    for i, (theme, own) in enumerate(block.rows):
        say(slide, label.rows([None] * n, 0)[i], [[(theme, SMALL, False, INK)]], middle=True)
        row = numbers.rows([None] * n, 0)[i]
        for k, (box, score) in enumerate(zip(row.columns([1] * len(own), 0), own, strict=True)):
            say(slide, box, [[(dutch.number(score), SMALL, True, COLOURS[k])]], middle=True, right=True)
    marks = "•◆■+*×–·○□"
    key = [(f"{marks[k]} {name}   ", SMALL, True, COLOURS[k]) for k, name in enumerate(block.names)]
    say(slide, below, [[*key], [("0 minst gunstig · 50 · 100 gunstigst", SMALL, False, MUTED)]])


def lines(slide: Slide, room: Box, block: Lines) -> None:
    """Draw a line chart an indicator."""
    head, rest = room.rows([SMALL * LINE, None], 4)
    key = [("— regio", SMALL, True, FAVOURABLE), ("   – – Nederland", SMALL, False, MUTED)]
    key += (
        [("   jaar waarin de deal is gesloten: ", SMALL, False, MUTED), (str(block.start), SMALL, True, INK)]
        if block.start
        else []
    )
    key += [(" · de assen beginnen niet bij nul", SMALL, False, MUTED)]
    say(slide, head, [key])
    rows = rest.rows([None] * -(-len(block.panels) // 2), 8)
    boxes = [box for row in rows for box in row.columns([1, 1])]
    for box, panel in zip(boxes, block.panels, strict=False):
        _panel(slide, box, panel)


def _panel(slide: Slide, room: Box, panel: Panel) -> None:
    said = height(panel.label, room.width, SMALL, True) + height(panel.text, room.width)
    top, below = room.rows([said, None], 0)
    say(slide, top, [[(panel.label, SMALL, True, INK)], [(panel.text, SMALL, False, MUTED)]])
    years = range(panel.years[0], panel.years[-1] + 1)
    data = CategoryChartData(number_format="0." + "0" * panel.decimals if panel.decimals else "0")
    data.categories = [short_year(year) if year in panel.years else " " for year in years]
    drawn = [("regio", panel.region, FAVOURABLE), ("Nederland", panel.country, MUTED)]
    drawn = [one for one in drawn if len(one[1])]
    for name, values, _ in drawn:
        data.add_series(name, [_value(values, year) for year in years])
    chart = _chart(slide, below, XL_CHART_TYPE.LINE_MARKERS, data, f"{panel.label}: {panel.text}")
    low, high = (dutch.shown(float(value), panel.decimals) for value in panel.bounds)
    axis = chart.value_axis
    axis.minimum_scale, axis.maximum_scale = float(low), float(high) if high > low else float(low) + 1
    axis.major_unit = float(high - low) or 2  # of a level line only the one value that it has
    axis.major_gridlines.format.line.color.rgb = rgb(GUIDE)
    axis.format.line.fill.background()
    _span(chart)
    for (_, _, colour), series in zip(drawn, chart.plots[0].series, strict=True):
        series.smooth = False
        series.format.line.color.rgb = rgb(colour)
        series.format.line.width = Pt(3 if colour == FAVOURABLE else 2)
        series.marker.style = XL_MARKER_STYLE.CIRCLE if colour == FAVOURABLE else XL_MARKER_STYLE.NONE
        series.marker.size = 7
        if colour != FAVOURABLE:
            series.format.line.dash_style = MSO_LINE.DASH


def _span(chart: Chart) -> None:
    """Draw a line on over years without a figure, as on screen."""
    inner = chart._chartSpace.chart
    for old in inner.findall(qn("c:dispBlanksAs")):
        old.set("val", "span")


def _value(values: pd.Series, year: int) -> float | None:
    return float(values[year]) if year in values.index else None


def shares(slide: Slide, room: Box, block: Shares) -> None:
    """Draw stacked bars of shares of all."""
    names = [f"{label}: {text}" for label, _, _, text in block.rows]
    kinds = {"high": ("gunstig", FAVOURABLE), "mid": ("ertussen", UNLIT), "low": ("ongunstig", UNFAVOURABLE)}
    used = [kind for kind in kinds if any(kind in counts for _, counts, _, _ in block.rows)]
    series = {kinds[kind][0]: [counts.get(kind, 0) / of for _, counts, of, _ in block.rows] for kind in used}
    chart = _bars(
        slide, room, XL_CHART_TYPE.BAR_STACKED, names, series, "Aantallen gebieden als balken; de aantallen staan erbij"
    )
    chart.value_axis.minimum_scale, chart.value_axis.maximum_scale = 0, 1
    chart.plots[0].overlap = 100
    for i, kind in enumerate(used):
        _paint(chart, i, [kinds[kind][1]] * len(block.rows))


def amounts(slide: Slide, room: Box, block: Amounts) -> None:
    """Draw bars of amounts; those that are not lit are grey."""
    names = [f"{label}: {text}, {remark}" for label, _, text, remark, _, _ in block.rows]
    values = [amount for _, amount, *_ in block.rows]
    chart = _bars(slide, room, XL_CHART_TYPE.BAR_CLUSTERED, names, {"Rijksbijdrage": values}, "Rijksbijdrage per tranche")
    chart.value_axis.minimum_scale = 0
    _paint(chart, 0, [colour if lit else UNLIT for *_, colour, lit in block.rows])
