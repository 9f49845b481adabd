"""Tables in HTML."""

from __future__ import annotations

from ui.show import html_table


def test_text_from_data_is_escaped_in_a_table():
    table = html_table.table(["<b>"], [f"<tr>{html_table.cell('<script>')}</tr>"], 'a "label"')
    assert "<script>" not in table
    assert "<b>" not in table
    assert 'aria-label="a &quot;label&quot;"' in table
