"""A list that is folded until somebody opens it."""

from __future__ import annotations

from ui.show.folded import folded


def test_its_title_stays_text_and_an_item_is_html():
    assert folded("Welke <b>", ["<i>een</i>", "twee"]) == (
        '<details class="rd-dots"><summary>Welke &lt;b&gt;</summary><ul><li><i>een</i></li><li>twee</li></ul></details>'
    )
