"""Numbers as text that sort by size."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from regio_data import dutch
from ui.show.sortable import sortable


@given(st.lists(st.integers(0, 10**7), min_size=1))
def test_sorted_as_text_is_sorted_by_size(numbers):
    texts = sortable([dutch.number(number) for number in numbers])
    assert [text.strip() for text in sorted(texts)] == [dutch.number(number) for number in sorted(numbers)]


def test_a_range_goes_by_its_first_place_nothing_first_and_words_last():
    cells = sortable(["67–68", "9", None, "100", "geen gegevens"])
    assert [cell.strip() for cell in sorted(cells)] == ["–", "9", "67–68", "100", "geen gegevens"]


def test_without_numbers_texts_stay_as_they_are():
    assert sortable([None, "geen gegevens"]) == ["–", "geen gegevens"]
