"""Places of all regions of one map: 1 is the most favourable."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from regio_data import dutch, units
from regio_data.figures.gebieden import alike, by_area, countable
from regio_data.figures.group import enough
from regio_data.figures.judging import UNKNOWN_ACCURACY, unknown_note
from regio_data.figures.regional.values import COMBINED
from regio_data.registers.records import Indicator
from regio_data.registers.regions import Region

#: Of bounds of CBS of which no margin is made (`regio_data.figures.margins`).
TOO_COARSE = "De grenzen van het CBS zijn te grof afgerond om verschillen te beoordelen"


def no_ranking(
    values: pd.Series,
    indicator: Indicator,
    regions: Iterable[Region] | None = None,
    include_partial: bool = False,
    lowest: pd.Series | None = None,
) -> str:
    """Return why areas have no places; "" when they have them. Arguments as those of `ranking`.

    ``lowest`` is the column of that name (`regional.values.COLUMNS`): where no area has it, there was nothing to combine.

    Where few have a figure their order says nothing of the others: `group.enough`, as of every place.

    Examples
    --------
    >>> from regio_data.registers.load import load_registers
    >>> from regio_data.registers.regions import regions
    >>> registers = load_registers()
    >>> wealth = registers.indicator["01.07_NW"]
    >>> no_ranking(pd.Series({"zwolle": 27400.0, "twente": None}), wealth, regions(registers, "deal"))
    'Geen ranglijst: gemeenten worden niet samengenomen.'
    """
    regions = tuple(regions or ())
    found = _areas(values, regions, include_partial)
    several = any(len(area) > 1 for area in found)
    known = [value for value in found.values() if not dutch.missing(value)]
    lacking = several and not indicator.combined and len(known) < len(found)
    if lacking and (lowest is None or lowest.notna().any()):
        return "Geen ranglijst: gemeenten worden niet samengenomen."
    if lacking or not enough(len(known), len(found)):
        what = "gebieden" if several else "gemeenten"
        return f"Geen ranglijst: te weinig {what} met een cijfer ({len(known)} van {len(found)})."
    return ""


def ranking(
    values: pd.Series, indicator: Indicator, regions: Iterable[Region] | None = None, include_partial: bool = False
) -> pd.Series:
    """Return the place of every region with a figure, 1 the most favourable (neutral: the highest).

    Parameters
    ----------
    values : Series
        One value a region, by its key.
    indicator : Indicator
        Values are compared with as many decimals as they are shown with.
    regions : iterable of Region, optional
        The regions of which the values are: those of the same municipalities are one area, that counts once and has one place.
        Without them every value counts.
    include_partial : bool
        Whether regions on part of a municipality count too; without, they have no place.

    Returns
    -------
    Series
        As text, best first; equal values name all places that they take together (`dutch.places`), the same as
        `figure.Position` does. Regions without a figure are left out, and all where there is no ranking (`no_ranking`).
    """
    if regions is not None and no_ranking(values, indicator, regions := tuple(regions), include_partial):
        return pd.Series(dtype=object)
    areas = {key: (key,) for key in values.index} if regions is None else alike(regions, include_partial)
    known = dutch.shown(values.dropna(), indicator.decimals)
    known = known[known.index.isin([key for keys in areas.values() for key in keys])]
    once = known[known.index.isin(list(areas))]
    lower_first = indicator.direction == "lower_better"
    first, last = (once.rank(method=method, ascending=lower_first).astype(int) for method in ("min", "max"))
    places = {value: dutch.places(*ends) for value, *ends in zip(once, first, last, strict=True)}
    return known.sort_values(ascending=lower_first, kind="stable").map(places).astype(object)


def table_order(values: pd.DataFrame, rank: pd.Series) -> list[str]:
    """Return the keys of a table of regions by rank, then those with a figure but no place, then those without a figure.

    Parameters
    ----------
    values : DataFrame
        Index region key; ``value``. What has no place keeps its own order.
    rank : Series
        `ranking` of the values.
    """
    rest = values["value"].drop(rank.index)
    return [*rank.index, *rest.index[rest.notna()], *rest.index[rest.isna()]]


def ranking_note(values: pd.DataFrame, indicator: Indicator, regions: Iterable[Region], include_partial: bool = False) -> str:
    """Return what to know of a ranking: why there is none, else how many areas it is of, and which differences say nothing.

    Parameters
    ----------
    values : DataFrame
        Index region key; ``value``, ``coverage``, ``margin`` and ``origin``.
    indicator, regions, include_partial
        As those of `ranking`.
    """
    regions = tuple(regions)
    found = _areas(values["value"], regions, include_partial)
    if why := no_ranking(values["value"], indicator, regions, include_partial, values.get("lowest")):
        return why
    known = sum(not dutch.missing(value) for value in found.values())
    least = dutch.whole_percent(indicator.minimum_coverage)
    several = any(len(area) > 1 for area in found)
    without = "; de andere hebben in onze gegevens geen cijfer"
    why = f"{without} of minder dan {least}% dekking" if several else without
    what = "gebieden" if several else "gemeenten"
    counted = "" if known == len(found) else f"De ranglijst is van {known} van de {len(found)} {what}{why}."
    margins = pd.Series(_areas(values["margin"], regions, include_partial).values(), dtype=float)
    order = order_note(margins, indicator, bounded(values))
    return " ".join(filter(None, (counted, order, accuracy_note(values, indicator))))


def bounded(values: pd.DataFrame) -> bool:
    """Return whether CBS gives bounds of any of these figures (``lower``)."""
    return "lower" in values and bool(values["lower"].notna().any())


def accuracy_note(values: pd.DataFrame, indicator: Indicator) -> str:
    """Return that it is not known how far figures of our own making may be off, "" where it is or none is of our making.

    Parameters
    ----------
    values : DataFrame
        ``value``, and ``origin`` as `regio_data.figures.regional.values.COLUMNS` has it.
    indicator : Indicator
    """
    if indicator.accuracy or not (values["origin"][values["value"].notna()] == COMBINED).any():
        return ""
    so = ", dus ook niet welk verschil te klein is om te zeggen wie hoger staat"
    return unknown_note([(indicator.label, UNKNOWN_ACCURACY)], so)


def order_note(margins: pd.Series, indicator: Indicator, bounded: bool = False) -> str:
    """Return which differences say nothing of the order of a ranking; "" for an indicator that is no survey.

    Parameters
    ----------
    margins : Series
        The margin of every area in the ranking (`margins.margins`), once an area; missing where none is known.
    indicator : Indicator
    bounded : bool
        Whether CBS gives bounds: where no margin is made of them, they are too coarse for it.

    Notes
    -----
    Two figures with margins m1 and m2 differ more than chance from sqrt(m1^2 + m2^2) on; for two ordinary ones that is the
    median margin times sqrt(2).

    Examples
    --------
    >>> from regio_data.registers.load import load_registers
    >>> order_note(pd.Series([1.0, 2.0, 3.0]), load_registers().indicator["01_GZ_08"])[:100]
    'Bij twee gewone gebieden is een verschil onder ± 2,8 procentpunt te klein om te zeggen welk hoger st'
    """
    if not indicator.survey:
        return ""
    if margins.isna().all():
        why = f"{TOO_COARSE[:1].lower()}{TOO_COARSE[1:]}." if bounded else "hun marge is niet bekend."
        return (
            "Welk verschil te klein is om te zeggen welk gebied hoger staat, is niet bekend: de cijfers komen uit een enquête "
            f"en {why}"
        )
    gap = units.difference(float(margins.median()) * 2**0.5, indicator)
    return (
        f"Bij twee gewone gebieden is een verschil onder ± {gap} te klein om te zeggen welk hoger staat: de cijfers komen uit "
        "een enquête. Bij kleine gebieden is die grens hoger; van één gemeente is de marge niet bekend."
    )


def _areas(values: pd.Series, regions: Iterable[Region] | None, include_partial: bool) -> dict[frozenset[str], float]:
    """Return the value of every area that counts, by its municipalities."""
    here = [region for region in regions or () if region.key in values.index]
    return {area: values[several[0].key] for area, several in by_area(countable(here, include_partial)).items()}
