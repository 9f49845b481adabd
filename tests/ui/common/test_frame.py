"""What we lean on in Streamlit without its promise: a test fails when an upgrade takes it away (docs/architecture.md).

And the colours of the page: one file has them, light and dark, and they can be read.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from streamlit import config, file_util
from streamlit.runtime import backend_operation_handler

from geo.painted.palettes import contrast
from ui.common.frame import document_end

DUTCH = Path(__file__).parents[3] / "ui" / "common" / "dutch.js"
WHOLE = DUTCH.with_name("whole.js")


@pytest.fixture(scope="module")
def scripts():
    """All text of Streamlit's own scripts, and of its answer to who asks for a file."""
    folder = Path(file_util.get_static_dir()) / "static" / "js"
    files = [*folder.glob("*.js"), Path(backend_operation_handler.__file__)]
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


def english():
    """The longest plain stretch of every English text in dutch.js."""
    patterns = re.findall(r"^    \[/\^?(.+?)/,", DUTCH.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(patterns) > 30
    return [max(re.split(r"\$$|\\.|[()|?*+.]|\(\?=", pattern), key=len).strip() for pattern in patterns]


def test_streamlit_still_says_the_english_words_that_we_replace(scripts):
    assert [words for words in english() if words.replace("\\/", "/") not in scripts] == []


def test_the_document_ends_with_our_style_and_dutch():
    end = document_end()
    assert re.fullmatch(r"<style>.*\.block-container.*</style><script>.*</script>", end, re.DOTALL)
    assert (end.count("</style>"), end.count("</script>")) == (2, 3)


@pytest.mark.parametrize("words", ["data-test-script-state", "stSkeleton", "notRunning"])
def test_streamlit_still_says_when_a_page_is_whole(scripts, words):
    """If not, a page is shown after four seconds (whole.js)."""
    assert words in WHOLE.read_text(encoding="utf-8")
    assert words in scripts


def test_streamlit_still_has_the_parts_that_our_styles_and_scripts_name(scripts):
    root = DUTCH.parents[2]
    ours = "".join(file.read_text(encoding="utf-8") for room in ("ui", "web") for file in (root / room).rglob("*.[cj]s*"))
    named = set(re.findall(r"data-testid=\"?(\w+)", ours))
    assert {"stHeader", "stSkeleton", "stPopover"} <= named
    assert sorted(part for part in named if part not in scripts) == []


@pytest.mark.parametrize("name", ["global.minCachedMessageSize", "runner.postScriptGC", "client.showErrorDetails"])
def test_the_settings_that_we_count_on_exist(name):
    """Kept messages: what did not change is not sent again."""
    assert config._config_options_template[name] is not None


def tokens(side):
    """The colours of tokens.css by name, of one side: 0 is light, 1 is dark."""
    css = DUTCH.with_name("tokens.css").read_text(encoding="utf-8")
    return {name: colours[side] for name, *colours in re.findall(r"--rd-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)", css)}


@pytest.mark.parametrize(("side", "theme"), enumerate(["light", "dark"]))
def test_streamlit_draws_in_the_colours_of_the_page(side, theme):
    settings = tomllib.loads((DUTCH.parents[2] / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"][theme]
    ours = tokens(side)
    assert {name: colour.lower() for name, colour in settings.items()} == {
        "primaryColor": ours["accent"],
        "backgroundColor": ours["ground"],
        "secondaryBackgroundColor": ours["panel"],
        "textColor": ours["ink"],
        "linkColor": ours["link"],
        "borderColor": ours["line"],
    }


@pytest.mark.parametrize("side", [0, 1])
def test_words_can_be_read_and_edges_seen_on_every_ground(side):
    ours = tokens(side)
    for ground in ("ground", "panel", "lit"):
        assert min(contrast(ours[name], ours[ground]) for name in ("ink", "muted", "link", "chosen")) >= 4.5
        assert min(contrast(ours[name], ours[ground]) for name in ("accent", "edge")) >= 3
