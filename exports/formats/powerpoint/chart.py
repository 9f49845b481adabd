"""The score per theme as a chart that can be edited."""

from __future__ import annotations

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.slide import Slide
from pptx.util import Inches, Pt

from exports.formats.powerpoint.text import add_text, describe, rgb
from geo.painted.palettes import EDGE, FAVOURABLE, GUIDE, INK, MUTED, UNFAVOURABLE
from regio_data import dutch
from regio_data.characters import writable
from regio_data.figures.theme_scores import favourable
from regio_data.profile.profile import Profile


def theme_chart(slide: Slide, one: Profile) -> None:
    """Draw the score per theme as a native bar chart; a theme without a score keeps its place, empty."""
    data = CategoryChartData(number_format="0")
    data.categories = [writable(theme.theme) for theme in one.themes]
    data.add_series("Gemiddeld percentiel", [theme.score for theme in one.themes])
    add_text(slide, (8.8, 1.5, 4.1, 0.5), [[("Positie per thema ", 13, True, INK), ("100 = gunstigst", 11, False, MUTED)]])
    place = (Inches(8.7), Inches(1.85), Inches(4.3), Inches(3.75))
    frame = slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, *place, data)
    chart = frame.chart
    chart.has_legend = chart.has_title = False
    chart.font.size, chart.font.language_id = Pt(11), MSO_LANGUAGE_ID.DUTCH
    axis = chart.value_axis
    axis.minimum_scale, axis.maximum_scale, axis.major_unit = 0, 100, 50
    axis.major_gridlines.format.line.color.rgb = rgb(GUIDE)
    axis.tick_label_position, axis.visible = XL_TICK_LABEL_POSITION.NONE, False
    chart.category_axis.reverse_order = True
    chart.category_axis.major_tick_mark = XL_TICK_MARK.NONE
    chart.category_axis.format.line.color.rgb = rgb(EDGE)
    plot = chart.plots[0]
    plot.gap_width, plot.has_data_labels = 45, True
    plot.data_labels.number_format, plot.data_labels.number_format_is_linked = "0", False
    plot.data_labels.position = XL_LABEL_POSITION.OUTSIDE_END
    for i, theme in enumerate(one.themes):
        if theme.score is not None:
            fill = plot.series[0].points[i].format.fill
            fill.solid()
            fill.fore_color.rgb = rgb(FAVOURABLE if favourable(theme.score) else UNFAVOURABLE)
    scores = "; ".join(f"{theme.theme} {dutch.number(theme.score)}" for theme in one.themes)
    describe(frame, f"Gemiddeld percentiel per thema, 100 is het gunstigst: {scores}")
