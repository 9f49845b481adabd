"""Text as it is compared and listed."""

from __future__ import annotations

import pytest

from loaders.text import indented, plain


@pytest.mark.parametrize(
    ("one", "other"),
    [("Súdwest-Fryslân", "sudwest-fryslan"), ("’s-Gravenhage", "'s-gravenhage"), ("De  Fryske\tMarren ", "de fryske marren"),
     ("‘t", "´T"), ("BODEGRAVEN", "bodegraven")],
)  # fmt: skip
def test_spellings_of_one_name_are_equal(one, other):
    assert plain(one) == plain(other)


def test_different_names_stay_different():
    assert len({plain(name) for name in ("Bergen (NH.)", "Bergen (L.)", "Bergen op Zoom", "Bergen-op-Zoom")}) == 4


def test_ten_lines_are_shown_and_the_rest_counted():
    assert indented([]) == ""
    assert indented(["a", "b"]) == "\n  a\n  b"
    assert indented(["x"] * 10).count("\n") == 10 and "more" not in indented(["x"] * 10)
    assert indented(["x"] * 12).splitlines()[-1] == "  ... and 2 more"
