"""The deck of a choice as files."""

from __future__ import annotations

import pytest

from exports.deck.choice import read_choice
from exports.deck.formats import DECK_FORMATS
from ui.presentatie import decks
from ui.presentatie.decks import deck_files


@pytest.fixture
def files(drawn, data):
    return lambda **query: drawn(deck_files, data, read_choice(query, data), **query).returned[-1]


def test_there_is_a_file_in_every_form_named_after_the_choice(files):
    found = files(deal=["twente-ii"])
    assert [file.key for file in found] == list(DECK_FORMATS)
    assert [file.label for file in found] == [form.label for form in DECK_FORMATS.values()]
    assert all(file.name.startswith("presentatie_twente-ii_") and file.name.endswith(f".{file.key}") for file in found)


def test_what_takes_more_than_a_second_says_so(files):
    """Two deals are ten slides; a tranche with them is more, and so are the steps of a long story."""
    assert not any(file.slow for file in files(deal=["twente-ii", "zwolle"]))
    assert all(file.slow for file in files(deal=["twente-ii", "zwolle"], tranche=["4"]))
    assert all(file.slow for file in files(stap=["tranches", "jaren", "deals", "aantal"]))


def test_only_the_slides_that_were_kept_are_written_with_the_link_for_the_audience(drawn, data, monkeypatch):
    written = []
    form = next(iter(DECK_FORMATS.values()))
    key = next(iter(DECK_FORMATS))

    def write(drawing, slides, today):
        written.append(list(slides))
        return b"file"

    monkeypatch.setattr(decks, "DECK_FORMATS", {key: type(form)(**{**vars(form), "write": write})})
    for query in ({"deal": ["twente-ii"]}, {"deal": ["twente-ii"], "dias": ["2_1"]}):
        (file,) = drawn(deck_files, data, read_choice(query, data), **query).returned[-1]
        assert file.make() == b"file"
    whole, kept = written
    assert kept == [whole[1], whole[0]]
