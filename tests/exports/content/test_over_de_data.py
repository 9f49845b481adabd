"""The account of the data as files, against the data set itself."""

from __future__ import annotations

import io
import json

import pandas as pd

from exports.content.over_de_data import accuracy_table, missing_content, registers_content, sources_content
from exports.formats.registry import FORMATS
from geo.shapes import shapes_of


def test_every_source_of_the_manifest_is_in_the_table(data):
    table = pd.read_csv(io.BytesIO(FORMATS["csv"].write(sources_content(data), shapes_of(data))))
    manifest = json.loads((data.dataset.boundaries_path.parent / "manifest.json").read_text(encoding="utf-8"))
    assert table["Bron"].tolist() == [source["title"] for source in manifest["sources"]]
    assert table["Verkregen"].tolist() == [source["retrieved"] for source in manifest["sources"]]


def test_every_indicator_says_its_years_and_municipalities(data):
    file = io.BytesIO(FORMATS["xlsx"].write(missing_content(data), shapes_of(data)))
    table = pd.read_excel(file, sheet_name="Wat ontbreekt").set_index("Indicator")
    assert len(table) == len(data.registers.indicators)
    indicator = next(i for i in data.registers.indicators if i.label == "Overgewicht")
    rows = data.dataset.observations
    rows = rows[(rows["indicator"] == indicator.code) & rows["value"].notna()]
    years = sorted(set(rows["year"]))
    assert table.loc["Overgewicht", "Jaren"] == f"{years[0]}–{years[-1]} ({len(years)} jaren)"
    count = (rows["year"] == years[-1]).sum()
    assert table.loc["Overgewicht", "Gemeenten met een cijfer (laatste jaar)"] == f"{count} van 342"


def test_the_registers_say_how_sure_the_vitale_regios_are_and_what_a_tranche_had(data):
    book = pd.read_excel(io.BytesIO(FORMATS["xlsx"].write(registers_content(data), shapes_of(data))), sheet_name=None)
    regios = book["Vitale regio’s"].set_index("Vitale regio")
    assert len(regios) == 11
    assert regios.loc["Noard-Fryslân", "Zekerheid"] == "laag"
    tranches = book["Tranches"].set_index("Tranche")
    assert tranches.loc[6, "Budget (mln euro)"] == 244.3
    assert pd.isna(tranches.loc[1, "Budget (mln euro)"])


def test_an_indicator_whose_accuracy_cannot_be_measured_says_so_and_stands_last(data):
    table = accuracy_table(data.registers.indicators)
    assert len(table) == len(data.registers.indicators)
    last = table.iloc[-1]
    assert (last["Indicator"], last["Cijfers"], last["Jaren"]) == ("Levensverwachting bevolking", 0, "–")
    assert pd.isna(last["Fout"])
    assert last["Wat wij doen"].endswith("niet te meten: onze gegevens hebben geen provinciecijfer")
    assert not table["Wat wij doen"].iloc[:-1].str.contains("niet te meten").any()
