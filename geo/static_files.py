"""The files that the browser fetches from our own server: Leaflet, our script, the geometry, the small maps."""

from __future__ import annotations

import importlib.util
import shutil
import tempfile
from pathlib import Path

from geo import boundaries
from geo.small_maps import small_maps
from regio_data.dataset.snapshot import Dataset
from regio_data.registers.registers import Registers

ASSETS = Path(__file__).parent / "assets"


def write_static_files(dataset: Dataset, registers: Registers, folder: Path) -> None:
    """Write everything for one data set and its registers into a folder, whole or not at all.

    Parameters
    ----------
    dataset : Dataset
    registers : Registers
    folder : Path
        Left as it is when it is there: another session wrote it.
    """
    if folder.exists():
        return
    new = Path(tempfile.mkdtemp(dir=folder.parent))
    areas = boundaries.municipalities(dataset)
    wijken = boundaries.districts(dataset)
    for file in (*_leaflet(), *ASSETS.iterdir()):
        shutil.copy(file, new)
    (new / "gemeenten.json").write_bytes(boundaries.topology(areas))
    (new / "wijken.json").write_bytes(b"null" if wijken is None else boundaries.topology(wijken))
    (new / "regios.json").write_bytes(boundaries.memberships(registers, list(areas["code"])))
    for name, svg in small_maps(areas, registers).items():
        (new / name).write_text(svg, encoding="utf-8")
    try:
        new.rename(folder)
    except OSError:  # another session was first
        shutil.rmtree(new)


def _leaflet() -> list[Path]:
    """Leaflet as the installed package django-leaflet carries it."""
    package = Path(importlib.util.find_spec("leaflet").submodule_search_locations[0])
    folder = package / "static" / "leaflet"
    return [folder / "leaflet.js", folder / "leaflet.css"]
