"""What axe finds in a state of a page, kept for the report at the end of the tests."""

from __future__ import annotations

from axe_playwright_python.base import AXE_SCRIPT

RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
    "resultTypes": ["violations"],
}

#: A line a state: its name, and how much axe found of which weight.
REPORT: list[str] = []


def serious(page, state: str) -> list[str]:
    """Return what axe calls serious or critical, a line each; also in the frames of the maps."""
    for frame in page.frames:
        frame.evaluate(AXE_SCRIPT)
    found = page.evaluate("rules => axe.run(rules)", RULES)["violations"]
    weights = [line["impact"] for line in found]
    counts = [f"{weights.count(weight)} {weight}" for weight in ("critical", "serious", "moderate", "minor")]
    others = ", ".join(line["id"] for line in found if line["impact"] in ("moderate", "minor"))
    REPORT.append(f"{state}: {', '.join(counts)}{f' ({others})' if others else ''}")
    return [
        f"{line['impact']}: {line['id']}: {node['target']}: {node['failureSummary']}"
        for line in found
        if line["impact"] in ("critical", "serious")
        for node in line["nodes"]
    ]
