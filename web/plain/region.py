"""The page of a Regio Deal or a municipality."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence

from exports.content.profiel.content import profile_content
from geo.drawn.svg_map import SvgMap
from geo.shapes import shapes_of
from regio_data import dutch
from regio_data import figure_words as words
from regio_data.data import Data
from regio_data.deals.areas import HERE, SHARING, other_part
from regio_data.deals.facts import description, facts, region_facts, remark
from regio_data.deals.municipality_lists import lists_doubt
from regio_data.deals.provenance import named_sources, other_sources, provenance
from regio_data.figures.figure import Figure
from regio_data.figures.gebieden import marked, of_whole, places_of_whole
from regio_data.figures.group import SHARED, group_name, how_placed
from regio_data.figures.regional.words import without_figure
from regio_data.profile.conclusion import conclusion
from regio_data.profile.extremes import NO_BEST, NO_WORST, unknown_of
from regio_data.profile.parts import BEST, WORST
from regio_data.profile.profile import Profile
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
    profile = data.profile(region)
    content = profile_content(data, profile)
    lead = description(profile.deal) if profile.deal else ""
    sections = tuple(section for section in _sections(data, profile, content.made) if section.blocks)
    told = {block.text for section in sections for block in section.blocks if isinstance(block, Paragraph)}
    return Page(
        path=f"{ref.kind}/{ref.key}",
        title=region.name,
        subtitle=content.map.subtitle,
        lead=lead,
        description=lead or f"{region.name}: de Regio Deals en de cijfers van de brede welvaart.",
        dashboard=f"profiel?{ref.kind}={ref.key}",
        sections=sections,
        map=plain_map(content.map, shapes_of(data), country),
        sources=content.sources,
        more_sources=content.more_sources,
        notes=[note for note in content.notes if note not in told],
        made=content.made,
    )


def deal_cell(deal: Deal, remark: str = "") -> Cell:
    """Return the name of a deal, with a remark behind it, as a link to its page."""
    name = marked(deal.name_with_tranche, deal.whole) + (f" ({remark})" if remark else "")
    return Cell(name, f"deal/{deal.slug}")


def municipality_cells(registers: Registers, codes: Sequence[str]) -> list[Cell]:
    """Return the names of municipalities by GM code, as links to their pages."""
    return [Cell(registers.municipality[code].name, f"gemeente/{code}") for code in codes]


def _sections(data: Data, profile: Profile, made: datetime.date) -> Iterator[Section]:
    registers, deal = data.registers, profile.deal
    whose = of_whole(registers, profile.region)
    about = facts(registers, deal, made) if deal else region_facts(registers, profile.region, profile.deals)
    said = remark(deal) if deal else ""
    yield Section("Feiten", [Facts(about), *([Paragraph(said)] if said else [])])
    yield Section(
        "Hoe staat de regio ervoor?",
        [Paragraph(profile.no_figures)] if profile.no_figures else list(_standing(registers, profile)),
    )
    for theme in registers.themes if profile.figures else ():
        figures = [figure for figure in profile.figures if figure.indicator.first_theme == theme]
        yield Section(f"Cijfers: {theme.lower()}{whose}", _of_theme(data, profile, figures, theme))
    if profile.figures and profile.lacking:
        yield Section("Zonder cijfer", [Paragraph(without_figure(profile.lacking))])
    if deal:
        yield Section(
            f"Ontwikkeling sinds de start in {deal.signed_year or 'een onbekend jaar'}{whose}",
            list(_development(registers, profile)),
        )
        yield Section("Rode draden", [Links([rode_draad_cell(told.rode_draad) for told in profile.rode_draden])])
    yield Section("Vergelijkbare regio’s", list(_similar(registers, profile)))
    others = [deal_cell(other, other_part(deal, other, registers) if deal else "") for other in profile.deals]
    yield Section(SHARING if deal else HERE, [Links(others)] if others else [])
    if deal:
        inside = municipality_cells(registers, deal.municipalities)
        yield Section("Gemeenten", [Links(inside)] if inside else [])
        yield Section("Zekerheid en bronnen", [_provenance(deal)])


def rode_draad_cell(rode_draad: RodeDraad) -> Cell:
    """Return a rode draad as a link to its page."""
    return Cell(rode_draad.numbered, f"rode-draad/{rode_draad.number}")


def _standing(registers: Registers, profile: Profile) -> Iterator[Paragraph | PlainTable]:
    size = len(profile.region.municipalities)
    if profile.partly:
        yield Paragraph(places_of_whole(registers, profile.region))
    yield Paragraph(f"{how_placed(size)} {SHARED}")
    if told := conclusion(profile):
        yield Paragraph(f"In het kort: {told}")
    if profile.start:
        yield Paragraph(f"Uitgangspositie: {profile.start.position.title.lower()}. {profile.start.why}")
    rows: list[tuple[str | Cell, ...]] = [
        (
            theme.theme,
            Cell(dutch.number(theme.score), drawing=bar(theme.score, theme.ordinary)),
            "; ".join(filter(None, (theme.rests_on, theme.why))),
        )
        for theme in profile.themes
    ]
    yield PlainTable(
        f"Gemiddeld percentiel per thema{of_whole(registers, profile.region)}",
        ("Thema", "Gemiddeld percentiel", "Indicatoren"),
        rows,
        frozenset({1, 2}),
    )
    if profile.extremes.none:
        return
    head = words.position_heads(group_name(size))
    for title, figures, none in ((BEST, profile.extremes.strengths, NO_BEST), (WORST, profile.extremes.weaknesses, NO_WORST)):
        rows = [(indicator_cell(figure), *words.position_row(figure)[1:]) for figure in figures]
        yield PlainTable(title, head, rows, frozenset({1, 2, 3})) if rows else Paragraph(none)
    yield Paragraph(profile.extremes.about)


def _of_theme(data: Data, profile: Profile, figures: Sequence[Figure], theme: str) -> list[Paragraph | PlainTable]:
    if not figures:
        return []
    unknown = unknown_of(figures)
    return [figures_table(data, profile.region, figures, theme), *([Paragraph(unknown)] if unknown else [])]


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


def _development(registers: Registers, profile: Profile) -> Iterator[Paragraph | PlainTable]:
    if profile.development.none:
        yield Paragraph(profile.development.none)
        return
    rows = [words.change_row(change) for change in profile.development.changes]
    yield PlainTable("Ontwikkeling naast Nederland over dezelfde jaren", words.change_heads(), rows, frozenset({1, 2}))
    if unknown := words.unknown_changes(profile.development.changes):
        yield Paragraph(unknown)
    beside = profile.development.without_deal
    if beside and beside.areas:
        yield from map(Paragraph, (beside.words(), beside.which(registers), beside.alike_on()))


def _similar(registers: Registers, profile: Profile) -> Iterator[Paragraph | PlainTable]:
    if not profile.similar:
        return
    yield Paragraph(profile.how_similar)
    rows = [
        (
            Cell(near.name, f"{profile.region.kind}/{near.regions[0]}"),
            dutch.number(near.distance, 2),
            str(near.indicators),
            "; ".join(near.alike),
            "; ".join(near.unlike),
        )
        for near in profile.similar
    ]
    yield PlainTable(
        "Vergelijkbare regio’s", ("Regio", "Afstand", "Indicatoren", "Meest gelijk", "Minst gelijk"), rows, frozenset({1, 2})
    )
    if profile.deal and (doubt := lists_doubt(registers.deal[slug] for near in profile.similar for slug in near.regions)):
        yield Paragraph(doubt)


def _provenance(deal: Deal) -> PlainTable:
    rows = [(one.field.capitalize(), one.confidence, "; ".join(named_sources(one.sources))) for one in provenance(deal)]
    rows += [("Overige bronnen", "", source) for source in other_sources(deal)]
    return PlainTable("Hoe zeker elk gegeven is, en waar het staat", ("Gegeven", "Zekerheid", "Bronnen"), rows)
