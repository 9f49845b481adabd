"""Refresh as a maintainer sees it: end to end, in part, and what becomes of each source."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pandas as pd
import pytest

from loaders.progress import Report
from loaders.refresh import Step, _attempt
from regio_data.dataset.current import current_dataset, current_state, sources_table
from regio_data.dataset.snapshot import open_dataset
from tests.loaders.conftest import Place
from tests.standins.web import StandIn

ROOT = Path(__file__).parents[2]

#: The peak is that of the process itself: ``ru_maxrss`` would carry the parent's size over from before the exec.
MEASURED = """
import json, re, sys
from pathlib import Path
from loaders.__main__ import main
code = main(["refresh"])
peak = re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())
print(json.dumps({"code": code, "megabytes": int(peak[1]) / 1024}))
"""


def test_a_whole_refresh_is_quick_and_small(pointed: StandIn, tmp_path: Path, record_property) -> None:
    """342 municipalities and 37 indicators from the monitor, StatLine and PDOK: under 30 s and 600 MB, in its own process."""
    environment = {**os.environ, **pointed.settings()}
    started = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", MEASURED], cwd=ROOT, env=environment, capture_output=True, text=True, check=True, timeout=60
    )
    seconds = time.monotonic() - started
    *lines, last = done.stdout.splitlines()
    found = json.loads(last)
    assert found["code"] == 0
    assert seconds < 30
    assert found["megabytes"] < 600
    record_property("refresh", f"{seconds:.1f} s, {found['megabytes']:.0f} MB")
    assert "monitor: new, 87552 rows (edition december 2023)" in lines  # plain lines, because this is no terminal

    dataset = current_dataset()
    assert dataset.folder.parent.parent == tmp_path / "store"
    assert dataset.observations["indicator"].nunique() == 37
    pd.testing.assert_frame_equal(dataset.observations, open_dataset().observations)
    assert set(dataset.weights["region"]) == set(open_dataset().weights["region"])
    assert int(dataset.weights["inhabitants"].sum()) == 17_942_942  # CBS, 1 January 2024


def test_the_manifest_says_where_everything_came_from(place: Place) -> None:
    table = sources_table(current_dataset()).set_index("key")
    assert table["rows"].to_dict() == {
        "monitor": 87552,
        "provinciecijfers": 2774,  # the monitor file has none, and is of the edition of those at hand
        "inwoners": 342,
        "gemeentegrenzen": 342,
        "wijkgrenzen": 251,
        "gebieden": 3 * 342,
    }
    assert list(table.index) == ["monitor", "provinciecijfers", "inwoners", "gemeentegrenzen", "wijkgrenzen", "gebieden"]
    assert table.loc["inwoners", "edition"] == "StatLine 03759ned, 1 januari 2024"
    assert "OGC API Features" in table.loc["gemeentegrenzen", "how_obtained"]
    assert set(table["licence"]) == {"CC BY 4.0"}
    assert set(table["age_days"]) <= {0, 1}
    manifest = current_dataset().manifest
    assert manifest["sequence"] == 1
    assert manifest["built_over"] == open_dataset().version


def test_the_record_tells_the_app_how_it_went(place: Place) -> None:
    place.standin.fault("pdok", "503")
    assert place.run("refresh")[0] == 3
    record = current_state().last_refresh
    assert (record.outcome, record.command) == ("partly", "refresh")
    said = {line.source: (line.outcome, line.nl) for line in record.sources}
    assert said["gemeentegrenzen"] == ("failed", "kon niet worden ververst; de vorige gegevens blijven staan.")
    assert said["inwoners"] == ("new", "ververst.")
    assert said["monitor"][0] == "kept"


def test_a_dry_run_writes_nothing(place: Place) -> None:
    before, record = place.contents(), (place.root / "last_refresh.json").read_bytes()
    code, printed = place.run("refresh", "--dry-run")
    assert code == 0
    assert "nothing written (dry run)" in printed
    assert place.contents() == before
    assert (place.root / "last_refresh.json").read_bytes() == record


def test_a_dry_run_refuses_what_a_real_run_refuses(
    place: Place, tmp_path: Path, monitor_text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A figure that breaks the contract, had the monitor file's own check let it through."""
    monkeypatch.setattr("loaders.monitor.impossible._limits", lambda indicator: (0, 1e30))
    file = tmp_path / "monitor.csv"
    file.write_text(monitor_text.replace(";2013;2400,0", ";2013;99999999999999,0", 1), encoding="utf-8")
    code, printed = place.run("import-monitor", str(file))
    assert code == 1
    assert "observations.parquet, value: breaks the contract (below 1e12)" in printed
    assert place.run("import-monitor", str(file), "--dry-run") == (code, printed)


def test_an_indicator_that_the_monitor_lacks_comes_from_statline_when_it_is_the_same_series(
    place: Place, tmp_path: Path, monitor_text: str
) -> None:
    file = tmp_path / "monitor.csv"
    file.write_text("\n".join(line for line in monitor_text.split("\n") if not line.startswith("09_E&V_12;")), encoding="utf-8")
    code, printed = place.run("refresh", "--source", f"monitor={file}")
    assert code == 3  # without --force the monitor file is refused, the rest goes on
    assert "09_E&V_12: has no figures any more" in printed
    code, printed = place.run("refresh", "--source", f"monitor={file}", "--force")
    assert code == 0
    assert "added 09_E&V_12" in printed
    key = ["region", "indicator", "year"]
    new, old = (d.observations.set_index(key)["value"].xs("09_E&V_12", level=1) for d in (current_dataset(), open_dataset()))
    assert (new.sort_index() - old.sort_index()).abs().max() < 1e-9
    assert current_dataset().source("statline")["how_obtained"].endswith("voor: 09_E&V_12.")


def test_a_mapping_that_does_not_resolve_is_named_and_skipped(place: Place, tmp_path: Path, monitor_text: str) -> None:
    file = tmp_path / "monitor.csv"
    gone = ("09_E&V_12;", "09_E&V_13;")
    file.write_text("\n".join(line for line in monitor_text.split("\n") if not line.startswith(gone)), encoding="utf-8")
    place.standin.fault(
        "85(269|494)NED/DataProperties", lambda r: {"value": [v for v in r["value"] if "Netto" not in v["Title"]]}
    )
    code, printed = place.run("refresh", "--source", f"monitor={file}", "--force")
    assert code == 3
    assert "added 09_E&V_13; not resolved: 09_E&V_12 from 85269NED" in printed
    assert "09_E&V_12" not in set(current_dataset().observations["indicator"])
    assert current_state().last_refresh.sources[2].outcome == "part"


def test_years_of_statline_are_never_appended_to_a_series_of_the_monitor(
    place: Place, tmp_path: Path, monitor_text: str
) -> None:
    file = tmp_path / "monitor.csv"
    lines = [line for line in monitor_text.split("\n") if not (line.startswith("09_E&V_12;") and ";2022;" in line)]
    file.write_text("\n".join(lines), encoding="utf-8")
    code, printed = place.run("refresh", "--source", f"monitor={file}")
    assert code == 3  # the monitor file is refused, the rest goes on
    assert "09_E&V_12: years are gone: 2022" in printed
    assert place.run("refresh", "--source", f"monitor={file}", "--force")[0] == 0
    table = current_dataset().observations
    assert table.loc[table["indicator"] == "09_E&V_12", "year"].max() == 2021


def test_an_edition_replaces_whole_series(place: Place, tmp_path: Path, monitor_text: str) -> None:
    file = tmp_path / "monitor.csv"
    lines = [line.replace(";2013;", ";2023;") for line in monitor_text.split("\n")]
    file.write_text("\n".join(lines), encoding="utf-8")
    code, printed = place.run("import-monitor", str(file))
    assert code == 0
    assert "edition december 2024" in printed  # figures up to 2023
    assert 2013 not in set(current_dataset().observations["year"])
    source = current_dataset().source("monitor")
    assert (source["edition"], source["attribution"]) == (
        "december 2024",
        "CBS, Regionale Monitor Brede Welvaart 2024 (CC BY 4.0)",
    )
    assert "Editie afgeleid uit het laatste jaar met cijfers (2023)" in source["how_obtained"]
    assert str(tmp_path) not in json.dumps(current_dataset().manifest), "no path of this machine in the manifest"


def test_the_same_file_again_changes_nothing_and_keeps_the_rollback(place: Place, tmp_path: Path, monitor_text: str) -> None:
    file = tmp_path / "monitor.csv"
    file.write_text(monitor_text.replace(";GM0014;Groningen;2013;2400,0", ";GM0014;Groningen;2013;2500,0", 1), encoding="utf-8")
    assert place.run("import-monitor", str(file))[0] == 0
    before = place.contents()
    code, printed = place.run("import-monitor", str(file))
    assert code == 0
    assert "done: already in use, nothing changed" in printed
    assert place.contents() == before
    assert current_state().last_refresh.outcome == "done"
    assert place.run("import-monitor", str(file), "--edition", "december 2024")[0] == 0, "another edition is another set"


@pytest.mark.parametrize("edition", ["2023", "dec 2023", "Dec. 2023"])
def test_an_edition_may_be_written_short(edition: str, place: Place, tmp_path: Path, monitor_text: str) -> None:
    file = tmp_path / "monitor.csv"
    file.write_text(monitor_text, encoding="utf-8")
    assert place.run("import-monitor", str(file), "--edition", edition)[0] == 0


def test_an_edition_that_was_a_mistake_can_be_put_right_with_force(place: Place, tmp_path: Path, monitor_text: str) -> None:
    file = tmp_path / "monitor.csv"
    file.write_text(monitor_text, encoding="utf-8")
    assert place.run("import-monitor", str(file), "--edition", "december 2026")[0] == 0
    assert place.run("import-monitor", str(file), "--edition", "december 2022")[0] == 1
    assert place.run("import-monitor", str(file), "--edition", "december 2022", "--force")[0] == 0
    assert current_state().origin == "store", "also where the snapshot is newer"
    assert current_dataset().source("monitor")["edition"] == "december 2022"


@pytest.mark.parametrize("year", ["2023", "2025"])
def test_another_year_of_the_same_division(year: str, place: Place) -> None:
    assert place.run("refresh", "--year", year)[0] == 0
    assert current_dataset().source("gemeentegrenzen")["title"] == f"Gemeentegrenzen {year}, gegeneraliseerd"
    assert current_dataset().source("inwoners")["title"] == f"Inwoners per gemeente, 1 januari {year}"


def test_districts_of_another_year_are_not_put_beside_the_municipalities(place: Place) -> None:
    place.standin.fault("gemeente_gegeneraliseerd", "503")
    code, printed = place.run("refresh", "--only", "pdok", "--year", "2025")
    assert code == 1
    assert "the municipal boundaries are those of 2024; districts of 2025 do not fit beside them" in printed
    assert {current_dataset().source(key)["edition"] for key in ("gemeentegrenzen", "wijkgrenzen")} == {"2024"}


@pytest.mark.parametrize("command", [("import-monitor", "{monitor}"), ("refresh", "--source", "monitor={monitor}")])
def test_figures_of_provinces_from_a_file_of_their_own(
    command: tuple[str, ...], place: Place, tmp_path: Path, monitor_text: str
) -> None:
    monitor, provinces = tmp_path / "monitor.csv", tmp_path / "gebieden.csv"
    monitor.write_text(monitor_text, encoding="utf-8")
    head = "code;label;statcode;statnaam;jaar;waarde;onder;boven\n"
    row = "01_GZ_08;Overgewicht;CR12;Twente;2022;52,4;51,0;53,8\n"
    provinces.write_text(head + row, encoding="utf-8")
    asked = [part.format(monitor=monitor) for part in command]
    assert place.run(*asked, "--provinces", str(provinces))[0] == 0
    official = current_dataset().official
    assert official[["region", "value", "lower", "upper"]].to_numpy().tolist() == [["CR12", 52.4, 51.0, 53.8]]
    source = current_dataset().source("provinciecijfers")
    assert (source["edition"], source["rows"]) == ("december 2023", 1)
    assert source["attribution"] == "CBS, Regionale Monitor Brede Welvaart 2023, cijfers van provincies (CC BY 4.0)"


def test_figures_of_provinces_of_another_edition_are_refused(place: Place, tmp_path: Path, monitor_text: str) -> None:
    monitor, provinces = tmp_path / "monitor.csv", tmp_path / "gebieden.csv"
    monitor.write_text(monitor_text, encoding="utf-8")
    provinces.write_text("code;statcode;jaar;waarde\n01_GZ_08;PV20;2021;50,2\n", encoding="utf-8")
    before = place.contents()
    code, printed = place.run("import-monitor", str(monitor), "--provinces", str(provinces))
    assert code == 1
    assert "figures of provinces end in 2021, those of the municipalities in 2022: another edition" in printed
    assert place.contents() == before
    assert place.run("import-monitor", str(monitor), "--provinces", str(provinces), "--force")[0] == 0


def test_a_defect_in_a_source_is_recorded_with_where_it_is() -> None:
    def boom(*_: object) -> None:
        raise KeyError("statnaam")

    _, line = _attempt(Step("pdok", "wijkgrenzen", boom), None, None, Report(quiet=True))
    assert line.outcome == "failed"
    assert "unexpected KeyError: 'statnaam' (loaders/refresh.py:" in line.en
    assert line.en.endswith(" boom)") and "tests/loaders/test_refresh.py:" in line.en
