"""What the script of the map says when it is clicked."""

from __future__ import annotations

import pytest

from ui.common.map_panel import Click


def test_a_click_is_read_as_the_script_sends_it():
    assert Click.read({"kind": "gemeente", "key": "GM0153", "n": "1-1"}) == Click("gemeente", "GM0153")


@pytest.mark.parametrize("event", [None, "gemeente", {}, {"kind": "x", "key": "y"}, {"kind": "jaar"}, {"kind": [], "key": "y"}])
def test_anything_else_is_no_click(event):
    assert Click.read(event) is None
