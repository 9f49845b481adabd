"""Regional values as a plain table."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from exports.content.content import Column
from regio_data.data import Data
from regio_data.dataset.snapshot import Dataset
from regio_data.deals.provenance import CONFIDENCE
from regio_data.figures.regional.span import why_not_combined
from regio_data.figures.regional.values import COLUMNS, regional_values
from regio_data.figures.scores import add_scores, exported
from regio_data.registers.areas import POPULATION_DAY
from regio_data.registers.records import Deal
from regio_data.registers.regions import KINDS, LISTED, Region, RegionRef, region_of, regions
from regio_data.registers.registers import Registers

#: Columns of the file of municipalities that say what they are part of, and the kind of region.
PART_OF = {kind.column: key for key, kind in KINDS.items() if kind.column}

#: In the files of pages: the weights by their name in the data, and what must be said of them.
WEIGHTS = {"inhabitants": "Inwoners", "land_area": "Landoppervlakte"}
WEIGHT_COLUMNS = {"Inwoners": Column(POPULATION_DAY, 0), "Landoppervlakte": Column("m², van de getekende grenzen", 0)}

#: A percentile beside its quarter: what lies just under 75 does so by 0.0125 or more, and never reads as 75.
PERCENTILE = Column("100 is gunstigst", 2)

#: In the files of pages: the bounds of CBS, and the span of municipal figures that are not combined.
BOUNDS = {"Ondergrens": "lower", "Bovengrens": "upper", "Laagste": "lowest", "Hoogste": "highest"}


def yes_or_no(answer: bool) -> str:
    """Return a truth as the files of pages have it."""
    return "ja" if answer else "nee"


def of_whole_municipalities(deal: Deal) -> str:
    """Return whether a deal covers nothing but whole municipalities, as `yes_or_no`; "" where it names none."""
    return yes_or_no(deal.whole) if deal.municipalities else ""


def regional_table(dataset: Dataset, registers: Registers, which: str, scores: bool = False) -> pd.DataFrame:
    """Return all regional values of one kind of region or of one own region, all indicators and years.

    Parameters
    ----------
    dataset : Dataset
    registers : Registers
    which : str
        One of `regio_data.registers.regions.LISTED`, or an own region as a link spells it.
    scores : bool
        Whether to add our own scores.

    Returns
    -------
    DataFrame
        Columns `regio_data.figures.regional.values.COLUMNS`, ``why_not_combined`` (why a span stands in the place of a value)
        and ``whole_municipality`` (false where a deal covers only part of one); what any value can be worked out from by
        hand: ``weighed_by`` ("inhabitants" or "land_area") and the `weights` of the region, for municipalities also the columns
        `PART_OF` (the keys of the regions that they are part of), for vitale regio’s ``list_confidence`` (how sure their list
        of municipalities is: hoog, middel, laag); and with scores `regio_data.figures.scores.EXPORTED`.
    """
    of = regions(registers, which) if which in LISTED else (region_of(registers, RegionRef.parse(which)),)
    table = regional_values(dataset.observations, dataset.weights, of, registers.indicators, dataset.official)
    plain = _with_weights(dataset, registers, which, of, table)
    return plain.join(exported(add_scores(table, of, dataset, registers))) if scores else plain


def scored_table(data: Data, kind: str) -> pd.DataFrame:
    """Return all regional values of one kind of region with our own scores, of those in use: as `regional_table` makes it."""
    rows = data.scores[data.scores["region_kind"] == kind].reset_index(drop=True)
    plain = _with_weights(data.dataset, data.registers, kind, regions(data.registers, kind), rows[COLUMNS])
    return plain.join(exported(rows))


def _with_weights(
    dataset: Dataset, registers: Registers, which: str, of: Sequence[Region], table: pd.DataFrame
) -> pd.DataFrame:
    key = table["region"]
    more = {"why_not_combined": why_not_combined(table, registers.indicators)}
    more |= {"whole_municipality": key.map({region.key: region.whole for region in of}).astype(bool)}
    more |= {"weighed_by": table["indicator"].map({i.code: i.weight for i in registers.indicators})}
    more |= {column: key.map(summed) for column, summed in weights(dataset, of).items()}
    if which == "gemeente":
        more |= {column: key.map(_part_of(registers, other)).fillna("") for column, other in PART_OF.items()}
    if which == "vitale-regio":
        more |= {"list_confidence": key.map({one.slug: CONFIDENCE[one.confidence] for one in registers.vitale_regios})}
    return table.assign(**more)


def weights(dataset: Dataset, of: Sequence[Region]) -> pd.DataFrame:
    """Return how regions weigh.

    Returns
    -------
    DataFrame
        Index region key; ``inhabitants`` (on `POPULATION_DAY`; they weigh all years) and ``land_area`` (square metres of the
        polygon, large waters left out) of the region's municipalities together.
    """
    by_code = dataset.weights.set_index("region")[["inhabitants", "land_area"]]
    return pd.DataFrame({region.key: by_code.loc[list(region.municipalities)].sum() for region in of}).T.astype(
        {"inhabitants": int}
    )


def _part_of(registers: Registers, kind: str) -> dict[str, str]:
    """Return the keys of the regions of a kind by the code of a municipality."""
    found: dict[str, list[str]] = {}
    for region in regions(registers, kind):
        for code in region.municipalities:
            found.setdefault(code, []).append(region.key)
    return {code: " ".join(keys) for code, keys in found.items()}
