"""What axe finds in a state of a page, and the report of it at the end of the tests."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.base import AXE_SCRIPT

RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
    "resultTypes": ["violations"],
}

#: The property by which a test reports a state: its name, and how much axe found of which weight.
STATE = "axe"


def serious(page, state: str, report: Callable[[str, str], None]) -> list[str]:
    """Return what axe calls serious or critical, a line each; also in the frames of the maps. Report the state."""
    for frame in page.frames:
        frame.evaluate(AXE_SCRIPT)
    found = page.evaluate("rules => axe.run(rules)", RULES)["violations"]
    weights = [line["impact"] for line in found]
    counts = [f"{weights.count(weight)} {weight}" for weight in ("critical", "serious", "moderate", "minor")]
    others = ", ".join(line["id"] for line in found if line["impact"] in ("moderate", "minor"))
    report(STATE, f"{state}: {', '.join(counts)}{f' ({others})' if others else ''}")
    return [
        f"{line['impact']}: {line['id']}: {node['target']}: {node['failureSummary']}"
        for line in found
        if line["impact"] in ("critical", "serious")
        for node in line["nodes"]
    ]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what axe found in each state, also when that is nothing; `conftest.py` has it, as the fault matrix."""
    tried = [report for kind in ("passed", "failed") for report in terminalreporter.stats.get(kind, [])]
    lines = [value for report in tried if report.when == "call" for name, value in report.user_properties if name == STATE]
    if lines:
        terminalreporter.section(f"axe: {len(lines)} states")
        for line in lines:
            terminalreporter.write_line(line)
