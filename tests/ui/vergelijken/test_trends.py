"""The trends of the table in words: a line a region that has a figure."""

from __future__ import annotations

import re

from tests.finding import html
from ui.vergelijken.trends import TITLE, trends_in_words


def test_every_sign_of_the_table_stands_in_words_with_slope_years_and_how_many(drawn, data, choice):
    rows = choice("gemeente:GM0153", "deal:bonaire", theme=None).rows(data)
    body = html(drawn(trends_in_words, rows, ["Enschede <b>", "Bonaire"]))
    assert f'<details class="rd-dots"><summary>{TITLE}</summary>' in body  # folded: it makes the table no wider
    lines = re.findall(r"<div>.*?Enschede &lt;b&gt;: (.*?)</div>", body)
    assert len(lines) == sum(bool(row.entries[0].figure) for row in rows)
    moving = [line for line in lines if line[0] in "▲▼"]
    assert moving and all(
        re.fullmatch(r"[▲▼] \w+, .* per jaar(?: \(.*\))?; [5-8] jaren, 20\d\d–20\d\d", line) for line in moving
    )
    assert "Bonaire" not in body  # has no figures


def test_without_a_figure_there_is_no_list(drawn, data, choice):
    rows = choice("deal:bonaire", theme=None).rows(data)
    assert not html(drawn(trends_in_words, rows, ["Bonaire"]))
