"""What is fuzzed: an input, and what may come of it. Anything else than the errors we promise is a finding."""

from __future__ import annotations

import contextlib
import json
import os
import random
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import patch

import hypothesis
from hypothesis import strategies as st

from loaders.errors import LoaderError
from loaders.http.net import parse_json
from loaders.monitor.file import load_monitor
from loaders.pdok.boundary_file import as_boundaries
from loaders.pdok.fetch import COLUMNS, _features, _of_year
from loaders.statline.fetch import Statline
from regio_data.dataset.current import state_of
from regio_data.dataset.snapshot import SNAPSHOT
from regio_data.errors import DataError
from regio_data.registers.load import FOLDER, load_registers
from regio_data.settings import load_settings
from tests.fuzz.damage import damaged
from tests.fuzz.links import links, the_document_of, the_page_of
from tests.loaders.conftest import mappings
from tests.standins.cbs import cbs
from tests.standins.monitor import monitor_csv
from tests.standins.web import Reply, StandIn

#: Chance that hypothesis itself governs: a finding comes with the smallest damage that gives it.
CHANCE = st.randoms(use_true_random=False)


def a_monitor_file(chance: random.Random) -> None:
    """A damaged monitor file is read, or refused with a sentence."""
    lines = _registers()[1]
    start = chance.randrange(1, len(lines) - 300)
    content = b"".join([lines[0], *lines[start : start + 300]])
    with tempfile.TemporaryDirectory() as folder, contextlib.suppress(LoaderError):
        (path := Path(folder) / "m").write_bytes(damaged(content, chance))
        load_monitor(path, _registers()[0])


def a_reply_of_cbs(chance: random.Random) -> None:
    """One damaged reply of StatLine: figures of our municipalities, or a sentence."""
    registers = _registers()[0]
    one = chance.choice([m for m in mappings() if m.usable and m.table in SMALL])
    part = chance.choice(("DataProperties", "Perioden", "TypedDataSet"))
    own = random.Random(chance.getrandbits(32))  # hypothesis answers its own thread only, and the service has others
    with _service() as service, contextlib.suppress(LoaderError):
        service.fault(f"/{part}", lambda content: Reply(damaged(Reply(content).body(), own)), times=1)
        found = Statline(load_settings(attempts=1, backoff=0)).series(one, registers, 2021)
        assert list(found.columns) == ["region", "year", "value", "status"]
        assert set(found["region"]) <= set(registers.municipality)
        assert not found.duplicated(["region", "year"]).any()


def a_reply_of_pdok(chance: random.Random) -> None:
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


#: Tables of the stand-in with few rows for a year.
SMALL = frozenset({"85146NED", "86161NED", "85525NED", "70072ned"})


@contextlib.contextmanager
def _service() -> Iterator[StandIn]:
    with StandIn(cbs) as service, patch.dict(os.environ, service.settings()):
        yield service


@cache
def _registers():
    return load_registers(), monitor_csv().splitlines(keepends=True)


@dataclass(frozen=True)
class Target:
    """What is checked of which inputs, and how many of them in the profile ``ci`` and in ``deep``."""

    check: Callable[[Any], None]
    inputs: st.SearchStrategy
    ci: int
    deep: int


TARGETS = {
    "documents of links": Target(the_document_of, links(), 200, 20_000),
    "pages of links": Target(the_page_of, links(), 5, 1_000),
    "monitor files": Target(a_monitor_file, CHANCE, 20, 2_000),
    "replies of CBS": Target(a_reply_of_cbs, CHANCE, 5, 500),
    "replies of PDOK": Target(a_reply_of_pdok, CHANCE, 100, 500),
    "registers": Target(a_register, CHANCE, 2, 500),
    "stores": Target(a_store, CHANCE, 5, 300),
}
PROFILES = ("ci", "deep")
for _profile in PROFILES:
    hypothesis.settings.register_profile(
        _profile, deadline=None, database=None, suppress_health_check=list(hypothesis.HealthCheck), print_blob=False
    )


def run(name: str, profile: str, seed: int, most: int | None = None) -> tuple[int, str]:
    """Return how many cases of a target were tried, and what was found: "" or the smallest case with its error."""
    target, tried = TARGETS[name], 0
    settings = hypothesis.settings(hypothesis.settings.get_profile(profile), max_examples=most or getattr(target, profile))

    @hypothesis.seed(seed)
    @settings
    @hypothesis.given(target.inputs)
    def case(given: Any) -> None:
        nonlocal tried
        tried += 1
        target.check(given)

    try:
        case()
    except Exception as error:  # whatever it is, it was not promised
        said = [type(error).__name__, str(error)[:500], *getattr(error, "__notes__", ())]
        return tried, "\n".join(said)
    return tried, ""
