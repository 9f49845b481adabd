"""Over de data: every part opens, and the tables can be taken along."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

APP = Path(__file__).parents[2] / "app.py"


@pytest.mark.parametrize(
    ("part", "files"),
    [("bronnen", ["Excel", "CSV"]), ("methode", []), ("ontbreekt", ["Excel", "CSV"]), ("toegankelijkheid", [])],
)
def test_every_part_opens_with_its_files_and_the_link(part, files):
    at = AppTest.from_file(APP, default_timeout=60).switch_page("pages/data.py")
    at.query_params["deel"] = part
    at.session_state["take-along"] = True  # the popover is open
    at.run()
    assert not at.exception
    assert [button.proto.label for button in at.get("download_button")] == files
    assert at.get("popover")


def test_the_method_names_every_indicator_that_is_weighted_by_land(registers):
    at = AppTest.from_file(APP, default_timeout=60).switch_page("pages/data.py")
    at.query_params["deel"] = "methode"
    text = " ".join(" ".join(element.value for element in at.run().markdown).split()).lower()
    by_land = [i.label.lower() for i in registers.indicators if i.weight == "land_area"]
    assert len(by_land) == 3
    assert [label for label in by_land if label not in text] == []
