"""The fault matrix: what the loaders do at every fault, as a table at the end of the test output."""

from __future__ import annotations

import pytest

#: The property by which a test reports a row: the case, the exit code and what was said.
ROW = "fault"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the fault matrix; `tests/conftest.py` has it, so that it is there with several processes too."""
    rows = [
        (report.outcome, *dict(report.user_properties)[ROW])
        for kind in ("passed", "failed")
        for report in terminalreporter.stats.get(kind, [])
        if report.when == "call" and ROW in dict(report.user_properties)
    ]
    if not rows:
        return
    terminalreporter.section(f"fault matrix: {len(rows)} cases")
    for outcome, case, exit_code, message in sorted(rows, key=lambda row: row[1]):
        terminalreporter.write_line(
            f"{'ok ' if outcome == 'passed' else 'BAD'} | {case:<44} | {exit_code:<22} | {message[:150]}"
        )
