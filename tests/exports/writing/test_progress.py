"""How far a file is, told to who listens."""

from __future__ import annotations

import pytest

from exports.deck.deck import deck
from exports.deck.formats import DECK_FORMATS
from exports.writing.progress import heard_by, tell


def test_nobody_has_to_listen():
    tell(0.5)


def test_a_presentation_tells_slide_by_slide_until_it_is_done(data):
    heard = []
    with heard_by(heard.append):
        slides = deck(data, data.registers.tranches[:1], data.registers.deals[:2])
        DECK_FORMATS["pptx"].write(None, slides, data.today)
    assert heard == sorted(heard)
    assert len(heard) == 3 + len(slides)
    assert heard[-1] == 1
    tell(2)
    assert heard[-1] == 1  # nobody listens any more


def test_who_listens_can_stop_the_work(data):
    def stop(share):
        raise InterruptedError

    with pytest.raises(InterruptedError), heard_by(stop):
        deck(data, data.registers.tranches[:1], ())
