"""The log: lines of JSON that a machine reads, without a word of a visitor, and never larger than was set."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from regio_data.errors import DatasetError, Problem
from web import logs


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A log of at most 1 MB, and two older ones; afterwards all is as it was."""
    for name, value in {"LOG_FILE": str(tmp_path / "log"), "LOG_MEGABYTES": "1", "LOG_FILES": "2"}.items():
        monkeypatch.setenv(f"REGIO_{name}", value)
    loggers = [logging.getLogger(), *logs.streamlit_logger._loggers.values(), *map(logging.getLogger, logs.OURS)]
    before = [(one, one.handlers[:], one.level, one.propagate) for one in loggers]
    monkeypatch.setattr(logs.streamlit_logger, "setup_formatter", logs.streamlit_logger.setup_formatter)
    yield tmp_path / "log"
    for one, handlers, level, propagate in before:
        one.handlers[:], one.propagate = handlers, propagate
        one.setLevel(level)


def lines(log: Path) -> list[dict]:
    return [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]


def fail(error: Exception) -> None:
    try:
        raise error
    except Exception as caught:
        logging.getLogger("ui.common.frame").error("page failed", exc_info=caught)


def test_an_error_has_its_place_but_not_what_a_visitor_typed(log: Path) -> None:
    logs.set_up()
    before = logs.errors.count
    fail(KeyError("piet.jansen@example.nl"))
    found = lines(log)[-1]
    assert {"level": "error", "from": "ui.common.frame", "said": "page failed", "error": "KeyError"}.items() <= found.items()
    assert found["passed"][0].startswith("tests/web/test_logs.py:")
    assert "piet" not in log.read_text(encoding="utf-8")
    assert logs.errors.count == before + 1


def test_an_error_in_our_own_files_is_told(log: Path) -> None:
    logs.set_up()
    fail(DatasetError([Problem("weights.parquet", "", "", "x", "is of another size")]))
    assert "weights.parquet" in lines(log)[-1]["why"]


def test_who_asked_for_what_is_not_logged(log: Path) -> None:
    logs.set_up()
    logs.streamlit_logger.get_logger("uvicorn.access").warning("10.0.0.8 GET /profiel?deal=twente-ii")
    logging.getLogger("web.readiness").info("data set in use: abc")
    assert [line["said"] for line in lines(log)] == ["data set in use: abc"]


def test_what_goes_wrong_in_streamlit_is_logged_too_on_one_line(log: Path) -> None:
    logs.set_up()
    logs.streamlit_logger.get_logger("streamlit.made_later").error("first\nsecond \x1b[2J")
    assert lines(log)[-1]["from"] == "streamlit.made_later"


def test_the_files_never_grow_over_what_was_set(log: Path) -> None:
    logs.set_up()
    for _ in range(10_000):
        logging.getLogger("web").warning("x" * 400)
    files = sorted(log.parent.iterdir())
    assert [file.name for file in files] == ["log", "log.1", "log.2"]
    assert all(file.stat().st_size <= 1_000_000 for file in files)


def test_a_log_that_cannot_be_written_stops_no_server(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REGIO_LOG_FILE", str(log.parent / "not" / "there"))
    logs.set_up()
    assert any(isinstance(handler, logging.StreamHandler) for handler in logging.getLogger().handlers)
