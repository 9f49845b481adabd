"""The findings as one page of Markdown."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Sequence
from urllib.parse import urljoin

from loaders.first_day.advice import advice
from loaders.first_day.probes import Finding
from regio_data.outside import sayable

#: So much of a sentence of a service is shown.
LONGEST = 600


def page(found: Sequence[Finding], when: datetime.datetime) -> str:
    """Return the page: first what differs, then per source what was assumed and what came."""
    wrong = sum(bool(one.differs) for one in found)
    lines = ["# The live sources, asked once", "", f"{when:%Y-%m-%d %H:%M} UTC. {len(found)} sources, {wrong} differ.", ""]
    lines += ["| source | requests | status | MB | seconds | differences |", "|---|---|---|---|---|---|", *map(_row, found)]
    for finding in found:
        lines += ["", f"## {finding.source}", "", "Assumed:", "", *(_item(text) for text in finding.assumed)]
        lines += ["", "Came:", "", *(_item(text) for text in [*_replies(finding), *finding.came] or ["nothing"])]
        if finding.differs:
            lines += ["", "Differs:", ""]
            lines += [line for text in finding.differs for line in (_item(text), f"  Change: {advice(text)}.")]
    return "\n".join(lines) + "\n"


def _row(finding: Finding) -> str:
    calls = finding.calls
    statuses = ", ".join(f"{count} x {status or 'no reply'}" for status, count in Counter(c.status for c in calls).items())
    size, seconds = sum(c.size for c in calls) / 1e6, sum(c.seconds for c in calls)
    differs = len(finding.differs) or "none"
    return f"| {finding.source} | {len(calls)} | {statuses or '-'} | {size:.1f} | {seconds:.1f} | {differs} |"


def _replies(finding: Finding) -> list[str]:
    kinds = Counter(call.kind.split(";")[0] for call in finding.calls if call.kind)
    sent_on = [call for call in finding.calls if call.sent_to]
    sent = [f"{call.url} sends on to {urljoin(call.url, call.sent_to)} ({call.status})" for call in sent_on]
    largest = max(finding.calls, key=lambda call: call.size, default=None)
    return [
        *([f"replies of the kind {', '.join(kinds)}"] if kinds else []),
        *([f"the largest reply: {largest.size / 1e6:.2f} MB in {largest.seconds:.1f} s"] if largest else []),
        *sent,
    ]


def _item(text: str) -> str:
    """Return text of which parts come from outside as one item, in which no markup works."""
    said = " ".join(sayable(text).split())[:LONGEST]
    return "- " + "".join(f"\\{c}" if c in "\\`*_[]<>|#!" else c for c in said)
