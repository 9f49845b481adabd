"""What a start imports, and that a visitor finds everything made."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

#: What a visit does not need: statistics (118 MB with scikit-learn and matplotlib), writers of files, loaders.
HEAVY = (
    "scipy.stats",
    "scipy.sparse",
    "mapclassify",
    "sklearn",
    "matplotlib",
    "networkx",
    "pptx",
    "openpyxl",
    "typst",
    "rich",
    "cbsodata",
    "loaders",
)
#: What declares components: outside a page run they would not be served, and the map would stay empty.
COMPONENTS = ("streamlit_folium", "ui.common.share")
START = """
import sys
import app
app.warm_up()
print(*sys.modules)
"""


@pytest.fixture(scope="module")
def imported():
    folder = Path(__file__).parents[3]
    done = subprocess.run([sys.executable, "-c", START], cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "ScriptRunContext" not in done.stderr  # which Streamlit says of every cache that is filled without a page
    return set(done.stdout.split())


def test_nothing_heavy_is_imported_at_start(imported):
    assert imported.isdisjoint(HEAVY)


def test_what_takes_long_is_imported_before_the_first_visitor(imported):
    assert imported >= {"altair", "folium"}


def test_no_component_is_declared_outside_a_page_run(imported):
    assert imported.isdisjoint(COMPONENTS)
