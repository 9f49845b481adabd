"""Check the registers against one another: every reference must exist, every total must hold."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from regio_data.errors import Problem
from regio_data.registers.codes import indicator_key
from regio_data.registers.records import NO_SOURCE, Deal
from regio_data.registers.regions import KINDS, regions
from regio_data.registers.registers import Registers


def problems(registers: Registers) -> list[Problem]:
    """Return everything that is wrong between the registers, in the order of the files."""
    return [problem for check in CHECKS for problem in check(registers)]


def _twice(file: str, keys: Iterable[str], field: str) -> Iterator[Problem]:
    for key, count in Counter(keys).items():
        if count > 1:
            yield Problem(
                file,
                key,
                field,
                f"staat {count} keer in het register. Elke {field} mag één keer.",
                f"stands {count} times in the register. Each {field} must be unique.",
            )


def _unknown(file: str, record: str, field: str, value: str, known: Iterable[str]) -> Problem:
    near = difflib.get_close_matches(value, list(known), n=1)
    hint_nl = f" Bedoelt u {near[0]}?" if near else " Controleer de spelling."
    hint_en = f" Did you mean {near[0]}?" if near else " Check the spelling."
    return Problem(file, record, field, f"{value!r} is onbekend.{hint_nl}", f"{value!r} is unknown.{hint_en}")


def _unique(registers: Registers) -> Iterator[Problem]:
    yield from _twice("deals.yaml", (d.slug for d in registers.deals), "slug")
    yield from _twice("vitale_regios.yaml", (v.slug for v in registers.vitale_regios), "slug")
    yield from _twice("gemeenten.csv", (m.code for m in registers.municipalities), "code")
    yield from _twice("gemeenten.csv", (m.name for m in registers.municipalities), "name")
    yield from _twice("indicators.yaml", (indicator_key(i.code) for i in registers.indicators), "code")
    yield from _twice("rode_draden.yaml", (str(r.number) for r in registers.rode_draden), "number")
    yield from _twice("cbs_gebieden.csv", (area.code for area in registers.cbs_areas), "code")
    yield from _twice("tranches.yaml", (str(t.tranche) for t in registers.tranches), "tranche")
    yield from _twice("zoeknamen.yaml", (alias.of for alias in registers.aliases), "of")
    yield from _twice("tranches.yaml", (t.colour for t in registers.tranches), "colour")


def _municipalities(registers: Registers) -> Iterator[Problem]:
    provinces = set(registers.provinces)
    for file, records in (("deals.yaml", registers.deals), ("vitale_regios.yaml", registers.vitale_regios)):
        for record in records:
            for code in record.municipalities:
                if code not in registers.municipality:
                    yield _no_code(registers, file, record.slug, "municipalities", code)
            for name in record.provinces:
                if name not in provinces:
                    yield _unknown(file, record.slug, "provinces", name, provinces)
            yield from _repeated(file, record.slug, record.municipalities)
    for district in registers.districts:
        if district.municipality not in registers.municipality:
            yield _no_code(registers, "wijken.yaml", district.name, "municipality", district.municipality)


def _no_code(registers: Registers, file: str, record: str, field: str, value: str) -> Problem:
    """Return that a municipality is not named by its code; with the code where the name was written."""
    code = registers.code_of.get(value)
    if code is None:
        return _unknown(file, record, field, value, registers.municipality)
    return Problem(file, record, field, f"{value!r} is een naam. Schrijf {code}.", f"{value!r} is a name. Write {code}.")


def _cbs_areas(registers: Registers) -> Iterator[Problem]:
    kinds = {area.kind for area in registers.cbs_areas}
    known = {kind: {region.name for region in regions(registers, kind)} for kind in kinds & KINDS.keys()}
    for area in registers.cbs_areas:
        if area.kind not in known:
            yield _unknown("cbs_gebieden.csv", area.code, "kind", area.kind, KINDS)
        elif area.name not in known[area.kind]:
            yield _unknown("cbs_gebieden.csv", area.code, "name", area.name, known[area.kind])


def _repeated(file: str, slug: str, codes: tuple[str, ...]) -> Iterator[Problem]:
    for name, count in Counter(codes).items():
        if count > 1:
            yield Problem(
                file,
                slug,
                "municipalities",
                f"{name} staat {count} keer in de lijst. Laat één regel staan.",
                f"{name} stands {count} times in the list. Keep one line.",
            )


def _deals(registers: Registers) -> Iterator[Problem]:
    slugs = {d.slug for d in registers.deals}
    rode_draden = {r.number for r in registers.rode_draden}
    for deal in registers.deals:
        if deal.predecessor is not None and deal.predecessor not in slugs:
            yield _unknown("deals.yaml", deal.slug, "predecessor", deal.predecessor, slugs)
        for number in deal.rode_draden:
            if number not in rode_draden:
                yield _unknown("deals.yaml", deal.slug, "rode_draden", str(number), map(str, rode_draden))
        for part in deal.part_of:
            if part.municipality not in deal.municipalities:
                yield Problem(
                    "deals.yaml",
                    deal.slug,
                    "part_of",
                    f"{part.municipality} staat niet bij de gemeenten van de deal. Voeg de gemeente toe.",
                    f"{part.municipality} is not in the deal's municipalities. Add the municipality.",
                )
        for field in ("confidence", "field_sources"):
            for key in getattr(deal, field):
                if key not in type(deal).model_fields:
                    yield _unknown("deals.yaml", deal.slug, field, key, type(deal).model_fields)
        yield from _signed(deal)
        yield from _sourced(deal)


def _sourced(deal: Deal) -> Iterator[Problem]:
    """A field that stands on no source is not sure, and that it has none is no source of the deal."""
    for field, sources in deal.field_sources.items():
        if NO_SOURCE in sources and deal.confidence.get(field, "high") == "high":
            yield Problem(
                "deals.yaml",
                deal.slug,
                "confidence",
                f"{field} staat op “{NO_SOURCE}” en kan niet zeker zijn. Zet {field} op medium of low.",
                f"{field} stands on {NO_SOURCE!r} and cannot be high. Set {field} to medium or low.",
            )
    if NO_SOURCE in deal.sources:
        yield Problem(
            "deals.yaml",
            deal.slug,
            "sources",
            f"“{NO_SOURCE}” is geen bron. Zet het alleen bij het gegeven, in field_sources.",
            f"{NO_SOURCE!r} is no source. Put it only at the field, in field_sources.",
        )


def _signed(deal: Deal) -> Iterator[Problem]:
    if deal.signed_date and deal.signed_year and deal.signed_date.year != deal.signed_year:
        yield Problem(
            "deals.yaml",
            deal.slug,
            "signed_year",
            f"{deal.signed_year} past niet bij de datum {deal.signed_date}.",
            f"{deal.signed_year} does not fit the date {deal.signed_date}.",
        )


def _chains(registers: Registers) -> Iterator[Problem]:
    for deal in registers.deals:
        seen, current = {deal.slug}, deal.predecessor
        while current is not None and current in registers.deal and current not in seen:
            seen.add(current)
            current = registers.deal[current].predecessor
        if current == deal.slug:
            yield Problem(
                "deals.yaml",
                deal.slug,
                "predecessor",
                "de keten van voorgangers komt bij zichzelf uit.",
                "the chain of predecessors comes back to itself.",
            )


def _indicators(registers: Registers) -> Iterator[Problem]:
    codes = set(registers.indicator)
    for rode_draad in registers.rode_draden:
        for code in rode_draad.indicators:
            if code not in codes:
                yield _unknown("rode_draden.yaml", str(rode_draad.number), "indicators", code, codes)


def _lessons(registers: Registers) -> Iterator[Problem]:
    slugs = {d.slug for d in registers.deals}
    for item in registers.lessons.feedback:
        for slug in (item.deal, *item.also):
            if slug not in slugs:
                yield _unknown("lessen.yaml", item.title, "deal", slug, slugs)


def _totals(registers: Registers) -> Iterator[Problem]:
    known = {str(tranche.tranche): tranche for tranche in registers.tranches}
    for deal in registers.deals:
        if str(deal.tranche) not in known:
            yield _unknown("deals.yaml", deal.slug, "tranche", str(deal.tranche), known)
    for tranche in registers.tranches:
        deals = registers.deals_of(tranche.tranche)
        granted = round(sum(d.rijksbijdrage_mln or 0 for d in deals), 3)
        if len(deals) != tranche.deals:
            yield Problem(
                "tranches.yaml",
                str(tranche.tranche),
                "deals",
                f"het register telt {len(deals)} deals, hier staat {tranche.deals}.",
                f"the register has {len(deals)} deals, this line says {tranche.deals}.",
            )
        if abs(granted - tranche.granted_mln) > 0.001:
            yield Problem(
                "tranches.yaml",
                str(tranche.tranche),
                "granted_mln",
                f"de rijksbijdragen tellen op tot {granted} miljoen, hier staat {tranche.granted_mln}.",
                f"the rijksbijdragen add up to {granted} million, this line says {tranche.granted_mln}.",
            )


CHECKS: tuple[Callable[[Registers], Iterator[Problem]], ...] = (
    _unique,
    _municipalities,
    _cbs_areas,
    _deals,
    _chains,
    _indicators,
    _lessons,
    _totals,
)
