"""What streamlit-folium makes of our map: text stays text, and the base never changes."""

import gc
import json
import re

import folium
import pytest
import streamlit_folium
from branca.element import Element

from geo.drawn.layers import LiveMap, live_map, painted
from geo.painted.painting import Painting

CODES = ["GM0001", "GM0002", "GM0003"]

#: Text that means something to HTML, to Jinja, or to streamlit-folium.
HOSTILE = [
    "</script><b>x</b>",
    "Regio Deal Twente {% II",
    "{{ 7 * 7 }}",
    "{{ cycler.__init__.__globals__ }}",
    "{{{'feature_group_0'}}}",
    "{# weg #}",
    "map_div _0 \\u007b",
]


@pytest.fixture
def sent(monkeypatch):
    """Return what the component gets for a title and a label."""
    arguments = {}
    monkeypatch.setattr(streamlit_folium, "_component_func", lambda **given: arguments.update(given))

    def send(title, tip):
        layer = painted(Painting(fill={}, tips={"GM0001": tip}), CODES)
        streamlit_folium.st_folium(LiveMap("/assets", title), feature_group_to_add=layer, returned_objects=[])
        return arguments

    return send


@pytest.mark.parametrize("text", HOSTILE)
def test_a_label_arrives_as_it_was_written(sent, text):
    script = sent("kaart", text)["feature_group"]
    message = json.loads(re.search(r"regiokaart\.paint\((.*)\);", script)[1])
    assert message["tips"].split("|")[0] == text
    assert "</script>" not in script


@pytest.mark.parametrize("text", HOSTILE)
def test_a_title_arrives_as_it_was_written(sent, text):
    script = sent(text, "")["script"]
    options = json.loads(re.search(r'regiokaart\.start\("[a-z_]+", (.*)\);', script)[1])
    assert options["title"] == text
    assert "</script>" not in script


def test_scripts_and_styles_come_from_our_own_server(sent):
    arguments = sent("kaart", "")
    names = ("leaflet", "regiokaart")
    assert set(arguments["js_links"]) == {f"/assets/{name}.js" for name in names}
    assert set(arguments["css_links"]) == {"/assets/leaflet.css", "/assets/regiokaart.css"}


def test_the_base_map_is_constant(sent):
    first, second = (dict(sent("kaart", tip)) for tip in ("a", "b"))
    assert first["script"] == second["script"]
    assert first["id"] == second["id"]
    assert first["feature_group"] != second["feature_group"]


def elements():
    gc.collect()
    return sum(isinstance(one, Element) for one in gc.get_objects())


def test_drawing_leaves_nothing_behind(monkeypatch):
    """One session would otherwise change what another is reading, and every view would stay in memory."""
    monkeypatch.setattr(streamlit_folium, "_component_func", lambda **given: None)

    def view():
        layer = painted(Painting(fill={}, tips={}), CODES)
        streamlit_folium.st_folium(live_map("/assets", "kaart"), feature_group_to_add=layer, returned_objects=[])

    view()
    before = elements()
    for _ in range(5):
        view()
    assert elements() == before


def test_folium_still_works_as_we_lean_on_it(sent):
    """Fails when an upgrade of folium, branca or streamlit-folium takes away what `geo.drawn.layers` replaces."""
    assert "script" in folium.Map._template.module.__dict__ and "html" in folium.Map._template.module.__dict__
    assert "script" in folium.FeatureGroup._template.module.__dict__
    base = live_map("/assets", "kaart")
    assert callable(base.render) and base._children == {}
    layer = painted(Painting(fill={}, tips={}), CODES)
    assert next(child.get_name() for child in layer._children.values()).startswith("paint_")
    arguments = sent("kaart", "x")
    assert arguments["script"].count("regiokaart.start(") == 1
    assert arguments["feature_group"].count("regiokaart.paint(") == 1
    assert "regiokaart.start(" not in arguments["feature_group"]


def test_what_is_hung_on_one_map_is_not_on_the_next():
    one, other = live_map("/assets", "kaart"), live_map("/assets", "kaart")
    one.add_child(painted(Painting(fill={}, tips={}), CODES))
    assert len(one._children) == 1
    assert other._children == {} == live_map("/assets", "kaart")._children
