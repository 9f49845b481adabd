"""The page of a Regio Deal or a municipality."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence

from exports.content import figure_words as words
from exports.content.profiel.content import profile_content
from exports.deck.slides.conclusion import conclusion
from geo.drawn.svg_map import SvgMap
from geo.shapes import shapes_of
from regio_data import dutch
from regio_data.data import Data
from regio_data.deals.facts import description, facts, region_facts
from regio_data.deals.provenance import named_sources, other_sources, provenance
from regio_data.figures.figure import Figure
from regio_data.figures.gebieden import marked, of_whole, places_of_whole
from regio_data.figures.positions import SHARED, compared_with, group_name
from regio_data.figures.regional.words import without_figure
from regio_data.profile.extremes import LISTED, NO_BEST, NO_WORST, unknown_of
from regio_data.profile.parts import BEST, WORST
from regio_data.profile.profile import Profile
from regio_data.profile.similar_areas import how_similar
from regio_data.registers.codes import indicator_key
from regio_data.registers.records import Deal, RodeDraad
from regio_data.registers.regions import NEDERLAND, Region, RegionRef, find_region
from regio_data.registers.registers import Registers
from web.plain.drawings import bar, line, plain_map
from web.plain.page import Cell, Facts, Links, Page, Paragraph, PlainTable, Section

#: Kinds of region with a page of their own, and how their keys are spelled.
SPELLED: dict[str, Callable[[str], str]] = {"deal": str.lower, "gemeente": str.upper}


def region_page(kind: str, data: Data, country: SvgMap, key: str) -> Page | None:
    """Return the page of a region of a kind in `SPELLED` (its key in any case), ``None`` if there is no such region."""
    ref = RegionRef(kind, SPELLED[kind](key))
    region = find_region(data.registers, ref)
    if region is None:
        return None
    one = data.profile(region)
    content = profile_content(data, one)
    lead = description(one.deal) if one.deal else ""
    return Page(
        path=f"{ref.kind}/{ref.key}",
        title=region.name,
        subtitle=content.map.subtitle,
        lead=lead,
        description=lead or f"{region.name}: de Regio Deals en de cijfers van de brede welvaart.",
        dashboard=f"profiel?{ref.kind}={ref.key}",
        sections=tuple(section for section in _sections(data, one, content.made) if section.blocks),
        map=plain_map(content.map, shapes_of(data), country),
        sources=content.sources,
        more_sources=content.more_sources,
        notes=content.notes,
        made=content.made,
    )


def deal_cell(deal: Deal) -> Cell:
    """Return the name of a deal, as a link to its page."""
    return Cell(marked(deal.name_with_tranche, not deal.part_of), f"deal/{deal.slug}")


def municipality_cells(registers: Registers, codes: Sequence[str]) -> list[Cell]:
    """Return the names of municipalities by GM code, as links to their pages."""
    return [Cell(registers.municipality[code].name, f"gemeente/{code}") for code in codes]


def _sections(data: Data, one: Profile, made: datetime.date) -> Iterator[Section]:
    registers, deal = data.registers, one.deal
    whose = of_whole(registers, one.region)
    about = facts(registers, deal, made) if deal else region_facts(registers, one.region, one.deals)
    yield Section("Feiten", [Facts(about)])
    yield Section(
        "Hoe staat de regio ervoor?", [Paragraph(one.no_figures)] if one.no_figures else list(_standing(registers, one))
    )
    for theme in registers.themes if one.figures else ():
        figures = [figure for figure in one.figures if figure.indicator.first_theme == theme]
        yield Section(f"Cijfers: {theme.lower()}{whose}", _of_theme(data, one, figures, theme))
    if one.figures and one.lacking:
        yield Section("Zonder cijfer", [Paragraph(without_figure(one.lacking, one.coverages))])
    if deal:
        yield Section(
            f"Ontwikkeling sinds de start in {deal.signed_year or 'een onbekend jaar'}{whose}", list(_development(one))
        )
        yield Section("Rode draden", [Links([rode_draad_cell(one.rode_draad) for one in one.rode_draden])])
    yield Section("Vergelijkbare regio’s", list(_similar(registers, one)))
    others = [deal_cell(other) for other in one.deals]
    yield Section("Andere Regio Deals in dit gebied" if deal else "Regio Deals hier", [Links(others)] if others else [])
    if deal:
        inside = municipality_cells(registers, deal.municipalities)
        yield Section("Gemeenten", [Links(inside)] if inside else [])
        yield Section("Zekerheid en bronnen", [_provenance(deal)])


def rode_draad_cell(rode_draad: RodeDraad) -> Cell:
    """Return a rode draad as a link to its page."""
    return Cell(rode_draad.numbered, f"rode-draad/{rode_draad.number}")


def _standing(registers: Registers, one: Profile) -> Iterator[Paragraph | PlainTable]:
    size = len(one.region.municipalities)
    if one.partly:
        yield Paragraph(places_of_whole(registers, one.region))
    yield Paragraph(f"{compared_with(size)} Plaats 1 en percentiel 100 zijn het gunstigst (eigen berekening). {SHARED}")
    if told := conclusion(one):
        yield Paragraph(f"In het kort: {told}")
    if one.start:
        yield Paragraph(f"Uitgangspositie: {one.start.position.title.lower()}. {one.start.why}")
    rows: list[tuple[str | Cell, ...]] = [
        (
            theme.theme,
            Cell(dutch.number(theme.score), drawing=bar(theme.score, theme.ordinary)),
            "; ".join(filter(None, (theme.rests_on, theme.why))),
        )
        for theme in one.themes
    ]
    yield PlainTable(
        f"Gemiddeld percentiel per thema{of_whole(registers, one.region)}",
        ("Thema", "Gemiddeld percentiel", "Indicatoren"),
        rows,
        frozenset({1, 2}),
    )
    if one.no_extremes:
        return
    head = ("Indicator", "Waarde (jaar)", f"Plaats tussen {group_name(size)}", "Percentiel")
    for title, figures, none in ((BEST, one.strengths, NO_BEST), (WORST, one.weaknesses, NO_WORST)):
        rows = [
            (
                indicator_cell(figure),
                words.value_in_year(figure),
                words.place_of(figure),
                words.percentile(figure.position),
            )
            for figure in figures
        ]
        yield PlainTable(title, head, rows, frozenset({1, 2, 3})) if rows else Paragraph(none)
    yield Paragraph(" ".join(filter(None, (unknown_of((*one.strengths, *one.weaknesses)), LISTED, one.left_out))))


def _of_theme(data: Data, one: Profile, figures: Sequence[Figure], theme: str) -> list[Paragraph | PlainTable]:
    if not figures:
        return []
    unknown = unknown_of(figures)
    return [figures_table(data, one.region, figures, theme), *([Paragraph(unknown)] if unknown else [])]


def indicator_cell(figure: Figure) -> Cell:
    """Return the name of an indicator, as a link to its page."""
    return Cell(figure.indicator.label, f"indicator/{indicator_key(figure.indicator.code)}")


def figures_table(data: Data, region: Region, figures: Sequence[Figure], caption: str) -> PlainTable:
    """Return figures of a region with their position, difference with the country and years."""
    among_deals = region.kind == "deal" and region.whole
    rows: list[tuple[str | Cell, ...]] = [
        (
            indicator_cell(figure),
            words.value_in_year(figure),
            words.place_of(figure),
            *([words.place(figure.among_deals)] if among_deals else []),
            words.against_country(figure),
            Cell(
                words.trend(figure),
                drawing=line(*(data.series(who, figure.indicator.code).dropna() for who in (region.ref, NEDERLAND))),
            ),
        )
        for figure in figures
    ]
    head = words.heads(figures, among_deals)
    return PlainTable(caption, tuple(head), rows, frozenset(range(1, len(head) - 2)))


def _development(one: Profile) -> Iterator[Paragraph | PlainTable]:
    if one.no_development:
        yield Paragraph(one.no_development)
        return
    rows = [
        (
            change.indicator.label,
            f"{change.from_year}–{change.to_year}",
            words.ends(change),
            words.changed(change),
            words.changed_in_country(change),
            words.changed_in_similar(change),
            "; ".join(change.remarks),
        )
        for change in one.development
    ]
    head = ("Indicator", "Jaren", "Van → naar", "Deze regio", "Nederland", "Gebieden zonder deal", "Let op")
    yield PlainTable("Ontwikkeling naast Nederland over dezelfde jaren", head, rows, frozenset({1, 2}))
    if unknown := words.unknown_changes(one.development):
        yield Paragraph(unknown)
    if one.beside and one.beside.areas:
        yield Paragraph(one.beside.words())


def _similar(registers: Registers, one: Profile) -> Iterator[Paragraph | PlainTable]:
    if not one.similar:
        return
    yield Paragraph(how_similar(one.region.kind))
    rows = [
        (Cell(near.name, f"{one.region.kind}/{near.regions[0]}"), dutch.number(near.distance, 2), str(near.indicators))
        for near in one.similar
    ]
    yield PlainTable("Vergelijkbare regio’s", ("Regio", "Afstand", "Indicatoren"), rows, frozenset({1, 2}))


def _provenance(deal: Deal) -> PlainTable:
    rows = [(one.field.capitalize(), one.confidence, "; ".join(named_sources(one.sources))) for one in provenance(deal)]
    rows += [("Overige bronnen", "", source) for source in other_sources(deal)]
    return PlainTable("Hoe zeker elk gegeven is, en waar het staat", ("Gegeven", "Zekerheid", "Bronnen"), rows)
