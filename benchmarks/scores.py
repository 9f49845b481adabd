"""Time of all scores, and against the ordinary way: one call of scipy a series. Run ``python -m benchmarks.scores``."""

from __future__ import annotations

import time

import numpy as np
from scipy.stats import kendalltau, theilslopes

from regio_data.dataset.current import current_dataset
from regio_data.figures.scores import all_scores
from regio_data.figures.trends import SERIES, trends
from regio_data.registers.load import load_registers


def main() -> None:
    """Print seconds and the ratio, both measured in this run."""
    dataset, registers = current_dataset(), load_registers()
    _ = dataset.observations, dataset.weights
    table, cold = _timed(lambda: all_scores(dataset, registers))
    _, warm = _timed(lambda: all_scores(dataset, registers))
    print(f"all scores, {len(table)} rows of all regions: cold {cold:.2f} s, again {warm:.2f} s (limit 1.5 s)")
    for kind in ("deal", "gemeente"):
        rows = table[table["region_kind"] == kind]
        found, fast = _timed(lambda rows=rows: trends(rows, registers.indicators))
        slow_slopes, slow = _timed(lambda rows=rows: _one_by_one(rows))
        assert np.allclose(found["trend"], slow_slopes, equal_nan=True, atol=1e-6)
        print(f"trends of {len(found)} series, {kind}: {fast:.2f} s, one by one {slow:.2f} s: {slow / fast:.0f} times")


def _one_by_one(rows):
    slopes = []
    for _, series in rows.groupby(SERIES, sort=False):
        known = series.dropna(subset="value").sort_values("year").tail(8)
        if len(known) < 5:
            slopes.append(np.nan)
            continue
        kendalltau(known["year"], known["value"])
        slopes.append(theilslopes(known["value"], known["year"]).slope)
    return slopes


def _timed(call):
    start = time.perf_counter()
    result = call()
    return result, time.perf_counter() - start


if __name__ == "__main__":
    main()
