"""The region of a profile and its municipalities as layers of a GeoPackage, with their figures."""

from __future__ import annotations

from collections.abc import Sequence

import geopandas as gpd
import numpy as np
import pandas as pd

from exports.content.content import origin_line
from exports.content.deals import deals_layer
from exports.content.sheets.regional import WEIGHTS, weights, yes_or_no
from geo.shapes import CRS, Shapes
from regio_data import dutch
from regio_data.data import Data
from regio_data.figures.regional.words import WHOSE
from regio_data.profile.profile import Profile
from regio_data.registers.regions import Region, RegionRef, region_of


def layers(data: Data, profile: Profile, shapes: Shapes) -> dict[str, gpd.GeoDataFrame]:
    """Return the region with its figures, a column an indicator, and its municipalities with theirs of the same year."""
    codes = list(profile.region.municipalities)
    if profile.deal:
        region = deals_layer(data, [profile.deal], shapes)
    else:
        named = "gemeente" if profile.region.kind == "gemeente" else "regio"
        region = gpd.GeoDataFrame({named: [profile.region.name]}, geometry=[shapes.union(codes)], crs=CRS)
    region[[*_columns(profile)]] = [[figure.value for figure in profile.figures]]
    about: dict[str, object] = {}
    for name, figure in zip(_columns(profile), profile.figures, strict=True):
        about |= {
            f"{name}: dekking": dutch.whole_percent(figure.coverage),
            f"{name}: benadering": yes_or_no(figure.approximate),
            f"{name}: herkomst": WHOSE[figure.origin],
            f"{name}: ondergrens": figure.lower,
            f"{name}: bovengrens": figure.upper,
        }
    for found in profile.spans:
        name = f"{found.indicator.label} ({found.indicator.short_unit}, {found.year})"
        about |= {f"{name}: laagste": found.lowest, f"{name}: hoogste": found.highest}
        about[f"{name}: niet samengenomen"] = found.indicator.why_not_combined
    about |= {"hele gemeente": yes_or_no(profile.region.whole), **_weights(data, [profile.region])}
    lines = [origin_line(data.dataset, profile.region, figure.origin) for figure in profile.figures]
    about["bron"] = " · ".join(dict.fromkeys(lines or [origin_line(data.dataset)]))
    region = region.drop(columns=region.columns.intersection(list(about))).join(pd.DataFrame(about, index=region.index))
    table = pd.DataFrame({"code": codes, "gemeente": data.registers.names_of(codes)})
    table[[*_columns(profile)]] = _values(data, profile, codes)
    if codes:
        table = table.assign(**_weights(data, [region_of(data.registers, RegionRef("gemeente", code)) for code in codes]))
    parts = gpd.GeoDataFrame(table, geometry=[shapes.union([code]) for code in codes], crs=CRS)
    return {"regio": region} | ({"gemeenten": parts} if codes else {})


def _weights(data: Data, of: Sequence[Region]) -> dict[str, np.ndarray]:
    return {WEIGHTS[name].lower(): column.to_numpy() for name, column in weights(data.dataset, of).items()}


def _columns(profile: Profile) -> list[str]:
    return [f"{f.indicator.label} ({f.indicator.short_unit}, {f.year})" for f in profile.figures]


def _values(data: Data, profile: Profile, keys: Sequence[str]) -> np.ndarray:
    """Return municipalities x figures, of the years that the profile shows."""
    scores = data.scores
    here = scores[(scores["region_kind"] == "gemeente") & scores["region"].isin(keys)]
    wide = here.pivot(index="region", columns=["indicator", "year"], values="value")
    years = pd.MultiIndex.from_tuples([(f.indicator.code, f.year) for f in profile.figures], names=["indicator", "year"])
    return wide.reindex(index=keys, columns=years).to_numpy() if len(years) else np.empty((len(keys), 0))
