"""Rooms on a slide: what is fixed keeps its size, the rest is shared, and a text is never thought too small."""

from __future__ import annotations

from exports.deck.pptx.box import Box, height, lines

ROOM = Box(10, 20, 340, 200)


def test_rows_without_a_height_share_what_is_left():
    """200 less a row of 50 and twice 10 between them leaves 130 for two."""
    rows = ROOM.rows([50, None, None], 10)
    assert [(row.top, row.height) for row in rows] == [(20, 50), (80, 65), (155, 65)]
    assert {(row.left, row.width) for row in rows} == {(10, 340)}


def test_a_row_for_which_nothing_is_left_has_no_height():
    assert [row.height for row in ROOM.rows([150, None, 150], 0)] == [150, 0, 150]


def test_columns_are_as_wide_as_their_shares():
    """340 less 40 between them: 100 and 200."""
    columns = ROOM.columns([1, 2], 40)
    assert [(column.left, column.width) for column in columns] == [(10, 100), (150, 200)]
    assert {(column.top, column.height) for column in columns} == {(20, 200)}


def test_a_text_has_as_many_lines_as_its_letters_need():
    """100 letters of 24 × 0.57 are 1368 wide, in bold 24 × 0.65 makes 1560."""
    assert [lines("x" * 100, width) for width in (1370, 1360, 690, 680)] == [1, 2, 2, 3]
    assert lines("x" * 100, 1370, bold=True) == 2
    assert lines("", 100) == 1
    assert round(height("x" * 100, 690), 2) == 58.56  # two lines of 24 × 1.22


def test_a_slide_is_as_large_as_that_of_powerpoint():
    assert Box(1, 2, 1280, 720).emu == (9525, 19_050, 12_192_000, 6_858_000)
