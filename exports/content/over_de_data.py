"""The account of the data, to take along: the sources, and which indicators and years there are."""

from __future__ import annotations

import math

import pandas as pd

from exports.content.content import Column, Content, Sheet
from regio_data import dutch
from regio_data.data import Data
from regio_data.dataset.current import sources_table
from regio_data.dataset.snapshot import Dataset
from regio_data.deals.provenance import CONFIDENCE
from regio_data.deals.selection import envelope
from regio_data.registers.accuracy import Accuracy
from regio_data.registers.records import Indicator
from regio_data.registers.registers import Registers

NOT_MEASURED = "fout niet te meten: onze gegevens hebben geen provinciecijfer"
REGISTER = "De Regio Deals, rode draden, vitale regio’s en tijdlijn zijn een eigen register, per deal met bronnen en zekerheid."


def sources_content(data: Data) -> Content:
    """Return the sources with their edition, age and licence."""
    table = sources_table(data.dataset)
    columns = {
        "Bron": table["title"],
        "Van": table["publisher"],
        "Editie": table["edition"],
        "Verkregen": [None if pd.isna(when) else when.isoformat() for when in table["retrieved"]],
        "Ouderdom": table["age_days"].astype("Int64"),
        "Rijen": table["rows"].astype("Int64"),
        "Licentie": table["licence"],
        "Licentietekst": table["licence_url"],
        "Vermeld als": table["attribution"],
        "Hoe verkregen": table["how_obtained"],
        "Bij de bron": table["url"],
    }
    sheet = Sheet("Bronnen van de data", pd.DataFrame(columns), {"Ouderdom": Column("dagen", 0), "Rijen": Column("", 0)})
    return _content("Bronnen", sheet, data=data, notes=(REGISTER,))


def registers_content(data: Data) -> Content:
    """Return the vitale regio’s and the tranches, with all that their registers say."""
    registers = data.registers
    regios = [
        (
            r.name,
            ", ".join(registers.names_of(r.municipalities)),
            CONFIDENCE[r.confidence],
            r.notes,
            "; ".join(r.sources),
        )
        for r in registers.vitale_regios
    ]
    tranches = [(t.tranche, t.deals, t.years, t.granted_mln, t.envelope_mln, t.note) for t in registers.tranches]
    regio_table = pd.DataFrame(regios, columns=["Vitale regio", "Gemeenten", "Zekerheid", "Opmerkingen", "Bronnen"])
    tranche_table = pd.DataFrame(tranches, columns=["Tranche", "Deals", "Jaren", "Toegekend", "Budget", "Opmerking"])
    amounts = dict.fromkeys(["Toegekend", "Budget"], Column("mln euro", 1))
    sheets = (Sheet("Vitale regio’s", regio_table), Sheet("Tranches", tranche_table, amounts))
    return _content("Registers", *sheets, data=data, notes=(REGISTER, envelope(registers)))


def missing_content(data: Data) -> Content:
    """Return per indicator the years and the municipalities with a figure."""
    sheet = Sheet("Wat ontbreekt", missing_table(data.dataset, data.registers))
    notes = ("Gemeenten met een cijfer: in het laatste jaar met cijfers.",)
    return _content("Wat ontbreekt", sheet, data=data, notes=notes)


def accuracy_table(indicators: tuple[Indicator, ...]) -> pd.DataFrame:
    """Return one row an indicator in words and numbers, the largest share first and what cannot be measured last."""
    measured = [(i, i.accuracy) for i in indicators if i.accuracy]
    measured.sort(key=lambda pair: -1.0 if pair[1].share is None else -pair[1].share)
    unmeasured = [i for i in indicators if not i.accuracy]
    table = pd.DataFrame(
        {
            "Indicator": [i.label for i, _ in measured],
            "Aandeel": [found.share for _, found in measured],
            "Fout": [found.error for _, found in measured],
            "Fout van een verschil": [_number(found.between) for _, found in measured],
            "Fout van een verandering": [_number(found.change) for _, found in measured],
            "Te hoog (+) of te laag (−)": [found.bias for _, found in measured],
            "Eenheid": [i.unit_of_difference for i, _ in measured],
            "Jaren": [_years(found) for _, found in measured],
            "Cijfers": [found.figures for _, found in measured],
            "Wat wij doen": [_done(i) for i, _ in measured],
        }
    )
    for i in unmeasured:
        rest = {"Eenheid": i.unit_of_difference, "Jaren": "–", "Cijfers": 0, "Wat wij doen": f"{_done(i)}; {NOT_MEASURED}"}
        table.loc[len(table)] = {"Indicator": i.label, **dict.fromkeys(table.columns[1:6], math.nan), **rest}
    return table


def _years(measured: Accuracy) -> str:
    first, last = measured.first_year, measured.last_year
    return str(first) if first == last else f"{first}–{last}"


def accuracy_content(data: Data) -> Content:
    """Return how far our combination of the provinces lies from the figures of CBS."""
    columns = {"Aandeel": Column("van de spreiding", 3), "Fout": Column("", 3), "Cijfers": Column("", 0)}
    columns |= dict.fromkeys(("Fout van een verschil", "Fout van een verandering"), Column("", 3))
    sheet = Sheet("Nauwkeurigheid", accuracy_table(data.registers.indicators), columns)
    notes = (
        "Aandeel: gemiddelde fout gedeeld door de standaardafwijking tussen provincies in hetzelfde jaar.",
        "Fout van een verschil: tussen twee provincies in hetzelfde jaar, beide onze berekening. Fout van een verandering: van "
        "één provincie tussen twee jaren.",
    )
    return _content("Nauwkeurigheid", sheet, data=data, notes=notes)


def _number(value: float | None) -> float:
    return math.nan if value is None else value


def _done(indicator: Indicator) -> str:
    if not indicator.combined:
        return f"niet samengenomen: {indicator.why_not_combined}"
    return f"samengenomen vanaf {dutch.coverage(indicator.minimum_coverage)}"


def _content(title: str, *sheets: Sheet, data: Data, notes: tuple[str, ...]) -> Content:
    return Content(title, lambda: sheets, data.sources("monitor"), notes, picture=None, layers=lambda shapes: {})


def missing_table(dataset: Dataset, registers: Registers) -> pd.DataFrame:
    """Return a row an indicator: theme, years with a figure, and how many municipalities have one in the latest of them."""
    known = dataset.observations.dropna(subset="value")
    by_year = known.groupby(["indicator", "year"]).size()
    codes = set(by_year.index.get_level_values("indicator"))
    every = len(registers.municipalities)
    rows = []
    for indicator in registers.indicators:
        if indicator.code not in codes:
            rows.append((indicator.label, indicator.first_theme, "geen", f"0 van {every}"))
            continue
        years = by_year[indicator.code].index
        span = str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]} ({len(years)} jaren)"
        rows.append((indicator.label, indicator.first_theme, span, f"{by_year[indicator.code].iloc[-1]} van {every}"))
    return pd.DataFrame(rows, columns=["Indicator", "Thema", "Jaren", "Gemeenten met een cijfer (laatste jaar)"])
