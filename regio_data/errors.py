"""Errors that a user must be able to act on: in Dutch on screen, in English on the command line."""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

_ROOT = Path(__file__).parents[1]


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong, where it stands, and what to do.

    Parameters
    ----------
    file : str
        Name of the file, without folder.
    record : str
        The record in it (slug, code, line), empty when the whole file is meant.
    field : str
        The field, empty when the whole record is meant.
    nl, en : str
        The same sentence in Dutch (screen) and English (command line).
    """

    file: str
    record: str
    field: str
    nl: str
    en: str

    @classmethod
    def of_file(cls, file: str, nl: str, en: str) -> Problem:
        """Return what is wrong with a file as a whole."""
        return cls(file, "", "", nl, en)

    def text(self, language: str) -> str:
        """Return "file, record, field: sentence" in ``nl`` or ``en``."""
        where = ", ".join(part for part in (self.file, self.record, self.field) if part)
        return f"{where}: {self.nl if language == 'nl' else self.en}"


class DataError(Exception):
    """Base of the errors below: carries one or more problems.

    Parameters
    ----------
    problems : list of Problem
        At least one.
    """

    def __init__(self, problems: list[Problem]):
        self.problems = list(problems)
        super().__init__(self.message("en"))

    def message(self, language: str, most: int = 10) -> str:
        """Return the first problems as lines of text, in ``nl`` or ``en``."""
        lines = [problem.text(language) for problem in self.problems[:most]]
        rest = len(self.problems) - most
        if rest > 0:
            lines.append(f"... en nog {rest}" if language == "nl" else f"... and {rest} more")
        return "\n".join(lines)


class RegisterError(DataError):
    """A register in ``regio_data`` is not as it should be."""


class DatasetError(DataError):
    """A data set (the embedded snapshot, or one of the store) is damaged or incomplete."""


class SettingsError(DataError):
    """A setting (environment variable or line of ``config.toml``) is not as it should be."""


def passed(where: TracebackType | None) -> list[str]:
    """Return the lines of our own code that an error passed, the last where it was raised: "loaders/areas.py:31 areas"."""
    frames = [frame for frame in traceback.extract_tb(where) if Path(frame.filename).is_relative_to(_ROOT)]
    ours = [frame for frame in frames if "site-packages" not in frame.filename]
    return [f"{Path(frame.filename).relative_to(_ROOT).as_posix()}:{frame.lineno} {frame.name}" for frame in ours]
