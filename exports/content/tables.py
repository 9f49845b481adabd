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

#: Columns of the file of municipalities that say what they are part of, and the kind of region.
PART_OF = {"deals": "deal", "provincie": "provincie", "corop": "corop", "vitale_regios": "vitale-regio"}


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


def weighted_table(dataset: Dataset, registers: Registers, kind: str) -> pd.DataFrame:
    """Return all regional values of one kind of region with what any value can be worked out from by hand.

    Parameters
    ----------
    dataset : Dataset
    registers : Registers
    kind : str

    Returns
    -------
    DataFrame
        `regional_table` with ``weighed_by`` ("inhabitants" or "land_area"), ``inhabitants`` (1 January 2024) and ``land_area``
        (square metres of the polygon, large waters left out) of the region's municipalities together; for municipalities
        also ``deals``, ``provincie``, ``corop`` and ``vitale_regios``: the keys of the regions that they are part of.
    """
    table = regional_table(dataset, registers, kind)
    weights = dataset.weights.set_index("region")
    every = regions(registers, kind)
    sums = {column: {r.key: weights.loc[list(r.municipalities), column].sum() for r in every} for column in weights}
    more = {"weighed_by": table["indicator"].map({i.code: i.weight for i in registers.indicators})}
    more |= {column: table["region"].map(found) for column, found in sums.items()}
    if kind == "gemeente":
        more |= {column: table["region"].map(_part_of(registers, of)).fillna("") for column, of in PART_OF.items()}
    return table.assign(**more)


def _part_of(registers: Registers, kind: str) -> dict[str, str]:
    """Return the keys of the regions of a kind by the code of a municipality."""
    found: dict[str, list[str]] = {}
    for region in regions(registers, kind):
        for code in region.municipalities:
            found.setdefault(code, []).append(region.key)
    return {code: " ".join(keys) for code, keys in found.items()}


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
