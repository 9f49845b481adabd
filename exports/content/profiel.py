"""The profile of one region, to take along."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Sequence

import geopandas as gpd
import numpy as np
import pandas as pd

from exports.content.cijfers import figures_sheet, municipalities_sheet
from exports.content.content import Column, Content, Picture, Sheet, attribution, origin_line
from exports.content.deals import NO_SUM, OWN_REGISTER, REGISTER, WHOLE, deals_layer, deals_sheet
from exports.content.reading import profile_reading
from exports.content.tables import WEIGHTS, weights, yes_or_no
from exports.deck.blocks import Slide
from exports.deck.deck import deck, region_deck
from geo.painted.deal_map import deal_paints, deal_parts, islands
from geo.painted.legend import Legend, LegendEntry
from geo.painted.paint import Paint
from geo.painted.painting import Painting
from geo.painted.palettes import MUNICIPALITY, UNPAINTED, of_tranche, striped
from geo.shapes import CRS, Shapes, shapes_of
from regio_data import dutch
from regio_data.data import Data
from regio_data.figures.differences import READING
from regio_data.figures.figure import Figure
from regio_data.figures.positions import LIKE, SHARED
from regio_data.figures.regional_words import WHOSE, bounds
from regio_data.figures.trends import CHANCE
from regio_data.profile.caveats import UNWEIGHTED, own_reading
from regio_data.profile.extremes import unknown
from regio_data.profile.parts import BEST, WORST
from regio_data.profile.profile import Profile
from regio_data.profile.zonder_deal import WithoutDeal
from regio_data.registers.facts import facts
from regio_data.registers.provenance import named_sources, other_sources, provenance
from regio_data.registers.records import Deal
from regio_data.registers.regions import OWN, Region, RegionRef, find_region
from regio_data.registers.registers import Registers
from regio_data.views.links import presentation_link

POSITION_READING = (
    "Percentiel, plaats en kwart: eigen berekening, 100 en plaats 1 zijn het gunstigst, kwart 4 is het gunstigste kwart; geen "
    f"oordeel van CBS. {LIKE} {SHARED} Nederland: eigen berekening. {READING} {CHANCE}"
)

#: Beside a development.
ROUNDED = (
    "Verschillen zijn berekend vóór het afronden; waar afgeronde cijfers een ander verschil zouden laten zien, staan ze met "
    "een decimaal meer."
)

#: Which changes say nothing, and of which that is not known.
CHANGE_MARGIN = (
    "“Binnen de marge”: bij een enquête kan zo’n verandering van de steekproef komen. De marge van een verandering is "
    "√(m₁² + m₂²), met m₁ en m₂ de marges van de twee jaren: die van het CBS, of anders een geschatte marge, eerder te ruim "
    "dan te krap. Voor een gemeente en voor enquêtes zonder grenzen van het CBS is geen marge bekend, en ook niet voor de "
    "mediaan van gebieden zonder deal. Registraties hebben geen steekproef. “Binnen de nauwkeurigheid”: zo’n verandering kan "
    "van onze eigen berekening komen."
)


def profile_content(data: Data, one: Profile) -> Content:
    """Return what a profile shows, of a deal, a municipality or an own region."""
    deal = one.deal
    return Content(
        title=one.region.name,
        sheets=lambda: _sheets(data, one),
        sources=data.sources("monitor", "gemeentegrenzen", "wijkgrenzen", "inwoners"),
        more_sources=deal.sources if deal else (),
        notes=tuple(note for note in (*_said(one), *_readings(one), OWN_REGISTER, NO_SUM, _whole(one)) if note),
        picture=region_picture(data, one),
        layers=lambda shapes: _layers(data, one, shapes),
        profile=one,
        slides=lambda link: _slides(data, one, link),
        reading=lambda: profile_reading(data, one),
    )


def _slides(data: Data, one: Profile, link: str) -> list[Slide]:
    if one.deal is None:
        return region_deck(data, one, link)
    return deck(data, (), [one.deal], presentation_link(link, (), [one.deal]))


def _said(one: Profile) -> tuple[str, ...]:
    """Return what the page says of what is lacking or needs care."""
    return (*one.caveats, one.no_figures, one.no_extremes, one.left_out, one.no_development)


def _readings(one: Profile) -> tuple[str, ...]:
    """Return how to read the figures."""
    if not one.figures:
        return ()
    beside = one.beside.words() if one.beside and one.beside.areas else ""
    changes = (ROUNDED, CHANGE_MARGIN) if one.development else ()
    return (POSITION_READING, UNWEIGHTED, own_reading([figure.indicator for figure in one.figures]), *changes, beside)


def _sheets(data: Data, one: Profile) -> Iterable[Sheet]:
    yield figures_sheet(data, one)
    if len(one.region.municipalities) > 1 and one.figures:
        yield municipalities_sheet(data, one)
    if one.deal:
        terms = pd.DataFrame(facts(data.registers, one.deal, data.today), columns=["Gegeven", "Waarde"])
        yield Sheet("Feiten", terms)
        yield deals_sheet(data, [one.deal])
        yield _provenance(one.deal)
    themes = pd.DataFrame(
        [(t.theme, t.score, t.indicators, t.of, t.why) for t in one.themes],
        columns=["Thema", "Score", "Indicatoren", "Van", "Waarom geen score"],
    )
    yield Sheet("Thema’s", themes, {"Score": Column("gemiddeld percentiel, 100 gunstigst", 0)})
    extremes = [(BEST, figure) for figure in one.strengths] + [(WORST, figure) for figure in one.weaknesses]
    columns = ["Wat", "Indicator", "Jaar", "Plaats", "Van", "Percentiel", "Let op"]
    yield _table("Posities", extremes, columns, lambda e: (e[0], *_place(e[1])), percentiel=0)
    if one.development:
        yield _development(one)
        yield _without_deal(data.registers, one.beside)
    columns = ["Regio", "Afstand", "Indicatoren"]
    yield _table("Vergelijkbaar", one.similar, columns, lambda n: (n.name, n.distance, n.indicators), afstand=2)
    if one.deals:
        yield dataclasses.replace(deals_sheet(data, one.deals), name="Andere deals in dit gebied")


def _whole(one: Profile) -> str:
    return WHOLE if any(deal.part_of for deal in (one.deal, *one.deals) if deal) else ""


def _provenance(deal: Deal) -> Sheet:
    """Return per field of the register how sure it is and where it comes from, a row a source."""
    rows = [
        (one.field.capitalize(), one.confidence, source)
        for one in provenance(deal)
        for source in named_sources(one.sources) or ("",)
    ]
    rows += [("Overige bronnen", "", source) for source in other_sources(deal)]
    return Sheet("Zekerheid en bronnen", pd.DataFrame(rows, columns=["Gegeven", "Zekerheid", "Bron"]))


def _place(figure: Figure) -> tuple[str, int, str, int, float, str]:
    position = figure.position
    doubt = unknown(figure).removeprefix(", ")
    return figure.indicator.label, figure.year, position.place, position.of, position.percentile, doubt


def _table(name: str, items: Iterable, columns: list[str], row: Callable, **decimals: int) -> Sheet:
    table = pd.DataFrame([row(item) for item in items], columns=columns)
    return Sheet(name, table, {column.capitalize(): Column("", n) for column, n in decimals.items()})


def _development(one: Profile) -> Sheet:
    changes = one.development
    table = pd.DataFrame(
        {
            "Indicator": [c.indicator.label for c in changes],
            "Eenheid": [c.indicator.unit for c in changes],
            "Van jaar": [c.from_year for c in changes],
            "Tot jaar": [c.to_year for c in changes],
            "Eerste": [c.first for c in changes],
            "Laatste": [c.last for c in changes],
            "Verandering": [c.change for c in changes],
            "Verandering Nederland": [c.change_nl for c in changes],
            "Verandering gebieden zonder deal": [c.change_similar for c in changes],
            "Marge": [c.margin.size if c.margin else None for c in changes],
            "Marge Nederland": [c.margin_nl.size if c.margin_nl else None for c in changes],
            "Verandering is": [c.doubt for c in changes],
            "Verandering Nederland is": [c.doubt_nl for c in changes],
            "Let op": ["; ".join(c.remarks) for c in changes],
        }
    )
    decimals = Column("", [c.indicator.decimals + 1 for c in changes])  # so that rounded ends agree with the change
    return Sheet("Ontwikkeling", table, dict.fromkeys(table.columns[4:11], decimals))


def _without_deal(registers: Registers, beside: WithoutDeal) -> Sheet:
    """Return the municipalities of the areas beside which the development stands, a row each; gebied 1 is most alike."""
    rows = [(n, code, registers.municipality[code].name) for n, area in enumerate(beside.areas, 1) for code in area]
    return Sheet("Gebieden zonder deal", pd.DataFrame(rows, columns=["Gebied", "Code", "Gemeente"]))


def subtitle(registers: Registers, one: Profile) -> str:
    """Return what stands under the name of a region in every file."""
    if one.region.kind == OWN:
        return f"Eigen regio van {dutch.count(len(one.region.municipalities), 'gemeente', 'gemeenten')}"
    if one.deal is None:
        return f"Gemeente in {registers.municipality[one.region.key].province}"
    text = f"Tranche {one.deal.tranche} · {dutch.million(one.deal.rijksbijdrage_mln)} rijksbijdrage"
    if one.region.partial:
        text += f" · geldt voor een deel van {dutch.several(registers.names_of(one.region.partial))}"
    return text


def region_picture(data: Data, one: Profile) -> Picture:
    """Return the map of a region: zoomed in, its municipalities by name."""
    deal, region, registers = one.deal, one.region, data.registers
    borders = attribution(data.sources("gemeentegrenzen", "wijkgrenzen"))
    if deal is not None:
        borders = f"{borders} · {REGISTER}"
    if deal is None:
        fill = dict.fromkeys(region.municipalities, Paint(MUNICIPALITY))
        painting = Painting(fill, selected=[region.ref], fit=region.ref)
        legend = Legend("", (LegendEntry(Paint(MUNICIPALITY), region.name), LegendEntry(Paint(UNPAINTED), "andere gemeenten")))
        return Picture(region.name, subtitle(registers, one), painting, legend, borders, region.municipalities)
    painting = Painting(
        fill=deal_paints([deal]),
        parts=deal_parts([deal], registers, shapes_of(data).drawable),
        selected=[region.ref] if region.municipalities else [],
        fit=region.ref if region.municipalities else None,
        islands=islands([deal], deal),
    )
    entries = [LegendEntry(Paint(of_tranche(deal.tranche)), deal.name_with_tranche)]
    if any(paint.pattern == "striped" for _, paint in painting.parts):
        entries.append(LegendEntry(striped(of_tranche(deal.tranche)), "deel van de gemeente"))
    entries.append(LegendEntry(Paint(UNPAINTED), "andere gemeenten"))
    note = (
        "" if region.municipalities or deal.islands else f"Provincies {dutch.several(deal.provinces)}; geen gemeenten genoemd"
    )
    return Picture(
        deal.name, subtitle(registers, one), painting, Legend("", tuple(entries)), borders, region.municipalities, note
    )


def _layers(data: Data, one: Profile, shapes: Shapes) -> dict[str, gpd.GeoDataFrame]:
    """Return the region with its figures, a column an indicator, and its municipalities with theirs of the same year."""
    codes = list(one.region.municipalities)
    if one.deal:
        region = deals_layer(data, [one.deal], shapes)
    else:
        named = "gemeente" if one.region.kind == "gemeente" else "regio"
        region = gpd.GeoDataFrame({named: [one.region.name]}, geometry=[shapes.union(codes)], crs=CRS)
    region[[*_columns(one)]] = [[figure.value for figure in one.figures]]
    about = {}
    for name, figure in zip(_columns(one), one.figures, strict=True):
        about |= {
            f"{name}: dekking": dutch.whole_percent(figure.coverage),
            f"{name}: benadering": yes_or_no(figure.approximate),
        }
        if bounds(figure, figure.indicator):
            about |= {f"{name}: ondergrens": figure.lower, f"{name}: bovengrens": figure.upper}
    for found in one.spans:
        name = f"{found.indicator.label} ({found.indicator.short_unit}, {found.year})"
        about |= {f"{name}: laagste": found.lowest, f"{name}: hoogste": found.highest}
    about |= {"hele gemeente": yes_or_no(one.region.whole)} | _weights(data, [one.region])
    whose = dutch.several(sorted({WHOSE[figure.origin] for figure in one.figures})) if one.figures else ""
    region = region.assign(**about, herkomst=whose, bron=origin_line(data.dataset))
    table = pd.DataFrame({"code": codes, "gemeente": [data.registers.municipality[code].name for code in codes]})
    table[[*_columns(one)]] = _values(data, one, codes)
    if codes:
        table = table.assign(**_weights(data, [find_region(data.registers, RegionRef("gemeente", code)) for code in codes]))
    parts = gpd.GeoDataFrame(table, geometry=[shapes.union([code]) for code in codes], crs=CRS)
    return {"regio": region} | ({"gemeenten": parts} if codes else {})


def _weights(data: Data, of: Sequence[Region]) -> dict[str, np.ndarray]:
    return {WEIGHTS[name].lower(): column.to_numpy() for name, column in weights(data.dataset, of).items()}


def _columns(one: Profile) -> list[str]:
    return [f"{f.indicator.label} ({f.indicator.short_unit}, {f.year})" for f in one.figures]


def _values(data: Data, one: Profile, keys: Sequence[str]) -> np.ndarray:
    """Return municipalities x figures, of the years that the profile shows."""
    scores = data.scores
    here = scores[(scores["region_kind"] == "gemeente") & scores["region"].isin(keys)]
    wide = here.pivot(index="region", columns=["indicator", "year"], values="value")
    years = pd.MultiIndex.from_tuples([(f.indicator.code, f.year) for f in one.figures], names=["indicator", "year"])
    return wide.reindex(index=keys, columns=years).to_numpy() if len(years) else np.empty((len(keys), 0))
