"""Errors that say in two languages where something is wrong."""

from __future__ import annotations

import json

import pytest

from regio_data.errors import DatasetError, Problem, passed
from tests.regio_data.making import indicator

ONE = Problem("deals.yaml", "twente", "end_year", "ontbreekt.", "is missing.")


def test_a_problem_names_file_record_and_field_and_leaves_out_what_is_empty():
    assert ONE.text("nl") == "deals.yaml, twente, end_year: ontbreekt."
    assert ONE.text("en") == "deals.yaml, twente, end_year: is missing."
    assert Problem("deals.yaml", "", "", "weg.", "gone.").text("en") == "deals.yaml: gone."
    assert Problem.of_file("deals.yaml", "weg.", "gone.") == Problem("deals.yaml", "", "", "weg.", "gone.")


def test_of_many_problems_the_first_ten_are_told_and_the_rest_counted():
    error = DatasetError([ONE] * 12)
    assert error.message("nl").splitlines()[10:] == ["... en nog 2"]
    assert str(error).splitlines()[10:] == ["... and 2 more"]
    assert len(DatasetError([ONE] * 10).message("nl").splitlines()) == 10
    assert DatasetError([ONE] * 3).message("nl", most=2).splitlines()[-1] == "... en nog 1"


def test_where_an_error_passed_names_our_own_lines_only_and_nothing_of_its_text():
    with pytest.raises(ValueError) as raised:
        indicator(direction="geheim")  # raised within pydantic
    with pytest.raises(ValueError) as elsewhere:
        json.loads("geheim")
    here, made = passed(raised.value.__traceback__)
    assert here.startswith("tests/regio_data/test_errors.py:") and here.endswith(
        " test_where_an_error_passed_names_our_own_lines_only_and_nothing_of_its_text"
    )
    assert made.startswith("tests/regio_data/making.py:") and made.endswith(" indicator")
    assert len(passed(elsewhere.value.__traceback__)) == 1
    assert passed(None) == []
