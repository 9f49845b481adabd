"""Names of files that every file system takes."""

from __future__ import annotations

import datetime
import re

from hypothesis import given
from hypothesis import strategies as st

from exports.names import LONGEST, file_name

DAY = datetime.date(2026, 11, 22)


def test_a_name_is_what_which_and_when():
    assert file_name("regioprofiel", "’s-Hertogenbosch", "pdf", DAY) == "regioprofiel_s-hertogenbosch_2026-11-22.pdf"
    assert file_name("kaart", "", "png", DAY) == "kaart_2026-11-22.png"


def test_a_part_that_is_too_long_is_cut_and_never_ends_in_a_hyphen():
    name = file_name("a" * 100, "b" * (LONGEST - 1) + " c", "csv", DAY)
    assert name == f"{'a' * LONGEST}_{'b' * (LONGEST - 1)}_2026-11-22.csv"


@given(st.text(), st.text(), st.text(min_size=1))
def test_nothing_of_a_text_can_lead_elsewhere(what, which, suffix):
    assert re.fullmatch(r"[a-z0-9_-]*2026-11-22\.[a-z0-9-]*", file_name(what, which, suffix, DAY))
