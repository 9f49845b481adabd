"""What a slide says in one line: fixed rules from figures to careful words. No cause, no effect, no verdict."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from regio_data import dutch
from regio_data.deals.provenance import unsure_mark
from regio_data.figures.figure import Figure
from regio_data.figures.judging import favour
from regio_data.profile.conclusion import FEW, named, skipped, tied
from regio_data.profile.parts import GREY, Change, ThemeScore
from regio_data.profile.profile import Profile
from regio_data.registers.records import Deal, Tranche
from regio_data.registers.registers import Registers

#: What is said on a slide where no theme has a score.
NO_SCORE = "Van geen thema zijn er genoeg cijfers voor een score."

#: Where no position lies in an outer quarter.
NO_EXTREMES = "Geen uitgesproken gunstige of ongunstige posities"


def area(registers: Registers, deal: Deal) -> str:
    """Return how many areas a deal has, and where: "14 gemeenten in Overijssel"."""
    if deal.islands:
        return f"{dutch.count(len(deal.islands), 'eiland', 'eilanden')} in Caribisch Nederland"
    if not deal.municipalities:
        return f"{dutch.count(len(deal.provinces), 'provincie', 'provincies')}: {dutch.several(deal.provinces)}"
    provinces = sorted({registers.municipality[code].province for code in deal.municipalities})
    count = dutch.count(len(deal.municipalities), "gemeente", "gemeenten")
    if len(deal.part_of) == len(deal.municipalities):
        count = "Een deel van een gemeente" if len(deal.part_of) == 1 else "Een deel van " + count
    elif deal.part_of:
        count += f", {'één' if len(deal.part_of) == 1 else dutch.spelled(len(deal.part_of))} deels,"
    return f"{count} in {dutch.several(provinces)}"


def where(deals: Sequence[Deal]) -> str:
    """Return in how many municipalities deals lie; those of islands and of provinces lie in none, and are counted apart."""
    inside = [deal.municipalities for deal in deals if deal.municipalities]
    on_islands = sum(bool(deal.islands) for deal in deals)
    municipalities = dutch.count(len(set().union(*inside)), "gemeente", "gemeenten")
    parts = [
        (len(inside), f"in {municipalities}"),
        (on_islands, "in Caribisch Nederland"),
        (len(deals) - len(inside) - on_islands, "van provincies"),
    ]
    (first, lie), *others = [part for part in parts if part[0]] or parts[:1]
    return ", ".join([f"{dutch.count(first, 'deal', 'deals')} {lie}", *(f"{number} {words}" for number, words in others)])


def facts(profile: Profile) -> str:
    """Return what the Rijk gives, for how many people, as far as known; with `UNSURE` where it rests on what is not sure."""
    deal = profile.its_deal
    amount = deal.rijksbijdrage_mln
    start = "Rijksbijdrage niet bekend" if amount is None else f"{dutch.million(amount)} van het Rijk"
    if not profile.inhabitants:
        return start + (f", tot en met {deal.end_year}{unsure_mark(deal, 'end_year')}" if deal.end_year else "")
    people = f"{dutch.number(profile.inhabitants)} inwoners{unsure_mark(deal, 'municipalities')}"
    if not deal.whole:
        return f"{start}, in een gebied van hooguit {people}"
    return f"{start} voor {people}"


def grey(scores: Sequence[ThemeScore], whole: int = 0) -> str:
    """Return what stands below the bars: what is grey, and that the headline leaves it out; "" where none is."""
    if not any(one.score is not None and one.ordinary for one in scores):
        return ""
    return f"{GREY} Zo’n thema telt niet mee in de kop." if skipped(scores, whole) else GREY


def extremes(
    strengths: Sequence[Figure],
    weaknesses: Sequence[Figure],
    passed_over: tuple[Sequence[Figure], Sequence[Figure]] = ((), ()),
) -> str:
    """Return the indicators with the most and the least favourable place, all that share it as shown.

    Where a figure that is `passed_over` (`regio_data.profile.extremes`) stands as high, or as low, it is said that those named
    do so *clearly*; and without any to name, that none does clearly.
    """
    parts = []
    for word, of, ordinary in zip(("gunstigst", "minst gunstig"), (strengths, weaknesses), passed_over, strict=True):
        if of:
            shown = {_low(one.indicator.label): _place(one) for one in of}
            beaten = any(_place(one) == _place(of[0]) or _from_middle(one) > _from_middle(of[0]) for one in ordinary)
            parts.append(f"{'duidelijk ' if beaten else ''}{word} op {named(tied(shown, _place(of[0])))}")
    none = "Geen duidelijk gunstige of ongunstige posities" if any(passed_over) else NO_EXTREMES
    return dutch.capital(", ".join(parts)) or none


def _place(figure: Figure) -> str:
    return dutch.percentile(figure.placed.percentile)


def _from_middle(figure: Figure) -> float:
    return abs(figure.placed.percentile - 50)


def development(changes: Iterable[Change]) -> str:
    """Return how many indicators went the favourable way since the start, of those that went any (`way`)."""
    ways = [way(change) for change in changes]
    better, worse = ways.count("gunstig"), ways.count("ongunstig")
    return f"Sinds de start {dutch.count(better, 'indicator', 'indicatoren')} gunstiger, {worse} ongunstiger"


def way(change: Change) -> str:
    """Return which way an indicator went since the start: "gunstig" or "ongunstig", "" for neither.

    What stayed equal as shown, and what may come of the sample or of our own combination (`Change.doubt`), counts for neither.
    """
    moved = dutch.shown(change.change, change.indicator.decimals)
    if change.indicator.direction == "neutral" or moved == 0 or change.doubt:
        return ""
    return favour(moved > 0, change.indicator)


def amounts(deals: Sequence[tuple[str, float | None]]) -> str:
    """Return the smallest and the largest amount of (name, mln euro), with the names of all that have it."""
    known = {name: amount for name, amount in deals if amount is not None}
    if not known:
        return "De bedragen zijn niet bekend"
    least, most = (dutch.million(end(known.values())) for end in (min, max))
    if least == most:
        return f"{most} rijksbijdrage" + (" per deal" if len(known) > 1 else "")
    shown = {name: dutch.million(amount) for name, amount in known.items()}
    few, many = (named(tied(shown, one)) for one in (least, most))
    return f"Van {least} ({few}) tot {most} ({many})"


def medians(scores: Mapping[str, float]) -> str:
    """Return the themes with the highest and the lowest median, all of them where they tie as shown."""
    if not scores:
        return FEW
    high, low = _ends({theme.lower(): int(dutch.shown(score, 0)) for theme, score in scores.items()})
    if high == low:
        return f"Middelste gebied: even gunstig op {high}"
    return f"Middelste gebied: gunstigst op {high}, minst op {low}"


def often(high: Sequence[str], low: Sequence[str]) -> str:
    """Return the indicators most often in the most and in the least favourable quarter, all that tie; none gives words too."""
    sides = (("gunstig", high), ("ongunstig", low))
    parts = [f"vaakst {way} op {named(list(map(_low, labels)))}" for way, labels in sides if labels]
    return dutch.capital(", ".join(parts)) or "Geen indicator duidelijk vaker hoog of laag"


def moving(better: Mapping[str, int], worse: Mapping[str, int]) -> str:
    """Return the indicators with the most favourable and the most unfavourable trends, all that tie, as {label: areas}."""
    if not better and not worse:
        return "Te weinig jaren met cijfers voor een trend"
    parts = []
    for way, counts in (("het vaakst gunstig", better), ("ongunstig", worse)):
        if most := max(counts.values(), default=0):
            parts.append(f"{way}: {named([_low(label) for label in tied(counts, most)])} ({most})")
    return f"Trend {', '.join(parts)}" if parts else "Geen duidelijke trends"


def tranches(all_tranches: Sequence[Tranche]) -> str:
    """Return the tranches with the largest and the smallest amount, all that have it as shown."""
    shown = {str(one.tranche): dutch.million(one.granted_mln) for one in all_tranches}
    by_size = sorted(all_tranches, key=lambda one: one.granted_mln)
    least, most = (dutch.million(one.granted_mln) for one in (by_size[0], by_size[-1]))
    few, many = (tied(shown, amount) for amount in (least, most))
    if few == many:
        return f"Elke tranche: {most}"
    were = ("was" if len(many) == 1 else "waren"), ("de grootste" if len(many) == 1 else "het grootst")
    smallest = "de kleinste" if len(few) == 1 else "het kleinst"
    return f"Tranche {named(many)} {' '.join(were)} ({most}), tranche {named(few)} {smallest} ({least})"


def apart(rows: Sequence[tuple[str, Sequence[float | None]]], sizes: Iterable[int]) -> str:
    """Return on which themes regions lie furthest apart and closest, all that tie as shown.

    Parameters
    ----------
    rows : sequence of (theme, scores)
    sizes : iterable of int
        How many municipalities each region has: places in groups of different sizes are not subtracted.
    """
    gaps = {theme: max(known) - min(known) for theme, scores in rows if len(known := [s for s in scores if s is not None]) > 1}
    if not gaps:
        return "Te weinig cijfers om naast elkaar te leggen"
    if len(set(sizes)) > 1:
        return "De plaats per thema, elk tussen gebieden van dezelfde omvang"
    shown = {theme.lower(): int(dutch.shown(gap, 0)) for theme, gap in gaps.items()}
    widest, closest = _ends(shown)
    if widest == closest:
        return f"Verschil op {widest}: {dutch.count(max(shown.values()), 'punt', 'punten')}"
    return f"Het verst uiteen op {widest}, het dichtst bijeen op {closest}"


def _ends(shown: Mapping[str, int]) -> tuple[str, str]:
    """Return the names with the highest and those with the lowest value, all that tie, in words."""
    return named(tied(shown, max(shown.values()))), named(tied(shown, min(shown.values())))


def _low(label: str) -> str:
    """Return a label within a sentence; an abbreviation keeps its capitals."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]
