"""The manifest of a data set, and whether its files are as it says."""

from __future__ import annotations

import datetime
import hashlib
import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from regio_data.errors import DatasetError, Problem
from regio_data.regular_files import check_regular, read_regular

MANIFEST = "manifest.json"
#: Of a manifest that can be read, and how many bytes it has at most.
FORMAT, MOST_MANIFEST = 1, 1_000_000


def sha256(path: Path) -> str:
    """Return the sha256 of a file as hexadecimal text."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


class _File(BaseModel, extra="allow", strict=True):
    name: str
    rows: int
    bytes: int
    sha256: str


class _Source(BaseModel, extra="allow"):
    key: str
    title: str
    edition: str
    licence: str
    retrieved: datetime.date


class _Manifest(BaseModel, extra="allow"):
    format: int
    files: list[_File]
    sources: list[_Source]


def read_manifest(folder: Path) -> dict[str, Any]:
    path = folder / MANIFEST
    try:
        manifest = json.loads(read_regular(path, MOST_MANIFEST).decode("utf-8"))
        usable = _Manifest.model_validate(manifest).format == FORMAT
    except ValidationError:
        usable = False
    except FileNotFoundError:
        raise DatasetError([problem(MANIFEST, "ontbreekt", "is missing")]) from None
    except (OSError, ValueError, RecursionError) as error:
        raise DatasetError([problem(MANIFEST, f"is onleesbaar ({error})", f"cannot be read ({error})")]) from None
    if not usable:
        raise DatasetError([problem(MANIFEST, "heeft niet de verwachte vorm", "has not the expected form")])
    return manifest


def damage(folder: Path, entry: dict[str, Any]) -> list[Problem]:
    name = str(entry["name"])
    path = folder / name
    if path.parent != folder:
        return [problem(name, "ligt buiten de map", "lies outside the folder")]
    try:
        check_regular(path)
        size = path.stat().st_size
        if size != entry["bytes"]:
            return [
                problem(
                    name,
                    f"is beschadigd: {size} bytes in plaats van {entry['bytes']}",
                    f"is damaged: {size} bytes instead of {entry['bytes']}",
                )
            ]
        if sha256(path) != entry["sha256"]:
            return [problem(name, "is beschadigd: de controlesom klopt niet", "is damaged: the checksum differs")]
    except OSError as error:
        return [problem(name, f"is niet te lezen ({error.strerror})", f"cannot be read ({error.strerror})")]
    return []


def problem(name: str, nl: str, en: str) -> Problem:
    return Problem(
        name,
        "",
        "",
        f"{nl}. Zet de map met gegevens terug (git checkout regio_data/dataset/data) of maak haar opnieuw.",
        f"{en}. Put the data folder back (git checkout regio_data/dataset/data) or make it again.",
    )
