"""The note of the last refresh: read when it is whole, and otherwise as if there were none."""

from __future__ import annotations

import datetime
import json

import pytest

from regio_data.dataset.refresh_record import FILE, MOST_RECORD, OUTCOMES, read_record

NOTE = {
    "when": "2026-11-22T09:30:00+01:00",
    "command": "refresh",
    "outcome": "partly",
    "version": "abc",
    "nl": "Een deel is ververst.",
    "en": "Part was refreshed.",
    "sources": [{"source": "monitor", "outcome": "kept", "rows": 12, "nl": "Behouden.", "en": "Kept."}],
}


def written(folder, text):
    (folder / FILE).write_text(text, encoding="utf-8")
    return read_record(folder)


def test_a_note_is_read_as_it_was_written(tmp_path):
    record = written(tmp_path, json.dumps(NOTE))
    assert record.when == datetime.datetime(2026, 11, 22, 8, 30, tzinfo=datetime.UTC)
    assert (record.outcome, OUTCOMES[record.outcome]) == ("partly", "deels gelukt")
    assert [(line.source, line.outcome, line.rows) for line in record.sources] == [("monitor", "kept", 12)]


def test_without_a_note_there_is_none(tmp_path):
    assert read_record(tmp_path) is None
    assert read_record(tmp_path / "nowhere") is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        json.dumps(NOTE | {"outcome": "perfect"}),
        json.dumps(NOTE | {"nl": ""}),
        json.dumps(NOTE | {"more": 1}),
        json.dumps(NOTE) + " " * MOST_RECORD,
    ],
    ids=["empty", "cut off", "a list", "an outcome we do not know", "nothing said", "a field more", "too large"],
)
def test_a_note_that_is_damaged_counts_as_none(tmp_path, text):
    assert written(tmp_path, text) is None
