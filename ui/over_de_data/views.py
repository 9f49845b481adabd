"""The parts of the page that accounts for the figures."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import partial
from pathlib import Path
from urllib.parse import urljoin
from zoneinfo import ZoneInfo

import pandas as pd
import streamlit as st

from exports.content.over_de_data import accuracy_content, missing_content, missing_table, registers_content, sources_content
from exports.content.sheets.regional import PART_OF, scored_table
from exports.formats.csv import to_csv
from exports.opendata.resources import RESOURCES
from regio_data import dutch
from regio_data.data import Data
from regio_data.dataset.current import current_state, sources_table
from regio_data.dataset.due import due_edition
from regio_data.dataset.refresh_record import OUTCOMES, RefreshRecord
from regio_data.dataset.snapshot import SNAPSHOT
from regio_data.figures.gelijke_omvang import DRAWS, SEED, sampled_table
from regio_data.figures.scores import EXPORTED
from regio_data.registers.areas import POPULATION_DAY
from regio_data.registers.region_names import lacking_kinds
from regio_data.registers.regions import KINDS, regions
from regio_data.views.links import OPEN_DATA
from ui.common.markdown import plain
from ui.common.share import this_view
from ui.over_de_data.methode import method_view
from ui.over_de_data.nauwkeurigheid import nauwkeurigheid
from ui.over_de_data.registers import registers_view
from ui.show.row_table import NUMBER, row_table

TEXTS = Path(__file__).with_name("texts")
ORIGINS = {"store": "ververste gegevens (python -m loaders refresh)", "snapshot": "meegeleverde gegevens"}
OUTCOME_OF_SOURCE = {"new": "nieuw", "part": "deels nieuw", "kept": "gebleven", "failed": "mislukt"}


def freshness(data: Data) -> None:
    """Say which data set is in use, from when it is, and how the last refresh went."""
    state = current_state()
    origin = "snapshot" if data.dataset.folder == SNAPSHOT else "store"  # of this view; the state may be newer
    monitor = data.dataset.monitor
    when = dutch.date(datetime.date.fromisoformat(monitor["retrieved"]))
    st.markdown(
        f"In gebruik: **{ORIGINS[origin]}** · **{plain(data.dataset.figures_until, most=80)}**, verkregen op {when} "
        f"· versie {data.dataset.version}"
    )
    if due := due_edition(monitor["edition"], datetime.date.today()):
        st.info(
            f"De monitor komt elk jaar in december uit. Editie {due} moet er zijn, maar is hier nog niet ingelezen.",
            icon=":material/update:",
        )
    for problem in state.warnings:
        st.warning(plain(problem.text("nl"), most=400), icon=":material/warning:")
    _last_refresh(state.last_refresh)


def _last_refresh(record: RefreshRecord | None) -> None:
    if record is None:
        st.caption("Er is op deze machine nog niet ververst.")
        return
    local = record.when.astimezone(ZoneInfo("Europe/Amsterdam"))
    when = f"{dutch.date(local.date())}, {local:%H.%M} uur"
    with st.expander(f"Laatste verversing: {OUTCOMES[record.outcome]}, {when}", expanded=record.outcome != "done"):
        st.markdown(plain(record.nl, most=600))
        for line in record.sources:
            rows = "" if line.rows is None else f", {dutch.number(line.rows)} rijen"
            st.markdown(f"- **{plain(line.source)}**: {OUTCOME_OF_SOURCE[line.outcome]}{rows}. {plain(line.nl, most=600)}")


def show(view: str, data: Data) -> None:
    """Draw one part."""
    _VIEWS[view](data)


def _sources(data: Data) -> None:
    table = sources_table(data.dataset)
    shown = pd.DataFrame(
        {
            "Bron": table["title"],
            "Van": table["publisher"],
            "Editie": table["edition"],
            "Verkregen": [dutch.date(when) for when in table["retrieved"]],
            "Ouderdom": [_age(days) for days in table["age_days"]],
            "Rijen": [dutch.number(rows) for rows in table["rows"]],
            "Licentie": table["licence"],
        }
    )
    label = "Bronnen met editie, datum, ouderdom, aantal rijen en licentie"
    row_table(shown, "table", label, "Bron", {"Rijen": NUMBER, "Ouderdom": NUMBER})
    for source in table.itertuples():
        with st.container(border=True):
            st.markdown(
                f"**{plain(source.title, 120)}** · [bij de bron](<{source.url}>) · [{source.licence}](<{source.licence_url}>)"
            )
            st.caption(plain(f"{source.how_obtained} Vermeld als: {source.attribution}", most=900))
    st.markdown(
        "De **Regio Deals**, rode draden, vitale regio’s en tijdlijn zijn een eigen register, per deal met bronnen en "
        "zekerheid; zie “Bronnen en zekerheid” bij elke deal, en het onderdeel “Registers” voor tranches en vitale regio’s."
    )


def _age(days: float) -> str:
    return "niet bekend" if pd.isna(days) else dutch.count(int(days), "dag", "dagen")


def _missing(data: Data) -> None:
    st.markdown((TEXTS / "ontbreekt.md").read_text(encoding="utf-8").replace("{population_day}", POPULATION_DAY))
    if lacking := lacking_kinds(data.registers):
        st.markdown(lacking)
    table = missing_table(data.dataset, data.registers)
    label = "Per indicator: thema, jaren en het aantal gemeenten met een cijfer"
    row_table(table, "table", label, "Indicator", {table.columns[-1]: NUMBER}, height=560)


#: Columns of the files, as `regio_data.figures.regional.values.COLUMNS` has them.
_COLUMNS = {
    "region_kind": "soort gebied",
    "region": "sleutel van het gebied: gemeentecode (GM…), korte naam van een deal, provincie of ander gebied",
    "region_name": "naam van het gebied",
    "indicator": "code van de indicator in de monitor",
    "year": "jaar",
    "value": "waarde; leeg is geen cijfer",
    "coverage": "dekking: deel van de inwoners (of van het land) waarover er een cijfer is, van 0 tot 1",
    "approximate": "benadering: True als medianen van gemeenten zijn samengenomen, anders False",
    "origin": "van wie de waarde is: cbs (ook van een provincie van precies dezelfde gemeenten), of own: onze berekening",
    "lower": "ondergrens van het CBS; leeg waar het CBS er geen geeft",
    "upper": "bovengrens van het CBS; leeg waar het CBS er geen geeft",
    "lowest": "laagste cijfer van de gemeenten, waar cijfers niet worden samengenomen",
    "highest": "hoogste cijfer van de gemeenten, waar cijfers niet worden samengenomen",
    "why_not_combined": "waarom cijfers niet worden samengenomen; leeg waar dat niet speelt",
    "whole_municipality": "False als een deal voor een deel van een gemeente geldt: het cijfer is van de hele gemeente",
    "weighed_by": "waarmee gemeenten bij deze indicator meetellen: inhabitants (inwoners) of land_area (oppervlakte)",
    "inhabitants": f"inwoners van de gemeenten samen op {POPULATION_DAY}; zij wegen alle jaren",
    "land_area": "landoppervlakte in vierkante meters, van de getekende grenzen: Nederland is zo 35.088 km²",
    "deals": f"alleen bij gemeenten: waar die in ligt, zoals ook {dutch.several(list(PART_OF)[1:])}",
    "list_confidence": "alleen bij vitale regio’s: hoe zeker de lijst van gemeenten is: hoog, middel of laag",
    **{name: RESOURCES["scores"].fields[name].description for name in EXPORTED},
}


def _downloads(data: Data) -> None:
    st.markdown(
        "Alle indicatoren en jaren per soort gebied, met plaatsen en trends, als CSV (komma, decimale punt, UTF-8; leeg = geen "
        "cijfer). Waar het CBS zelf een cijfer van een gebied geeft, staat dat er; de andere waarden zijn onze eigen "
        "berekening. De namen van de kolommen zijn Engels:"
    )
    meanings = {name: dutch.capital(text.removesuffix(".")) for name, text in _COLUMNS.items()}
    st.table(pd.DataFrame({"Betekenis": meanings}).rename_axis("Kolom"))
    with st.container(horizontal=True):
        for key, kind in [(key, kind) for key, kind in KINDS.items() if kind.order and regions(data.registers, key)]:
            st.download_button(
                dutch.capital(kind.several),
                data=partial(_regional_csv, data, key),
                file_name=f"brede-welvaart-{key}-{data.dataset.version}.csv",
                mime="text/csv",
                icon=":material/download:",
                on_click="ignore",
                key=f"download-{key}",
            )
    _drawn_areas(data)
    st.markdown((TEXTS / "opendata.md").read_text(encoding="utf-8").replace("{address}", urljoin(this_view(), OPEN_DATA)))


def _regional_csv(data: Data, kind: str) -> bytes:
    return to_csv(scored_table(data, kind))


def _drawn_areas(data: Data) -> None:
    """Offer the areas among which larger regions are placed, and say how they were drawn."""
    st.markdown(
        f"**Gelote gebieden.** Een gebied van meer gemeenten staat op een plaats tussen {dutch.number(DRAWS)} gelote "
        f"aaneengesloten gebieden van evenveel gemeenten. Zij zijn geloot met begingetal {SEED} (PCG64 van numpy): vanuit een "
        "gelote gemeente groeit een gebied steeds met één buurgemeente, met een kans naar het kwadraat van het aantal buren "
        "dat al in het gebied ligt. Buren delen een grens; een eiland hoort bij de dichtstbijzijnde gemeente. Het gebied van n "
        "gemeenten is in het bestand stap 1 tot en met n."
    )
    st.download_button(
        "Gelote gebieden",
        data=lambda: to_csv(sampled_table(data.dataset, data.registers)),
        file_name=f"gelote-gebieden-{SEED}-{data.dataset.version}.csv",
        mime="text/csv",
        icon=":material/download:",
        on_click="ignore",
        key="download-gelote-gebieden",
    )


def _accessibility(data: Data) -> None:
    st.markdown((TEXTS / "toegankelijkheid.md").read_text(encoding="utf-8"))


_VIEWS: dict[str, Callable[[Data], None]] = {
    "bronnen": _sources,
    "registers": registers_view,
    "methode": method_view,
    "nauwkeurigheid": nauwkeurigheid,
    "ontbreekt": _missing,
    "downloads": _downloads,
    "toegankelijkheid": _accessibility,
}

#: Parts with a table of their own that can be taken along; "downloads" has its files on the page, the others are text.
TABLES = {
    "bronnen": sources_content,
    "registers": registers_content,
    "nauwkeurigheid": accuracy_content,
    "ontbreekt": missing_content,
}
