"""Each source of a refresh gives a draft in which its own part is new, and leaves the rest as it was."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import geopandas as gpd
import pandas as pd
import pytest
from shapely.geometry import box

from loaders import sources
from loaders.errors import LoaderError, RefusedError
from loaders.monitor.file import Monitor
from loaders.monitor.official import Official
from loaders.pdok.fetch import Layer
from loaders.sources import Run
from loaders.store.draft import Draft
from regio_data.settings import Settings
from tests.loaders.conftest import mappings

CODES = ("GM0014", "GM0153", "GM0599")
A, B = "01_GZ_08", "09_E&V_12"


def figures(value=50.0, years=(2021, 2022), indicators=(A, B), codes=CODES):
    rows = [(code, one, year, value, "") for one in indicators for year in years for code in codes]
    return pd.DataFrame(rows, columns=["region", "indicator", "year", "value", "status"])


def provinces(value=50.0):
    return pd.DataFrame(
        [("PV20", A, 2022, value, 49.0, 51.0)], columns=["region", "indicator", "year", "value", "lower", "upper"]
    )


def found(observations=None, official=None, sha256="new", left_out=(), zeros=()):
    """What was read from a monitor file."""
    observations = figures() if observations is None else observations
    return Monitor(observations, provinces().iloc[:0] if official is None else official, left_out, zeros, sha256)


@pytest.fixture
def draft():
    """Three municipalities, with figures of the edition of December 2023 and of its provinces."""
    weights = pd.DataFrame({"region": CODES, "inhabitants": [100, 200, 300], "land_area": [1.0, 2.0, 3.0]})
    told = {
        "monitor": {"edition": "december 2023", "input_sha256": "old"},
        "provinciecijfers": {"edition": "december 2023"},
        "inwoners": {"edition": "1 januari 2024"},
        "gemeentegrenzen": {"edition": "2024"},
        "statline": {},
        "statline-nieuwer": {},
    }
    boundaries = gpd.GeoDataFrame({"code": CODES}, geometry=[box(0, 0, 1, 1)] * 3, crs="EPSG:28992")
    return Draft(figures(), weights, boundaries, None, told, official=provinces(), newer=figures(), areas=None)


@pytest.fixture
def run(registers):
    return lambda **asked: Run(Settings(), registers, mappings(), **{"monitor": "monitor.csv", **asked})


@pytest.fixture
def read(monkeypatch):
    """Let a monitor file hold something."""
    return lambda monitor: monkeypatch.setattr(sources, "load_monitor", lambda *_: monitor)


def told(*seen):
    return lambda done, of: seen[0].append((done, of)) if seen else None


def test_the_file_that_is_in_use_already_changes_nothing(draft, run, read):
    read(found(sha256="old"))
    result = sources.monitor(draft, run(), told())
    assert (result.outcome, result.rows, result.draft) == ("kept", 12, draft)
    read(found(official=provinces(), sha256="old"))
    assert sources.monitor(draft, run(), told()).outcome == "kept"
    assert sources.monitor(draft, run(edition="mei 2024"), told()).outcome == "new"
    for other in (found(figures(51.0), sha256="old"), found(official=provinces(60.0), sha256="old")):
        read(other)
        assert sources.monitor(draft, run(), told()).outcome == "new"  # as with other zeros read as missing


def test_a_new_edition_takes_the_place_of_all_figures(draft, run, read):
    """Also of those of StatLine that rested on the old, and of provinces of another edition."""
    read(found(figures(51.0, (2022, 2023)), left_out=("99_NIEUW",), zeros=(A,)))
    seen = []
    result = sources.monitor(draft, run(), told(seen))
    new = result.draft
    assert (result.outcome, seen) == ("new", [(12, 12)])
    assert set(new.observations["year"]) == {2022, 2023} and set(new.observations["value"]) == {51.0}
    assert new.newer is None and len(new.official) == 0
    assert set(new.sources) == {"monitor", "inwoners", "gemeentegrenzen"}
    entry = new.sources["monitor"]
    assert (entry["edition"], entry["input_sha256"], entry["rows"]) == ("december 2024", "new", 12)
    assert entry["attribution"] == "CBS, Regionale Monitor Brede Welvaart 2024 (CC BY 4.0)"
    for said in ("edition december 2024", "no figures of provinces", "left out, not in the register: 99_NIEUW"):
        assert said in result.note
    assert f"zeros read as missing: {A}" in result.note
    assert set(draft.sources) > set(new.sources)  # the draft before is as it was


def test_the_same_edition_keeps_its_provinces_unless_the_file_has_its_own(draft, run, read):
    read(found(figures(51.0)))
    kept = sources.monitor(draft, run(), told()).draft
    assert kept.official is draft.official and "provinciecijfers" in kept.sources
    read(found(figures(51.0), official=provinces(60.0)))
    own = sources.monitor(draft, run(), told()).draft
    assert own.official["value"].tolist() == [60.0] and "provinciecijfers" not in own.sources


def test_provinces_of_a_file_of_their_own_say_where_they_came_from(draft, run, read, monkeypatch):
    read(found(figures(51.0)))
    monkeypatch.setattr(sources, "load_official", lambda *_: Official(provinces(55.0), "sum"))
    new = sources.monitor(draft, run(provinces="map/gebieden.csv"), told()).draft
    assert new.official["value"].tolist() == [55.0]
    entry = new.sources["provinciecijfers"]
    assert (entry["edition"], entry["input_sha256"], entry["rows"]) == ("december 2023", "sum", 1)
    assert entry["how_obtained"] == "Ingelezen uit gebieden.csv."
    read(found(figures(51.0, (2021, 2022, 2023))))
    with pytest.raises(RefusedError, match="another edition"):
        sources.monitor(draft, run(provinces="gebieden.csv"), told())
    sources.monitor(draft, run(provinces="gebieden.csv", force=True), told())


def test_figures_that_differ_much_need_force_and_what_is_fewer_is_said(draft, run, read):
    read(found(figures(500.0)))
    with pytest.raises(RefusedError, match="another unit"):
        sources.monitor(draft, run(), told())
    assert sources.monitor(draft, run(force=True), told()).outcome == "new"
    fewer = figures(51.0).drop(index=[0])
    read(found(fewer))
    said = sources.monitor(draft, run(force=True), told()).note
    assert f"fewer rows than now:\n  {A}: in 2021 1 of 3 figures have no row, the first GM0014" in said
    with pytest.raises(RefusedError, match="december 2020 is older"):
        sources.monitor(draft, run(edition="december 2020"), told())


def test_inhabitants_come_to_their_municipality_in_whatever_order(draft, run, monkeypatch):
    counts = pd.Series({"GM0599": 330, "GM0014": 110, "GM0153": 190})
    monkeypatch.setattr(sources, "inhabitants", lambda *_: (counts, "03759ned"))
    result = sources.population(draft, run(year=2025), told())
    assert result.draft.weights["inhabitants"].tolist() == [110, 190, 330]
    assert result.draft.weights["land_area"].tolist() == [1, 2, 3]
    entry = result.draft.sources["inwoners"]
    assert entry["edition"] == "StatLine 03759ned, 1 januari 2025"
    assert entry["title"] == "Inwoners per gemeente, 1 januari 2025"
    assert entry["how_obtained"] == "Opgehaald bij opendata.cbs.nl (CBS OData v3)."
    counts["GM0014"] = 10
    with pytest.raises(RefusedError, match="inhabitants of GM0014 change by -90%"):
        sources.population(draft, run(), told())
    assert sources.population(draft, run(force=True), told()).draft.weights["inhabitants"].iloc[0] == 10


@pytest.fixture
def statline(monkeypatch):
    """Let StatLine give a series, or an error, by table; remember which were asked."""
    asked = []

    def made(**tables):
        def series(mapping, registers):
            asked.append(mapping.table)
            if isinstance(tables[mapping.table], Exception):
                raise tables[mapping.table]
            return tables[mapping.table]

        monkeypatch.setattr(sources, "Statline", lambda settings: SimpleNamespace(series=series))
        return asked

    return made


def mapping(target, table, **said):
    one = next(one for one in mappings() if one.target in (A, B) and one.topics)
    return one.model_copy(update={"target": target, "table": table, "relation": "same", "blocked": None, **said})


def series(value, years=(2022,)):
    return figures(value, years, ("x",)).drop(columns="indicator")


def without(draft, indicator):
    gone = draft.observations.assign(value=draft.observations["value"].where(draft.observations["indicator"] != indicator))
    return replace(draft, observations=gone)


def test_an_indicator_without_a_figure_is_added_from_the_same_series_alone(draft, run, statline):
    asked = statline(T1=series(70.0), T2=series(71.0))
    wanted = [mapping(B, "T1"), mapping(B, "T2"), mapping(A, "T3"), mapping(B, "T4", relation="comparable")]
    wanted += [mapping(B, "T5", blocked="geen gemeenten"), mapping("inwoners", "T6")]
    result = sources.lacking_indicators(without(draft, B), replace(run(), mappings=wanted), told())
    assert asked == ["T1", "T2"]
    new = result.draft.observations
    own = new[new["indicator"] == B]
    assert own[["region", "year", "value"]].to_numpy().tolist() == [[code, 2022, 70.0] for code in CODES]  # the first counts
    assert new[new["indicator"] == A]["value"].tolist() == [50.0] * 6
    assert list(new["indicator"]) == sorted(new["indicator"])
    assert (result.outcome, result.rows, result.note) == ("new", 3, f"added {B}")
    assert result.draft.sources["statline"]["how_obtained"].endswith(f"(CBS OData v3) voor: {B}.")


def test_with_every_indicator_present_nothing_is_asked(draft, run, statline):
    asked = statline()
    assert sources.lacking_indicators(draft, replace(run(), mappings=[mapping(B, "T1")]), told()) is None
    assert asked == []


def test_what_does_not_resolve_is_named_and_impossible_figures_do_not(draft, run, statline):
    statline(T1=LoaderError("no topic"), T2=series(170.0), T3=series(70.0))
    three = [mapping(B, "T1"), mapping(B, "T2"), mapping(B, "T3")]
    seen = []
    result = sources.lacking_indicators(without(draft, B), replace(run(), mappings=three), told(seen))
    assert (result.outcome, seen) == ("part", [(1, 3), (2, 3), (3, 3)])
    assert "not resolved: " in result.note and "no topic" in result.note and "figures cannot be right" in result.note
    with pytest.raises(LoaderError, match="no topic"):
        sources.lacking_indicators(without(draft, B), replace(run(), mappings=three[:2]), told())


@pytest.fixture
def pdok(monkeypatch):
    """Let PDOK give squares of so many metres, by code."""

    def made(sizes, names="naam", service="OGC API Features"):
        areas = {"code": list(sizes), "name": names}
        squares = [box(0, 0, size, size) for size in sizes.values()]
        layer = Layer(gpd.GeoDataFrame(areas, geometry=squares, crs="EPSG:28992"), service, "een woord")
        monkeypatch.setattr(sources.pdok, "fetch_layer", lambda *_: layer)
        monkeypatch.setattr(sources, "generalised", lambda areas, *_: areas)

    return made


def test_municipalities_bring_their_land_and_the_names_of_the_register(draft, run, pdok, monkeypatch):
    checked = []
    monkeypatch.setattr(sources, "check_municipalities", lambda areas, registers, origin: checked.append(origin))
    pdok({"GM0599": 30, "GM0014": 10, "GM0153": 20}, service="WFS")
    result = sources.municipalities(draft, run(year=2025), told())
    assert checked == ["PDOK gemeente_gegeneraliseerd 2025"]
    assert result.draft.weights["land_area"].tolist() == [100, 400, 900]
    assert result.draft.boundaries["name"].tolist() == ["Rotterdam", "Groningen", "Enschede"]
    entry = result.draft.sources["gemeentegrenzen"]
    assert (entry["edition"], entry["title"]) == ("2025", "Gemeentegrenzen 2025, gegeneraliseerd")
    assert entry["how_obtained"].startswith("Laag gemeente_gegeneraliseerd van service.pdok.nl (WFS), jaar 2025.")
    assert result.note == "een woord"


def test_districts_are_those_of_the_municipalities_that_need_them_and_of_the_same_year(
    draft, run, pdok, monkeypatch, registers
):
    checked = []
    monkeypatch.setattr(sources, "check_districts", lambda areas, *_: checked.append(list(areas["code"])))
    named = registers.districts[0].codes[0]
    pdok({named: 10, "WK999901": 10, "WK888801": 10})
    present = replace(draft, districts=pd.DataFrame({"municipality": ["GM8888"]}))
    result = sources.districts(present, run(), told())
    new = result.draft.districts
    assert new["code"].tolist() == [named, "WK888801"] == checked[0]
    assert new["municipality"].tolist() == ["GM" + named[2:6], "GM8888"]
    assert list(new.columns) == ["code", "name", "municipality", "geometry"]
    entry = result.draft.sources["wijkgrenzen"]
    assert (result.rows, entry["edition"]) == (2, "2024")
    assert entry["how_obtained"].startswith("Laag wijk_gegeneraliseerd van api.pdok.nl (OGC API Features), jaar 2024.")
    with pytest.raises(RefusedError, match="boundaries are those of 2024; districts of 2025 do not fit beside them"):
        sources.districts(draft, run(year=2025), told())


def test_a_host_is_told_without_who_asks():
    assert sources.host("https://piet:geheim@x.nl:8443/pad?a=b") == "x.nl:8443"
