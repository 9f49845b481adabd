"""Overzichten of the register: counts and amounts of deals by area, theme and year, with what is not known counted too."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

import pandas as pd

from regio_data import dutch
from regio_data.deals.areas import province_deals
from regio_data.deals.facts import NOT_DETERMINED
from regio_data.deals.municipality_lists import lists_doubt, on_what_lists_rest, only_by_unsure_lists, vitale_regios_doubt
from regio_data.deals.provenance import levels, unsure
from regio_data.deals.rode_draden import SEVERAL, rode_draad_counts, undetermined
from regio_data.deals.selection import choose_deals, known_total, partly_outside
from regio_data.deals.stapeling import stapeling
from regio_data.deals.status import STATUSES, known_days, status_counts, status_key
from regio_data.registers.areas import POPULATION_DAY
from regio_data.registers.records import Deal
from regio_data.registers.regions import regions
from regio_data.registers.registers import Registers

ISLANDS = "Caribisch Nederland"
ONCE = "Samen (elke deal één keer)"
UNKNOWN = "niet bekend"
#: The field of the register with the end year.
END = "end_year"


@dataclass(frozen=True)
class Overzicht:
    """A table that answers one question.

    Parameters
    ----------
    title : str
        The answer as far as one sentence can give it.
    table : DataFrame
        Text, whole numbers and amounts in million euro; the first column names a row.
    notes : tuple of str
        How it was counted.
    amounts : tuple of str
        Columns in million euro.
    opens : str
        Of what kind the rows of `keys` are: "gemeente", or "gebied" for what the map can be narrowed to; "" for neither.
    keys : tuple of str
        Of the first rows, as a link spells them.
    """

    title: str
    table: pd.DataFrame
    notes: tuple[str, ...]
    amounts: tuple[str, ...] = ()
    opens: str = ""
    keys: tuple[str, ...] = ()


def never(registers: Registers, today: datetime.date) -> Overzicht:
    """Return the municipalities that no deal names, whole or in part."""
    counts = stapeling(registers, registers.deals)["deals"]
    found = sorted((m for m in registers.municipalities if not counts[m.code]), key=lambda m: (m.province, m.name))
    wide = {m.province: province_deals(m.province, registers.deals) for m in found}
    table = pd.DataFrame(
        {
            "Gemeente": [m.name for m in found],
            "Code": [m.code for m in found],
            "Provincie": [m.province for m in found],
            "COROP-gebied": [m.corop for m in found],
            "Inwoners": [m.inhabitants for m in found],
            "Deal van de provincie": [", ".join(d.name_with_tranche for d in wide[m.province]) for m in found],
        }
    )
    people = registers.inhabitants_of(m.code for m in found)
    return Overzicht(
        f"{len(found)} van de {len(registers.municipalities)} gemeenten horen volgens ons register bij geen enkele Regio Deal",
        table,
        (
            f"Samen {dutch.number(people)} inwoners ({POPULATION_DAY}).",
            "Een gemeente telt mee bij een deal als zij op de gemeentelijst van die deal staat, ook als de deal voor een deel "
            "van de gemeente geldt. Een deal van provincies heeft zo’n lijst niet; die staat in een eigen kolom.",
            f"{lists_doubt(registers.deals)} {on_what_lists_rest(registers)}",
        ),
        opens="gemeente",
        keys=tuple(m.code for m in found),
    )


def vitale_regios(registers: Registers, today: datetime.date) -> Overzicht:
    """Return the vitale regio's by their deals and amounts."""
    rows, areas = [], [(region, choose_deals(registers, area=region)) for region in regions(registers, "vitale-regio")]
    for region, deals in areas:
        outside = partly_outside(deals, region)
        inside = [deal for deal in deals if deal not in outside]
        own = set(region.municipalities)
        rows.append(
            {
                "key": str(region.ref),
                "Vitale regio": region.name,
                "Gemeenten": len(own),
                "Inwoners": registers.inhabitants_of(own),
                "Deals": len(deals),
                "Geheel binnen": len(inside),
                "Rijk geheel binnen": known_total(inside),
                "Deels erbuiten": len(outside),
                "Rijk deels erbuiten": known_total(outside),
                "Bedrag niet bekend": _without_amount(deals),
                "Voor een deel van een gemeente": sum(bool(deal.partial_municipalities & own) for deal in deals),
                "Welke deals": _names(deals),
            }
        )
    table = pd.DataFrame(rows).sort_values(["Deals", "Vitale regio"], ascending=[False, True], ignore_index=True)
    return Overzicht(
        f"De {len(table)} vitale regio’s met hun Regio Deals en rijksbijdrage",
        table.drop(columns="key"),
        (
            vitale_regios_doubt(registers),
            f"{lists_doubt(registers.deals)} {only_by_unsure_lists(areas)}".rstrip(),
            "Een deal telt in elke vitale regio waarin een van zijn gemeenten ligt. Ligt hij er deels buiten, dan is het "
            "bedrag toch dat van de hele deal; die bedragen zijn dus niet op te tellen. Een deal van provincies telt "
            "niet mee.",
        ),
        ("Rijk geheel binnen", "Rijk deels erbuiten"),
        "gebied",
        tuple(table["key"]),
    )


def provinces(registers: Registers, today: datetime.date) -> Overzicht:
    """Return the deals by province, tranche and status."""
    by_region = [(region, choose_deals(registers, area=region)) for region in regions(registers, "provincie")]
    areas = [(region.name, deals) for region, deals in by_region]
    areas.append((ISLANDS, tuple(deal for deal in registers.deals if deal.islands)))
    rows = [{"Provincie": name, **_by_tranche(registers, deals), **_by_status(deals, today)} for name, deals in areas]
    rows.append({"Provincie": ONCE, **_by_tranche(registers, registers.deals), **_by_status(registers.deals, today)})
    several = [d for d in registers.deals if sum(d in deals for _, deals in areas) > 1]
    return Overzicht(
        "Regio Deals per provincie, naar tranche en status",
        pd.DataFrame(rows),
        (
            f"{dutch.count(len(several), 'deal ligt', 'deals liggen')} in meer dan één provincie en "
            f"{'telt' if len(several) == 1 else 'tellen'} in elk daarvan; een kolom met zo’n deal telt daarom op tot meer dan "
            "de onderste rij.",
            "Ook een deal op een deel van een gemeente telt, en een deal die alleen de provincie noemt.",
            f"{lists_doubt(registers.deals)} {only_by_unsure_lists(by_region)}".rstrip(),
            _status_note(registers, today),
        ),
        opens="gebied",
        keys=tuple(str(region.ref) for region, _ in by_region),
    )


def themes(registers: Registers, today: datetime.date) -> Overzicht:
    """Return the rode draden by tranche, with the deals of which they are not determined."""
    counts = rode_draad_counts(registers, registers.deals)
    rows = [
        {"Thema": draad.numbered, **{f"Tranche {t}": int(counts.loc[draad.number, t]) for t in counts}}
        for draad in registers.rode_draden
    ]
    unknown = [deal for deal in registers.deals if not deal.rode_draden]
    for name, deals in ((dutch.capital(NOT_DETERMINED), unknown), ("Deals in de tranche", registers.deals)):
        rows.append({"Thema": name, **{f"Tranche {t}": sum(deal.tranche == t for deal in deals) for t in counts}})
    table = pd.DataFrame(rows)
    return Overzicht(
        "Thema’s (rode draden) per tranche",
        table.assign(Samen=table.drop(columns="Thema").sum(axis=1)),
        (
            SEVERAL,
            f"{dutch.capital(undetermined(registers.deals))}: zij tellen bij geen enkel thema mee, ook waar er wel een past.",
            "Welke thema’s bij een deal horen is onze eigen lezing van openbare bronnen; de thema’s zijn die van Rebel (2024).",
        ),
    )


def end_years(registers: Registers, today: datetime.date) -> Overzicht:
    """Return the deals by the year in which they end, those without one last."""
    years = sorted({deal.end_year for deal in registers.deals if deal.end_year is not None})
    groups = [(str(year), [deal for deal in registers.deals if deal.end_year == year]) for year in years]
    groups.append((dutch.capital(UNKNOWN), [deal for deal in registers.deals if deal.end_year is None]))
    rows = [_of_year(name, deals, today) for name, deals in groups if deals]
    rows.append(_of_year("Samen", registers.deals, today) | {"Welke deals": ""})
    return Overzicht(
        "Regio Deals naar het jaar waarin zij aflopen",
        pd.DataFrame(rows),
        (
            _status_note(registers, today),
            _end_year_note(registers.deals),
        ),
        ("Rijksbijdrage",),
    )


#: Key in a link -> what makes it.
OVERZICHTEN: dict[str, Callable[[Registers, datetime.date], Overzicht]] = {
    "nooit": never,
    "vitale-regios": vitale_regios,
    "provincies": provinces,
    "themas": themes,
    "eindjaren": end_years,
}


def _of_year(name: str, deals: Sequence[Deal], today: datetime.date) -> dict[str, object]:
    return {
        "Eindjaar": name,
        "Deals": len(deals),
        "Rijksbijdrage": known_total(deals),
        "Bedrag niet bekend": _without_amount(deals),
        **_by_status(deals, today),
        "Eindjaar niet zeker": len(unsure(deals, END)),
        "Welke deals": _names(deals, unsure(deals, END)),
    }


def _end_year_note(deals: Collection[Deal]) -> str:
    known = sum(deal.end_year is not None for deal in deals)
    return (
        "Eindjaar: het jaar dat een bron van de deal noemt, of dat wij afleiden uit de looptijd die een bron noemt. Van "
        f"{len(unsure(deals, END))} van de {known} deals met een eindjaar is het niet zeker (zekerheid: "
        f"{levels(deals, END)}); bij die deals staat “eindjaar niet zeker”."
    )


def _by_tranche(registers: Registers, deals: Collection[Deal]) -> dict[str, int]:
    counts = {f"Tranche {one.tranche}": sum(deal.tranche == one.tranche for deal in deals) for one in registers.tranches}
    return {**counts, "Samen": len(deals)}


def _by_status(deals: Collection[Deal], today: datetime.date) -> dict[str, int]:
    return {STATUSES[key]: n for key, n in status_counts(deals, today).items()}


def _status_note(registers: Registers, today: datetime.date) -> str:
    over = [deal for deal in registers.deals if status_key(deal, today) == "verstreken"]
    return (
        f"Status: zoals bekend op {known_days(registers.deals)}, per deal anders en vaak naar een oudere bron. “Looptijd "
        f"verstreken”: het eindjaar is op {dutch.date(today)} voorbij en geen bron meldt de afronding; bij "
        f"{len(unsure(over, END))} van deze {len(over)} deals is dat eindjaar niet zeker. “Niet bekend”: geen bron geeft de "
        "status van nu."
    )


def _without_amount(deals: Collection[Deal]) -> int:
    return sum(deal.rijksbijdrage_mln is None for deal in deals)


def _names(deals: Collection[Deal], unsure_end: Collection[Deal] = ()) -> str:
    ordered = sorted(deals, key=lambda deal: (deal.tranche, deal.short_name))
    return ", ".join(
        f"{deal.short_name} ({', '.join(filter(None, [f'tranche {deal.tranche}', _of_part(deal), 'eindjaar niet zeker']))})"
        if deal in unsure_end
        else deal.name_with_tranche
        for deal in ordered
    )


def _of_part(deal: Deal) -> str:
    return f"{deal.end_year}: {deal.end_year_of}" if deal.end_year_of else ""
