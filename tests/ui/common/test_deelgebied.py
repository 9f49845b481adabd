"""Whether deals on part of a municipality count: only when asked for."""

from __future__ import annotations

import pytest

from ui.common.deelgebied import partial_counts, partial_switch


@pytest.mark.parametrize(("query", "counts"), [({}, False), ({"deelgebied": "wel"}, True), ({"deelgebied": "onzin"}, False)])
def test_they_count_only_when_the_link_asks_for_them(drawn, query, counts):
    assert drawn(partial_counts, **query).returned == [counts]
    assert drawn(partial_switch, **query).returned == [counts]


def test_the_switch_writes_the_link(drawn):
    at = drawn(partial_switch)
    (switch,) = at.button_group
    assert switch.options == ["Tellen niet mee", "Tellen mee"]
    switch.select("wel").run()
    assert at.query_params == {"deelgebied": "wel"}
    assert at.returned[-1] is True
