"""The figures of a profile as tables: with their span, bounds and weights, so that any value can be worked out by hand."""

from __future__ import annotations

import pandas as pd

from exports.content.content import Column, Sheet, origin_line
from exports.content.sheets.percentiles import PERCENTILE_COLUMNS, PERCENTILES, percentiles
from exports.content.sheets.regional import BOUNDS, WEIGHT_COLUMNS, WEIGHTS, weights, yes_or_no
from regio_data import dutch
from regio_data.data import Data
from regio_data.figures.figure import Figure
from regio_data.figures.regional.span import Span
from regio_data.figures.regional.words import WHOSE, lacking
from regio_data.profile.profile import Profile
from regio_data.registers.records import Indicator
from regio_data.registers.regions import RegionRef, region_of


def figures_sheet(data: Data, profile: Profile) -> Sheet:
    """Return every indicator with its latest figure or span and where it comes from; the ones without keep an empty row."""
    rows = [_figure(figure) | percentiles(figure, profile.region.ref) for figure in profile.figures] + [
        _spanned(found) for found in profile.spans
    ]
    rows += [_without(indicator, coverage) for indicator, coverage in profile.lacking.items()]
    origins = [figure.origin for figure in profile.figures] + [""] * (len(rows) - len(profile.figures))
    table = pd.DataFrame(rows, columns=_FIGURES).assign(
        **{name: weight.item() for name, weight in weights(data.dataset, [profile.region]).rename(columns=WEIGHTS).items()},
        **{"Hele gemeente": yes_or_no(profile.region.whole)},
        Regio=profile.region.name,
        Bron=[origin_line(data.dataset, profile.region, origin) for origin in origins],
    )
    for name in ("Jaar", "Kwart", "Van", "Gebieden met een deal", "Trend jaren", "Trend van", "Trend tot"):
        table[name] = table[name].astype("Int64")
    indicators = [f.indicator for f in profile.figures] + [s.indicator for s in profile.spans] + list(profile.lacking)
    decimals = [indicator.decimals for indicator in indicators]
    return Sheet(
        "Cijfers",
        table,
        {
            **dict.fromkeys((*BOUNDS, "Waarde", "Nederland", "Verschil"), Column("", decimals)),
            **WEIGHT_COLUMNS,
            "Marge": Column("van het verschil", decimals),
            "Dekking": Column("%", 0),
            **PERCENTILE_COLUMNS,
            "Plaats": Column("1 is gunstigst"),
            "Van": Column("met een cijfer", 0),
            "Trend": Column("per jaar", [n + 2 for n in decimals]),
            "Trend p": Column("Mann-Kendall", 4),
            "Trend jaren": Column("met een cijfer", 0),
        },
    )


_FIGURES = [
    "Indicator", "Thema", "Waarde", *BOUNDS, "Eenheid", "Jaar", "Nederland", "Nederland benadering", "Verschil",
    "Marge", "Marge van", "Vergelijking",
    "Duiding", *PERCENTILES,
    "Plaats", "Van", "Vergeleken met", "Plaats tussen gebieden met een deal", "Gebieden met een deal", "Kwart", "Trend",
    "Richting", "Trend p", "Trend jaren", "Trend van", "Trend tot", "Dekking", "Benadering",
    "Code", "Herkomst", "Weegt met",
]  # fmt: skip


def _indicator(indicator: Indicator) -> dict[str, object]:
    return {
        "Indicator": indicator.label,
        "Thema": indicator.first_theme,
        "Eenheid": indicator.unit,
        "Code": indicator.code,
        "Weegt met": WEIGHTS[indicator.weight].lower(),
    }


def _without(indicator: Indicator, coverage: float) -> dict[str, object]:
    return {**_indicator(indicator), "Dekking": dutch.whole_percent(coverage), "Vergelijking": lacking(coverage)}


def _spanned(found: Span) -> dict[str, object]:
    return {
        **_indicator(found.indicator),
        "Jaar": found.year,
        "Laagste": found.lowest,
        "Hoogste": found.highest,
        "Vergelijking": f"niet samengenomen: {found.text}",
    }


def _figure(figure: Figure) -> dict[str, object]:
    place, other = figure.position, figure.against_country
    return {
        **_indicator(figure.indicator),
        "Waarde": figure.value,
        "Ondergrens": figure.lower,
        "Bovengrens": figure.upper,
        "Jaar": figure.year,
        "Nederland": figure.country,
        "Nederland benadering": yes_or_no(figure.country_approximate),
        "Verschil": other.difference if other else None,
        "Marge": other.margin.size if other and other.margin else None,
        "Marge van": other.margin.origin if other and other.margin else "",
        "Vergelijking": other.text if other else "",
        "Duiding": other.favour if other else "",
        "Plaats": place.place if place else None,
        "Van": place.of if place else None,
        "Vergeleken met": place.group if place else figure.no_position,
        "Plaats tussen gebieden met een deal": figure.among_deals.place if figure.among_deals else None,
        "Gebieden met een deal": figure.among_deals.of if figure.among_deals else None,
        "Kwart": figure.quartile,
        "Trend": figure.slope,
        "Richting": figure.trend_text,
        "Trend jaren": figure.points,
        "Trend van": figure.first_year,
        "Trend tot": figure.last_year,
        "Trend p": None if dutch.missing(figure.p) else figure.p,
        "Dekking": dutch.whole_percent(figure.coverage),
        "Benadering": yes_or_no(figure.approximate),
        "Herkomst": WHOSE[figure.origin],
    }


def municipalities_sheet(data: Data, profile: Profile) -> Sheet:
    """Return the municipal figures that the values of a region are made of, with the weights: a row a figure."""
    shown = {(f.indicator.code, f.year): f.indicator for f in profile.figures} | {
        (s.indicator.code, s.year): s.indicator for s in profile.spans
    }
    own = data.scores[(data.scores["region_kind"] == "gemeente") & data.scores["region"].isin(profile.region.municipalities)]
    keys = list(zip(own["indicator"], own["year"], strict=True))
    own = own[[key in shown for key in keys]]
    indicators = [shown[key] for key in keys if key in shown]
    weight = weights(data.dataset, [region_of(data.registers, RegionRef("gemeente", c)) for c in profile.region.municipalities])
    table = pd.DataFrame(
        {
            "Gemeente": own["region_name"].to_numpy(),
            "Gemeentecode": own["region"].to_numpy(),
            "Indicator": [indicator.label for indicator in indicators],
            "Jaar": own["year"].to_numpy(),
            "Waarde": own["value"].to_numpy(),
            "Eenheid": [indicator.unit for indicator in indicators],
            "Weegt met": [WEIGHTS[indicator.weight].lower() for indicator in indicators],
            **{name: column.to_numpy() for name, column in weight.loc[own["region"]].rename(columns=WEIGHTS).items()},
        }
    )
    return Sheet("Gemeenten", table, {"Waarde": Column("", [i.decimals for i in indicators]), **WEIGHT_COLUMNS})
