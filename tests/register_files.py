"""The files of the registers as they stand there, read apart from our own loading: what pages and files are checked against."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
import yaml

FOLDER = Path(__file__).parents[1] / "regio_data" / "registers" / "data"


@cache
def register(name: str) -> list[dict[str, Any]] | dict[str, Any]:
    """Return what a file says: ``register("deals")``. Shared, so not to be changed."""
    return yaml.load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))


@cache
def municipalities() -> pd.DataFrame:
    """Return the file of municipalities, a row each."""
    return pd.read_csv(FOLDER / "gemeenten.csv", comment="#")
