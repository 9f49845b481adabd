"""Line charts of the handout, as SVG that stands on its own."""

from __future__ import annotations

import pandas as pd

from exports.deck.blocks import Panel
from geo.painted.palettes import FAVOURABLE, MUTED, START


def lines_svg(panel: Panel, start: int | None) -> str:
    """Return the lines of a panel, the years from left to right over its whole width."""
    years, (low, high) = panel.years, panel.bounds
    first, last = years[0], years[-1]

    def across(year: int) -> float:
        return 500 * (year - first) / max(last - first, 1)

    def points(line: pd.Series) -> list[tuple[float, float]]:
        return [(across(year), 95 - 90 * (value - low) / ((high - low) or 1)) for year, value in line.items()]

    drawn = f'<path d="M0 100H500" stroke="{MUTED}" stroke-width="1"/>'
    if start and first < start <= last:
        drawn += f'<path d="M{across(start):.0f} 0V100" stroke="{START}" stroke-width="1.5" stroke-dasharray="2 3"/>'
    for line, style in (
        (panel.country, f'stroke="{MUTED}" stroke-width="1.6" stroke-dasharray="5 4"'),
        (panel.region, f'stroke="{FAVOURABLE}" stroke-width="2.4"'),
    ):
        data = " ".join(f"{x:.1f} {y:.1f}" for x, y in points(line))
        drawn += f'<path fill="none" {style} d="M{data}"/>' if data else ""
    drawn += "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{FAVOURABLE}"/>' for x, y in points(panel.region))
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 508 108" width="508" height="108" '
        f'preserveAspectRatio="none">{drawn}</svg>'
    )
