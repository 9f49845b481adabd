"""What is fuzzed: a damaged input, and what may come of it. Anything else than the errors we promise is a finding."""

from __future__ import annotations

import contextlib
import json
import random
import shutil
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

from loaders.errors import LoaderError
from loaders.http.net import parse_json
from loaders.monitor.file import load_monitor
from loaders.pdok.boundary_file import as_boundaries
from loaders.pdok.fetch import COLUMNS, _features, _of_year
from regio_data.dataset.current import state_of
from regio_data.dataset.snapshot import SNAPSHOT
from regio_data.errors import DataError
from regio_data.registers.load import FOLDER, load_registers
from tests.standins.monitor import monitor_csv

TEXTS = ("٢٠١٣😀", "\x1b[2J", "-99997", "9" * 400, "../", "{}", '"', ";", "\n")
PIECES = (b"", b"\x00", b"\xff\xfe", b"[" * 3000, *(text.encode() for text in TEXTS))


def damaged(content: bytes, chance: random.Random) -> bytes:
    """Return content of which a few places were cut, doubled, overwritten or filled."""
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(content) + 1)
        to = min(len(content), at + chance.choice((0, 1, 8, 200, 5000)))
        content = content[:at] + chance.choice((*PIECES, content[at:to] * 2)) + content[to:]
    return content


def a_monitor_file(chance: random.Random) -> None:
    """A damaged monitor file is read, or refused with a sentence."""
    lines = _registers()[1]
    start = chance.randrange(1, len(lines) - 300)
    content = b"".join([lines[0], *lines[start : start + 300]])
    with tempfile.TemporaryDirectory() as folder, contextlib.suppress(LoaderError):
        (path := Path(folder) / "m").write_bytes(damaged(content, chance))
        load_monitor(path, _registers()[0])


def a_reply(chance: random.Random) -> None:
    """A damaged reply of PDOK becomes boundaries, or a sentence."""
    import geopandas as gpd

    square = {"type": "Polygon", "coordinates": [[[5, 52], [5, 53], [6, 53], [5, 52]]]}
    properties = {"statcode": "GM0014", "statnaam": "Groningen", "jaarcode": 2024}
    reply = {"features": [{"type": "Feature", "properties": properties, "geometry": square}] * 2}
    with contextlib.suppress(LoaderError):
        features = _of_year(_features(parse_json(damaged(json.dumps(reply).encode(), chance), "x"), "x"), 2024, "x")
        try:
            raw = gpd.GeoDataFrame.from_features(features)
        except Exception:  # as loaders.pdok.fetch does
            return
        as_boundaries(raw, COLUMNS, "x")


def a_register(chance: random.Random) -> None:
    """A damaged register is read, or named with what is wrong."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copytree(FOLDER, Path(folder) / "data"))
        path = chance.choice(sorted(p for p in copy.iterdir() if p.suffix in (".csv", ".yaml") and p.name != "deals.yaml"))
        path.write_bytes(damaged(path.read_bytes(), chance))
        with contextlib.suppress(DataError):
            load_registers(copy)


def a_store(chance: random.Random) -> None:
    """Whatever happens to a store, the app has a whole data set."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "store"
        shutil.copytree(SNAPSHOT, root / "versions" / "000001")
        (root / "pointer.json").write_text('{"current": "000001", "previous": null}')
        path = chance.choice(sorted(p for p in root.rglob("*") if p.is_file()))
        path.write_bytes(damaged(path.read_bytes(), chance))
        assert len(state_of(root).dataset.weights) == 342


@cache
def _registers():
    return load_registers(), monitor_csv().splitlines(keepends=True)


#: Name -> target, cases in the ordinary suite, cases in a deep run.
TARGETS: dict[str, tuple[Callable[[random.Random], None], int, int]] = {
    "monitor files": (a_monitor_file, 20, 2000),
    "replies of PDOK": (a_reply, 100, 500),
    "registers": (a_register, 2, 500),
    "stores": (a_store, 5, 300),
}


def run(name: str, count: int, seed: int) -> list[str]:
    """Return the findings of a target: the seed of each case and its error."""
    found = []
    for number in range(seed, seed + count):
        try:
            TARGETS[name][0](random.Random(number))
        except Exception as error:
            found.append(f"seed {number}: {type(error).__name__}: {str(error)[:200]}")
    return found
