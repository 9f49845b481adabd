"""Over de data: every part opens, and the tables can be taken along."""

from __future__ import annotations

import datetime
import time
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from regio_data.refresh_record import FILE, RefreshRecord

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


def test_the_last_refresh_is_told_in_dutch_time(monkeypatch, tmp_path):
    """23.30 UTC on 30 June is 1.30 on 1 July in the Netherlands, wherever the server stands."""
    when = datetime.datetime(2026, 6, 30, 23, 30, tzinfo=datetime.UTC)
    record = RefreshRecord(when=when, command="refresh", outcome="done", nl="Gelukt.", en="done")
    (tmp_path / FILE).write_text(record.model_dump_json(), encoding="utf-8")
    monkeypatch.setenv("REGIO_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    try:
        at = AppTest.from_file(APP, default_timeout=60).switch_page("pages/data.py").run()
    finally:
        monkeypatch.undo()
        time.tzset()
    assert any("1 juli 2026, 01.30 uur" in part.label for part in at.get("expander"))
