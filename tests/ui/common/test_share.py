"""What a user copies: the link to exactly this view, and a sentence for a letter."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from regio_data.answers.letter import Letter
from ui.common import share


@pytest.fixture
def sent(monkeypatch):
    """What goes to the browser, where the page stands on an address with these choices."""

    def at(address, **chosen):
        found = []
        monkeypatch.setattr(share, "_link", lambda **how: found.append(how["data"]))
        monkeypatch.setattr(share, "_letter", lambda **how: found.append(how["data"]))
        monkeypatch.setattr(share, "st", SimpleNamespace(context=SimpleNamespace(url=address), html=found.append))
        monkeypatch.setattr(share.query, "everything", lambda: chosen)
        return found

    return at


def test_the_link_is_the_address_of_the_page_with_all_choices(sent):
    found = sent("https://deals.example/app/profiel?oud=1", deal=["twente-ii"], beeld=["cijfers"])
    share.copy_link()
    (text,) = found[0]["texts"]
    assert text == "https://deals.example/app/profiel?deal=twente-ii&beeld=cijfers"
    assert found[0]["what"] == ["link"]


def test_without_a_browser_there_is_no_link(sent):
    sent(None, deal=["twente-ii"])
    assert share.this_view() == ""


def test_of_a_letter_the_short_text_comes_first(sent):
    found = sent("https://deals.example/profiel")
    share.copy_letter(Letter("Kort.", "Lang."))
    assert found == [{"texts": ["Kort.", "Lang."], "what": ["zin", "uitgebreide tekst"]}]


def test_the_page_without_streamlit_is_the_one_of_this_view(sent, registers):
    found = sent("https://deals.example/app/profiel", deal=["twente-ii"])
    share.plain_link(registers)
    assert 'href="deal/twente-ii"' in found[0] and 'target="_blank"' in found[0]
