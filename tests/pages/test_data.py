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
