"""Measure the register's accuracy anew from a file with figures of provinces."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from loaders.monitor.official import load_official
from regio_data.dataset.snapshot import Dataset
from regio_data.figures.regional.accuracy import accuracy
from regio_data.registers.load import FOLDER
from regio_data.registers.registers import Registers

REGISTER = FOLDER / "indicators.yaml"
_ENTRY = re.compile(r"(?m)^(?=- code:)")
_CODE = re.compile(r"- code: '([^']+)'")
_NUMBERS = ("error", "bias", "spread", "share", "between", "change")
_LINE = re.compile(r"(?m)^  accuracy: .*\n")


def measure(file: str | Path, dataset: Dataset, registers: Registers) -> pd.DataFrame:
    """Return `regio_data.figures.regional.accuracy.accuracy` of the figures in use beside those of a file of provinces.

    Raises
    ------
    LoaderError
        If the file cannot be used.
    """
    return accuracy(dataset, registers, load_official(file, registers).figures)


def write(table: pd.DataFrame, register: Path = REGISTER) -> None:
    """Put the measures in the register of indicators; every other line of it, comments too, stays as it is."""
    lines = {row["indicator"]: _line(row) for row in table.to_dict("records")}
    head, *entries = _ENTRY.split(register.read_text(encoding="utf-8"))
    for i, entry in enumerate(entries):
        entry = _LINE.sub("", entry)
        code = _CODE.match(entry)
        line = lines.get(code[1], "") if code else ""
        entries[i] = entry.replace("  monitor_themes:\n", f"{line}  monitor_themes:\n", 1)
    register.write_text(head + "".join(entries), encoding="utf-8")


def _line(row: Mapping[str, Any]) -> str:
    numbers = ", ".join(f"{name}: {_rounded(row[name])}" for name in _NUMBERS)
    years = f"figures: {row['figures']}, first_year: {row['first_year']}, last_year: {row['last_year']}"
    return f"  accuracy: {{{years}, {numbers}}}\n"


def _rounded(value: float) -> str:
    """Return a number to four figures, as YAML reads it; null where provinces in one year are too few to have a spread."""
    return "null" if math.isnan(value) else f"{float(f'{value:.4g}'):.10g}"
