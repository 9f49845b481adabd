"""Refresh: compose a complete new data set from the sources that can be had, and put it in use."""

from __future__ import annotations

import contextlib
import datetime
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from loaders import sources
from loaders.areas import AREAS, areas
from loaders.errors import LoaderError, unexpected
from loaders.newer import NEWER, newer_figures
from loaders.progress import Report
from loaders.sources import Result, Run
from loaders.store.draft import Draft, draft_of
from loaders.store.store import Store
from loaders.store.validate import check_set
from loaders.store.writer import check_tables
from regio_data.dataset.refresh_record import Outcome, RefreshRecord, SourceLine
from regio_data.errors import DataError
from regio_data.outside import sayable


@dataclass(frozen=True)
class Step:
    """A source of a refresh: the key it is asked for by, its key in the register of sources, and what fetches it."""

    name: str
    source: str
    load: Callable[[Draft, Run, sources.Progress], Result | None]


STEPS = (
    Step("monitor", "monitor", sources.monitor),
    Step("statline", "inwoners", sources.population),
    Step("statline", "statline", sources.lacking_indicators),
    Step("statline", NEWER, newer_figures),
    Step("statline", AREAS, areas),
    Step("pdok", "gemeentegrenzen", sources.municipalities),
    Step("pdok", "wijkgrenzen", sources.districts),
)
#: What ``--only`` takes.
NAMES = tuple(dict.fromkeys(step.name for step in STEPS))
#: What is said of a source that did its part, in Dutch and English.
SAID = {
    "new": ("ververst.", "new"),
    "part": ("deels ververst.", "new in part"),
    "kept": ("was al in gebruik; ongewijzigd.", "already in use, nothing changed"),
}


def refresh(
    store: Store, run: Run, report: Report, only: Collection[str] = NAMES, dry_run: bool = False, command: str = "refresh"
) -> RefreshRecord:
    """Fetch the sources, and put a new data set in use if at least one of them is new and the whole is valid.

    Parameters
    ----------
    store : Store
    run : Run
    report : Report
    only : collection of str
        The sources to fetch, of `NAMES`; the figures of the others are kept.
    dry_run : bool
        Fetch and check, write nothing.
    command : str
        As the record calls it.

    Returns
    -------
    RefreshRecord
        Outcome "done", "partly" (some sources failed and their present data were kept) or "failed" (nothing changed).

    Raises
    ------
    BusyError
        If another refresh is at work.
    OSError
        If the folder of the store cannot be made or locked.
    """
    with contextlib.nullcontext() if dry_run else store.locked():
        draft, lines = _fetch(draft_of(store.state.dataset), run, report, only)
        version, failure = None, ""
        if any(line.outcome in ("new", "part") for line in lines):
            try:
                version = _put(store, draft, run, dry_run)
            except (LoaderError, DataError, OSError) as error:
                failure = f"nothing was changed: {_cause(error)}"
        record = _record(lines, command, version, failure, dry_run)
        if not dry_run:
            store.record(record)
    report.finish(record.en)
    return record


def _fetch(draft: Draft, run: Run, report: Report, only: Collection[str]) -> tuple[Draft, list[SourceLine]]:
    lines = []
    with report:
        for step in STEPS:
            if step.name not in only or (step.name == "monitor" and run.monitor is None):
                lines += [_kept(step)] if step.source in draft.sources else []
                continue
            draft, line = _attempt(step, draft, run, report)
            lines += [line] if line is not None else []
            report.finish(f"{step.source}: {line.en if line else 'nothing lacking'}")
    return draft, lines


def _attempt(step: Step, draft: Draft, run: Run, report: Report) -> tuple[Draft, SourceLine | None]:
    try:
        result = step.load(draft, run, report.start(step.source))
    except Exception as error:  # whatever a service sends, the other sources go on and the present data stay
        return draft, SourceLine(
            source=step.source,
            outcome="failed",
            nl="kon niet worden ververst; de vorige gegevens blijven staan.",
            en=f"failed, the present data are kept: {_cause(error)}",
        )
    if result is None:
        return draft, None
    nl, en = SAID[result.outcome]
    en += f", {result.rows} rows" + (f" ({sayable(result.note)})" if result.note else "")
    return result.draft, SourceLine(source=step.source, outcome=result.outcome, rows=result.rows, nl=nl, en=en)


def _kept(step: Step) -> SourceLine:
    return SourceLine(source=step.source, outcome="kept", nl="niet gevraagd; ongewijzigd.", en="not asked for, kept")


def _put(store: Store, draft: Draft, run: Run, dry_run: bool) -> str | None:
    check_set(draft.weights, draft.boundaries, draft.observations, run.registers)
    # Writing checks them too, but a dry run must say the same.
    check_tables(draft)
    if dry_run:
        return None
    return store.add(draft.in_order(run.registers)).version


def _record(lines: Sequence[SourceLine], command: str, version: str | None, failure: str, dry_run: bool) -> RefreshRecord:
    outcomes = {line.outcome for line in lines}
    new, trouble = bool({"new", "part"} & outcomes), bool({"failed", "part"} & outcomes)
    outcome: Outcome = "failed" if failure or (trouble and not new) else "partly" if trouble else "done"
    written = f"data set {version} is in use" if version else "nothing written (dry run)" if dry_run else SAID["kept"][1]
    en = {
        "done": f"done: {written}",
        "partly": f"done in part: {written}; some sources failed and keep their present data",
        "failed": f"failed: {failure or 'no source gave new data; nothing was changed'}",
    }[outcome]
    nl = {
        "done": "Alle gevraagde bronnen zijn ververst."
        if new
        else "De gevraagde bronnen waren al in gebruik; er is niets veranderd.",
        "partly": "Een deel van de bronnen is ververst; van de andere bleven de vorige gegevens staan.",
        "failed": "Het verversen is mislukt; de vorige gegevens blijven in gebruik.",
    }[outcome]
    now = datetime.datetime.now(datetime.UTC)
    return RefreshRecord(when=now, command=command, outcome=outcome, version=version, nl=nl, en=en, sources=tuple(lines))


def _cause(error: Exception) -> str:
    """Return an error as a sentence; one that nobody foresaw with where it passed."""
    if isinstance(error, OSError) and error.strerror:
        of_file = f" ({error.filename})" if error.filename else ""
        return f"{error.strerror}{of_file}"
    if isinstance(error, MemoryError):
        return "more memory is needed than there is"
    return sayable(str(error)) if isinstance(error, LoaderError | DataError) else unexpected(error)
