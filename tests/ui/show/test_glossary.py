"""The words of the glossary: all that the pages ask are there, each in short sentences."""

import re
from pathlib import Path

import pytest

from ui.show.glossary import WORDS

PAGES = Path(__file__).parents[3] / "pages"


def test_every_word_is_asked_by_a_page_and_every_asked_word_is_there():
    calls = [
        call for page in PAGES.glob("*.py") for call in re.findall(r"^glossary\((.*?)\)$", page.read_text("utf-8"), re.M | re.S)
    ]
    asked = {word for call in calls for word in re.findall(r'"([^"]+)"', call)}
    assert asked == WORDS.keys()


@pytest.mark.parametrize("text", WORDS.values(), ids=WORDS)
def test_a_sentence_is_short(text):
    assert text.endswith(".")
    assert max(len(sentence.split()) for sentence in re.split(r"[.:;] ", text)) <= 16
