"""The areas that are most like a region, as a profile names them."""

from __future__ import annotations

import pandas as pd

from regio_data import dutch
from regio_data.figures.gebieden import by_area, countable
from regio_data.profile.nearest import alike_and_unlike, gaps, nearest
from regio_data.profile.parts import SimilarArea
from regio_data.registers.regions import KINDS, OWN, Region, regions
from regio_data.registers.registers import Registers

#: How many a profile names.
SIMILAR = 5


def like_kind(region: Region) -> str:
    """Return among which kind of regions similar ones are sought: of its own, of an own region the areas of deals."""
    if region.kind != OWN:
        return region.kind
    return "deal" if len(region.municipalities) > 1 else "gemeente"


def how_similar(region: Region, include_partial: bool = False) -> str:
    """Return in Dutch how the regions similar to one were found, and which were left out; parameters as of `similar_areas`."""
    found = (
        "waarvan de cijfers het dichtst bij deze liggen: afstand in standaarddeviaties, gemiddeld over de indicatoren die "
        "beide hebben (eigen berekening). Erbij staat op welke indicatoren zij het meest en het minst gelijk zijn."
    )
    if (kind := like_kind(region)) != "deal":
        return f"De {KINDS[kind].several} {found}"
    partial = "" if include_partial else "deals op een deel van een gemeente en "
    return (
        f"De regio’s {found} {dutch.capital(f'{partial}deals')} die een gemeente delen met deze zijn weggelaten; deals met "
        "precies dezelfde gemeenten hebben dezelfde cijfers en staan bij elkaar."
    )


def areas_apart(registers: Registers, region: Region, include_partial: bool = False) -> list[tuple[Region, ...]]:
    """Return the areas of `like_kind` that share no municipality with a region: the regions of each, for an area counts once.

    Parameters
    ----------
    registers : Registers
    region : Region
    include_partial : bool
        Whether areas count of which a deal covers only a part.
    """
    own = set(region.municipalities)
    apart = (one for one in regions(registers, like_kind(region)) if not own & set(one.municipalities))
    return list(by_area(countable(apart, include_partial)).values())


def similar_areas(
    registers: Registers, scores: pd.DataFrame, own: pd.DataFrame, region: Region, include_partial: bool
) -> tuple[SimilarArea, ...]:
    """Return the nearest areas: each counts once, and none that shares a municipality with the region.

    Parameters
    ----------
    registers : Registers
    scores : DataFrame
        `scores.all_scores`.
    own : DataFrame
        The rows of the region itself.
    region : Region
    include_partial : bool
        Whether areas count of which a deal covers only a part.
    """
    kind = like_kind(region)
    several = {alike[0].key: alike for alike in areas_apart(registers, region, include_partial)}
    others = scores[(scores["region_kind"] == kind) & scores["region"].isin(several)]
    values = pd.concat([others, own])
    table = nearest(values, region.key).head(SIMILAR)
    if table.empty:
        return ()
    apart = gaps(values, region.key, table["region"])

    def labels(key: str) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(registers.indicator[code].label for code in codes) for codes in alike_and_unlike(apart.loc[key]))

    return tuple(
        SimilarArea(
            tuple(one.key for one in several[row.region]),
            dutch.several(one.name for one in several[row.region]),
            row.distance,
            row.indicators,
            *labels(row.region),
        )
        for row in table.itertuples()
    )
