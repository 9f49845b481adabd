"""Tell how a run goes: bars on a terminal, plain lines elsewhere, nothing for machines."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import AbstractContextManager

from rich.progress import BarColumn, Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn


class Report(AbstractContextManager["Report"]):
    """Progress of several sources.

    Parameters
    ----------
    quiet : bool
        Say nothing (``--json``).
    """

    def __init__(self, quiet: bool = False):
        self._quiet = quiet
        self._bars: Progress | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> Report:
        if not self._quiet and sys.stdout.isatty():
            columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[rows]}"))
            self._bars = Progress(*columns, TimeElapsedColumn())
            self._bars.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._bars:
            self._bars.stop()

    def start(self, name: str) -> Callable[..., None]:
        """Announce a source; return what takes the number of rows (or tables) so far, and of how many if that is known."""
        if self._bars:
            bars, task = self._bars, self._bars.add_task(name, total=None, rows="")
            self._task = task
            return lambda done, total=None: bars.update(task, completed=done, total=total, rows=str(done))
        if not self._quiet:
            print(f"{name} ...", flush=True)
        return lambda done, total=None: None

    def finish(self, text: str) -> None:
        """Say what became of a source."""
        if self._bars:
            if self._task is not None:
                self._bars.update(self._task, total=1, completed=1)
                self._bars.stop_task(self._task)
                self._task = None
            self._bars.console.print(text, markup=False, highlight=False)
        elif not self._quiet:
            print(text, flush=True)
