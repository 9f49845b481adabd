"""Errors that say in two languages where something is wrong."""

from __future__ import annotations

from regio_data.errors import DatasetError, Problem

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
