"""The percentiles of a figure, each under the name of its group: in the files of pages what `scores.exported` has in Dutch."""

from __future__ import annotations

from exports.content.sheets.regional import PERCENTILE
from regio_data.figures.figure import Figure
from regio_data.registers.regions import RegionRef

#: Head in the files of pages -> column of `scores.exported`.
PERCENTILES = {
    "Percentiel gemeenten": "percentile_gemeenten",
    "Percentiel gelijke omvang": "percentile_gelijke_omvang",
    "Percentiel deals": "percentile_deals",
}
PERCENTILE_COLUMNS = dict.fromkeys(PERCENTILES, PERCENTILE)


def percentiles(figure: Figure | None, ref: RegionRef) -> dict[str, float | None]:
    """Return the percentiles of a figure of a region: a municipality among municipalities, any other among areas of its size.

    Beside it that of a deal on whole municipalities among the different areas of such deals; None where there is none.
    """
    own = figure.position.percentile if figure and figure.position else None
    deals = figure.among_deals.percentile if figure and figure.among_deals else None
    municipal = ref.kind == "gemeente"
    return dict(zip(PERCENTILES, (own if municipal else None, None if municipal else own, deals), strict=True))
