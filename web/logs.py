"""The log of the server as JSON lines: what happened to it, never who asked for what.

With the setting ``log_file`` every warning and error goes there, and from our own modules also which data set came in use, as
one object a line. No address, session or query of a visitor is written; of an error that may hold what a visitor typed, only
its kind and the lines of code that it passed. Without the setting the log is on standard error, in the form of Streamlit.
"""

from __future__ import annotations

import datetime
import json
import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from streamlit import config
from streamlit import logger as streamlit_logger

from regio_data.errors import DataError, SettingsError, passed
from regio_data.outside import sayable
from regio_data.settings import Settings, load_settings

STANDARD_ERROR = Path("-")
OURS = ("web", "ui", "exports", "geo", "regio_data")
LONGEST = 500
_log = logging.getLogger(__name__)


class JsonLines(logging.Formatter):
    """A record as one line of JSON: time, level, from, said; of an error also its kind and where."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        found: dict[str, object] = {
            "time": datetime.datetime.fromtimestamp(record.created, datetime.UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "from": record.name,
            "said": sayable(record.getMessage())[:LONGEST],
        }
        if record.exc_info and record.exc_info[1] is not None:
            found |= _error(record.exc_info[1], record.exc_info[2])
        return json.dumps(found, ensure_ascii=False)


class Count(logging.Handler):
    """Counts what is logged."""

    def __init__(self, level: int):
        super().__init__(level)
        self.count = 0

    def emit(self, record: logging.LogRecord) -> None:
        """Count one."""
        self.count += 1


#: Warns of every cache that is filled outside a page run that it has no page, which is just what warming up is.
NO_PAGE = "streamlit.runtime.scriptrunner_utils.script_run_context"
#: Errors since the start of this process.
errors = Count(logging.ERROR)


def set_up() -> None:
    """Let the log go where the settings say, and count the errors; a setting that is wrong is named, and passed over."""
    console = logging.StreamHandler(sys.stderr)
    console.setFormatter(logging.Formatter(config.get_option("logger.messageFormat")))
    console.addFilter(_wanted)
    root = logging.getLogger()
    root.handlers[:] = [errors, console]
    root.setLevel(logging.WARNING)
    try:
        root.handlers[:] = [errors, _chosen(load_settings()) or console]
    except (SettingsError, OSError) as error:
        _log.error("the log goes to standard error: %s", error)
    logging.getLogger(NO_PAGE).setLevel(logging.ERROR)
    for name in OURS:
        logging.getLogger(name).setLevel(logging.INFO)
    streamlit_logger.setup_formatter = _hand_on  # for those that it makes later
    for log in streamlit_logger._loggers.values():
        _hand_on(log)


def _wanted(record: logging.LogRecord) -> bool:
    """Return whether a record is not just about a request; those of the web server name address and query."""
    name = record.name.partition(".")[0]
    return name in OURS or (record.levelno >= logging.WARNING and record.name != "uvicorn.access")


def _hand_on(logger: logging.Logger) -> None:
    """Let a logger of Streamlit write nothing itself."""
    logger.handlers.clear()
    logger.propagate = True


def _chosen(settings: Settings) -> logging.Handler | None:
    if settings.log_file is None:
        return None
    handler: logging.Handler = logging.StreamHandler(sys.stderr)
    if settings.log_file != STANDARD_ERROR:
        most = settings.log_megabytes * 1_000_000
        handler = RotatingFileHandler(settings.log_file, maxBytes=most, backupCount=settings.log_files, encoding="utf-8")
    handler.setFormatter(JsonLines())
    handler.addFilter(_wanted)
    return handler


def _error(error: BaseException, where: TracebackType | None) -> dict[str, object]:
    """Return the kind of an error and where it passed; its text only where that is about our own files."""
    told = {"error": type(error).__name__}
    if isinstance(error, DataError | OSError):
        told["why"] = sayable(str(error))[:LONGEST]
    return {**told, "passed": passed(where)}
