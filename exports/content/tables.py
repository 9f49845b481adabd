"""Regional values as a plain table."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import pandas as pd

from regio_data.dataset.snapshot import Dataset
from regio_data.figures.regional import regional_values
from regio_data.figures.scores import add_scores, exported
from regio_data.registers.regions import regions
from regio_data.registers.registers import Registers


def regional_table(dataset: Dataset, registers: Registers, kind: str, scores: bool = False) -> pd.DataFrame:
    """Return all regional values of one kind of region, all indicators and years.

    Parameters
    ----------
    dataset : Dataset
    registers : Registers
    kind : str
        A key of `regio_data.registers.regions.KINDS`.
    scores : bool
        Whether to add our own scores.

    Returns
    -------
    DataFrame
        Columns `regio_data.figures.regional.COLUMNS` and ``whole_municipality`` (false where a deal covers only part of one),
        and with scores `regio_data.figures.scores.EXPORTED` after them.
    """
    of = regions(registers, kind)
    table = regional_values(dataset.observations, dataset.weights, of, registers.indicators, dataset.official)
    whole = table["region"].map({region.key: region.whole for region in of})
    plain = table.assign(whole_municipality=whole.astype(bool))
    if not scores:
        return plain
    return plain.join(exported(add_scores(table, of, dataset, registers)))


def write_whole(path: Path, write: Callable[[Path], object]) -> None:
    """Let ``write`` fill a file beside the target and put it in place only when it is whole.

    Raises
    ------
    OSError
        If the folder does not exist or cannot be written; a file that was there is untouched then.
    """
    handle, name = tempfile.mkstemp(prefix=f".{path.stem}-", suffix=path.suffix, dir=path.parent)
    os.close(handle)
    new = Path(name)
    try:
        write(new)
        new.chmod(0o644)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
