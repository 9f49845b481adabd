"""The files that the browser fetches once for the map: Leaflet, our script, the geometry, the small maps.

They are the same on every machine that has the same data, and so is the address under which they stand: it holds a hash of
their content. Which files there are is decided here; `web.map_files` serves them.
"""

from __future__ import annotations

import hashlib
import importlib.resources
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from geo import boundaries
from geo.drawn.map_names import map_names
from geo.drawn.small_maps import small_maps
from regio_data.dataset.snapshot import Dataset
from regio_data.kept import Kept
from regio_data.registers.registers import Registers

ASSETS = Path(__file__).parent / "assets"

#: The script of the map, a part for an idea, each after those it uses; the browser fetches it as one file, regiokaart.js.
PARTS = ("geometrie", "verf", "toetsen", "namen", "jaren", "vingers", "zicht", "eilanden", "samen", "regiokaart")

#: First part of the address.
FOLDER = "kaartbestanden"

#: Sets that go on being served: after new data came in, a browser that is open still asks for the old ones.
KEPT = 3

_sets = Kept(KEPT)


@dataclass(frozen=True)
class MapFiles:
    """All files for one data set and its registers.

    Parameters
    ----------
    files : mapping
        Name -> content.
    digest : str
        Of names and contents together: the same content has the same address on every replica.
    """

    files: Mapping[str, bytes]
    digest: str

    def address(self, base: str = "") -> str:
        """Return the URL path of the folder, below the base path of the server ("dashboard", "/dashboard/" or "")."""
        return "/".join(("", *filter(None, base.split("/")), FOLDER, self.digest))


def make_map_files(dataset: Dataset, registers: Registers) -> MapFiles:
    """Return the files for a data set, and keep them for `kept`."""
    areas = boundaries.municipalities(dataset)
    wijken = boundaries.districts(dataset)
    files = {file.name: file.read_bytes() for file in (*_leaflet(), ASSETS / "regiokaart.css")}
    files["regiokaart.js"] = b"\n".join((ASSETS / f"{part}.js").read_bytes() for part in PARTS)
    files["gemeenten.json"] = boundaries.topology(areas)
    files["wijken.json"] = b"null" if wijken is None else boundaries.topology(wijken)
    files["namen.json"] = map_names(registers)
    files["regios.json"] = boundaries.memberships(registers, list(areas["code"]))
    files |= {name: svg.encode("utf-8") for name, svg in small_maps(areas, registers).items()}
    made = MapFiles(files, _digest(files))
    return _sets.get(made.digest, lambda: made)


def kept(digest: str) -> MapFiles | None:
    """Return one of the last `KEPT` sets made in this process."""
    return _sets.known(digest)


def _digest(files: Mapping[str, bytes]) -> str:
    whole = hashlib.sha256()
    for name, content in sorted(files.items()):
        whole.update(f"{name}\0{len(content)}\0".encode() + content)
    return whole.hexdigest()[:16]


def _leaflet() -> list[importlib.resources.abc.Traversable]:
    """Leaflet as the package XStatic-Leaflet carries it."""
    folder = importlib.resources.files("xstatic.pkg.leaflet") / "data"
    return [folder / "leaflet.js", folder / "leaflet.css"]
