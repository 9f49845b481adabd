"""What more areas cost: municipalities split into made-up pieces with made-up figures. Run ``python -m benchmarks.scale``.

342 municipalities, 3,400 pieces (as many as districts) and 14,600 (neighbourhoods): bytes, processor time in Python, and when
Chromium has painted. Needs requirements-dev.txt and a ``chromium`` on the path. No piece and no figure is a real one.
"""

from __future__ import annotations

import functools
import gzip
import http.server
import json
import shutil
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

import geopandas as gpd
import numpy as np
import pandas as pd
from playwright.sync_api import Page, sync_playwright

from geo import boundaries
from geo.drawn.layers import NETHERLANDS
from geo.drawn.map_files import make_map_files
from geo.painted.choropleth import paint_municipalities
from geo.painted.classification import classify
from regio_data.dataset.current import current_dataset
from regio_data.registers.load import load_registers

SIZES = (342, 3_400, 14_600)
SEED = 20260101
PAINTINGS = 5
FILES = ("leaflet.js", "leaflet.css", "regiokaart.js", "regiokaart.css", "namen.json")
_PAGE = """<!doctype html><link rel="stylesheet" href="leaflet.css"><link rel="stylesheet" href="regiokaart.css">
<div id="kaart" style="width: 700px; height: 640px"></div>
{scripts}<script>regiokaart.start("kaart", {{"assets": ".", "bounds": {bounds}, "title": "verzonnen"}})</script>"""
#: Paints and waits until the colours are on the screen: the frame after the next.
_PAINT = """async message => { const start = performance.now(), before = regiokaart.paints; regiokaart.paint(message);
while (regiokaart.paints === before) await new Promise(r => setTimeout(r, 1));
await new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r))); return performance.now() - start }"""


def main() -> None:
    """Print a line a size."""
    registers, dataset = load_registers(), current_dataset()
    whole, files = boundaries.municipalities(dataset), make_map_files(dataset, registers).files
    indicator, random = registers.find_indicator("01_GZ_08"), np.random.default_rng(SEED)
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"])
        for wanted in SIZES:
            areas = whole if wanted == len(whole) else split(whole, wanted, random)
            start = time.process_time()
            topology = boundaries.topology(areas)
            made = time.process_time() - start
            messages, painting = [], []
            for _ in range(PAINTINGS):
                values = pd.DataFrame({"value": random.uniform(35, 65, len(areas))}, index=areas["code"])
                start = time.process_time()
                paints = paint_municipalities(values, indicator, classify(values["value"], "kwantielen", 1))
                messages.append(paints.message(list(areas["code"])))
                painting.append(time.process_time() - start)
            content = {name: files[name] for name in FILES}
            content |= {"gemeenten.json": topology, "regios.json": b"{}", "wijken.json": b"null"}
            with _served(content) as address:
                first, again = _painted(browser.new_page(), address, messages)
            sent = json.dumps(messages[-1], ensure_ascii=False, separators=(",", ":")).encode()
            print(
                f"{len(areas):6} areas: geometry {len(gzip.compress(topology)) / 1e6:.2f} MB gzipped, made in {made:.1f} s; "
                f"a painting {len(sent) / 1000:.1f} kB, {1000 * median(painting):.0f} ms of processor; "
                f"in Chromium first {first:.0f} ms, repainted within {again:.0f} ms",
                flush=True,
            )
        browser.close()


def split(whole: gpd.GeoDataFrame, wanted: int, random: np.random.Generator) -> gpd.GeoDataFrame:
    """Return municipalities split into pieces around random points, as many as wanted or a few more.

    Parameters
    ----------
    whole : GeoDataFrame
        ``code``, ``name``, ``geometry``.
    wanted : int
    random : Generator

    Returns
    -------
    GeoDataFrame
        ``code``, ``name`` and ``geometry``, all made up.
    """
    points = whole.sample_points(-(-wanted // len(whole)), rng=random)
    cells = gpd.GeoDataFrame(geometry=points.explode().voronoi_polygons(), crs=whole.crs)
    pieces = whole[["geometry"]].overlay(cells, how="intersection", keep_geom_type=True).explode(ignore_index=True)
    pieces = pieces.loc[pieces.area.sort_values(ascending=False).index[:wanted]].reset_index(drop=True)
    names = [f"VZ{number:05}" for number in range(len(pieces))]
    return pieces.assign(code=names, name=names)[["code", "name", "geometry"]]


@contextmanager
def _served(content: dict[str, bytes]) -> Iterator[str]:
    """Serve a page with the map from memory's folder; give its address."""
    with tempfile.TemporaryDirectory() as folder:
        for name, data in content.items():
            Path(folder, name).write_bytes(data)
        scripts = "".join(f'<script src="{name}"></script>' for name in content if name.endswith(".js"))
        Path(folder, "index.html").write_text(_PAGE.format(scripts=scripts, bounds=json.dumps(NETHERLANDS)))
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=folder))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


def _painted(page: Page, address: str, messages: list[dict]) -> tuple[float, float]:
    """Return the milliseconds until the first painting is there after opening, and the longest of the others."""
    page.goto(address, wait_until="commit")
    start = time.monotonic()
    page.wait_for_function("window.regiokaart && regiokaart.map()")
    page.evaluate(_PAINT, messages[0])
    first = 1000 * (time.monotonic() - start)
    again = [page.evaluate(_PAINT, message) for message in messages[1:]]
    page.close()
    return first, max(again)


if __name__ == "__main__":
    main()
