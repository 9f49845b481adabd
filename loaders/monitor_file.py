"""Read the file that CBS offers with the regional Monitor Brede Welvaart."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from loaders.errors import LoaderError
from regio_data.codes import indicator_key
from regio_data.registers import Registers


def read_monitor(path: Path, registers: Registers) -> pd.DataFrame:
    """Return the figures of a monitor file as observations.

    Parameters
    ----------
    path : Path
        CSV with ``;``, decimal comma, columns code, statcode, jaar, waarde; an empty value is a missing figure.
    registers : Registers

    Returns
    -------
    DataFrame
        `regio_data.schemas.OBSERVATIONS`, sorted by indicator, year and region; indicators without a register entry left out.

    Raises
    ------
    LoaderError
        If the file cannot be read or its columns, codes, years or values are not as they should be.
    """
    try:
        raw = pd.read_csv(path, sep=";", dtype=str, encoding="utf-8-sig", keep_default_na=False)
    except (OSError, ValueError) as error:
        raise LoaderError(f"{path}: cannot be read as the monitor's CSV ({error}).") from None
    lacking = {"code", "statcode", "jaar", "waarde"} - set(raw.columns)
    if lacking:
        raise LoaderError(f"{path}: has no column {', '.join(sorted(lacking))}; it has {', '.join(raw.columns)}.")
    by_key = {indicator_key(i.code): i.code for i in registers.indicators}
    table = pd.DataFrame(
        {
            "region": raw["statcode"].str.strip(),
            "indicator": raw["code"].map(lambda code: by_key.get(indicator_key(code))),
            "year": raw["jaar"],
            "value": raw["waarde"].str.strip().str.replace(",", "."),
            "status": "",
        }
    ).dropna(subset="indicator")
    unknown = sorted(set(table["region"]) - set(registers.municipality))
    if unknown:
        raise LoaderError(f"{path}: unknown municipality {', '.join(unknown[:10])}.")
    try:
        table["year"] = table["year"].astype("int64")
        table["value"] = pd.to_numeric(table["value"].where(table["value"] != "")).astype("float64")
    except ValueError as error:
        raise LoaderError(f"{path}: a year or value is not a number ({error}).") from None
    return table.sort_values(["indicator", "year", "region"], ignore_index=True)
