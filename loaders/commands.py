"""The commands of ``python -m loaders``: each takes the parsed arguments, prints, and returns an exit code."""

from __future__ import annotations

import argparse
import datetime
import json
from pathlib import Path
from typing import Any

from loaders import accuracy
from loaders.errors import LoaderError, UsageError
from loaders.first_day.page import page
from loaders.first_day.probes import Asked, findings
from loaders.follow import in_step
from loaders.progress import Report
from loaders.refresh import NAMES, refresh
from loaders.snapshot import write_snapshot
from loaders.sources import Run
from loaders.statline.compare import MappingCheck, check_mappings, monitor_tables, reason_unused, with_inhabitants
from loaders.store.store import Store
from regio_data.dataset.current import State, sources_table
from regio_data.dataset.refresh_record import RefreshRecord
from regio_data.dataset.versions import version_folders
from regio_data.outside import sayable
from regio_data.registers.load import load_registers
from regio_data.registers.replaced_characters import replaced_characters
from regio_data.registers.statline import load_statline
from regio_data.settings import Settings, load_settings

DONE, FAILED, USAGE, PARTLY = 0, 1, 2, 3
EXIT = {"done": DONE, "failed": FAILED, "partly": PARTLY}


def run_refresh(options: argparse.Namespace) -> int:
    """Fetch the sources and put a new data set in use."""
    settings, registers = load_settings(), load_registers()
    only = set(options.only or NAMES)
    _check_monitor_options(options, only, settings)
    run = Run(
        settings,
        registers,
        load_statline(registers),
        monitor=options.monitor or settings.monitor_url,
        edition=options.edition,
        year=settings.boundary_year if options.year is None else options.year,
        force=options.force,
        zero_is_missing=options.zero_is_missing,
        provinces=options.provinces,
    )
    store = Store(settings.data_dir)
    with in_step(store, settings, options.dry_run):
        record = refresh(store, run, Report(options.json), only, options.dry_run, options.command)
    if options.json:
        _print_json(record.model_dump(mode="json"))
    return EXIT[record.outcome]


def run_check(options: argparse.Namespace) -> int:
    """Compare StatLine with the figures in use, or with ``--report`` ask every live source once and write a page of it."""
    settings, registers = load_settings(), load_registers()
    mappings = load_statline(registers)
    if options.report:
        return _report(Asked(settings, registers, mappings, Store(settings.data_dir).state.dataset), options)
    replaced = [problem.text("en") for problem in replaced_characters(registers)]
    try:
        tables, warning = monitor_tables(settings), ""
    except LoaderError as error:
        tables, warning = [], f"the catalogue cannot be searched for tables on brede welvaart: {error}"
    observations = with_inhabitants(Store(settings.data_dir).state.dataset)
    with Report(options.json) as report:
        found = check_mappings(observations, mappings, registers, settings, report.start("StatLine"))
        report.finish(f"StatLine: {len(found)} mappings tried")
    unused = [(m, reason) for m in mappings if (reason := reason_unused(m, registers))]
    if options.json:
        left_out = [{"target": m.target, "table": m.table, "reason": reason} for m, reason in unused]
        parts = {
            "characters": replaced,
            "monitor_tables": tables,
            "warning": warning,
            "mappings": [_check(c) for c in found],
        }
        _print_json({**parts, "not_used": left_out})
    else:
        say(f"warning: {warning}" if warning else f"StatLine tables on brede welvaart: {', '.join(tables) or 'none'}")
        for text in replaced:
            say(f"warning: {text}")
        for comparison in found:
            say(_check_line(comparison))
        for mapping, reason in unused:
            say(f"{mapping.name}: not used: {reason}")
    resolved = sum(c.resolved for c in found)
    return DONE if resolved == len(found) else PARTLY if resolved else FAILED


def _report(asked: Asked, options: argparse.Namespace) -> int:
    found = []
    with Report(options.json) as report:
        for finding in findings(asked, report.start):
            differ = len(finding.differs)
            report.finish(f"{finding.source}: {differ or 'no'} difference{'' if differ == 1 else 's'}")
            found.append(finding)
    options.report.write_text(page(found, datetime.datetime.now(datetime.UTC)), encoding="utf-8")
    if options.json:
        _print_json({finding.source: {"came": finding.came, "differs": finding.differs} for finding in found})
    else:
        say(f"written to {options.report}")
    good = sum(not finding.differs for finding in found)
    return DONE if good == len(found) else PARTLY if good else FAILED


def run_status(options: argparse.Namespace) -> int:
    """Say which data set is in use, from what sources, and how the last refresh went."""
    settings = load_settings()
    state = Store(settings.data_dir).state
    if options.json:
        _print_json(_status(state, settings.data_dir))
        return DONE
    say(f"in use: {state.origin} {state.dataset.version}")
    say(f"store: {settings.data_dir} ({len(version_folders(settings.data_dir))} data sets)")
    for row in sources_table(state.dataset).itertuples(index=False):
        print(
            f"  {row.key}: {row.edition}, retrieved {row.retrieved} ({row.age_days} days ago), {row.rows} rows, {row.licence}"
        )
    for warning in state.warnings:
        say(f"warning: {warning.text('en')}")
    say(f"last run: {_record_line(state.last_refresh)}")
    for line in state.last_refresh.sources if state.last_refresh else ():
        say(f"  {line.source}: {line.en}")
    return DONE


def run_rollback(options: argparse.Namespace) -> int:
    """Go back to the data set before the present one; once more goes forward again."""
    settings = load_settings()
    store = Store(settings.data_dir)
    with in_step(store, settings), store.locked():
        state = store.rollback()
        record = RefreshRecord(
            when=datetime.datetime.now(datetime.UTC),
            command="rollback",
            outcome="done",
            version=state.dataset.version,
            nl="De vorige gegevens zijn weer in gebruik.",
            en=f"done: {state.origin} {state.dataset.version} is in use again",
        )
        store.record(record)
    if options.json:
        _print_json(record.model_dump(mode="json"))
    else:
        say(record.en)
        for warning in state.warnings:
            say(f"warning: {warning.text('en')}")
    return DONE


def run_snapshot(options: argparse.Namespace) -> int:
    """Write the snapshot that the project ships."""
    files = (options.monitor, options.municipalities, options.districts)
    dataset = write_snapshot(load_registers(), *files, options.out, options.retrieved, options.force, options.provinces)
    if options.json:
        _print_json(dataset.manifest)
        return DONE
    for entry in dataset.manifest["files"]:
        say(f"{entry['name']}: {entry['rows']} rows, {entry['bytes']} bytes")
    say(f"snapshot {dataset.version} written to {dataset.folder}")
    return DONE


def run_accuracy(options: argparse.Namespace) -> int:
    """Print how far our combination of the provinces lies from the figures that CBS gives of them."""
    table = accuracy.measure(options.file, Store(load_settings().data_dir).state.dataset, load_registers())
    if options.write:
        accuracy.write(table)
    if options.json:
        _print_json(json.loads(table.to_json(orient="records")))
    else:
        print(table.to_string(index=False, float_format="{:.4g}".format))
        print(f"written to {accuracy.REGISTER.name}" if options.write else "nothing written; use --write for that")
    return DONE


def _check_monitor_options(options: argparse.Namespace, only: set[str], settings: Settings) -> None:
    """Refuse options that would do nothing."""
    given = {
        "--source": options.monitor,
        "--provinces": options.provinces,
        "--edition": options.edition,
        "--zero-is-missing": options.zero_is_missing,
    }
    named = [name for name, value in given.items() if value and options.command == "refresh"]
    if "monitor" not in only and named:
        raise UsageError(f"{', '.join(named)}: --only leaves the monitor out")
    if options.monitor is None and settings.monitor_url is None and (named or (options.only and "monitor" in only)):
        raise UsageError("no monitor file is named: use --source monitor=FILE, or set monitor_url / REGIO_MONITOR_URL")


def say(text: str) -> None:
    """Print a line of which parts may come from outside."""
    print(sayable(text))


def _print_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=1))


def _record_line(record: RefreshRecord | None) -> str:
    return f"{record.when:%Y-%m-%d %H:%M} UTC, {record.command}: {record.en}" if record else "none"


def _status(state: State, root: Path) -> dict[str, Any]:
    return {
        "origin": state.origin,
        "version": state.dataset.version,
        "store": str(root),
        "sources": json.loads(sources_table(state.dataset).to_json(orient="records", date_format="iso")),
        "warnings": [warning.text("en") for warning in state.warnings],
        "last_refresh": state.last_refresh.model_dump(mode="json") if state.last_refresh else None,
    }


def _check(found: MappingCheck) -> dict[str, Any]:
    return {
        "target": found.mapping.target,
        "table": found.mapping.table,
        "relation": found.mapping.relation,
        "confidence": found.mapping.confidence,
        "resolved": found.resolved,
        "problem": found.problem,
        "overlap": found.overlap,
        "differing": found.differing,
        "largest": found.largest,
        "where": found.where,
        "agrees": found.agrees,
    }


def _check_line(found: MappingCheck) -> str:
    if not found.resolved:
        return f"{found.mapping.name}: NOT RESOLVED, skipped: {found.problem}"
    if not found.overlap:
        return f"{found.mapping.name}: resolved, no years in common"
    said = f"{found.mapping.name} [{found.mapping.relation}]: {found.overlap} figures in common, {found.differing} differ"
    said += " (agrees)" if found.agrees else ""
    return said + (f", largest difference {found.largest:g} at {found.where}" if found.differing else "")
