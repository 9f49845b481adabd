"""Brede welvaart: one indicator on the map, per municipality or per deal."""

import streamlit as st

from exports.content.brede_welvaart import IndicatorView, indicator_content, whose
from exports.formats.registry import PICTURES
from geo.painted.indicator_map import values_of
from regio_data import dutch
from regio_data.registers.regions import KINDS
from ui.brede_welvaart.choice import choose_indicator
from ui.brede_welvaart.chosen import region_figure
from ui.brede_welvaart.map import indicator_legend, indicator_map_panel
from ui.brede_welvaart.views import series, views
from ui.common.app_data import app_data
from ui.common.deelgebied import partial_counts
from ui.common.downloads import downloads, heading_row
from ui.common.map_panel import to_map
from ui.common.markdown import sentence
from ui.common.sources import source_line
from ui.common.url.links import present_button
from ui.show.glossary import glossary

data = app_data()
heading, menu = heading_row()
choice = choose_indicator(data)
heading.title(sentence(f"{choice.indicator.label}, {choice.year}"))
heading.caption(sentence(f"{dutch.capital(choice.indicator.unit)}.{f' Alleen deals {choice.which}.' if choice.which else ''}"))
with heading:
    to_map()
values = values_of(data, choice.on_map)
classed = choice.classes(data)
left, right = st.columns([0.86, 1.14], gap="medium")
with left:
    painting = indicator_map_panel(data, choice, classed)
with right:
    region_figure(data, choice, values)
    legend = indicator_legend(data, choice, classed)
    views(data, choice, values, classed.classes)
glossary("brede welvaart", "indicator", "dekking", "mediaan", "eigen berekening")
source_line(data, ["monitor", "gemeentegrenzen", "inwoners"], whose(choice.indicator))
drawn = {"series": series(data, choice, values), "painting": painting, "legend": legend}
view = IndicatorView(
    choice.indicator,
    choice.year,
    choice.level,
    values,
    choice.regions,
    **drawn,
    include_partial=partial_counts(),
    which=choice.which,
)
with menu, st.container(horizontal=True, vertical_alignment="center"):
    present_button("Presenteer dit beeld", choice.story_address(data))
    downloads(
        data,
        choice.indicator.label,
        f"{view.named(KINDS[choice.level].several)}-{choice.year}",
        [*PICTURES, "xlsx", "csv-nl", "csv", "gpkg"],
        lambda export: indicator_content(export, view),
    )
