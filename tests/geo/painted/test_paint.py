"""A paint says the same to every renderer."""

from geo.painted.paint import Paint
from geo.painted.palettes import NO_FIGURE, VITALE_REGIO, striped


def test_a_plain_paint_travels_as_a_colour_only():
    assert Paint("#112233").message() == {"colour": "#112233"}


def test_a_pattern_travels_with_its_lines_and_what_lies_between_them():
    assert NO_FIGURE.message() == {"colour": "#8A97A5", "ground": "#FFFFFF", "step": 5, "line": 1.3}
    assert striped("#112233").message() == {"colour": "#112233", "ground": None, "step": 7, "line": 3.5}


def test_a_broken_line_has_no_pattern_of_lines():
    assert VITALE_REGIO.lines is None
    assert VITALE_REGIO.pattern == "dashed"


def test_equal_paints_are_one_entry_of_a_palette():
    assert len({Paint("#112233"), Paint("#112233"), striped("#112233")}) == 2
