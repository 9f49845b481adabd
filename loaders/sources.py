"""The sources of a refresh: each takes a draft and gives one in which its own part is new."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, cast
from urllib.parse import urlsplit

import pandas as pd

from loaders.errors import LoaderError, RefusedError
from loaders.monitor.edition import check_edition, edition_of
from loaders.monitor.file import Monitor, load_monitor
from loaders.monitor.impossible import impossible
from loaders.monitor.official import load_official, refuse_other_years
from loaders.pdok import fetch as pdok
from loaders.pdok.boundary_file import land_area
from loaders.pdok.division import check_districts, check_municipalities
from loaders.snapshot import DISTRICT_TOLERANCE, MUNICIPALITY_TOLERANCE, generalised
from loaders.statline.fetch import Statline, inhabitants
from loaders.store.draft import Draft
from loaders.store.validate import absent, against_current, refuse_changes, weights_against_current
from loaders.text import indented
from regio_data.dataset.versions import edition_key
from regio_data.registers.registers import Registers
from regio_data.registers.statline import StatlineMapping
from regio_data.settings import Settings

Progress = Callable[..., None]

#: Keys of sources that rest on the figures that a new monitor file replaces.
OF_OTHER_FIGURES = ("statline", "statline-nieuwer")


@dataclass(frozen=True)
class Run:
    """What a refresh was asked to do."""

    settings: Settings
    registers: Registers
    mappings: Sequence[StatlineMapping]
    monitor: str | Path | None = None
    edition: str | None = None
    year: int = 2024
    force: bool = False
    zero_is_missing: bool = False
    provinces: str | Path | None = None


@dataclass(frozen=True)
class Result:
    """A draft with a new part; ``note`` (English) is what a maintainer should know.

    ``outcome``: "new", "part" (part of it did not work) or "kept" (what the source gives is already in use).
    """

    draft: Draft
    rows: int
    note: str = ""
    outcome: Literal["new", "part", "kept"] = "new"


def monitor(draft: Draft, run: Run, progress: Progress) -> Result:
    """Replace all figures by those of a monitor file: an edition re-estimates whole series, so nothing is appended."""
    file = cast(str | Path, run.monitor)  # a refresh without one has no such step
    found = load_monitor(file, run.registers, run.zero_is_missing, run.settings)
    progress(len(found.observations), len(found.observations))
    present = draft.sources.get("monitor", {})
    edition, how = edition_of(found, file, run.edition, present)
    note = f"edition {edition}"
    kept = draft.official if edition == present.get("edition") else None
    official, own_file = _official(found, run, kept)
    same = (found.sha256, edition) == (present.get("input_sha256"), present.get("edition"))
    if same and found.observations.equals(draft.observations) and official.equals(draft.official):
        return Result(draft, len(found.observations), note, "kept")
    check_edition(edition, present.get("edition", ""), run.force)
    if not run.force:
        refuse_changes(against_current(found.observations, draft.observations))
    said = {
        "edition": edition,
        "attribution": f"CBS, Regionale Monitor Brede Welvaart {edition_key(edition)[0]} (CC BY 4.0)",
        "how_obtained": how,
        "input_sha256": found.sha256,
    }
    sources = {key: entry for key, entry in draft.sources.items() if key not in OF_OTHER_FIGURES}
    new = replace(draft, observations=found.observations, official=official, newer=None, sources=sources)
    if own_file is not None:
        name = f"CBS, Regionale Monitor Brede Welvaart {edition_key(edition)[0]}, cijfers van provincies (CC BY 4.0)"
        about = {
            "edition": edition,
            "attribution": name,
            "how_obtained": f"Ingelezen uit {own_file[0]}.",
            "input_sha256": own_file[1],
        }
        new = new.with_source(run.registers, "provinciecijfers", len(official), **about)
    elif official is not kept:
        new.sources.pop("provinciecijfers", None)
    note += "" if len(official) else "; no figures of provinces: theirs are combined from their municipalities"
    note += f"; left out, not in the register: {', '.join(found.left_out)}" if found.left_out else ""
    fewer = absent(found.observations, draft.observations)
    note += f"; fewer rows than now:{indented(fewer)}" if fewer else ""
    note += f"; zeros read as missing: {', '.join(found.zeros)}" if found.zeros else ""
    rows = len(found.observations)
    return Result(new.with_source(run.registers, "monitor", rows, **said), rows, note)


def population(draft: Draft, run: Run, progress: Progress) -> Result:
    """Replace the inhabitants by those of StatLine on 1 January of the boundary year."""
    found, table = inhabitants(Statline(run.settings), run.mappings, run.registers, run.year)
    progress(len(found), len(found))
    weights = draft.weights.assign(inhabitants=found.reindex(draft.weights["region"]).to_numpy())
    if not run.force:
        refuse_changes(weights_against_current(weights, draft.weights))
    said = {
        "title": f"Inwoners per gemeente, 1 januari {run.year}",
        "edition": f"StatLine {table}, 1 januari {run.year}",
        "attribution": f"CBS StatLine {table} (CC BY 4.0)",
        "url": f"https://opendata.cbs.nl/statline/#/CBS/nl/dataset/{table}/table",
        "how_obtained": f"Opgehaald bij {host(run.settings.statline_url)} (CBS OData v3).",
    }
    new = replace(draft, weights=weights).with_source(run.registers, "inwoners", len(weights), **said)
    return Result(new, len(weights), f"table {table}, 1 January {run.year}")


def lacking_indicators(draft: Draft, run: Run, progress: Progress) -> Result | None:
    """Add the indicators that the figures lack entirely and that StatLine has as the same series; ``None`` if none lack.

    Years of a series that the monitor has are never added from StatLine: an edition is re-estimated as a whole.
    """
    present = set(draft.observations.dropna(subset="value")["indicator"].unique())
    mappings = [m for m in run.mappings if m.target in run.registers.indicator and m.target not in present]
    mappings = [m for m in mappings if m.usable and m.relation == "same"]
    if not mappings:
        return None
    added, unresolved = _series(mappings, run, progress)
    if added.empty:
        raise LoaderError("; ".join(unresolved))
    kept = draft.observations[~draft.observations["indicator"].isin(added["indicator"])]
    table = pd.concat([kept, added]).sort_values(["indicator", "year", "region"], ignore_index=True)
    codes = ", ".join(sorted(added["indicator"].unique()))
    said = {"how_obtained": f"Opgehaald bij {host(run.settings.statline_url)} (CBS OData v3) voor: {codes}."}
    new = replace(draft, observations=table).with_source(run.registers, "statline", len(added), **said)
    note = f"added {codes}" + (f"; not resolved: {'; '.join(unresolved)}" if unresolved else "")
    return Result(new, len(added), note, "part" if unresolved else "new")


def municipalities(draft: Draft, run: Run, progress: Progress) -> Result:
    """Replace the municipal boundaries and the land areas by those of PDOK."""
    layer = pdok.fetch_layer(pdok.MUNICIPALITIES, run.year, run.settings, progress)
    origin = f"PDOK {pdok.MUNICIPALITIES} {run.year}"
    check_municipalities(layer.areas, run.registers, origin)
    areas = layer.areas.assign(name=[run.registers.municipality[code].name for code in layer.areas["code"]])
    land = pd.Series(land_area(areas), index=areas["code"])
    weights = draft.weights.assign(land_area=land.reindex(draft.weights["region"]).to_numpy())
    new = replace(draft, boundaries=generalised(areas, MUNICIPALITY_TOLERANCE, origin), weights=weights)
    said = {"title": f"Gemeentegrenzen {run.year}, gegeneraliseerd", **_pdok(layer, pdok.MUNICIPALITIES, run)}
    return Result(new.with_source(run.registers, "gemeentegrenzen", len(areas), **said), len(areas), layer.note)


def districts(draft: Draft, run: Run, progress: Progress) -> Result:
    """Replace the district boundaries of the municipalities that deals cover in part by those of PDOK."""
    around = draft.sources.get("gemeentegrenzen", {}).get("edition")
    if around != str(run.year):
        raise RefusedError(f"the municipal boundaries are those of {around}; districts of {run.year} do not fit beside them")
    layer = pdok.fetch_layer(pdok.DISTRICTS, run.year, run.settings, progress)
    within = {"GM" + code[2:6] for district in run.registers.districts for code in district.codes}
    if draft.districts is not None:
        within |= set(draft.districts["municipality"])
    areas = layer.areas.assign(municipality="GM" + layer.areas["code"].str[2:6])
    areas = areas[areas["municipality"].isin(within)].reset_index(drop=True)
    origin = f"PDOK {pdok.DISTRICTS} {run.year}"
    check_districts(areas, run.registers, origin)
    areas = areas[["code", "name", "municipality", "geometry"]]
    new = replace(draft, districts=generalised(areas, DISTRICT_TOLERANCE, origin))
    said = {
        "title": f"Wijkgrenzen {run.year} van {len(within)} gemeenten",
        "attribution": "Wijkgrenzen: CBS / Kadaster via PDOK (CC BY 4.0)",
        **_pdok(layer, pdok.DISTRICTS, run),
    }
    return Result(new.with_source(run.registers, "wijkgrenzen", len(areas), **said), len(areas), layer.note)


def _series(mappings: Sequence[StatlineMapping], run: Run, progress: Progress) -> tuple[pd.DataFrame, list[str]]:
    """Return the figures of all mappings that resolve, the first mapping first, and what did not resolve."""
    statline, parts, unresolved = Statline(run.settings), [], []
    for number, mapping in enumerate(mappings, start=1):
        try:
            parts.append(_possible(statline.series(mapping, run.registers).assign(indicator=mapping.target), run.registers))
        except LoaderError as error:
            unresolved.append(f"{mapping.name}: {error}")
        progress(number, len(mappings))
    if not parts:
        return pd.DataFrame(columns=["region", "indicator", "year", "value", "status"]), unresolved
    table = pd.concat(parts).drop_duplicates(["region", "indicator", "year"])
    return table[["region", "indicator", "year", "value", "status"]], unresolved


def _possible(series: pd.DataFrame, registers: Registers) -> pd.DataFrame:
    if wrong := impossible(series, registers):
        raise LoaderError(f"figures cannot be right:{indented(list(wrong.values()))}")
    return series


def _official(found: Monitor, run: Run, kept: pd.DataFrame | None) -> tuple[pd.DataFrame, tuple[str, str] | None]:
    """Return figures of provinces, with name and sha256 of their own file if there is one; ``kept`` are of the same edition."""
    if run.provinces is not None:
        read = load_official(run.provinces, run.registers, run.settings)
        if not run.force:
            refuse_other_years(read.figures, found.observations, run.provinces)
        return read.figures, (Path(run.provinces).name, read.sha256)
    return (found.official if len(found.official) or kept is None else kept), None


def _pdok(layer: pdok.Layer, collection: str, run: Run) -> dict[str, str]:
    asked = host(run.settings.pdok_ogc_url if layer.service.startswith("OGC") else run.settings.pdok_wfs_url)
    how = f"Laag {collection} van {asked} ({layer.service}), jaar {run.year}. De lijnen zijn door ons verder vereenvoudigd."
    return {"edition": str(run.year), "how_obtained": f"{how} Gedeelde grenzen bleven gelijk."}


def host(url: str) -> str:
    """Return the host of an address, without a password."""
    return urlsplit(url).netloc.rpartition("@")[2]
