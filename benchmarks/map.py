"""What a change of indicator costs: our painting beside the ordinary folium.Choropleth, in one run.

Run with ``python -m benchmarks.map``. Prints bytes that go to the browser and processor time in Python, and their ratios.
"""

from __future__ import annotations

import json
import time

import folium

from geo import boundaries
from geo.drawn.layers import LiveMap, painted
from geo.painted.choropleth import paint_municipalities
from geo.painted.classification import classify
from regio_data.dataset.current import current_dataset
from regio_data.figures.regional.values import regional_values
from regio_data.registers.load import load_registers
from regio_data.registers.regions import regions

CHANGES = 10


def main() -> None:
    """Print both ways side by side."""
    registers, dataset = load_registers(), current_dataset()
    areas = boundaries.municipalities(dataset)
    geojson = json.loads(areas.to_crs("EPSG:4326").to_json())
    codes = areas["code"].tolist()
    indicator = registers.find_indicator("01_GZ_08")
    table = regional_values(dataset.observations, dataset.weights, regions(registers, "gemeente"), [indicator])
    values = table[table["year"] == 2022].set_index("region")

    def ours() -> int:
        base = LiveMap("/assets", "kaart")
        layer = painted(paint_municipalities(values, indicator, classify(values["value"], "kwantielen", 1)), codes)
        layer.add_to(base)
        script = "".join(child._template.module.script(child) for child in layer._children.values())
        return len(script.encode())

    def ordinary() -> int:
        base = folium.Map([52.15, 5.3], zoom_start=7)
        folium.Choropleth(geojson, values.reset_index(), ["region", "value"], "feature.properties.code").add_to(base)
        return len(base.get_root().render().encode())

    results = {}
    for name, change in (("ours", ours), ("folium.Choropleth", ordinary)):
        start = time.process_time()
        size = [change() for _ in range(CHANGES)][-1]
        results[name] = size, (time.process_time() - start) / CHANGES
        print(f"{name:18} {size / 1000:8.1f} kB {1000 * results[name][1]:8.1f} ms of processor")
    (small, quick), (large, slow) = results.values()
    print(f"the ordinary way sends {large / small:.0f} times as much and takes {slow / quick:.0f} times the processor")


if __name__ == "__main__":
    main()
