"""The folium map: a base of constants, and one layer that carries a painting.

streamlit-folium takes the script of an element from its macro, where our text is a value. It also renders the elements, whose
result it throws away; there branca compiles the finished script as a template, our text with it, and hangs it on the figure
around the map, which all runs share: it would grow with every view. So nothing is rendered here, and there is no figure.
"""

from __future__ import annotations

import copy
import functools
import json
import re
from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

import folium
from branca.element import MacroElement
from jinja2 import Template

from geo.painted.painting import Painting

#: South-west and north-east corner of the European Netherlands (latitude, longitude).
NETHERLANDS = [[50.75, 3.36], [53.555, 7.227]]


class _NotRendered:
    """An element of which only the script is taken."""

    def render(self, **kwargs: Any) -> str:
        """Return nothing."""
        return ""


#: What streamlit-folium asks of the figure around a map: HTML and a head, which are in our own files.
_NO_FIGURE = SimpleNamespace(render=_NotRendered().render, html=_NotRendered(), header=_NotRendered())


class LiveMap(_NotRendered, folium.Map):
    """A map without tiles that takes everything from our own server; constant, so that its frame is kept.

    Parameters
    ----------
    assets : str
        URL path under which the files of `geo.drawn.map_files` are served.
    title : str
        What the map shows, for a screen reader.
    linked : bool
        Whether it moves and points together with the other linked maps of the page.
    """

    # folium's own template brings a header and options that our style sheet and script already set.
    _template = Template(
        "{% macro html(this, kwargs) %}"
        '<div class="folium-map" id={{ this.get_name()|tojson }} ></div>'
        "{% endmacro %}"
        "{% macro script(this, kwargs) %}"
        "var {{ this.get_name() }} = regiokaart.start({{ this.get_name()|tojson }}, {{ this.start }});"
        "{% endmacro %}"
    )

    def __init__(self, assets: str, title: str, linked: bool = False):
        self.default_js = [("leaflet", f"{assets}/leaflet.js"), ("regiokaart", f"{assets}/regiokaart.js")]
        self.default_css = [("leaflet", f"{assets}/leaflet.css"), ("regiokaart", f"{assets}/regiokaart.css")]
        super().__init__(tiles=None)
        self.start = _json({"assets": assets, "bounds": NETHERLANDS, "title": title, "linked": linked})

    def get_root(self) -> Any:
        """Return no figure: see above."""
        return _NO_FIGURE


def live_map(assets: str, title: str, linked: bool = False) -> LiveMap:
    """Return a `LiveMap` of its own for every run: a copy, for folium compiles templates in each that it makes."""
    found = copy.copy(_first(assets, title, linked))
    found._children = found._children.copy()  # where streamlit-folium hangs what is painted
    return found


@functools.lru_cache(maxsize=32)  # a title a page, and the files of two data sets
def _first(assets: str, title: str, linked: bool) -> LiveMap:
    return LiveMap(assets, title, linked)


class _Layer(_NotRendered, folium.FeatureGroup):
    """The layer that carries a painting."""


class _Paint(_NotRendered, MacroElement):
    """Hand a painting to the script of the map."""

    _template = Template("{% macro script(this, kwargs) %}regiokaart.paint({{ this.message }});{% endmacro %}")

    def __init__(self, message: dict[str, Any]):
        super().__init__()
        self._name = "Paint"
        self.message = _json(message)


def painted(painting: Painting, codes: Sequence[str]) -> folium.FeatureGroup:
    """Return the layer for ``st_folium(feature_group_to_add=...)`` that paints the map.

    Parameters
    ----------
    painting : Painting
    codes : sequence of str
        GM codes in the order of the geometry.
    """
    layer = _Layer(name="painting")
    layer.add_child(_Paint(painting.message(codes)))
    return layer


def _json(value: dict[str, Any]) -> str:
    """Return a value as JSON for within a script; "{{" in a text stays text, for streamlit-folium seeks references in it."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return re.sub(r"\{(?=\{)", r"\\u007b", text)
