"""The slides that lay the chosen tranches or deals side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from math import ceil
from typing import TypeVar

from exports.deck.blocks import Amounts, Block, Dots, Items, Slide, Table, Text
from exports.deck.slides import headlines
from exports.deck.slides.figures import theme_bars
from regio_data import dutch
from regio_data.data import Data
from regio_data.deals.municipality_lists import unsure_lists
from regio_data.deals.provenance import unsure_key, unsure_mark
from regio_data.deals.selection import envelope
from regio_data.figures.gebieden import MARKED, marked
from regio_data.figures.scores import latest
from regio_data.figures.theme_scores import ThemeRow, theme_scores
from regio_data.profile.conclusion import on_themes
from regio_data.profile.profile import Profile
from regio_data.profile.themes import themes_of
from regio_data.registers.areas import POPULATION_DAY
from regio_data.registers.records import Deal, Tranche
from regio_data.registers.region_names import region_label
from regio_data.registers.regions import Region, every_region

T = TypeVar("T")

#: Among what a region of any kind has its place.
AMONG = (
    "100 = het gunstigst tussen gebieden van dezelfde omvang met een cijfer (een gemeente: tussen gemeenten), 50 = het midden."
)

#: So many regions can be told apart on one slide.
BESIDE = 6

#: So few deals leave room to say what each is about, below a table with rows of so many units.
FEW = {2: 72, 3: 36}


def vergelijking_of_tranches(data: Data, chosen: Sequence[Tranche]) -> Slide:
    """Return all tranches by number of deals and amount, the chosen ones lit up."""
    known = data.registers.tranches
    rows = [
        (
            f"Tranche {tranche.tranche}",
            tranche.granted_mln,
            dutch.million(tranche.granted_mln),
            dutch.count(tranche.deals, "deal", "deals"),
            tranche.colour,
            tranche in chosen,
        )
        for tranche in known
    ]
    deals, total = sum(tranche.deals for tranche in known), sum(tranche.granted_mln for tranche in known)
    lead = Text(f"Samen {dutch.count(deals, 'deal', 'deals')} en {dutch.million(total)} rijksbijdrage.", "lead")
    note = "Toegekende rijksbijdrage; eigen register naar openbare bronnen."
    kicker = f"De {dutch.spelled(len(known))} tranches naast elkaar"
    return Slide(
        "vergelijking", kicker, headlines.tranches(known), [lead, Amounts(rows)], (envelope(data.registers), note), (note,)
    )


def vergelijking_of_deals(data: Data, profiles: Sequence[Profile]) -> list[Slide]:
    """Return the facts and the themes of two or more deals, at most `BESIDE` on a slide, spread evenly.

    Where none of those on a slide has a score there is no slide of themes.
    """
    parts = _parts(profiles)
    known = set(data.theme_scores.dropna(subset="score")["region"])
    placed = [part for part in parts if any(one.its_deal.slug in known for one in part)]
    return [*_each(_facts, parts), *_each(partial(_themes, data), placed)]


def _parts(several: Sequence[T]) -> list[Sequence[T]]:
    """Return regions slide by slide."""
    size = ceil(len(several) / ceil(len(several) / BESIDE))
    return [several[i : i + size] for i in range(0, len(several), size)]


def _each(slide: Callable[[Sequence[T], str], Slide], parts: Sequence[Sequence[T]]) -> list[Slide]:
    """Return a slide a part; of several each says which it is."""
    return [slide(part, f" ({i} van {len(parts)})" if len(parts) > 1 else "") for i, part in enumerate(parts, 1)]


def _facts(profiles: Sequence[Profile], part: str) -> Slide:
    head = ("Regio Deal", "Tranche", "Rijksbijdrage", "Inwoners", "Per inwoner", "Gesloten", "Loopt tot")
    rows = [_row(profile, profile.its_deal) for profile in profiles]
    filled = [i for i in range(len(head)) if any(row[i] != "–" for row in rows)]
    few = len(profiles) in FEW
    shown = [head[i] for i in filled], [[row[i] for i in filled] for row in rows]
    table = Table(*shown, highest=FEW[len(profiles)]) if few else Table(*shown)
    deals = [profile.its_deal for profile in profiles]
    parts = "Ook van een deal op een deel van een gemeente." if not all(deal.whole for deal in deals) else ""
    dash = "– = niet bekend of geen gemeenten." if any("–" in row for row in table.rows) else ""
    key = unsure_key(table.rows)
    note = " ".join(filter(None, (f"Inwoners en per inwoner: van hele gemeenten, op {POPULATION_DAY}.", parts, dash, key)))
    title = headlines.amounts([(deal.brief, deal.rijksbijdrage_mln) for deal in deals])
    told = [Items([f"{deal.brief}: {deal.description_nl}" for deal in deals])] if few else []
    return Slide("vergelijking", f"De deals naast elkaar{part}", title, [table, *told], (note,), (note,))


def _row(profile: Profile, deal: Deal) -> tuple[str, ...]:
    """Return the facts of a deal, with `UNSURE` behind what is not sure."""
    people = unsure_mark(deal, "municipalities")
    return (
        marked(deal.brief, deal.whole),
        str(deal.tranche),
        dutch.million(deal.rijksbijdrage_mln) + unsure_mark(deal, "rijksbijdrage_mln"),
        dutch.number(profile.inhabitants) + people,
        "–" if profile.euro_per_inhabitant is None else f"€ {dutch.number(profile.euro_per_inhabitant)}{people}",
        f"{deal.signed_year}{unsure_mark(deal, 'signed_year')}" if deal.signed_year else "–",
        f"{deal.end_year}{unsure_mark(deal, 'end_year')}" if deal.end_year else "–",
    )


def _themes(data: Data, profiles: Sequence[Profile], part: str) -> Slide:
    scores = data.theme_scores.set_index(["region", "theme"])["score"].dropna()
    deals = [one.its_deal for one in profiles if not one.no_figures]
    without = [one.its_deal.brief for one in profiles if one.no_figures]
    rows = [
        (theme, [float(scores[deal.slug, theme]) if (deal.slug, theme) in scores.index else None for deal in deals])
        for theme in data.registers.themes
    ]
    rows = [(theme, own) for theme, own in rows if any(score is not None for score in own)]
    notes = [AMONG, "– = geen positie." if any(None in own for _, own in rows) else ""]
    notes.append(MARKED if not all(deal.whole for deal in deals) else "")
    notes.append(unsure_lists(data.registers, [one.region for one in profiles if not one.no_figures]))
    notes += [f"Geen cijfers: {dutch.several(without)}." if without else "", data.credit]
    blocks = [Dots([marked(deal.brief, deal.whole) for deal in deals], rows)]
    kept = tuple(note for note in notes if note)
    title = headlines.apart(rows, [len(deal.municipalities) for deal in deals])
    return Slide("vergelijking themas", f"De deals per thema{part}", title, blocks, kept, (data.credit,))


def vergelijking_of_regions(data: Data, regions: Sequence[Region]) -> list[Slide]:
    """Return where regions of any kind stand per theme, at most `BESIDE` on a slide; none without regions."""
    return _each(partial(_places, data), _parts(regions)) if regions else []


def per_theme(data: Data, regions: Sequence[Region]) -> list[tuple[str, list[ThemeRow | None]]]:
    """Return each theme with its row of `theme_scores` of every region (None without a score); not those of none."""
    figures = latest(data.scores_of(region.ref for region in regions))
    table = theme_scores(figures, data.registers.indicators).dropna(subset="score")
    scores = {(row.region_kind, row.region, row.theme): row for row in table.itertuples()}
    found = [(theme, [scores.get((one.kind, one.key, theme)) for one in regions]) for theme in data.registers.themes]
    return [(theme, own) for theme, own in found if any(own)]


def _places(data: Data, regions: Sequence[Region], part: str) -> Slide:
    found = per_theme(data, regions)
    rows = [(theme, [float(row.score) if row else None for row in own]) for theme, own in found]
    called = _told_apart(data, regions)
    placed = [any(own[i] for _, own in found) for i in range(len(regions))]
    without = [name for name, has in zip(called, placed, strict=True) if not has]
    notes = [
        AMONG,
        f"Geen positie: {dutch.several(without)}." if without else "",
        MARKED if any(region.partial for region in regions) else "",
        unsure_lists(data.registers, regions),
        data.credit,
    ]
    names = [marked(name, region.whole) for name, region in zip(called, regions, strict=True)]
    block: Block = Dots(names, rows) if rows else Text("Van deze regio’s zijn er geen posities.", "lead")
    sizes = [len(region.municipalities) for region, has in zip(regions, placed, strict=True) if has]
    kicker, title = f"Regio’s naast elkaar per thema{part}", headlines.apart(rows, sizes)
    if len(regions) == 1 and rows:
        ref = regions[0].ref
        every = themes_of(data.registers, data.scores_of([ref]), data.figures_of(ref))
        shown = [one for one in every if one.score is not None]
        block = theme_bars(shown)
        whole = 0 if regions[0].whole else len(regions[0].municipalities)
        notes.append(headlines.grey(shown, whole))
        kicker, title = f"{names[0]} · positie per thema", on_themes(shown, whole)
    return Slide("vergelijking themas", kicker, title, [block], tuple(filter(None, notes)), (data.credit,))


def _told_apart(data: Data, regions: Sequence[Region]) -> list[str]:
    """Return the names of regions; one that a region of another kind has too stands with its kind."""
    kinds: dict[str, set[str]] = {}
    for ref, region in every_region(data.registers).items():
        kinds.setdefault(region.short_name, set()).add(ref.kind)
    return [region_label(one) if len(kinds.get(one.short_name, ())) > 1 else one.short_name for one in regions]
