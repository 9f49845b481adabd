"""What we lean on in Streamlit without its promise: a test fails when an upgrade takes it away (docs/architecture.md)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from streamlit import config, file_util
from streamlit.runtime import backend_operation_handler

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
    assert (end.count("</style>"), end.count("</script>")) == (1, 2)


@pytest.mark.parametrize("words", ["data-test-script-state", "stSkeleton", "notRunning"])
def test_streamlit_still_says_when_a_page_is_whole(scripts, words):
    """If not, a page is shown after four seconds (whole.js)."""
    assert words in WHOLE.read_text(encoding="utf-8")
    assert words in scripts


@pytest.mark.parametrize("name", ["global.minCachedMessageSize", "runner.postScriptGC", "client.showErrorDetails"])
def test_the_settings_that_we_count_on_exist(name):
    """Kept messages: what did not change is not sent again."""
    assert config._config_options_template[name] is not None
