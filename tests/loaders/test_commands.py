"""The command line: exit codes, output for people and machines, and what each command says."""

from __future__ import annotations

import json
import sys

import pytest

from regio_data.dataset.current import current_dataset
from tests.loaders.conftest import Place, mappings
from tests.standins.__main__ import main as standins_main


def test_wrong_usage_names_the_setting_that_would_help(place: Place) -> None:
    assert "monitor_url / REGIO_MONITOR_URL" in place.run("refresh", "--only", "monitor")[1]


def test_status_names_the_set_its_sources_and_the_last_run(place: Place) -> None:
    code, printed = place.run("status")
    assert code == 0
    assert f"in use: store {current_dataset().version}" in printed
    assert "monitor: december 2023, retrieved" in printed
    assert "last run: " in printed
    code, printed = place.run("status", "--json")
    found = json.loads(printed)
    assert (found["origin"], found["version"], found["warnings"]) == ("store", current_dataset().version, [])
    assert found["last_refresh"]["outcome"] == "done"


def test_rollback_goes_back_to_the_snapshot_and_forward_again(place: Place) -> None:
    refreshed = current_dataset().version
    code, printed = place.run("rollback")
    assert code == 0
    assert "snapshot" in printed
    assert json.loads(place.run("status", "--json")[1])["origin"] == "snapshot"
    code, printed = place.run("rollback", "--json")
    assert json.loads(printed)["version"] == refreshed
    assert current_dataset().version == refreshed


def test_rollback_without_a_store_says_so(pointed, capsys: pytest.CaptureFixture[str], tmp_path) -> None:
    code, printed = Place(tmp_path / "store", pointed, capsys).run("rollback")
    assert code == 1
    assert "nothing to go back to" in printed


def test_check_finds_equal_figures_equal(place: Place) -> None:
    before = place.contents()
    code, printed = place.run("check", "--json")
    assert code == 0
    found = {(m["target"], m["table"]): m for m in json.loads(printed)["mappings"]}
    assert all(m["resolved"] for m in found.values())
    assert len({target for target, _ in found}) == 19
    assert (found["inwoners", "03759ned"]["overlap"], found["inwoners", "03759ned"]["differing"]) == (342, 0)
    assert found["09_E&V_12", "85269NED"]["overlap"] == 3420  # 342 municipalities, 2013-2022
    assert found["09_E&V_12", "85269NED"]["differing"] == 0
    assert ("09_E&V_12", "86008NED") not in found, "a different series is not compared"
    revised = found["R_HN_SL_04", "80305ned"]  # the stand-in has one figure otherwise: 0.4 km at Groningen, 2020
    assert (revised["differing"], revised["where"]) == (1, "GM0014 2020")
    assert revised["largest"] == pytest.approx(0.4)
    unused = {(m["target"], m["table"]): m["reason"] for m in json.loads(printed)["not_used"]}
    assert unused["09_E&V_12", "86008NED"] == "different series"
    assert unused["woningen", "82900NED"] == "total category of StatusVanBewoning unconfirmed"
    assert set(unused) | set(found) == {(m.target, m.table) for m in mappings()}, "none is passed over in silence"
    assert place.contents() == before


def test_a_slip_in_the_register_of_tables_is_found(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    def slip(mapping):
        topics = tuple(t.model_copy(update={"title": t.title.replace("Netto arb", "Nettoarb")}) for t in mapping.topics)
        return mapping.model_copy(update={"topics": topics})

    monkeypatch.setattr("loaders.commands.load_statline", lambda _: [slip(m) for m in mappings()])
    code, printed = place.run("check")
    assert code == 3
    assert "no topic 'Nettoarbeidsparticipatie'; has it been renamed?" in printed


@pytest.mark.parametrize(
    "arguments", [("--port", "{port}"), ("--fault", "(=503"), ("--fault", "x=1")], ids=["busy", "pattern", "kind"]
)
def test_stand_ins_that_cannot_start_say_why(arguments: tuple[str, ...], pointed, capsys, monkeypatch) -> None:
    given = [text.format(port=pointed.base.rsplit(":", 1)[1]) for text in arguments]
    monkeypatch.setattr(sys, "argv", ["standins", *given])
    with pytest.raises(SystemExit) as end:
        standins_main()
    assert end.value.code == 2
    assert "error: " in capsys.readouterr().err


def test_check_counts_what_differs_and_names_what_does_not_resolve(place: Place) -> None:
    def raise_groningen(reply):
        rows = [
            {**r, "NettoArbeidsparticipatie_1": r["NettoArbeidsparticipatie_1"] + 3} if is_groningen(r) else r
            for r in reply["value"]
        ]
        return {**reply, "value": rows}

    def is_groningen(row) -> bool:
        return row["RegioS"].strip() == "GM0014" and "NettoArbeidsparticipatie_1" in row

    place.standin.fault("85494NED/TypedDataSet", raise_groningen)
    place.standin.fault("86161NED/DataProperties", "404")
    code, printed = place.run("check")
    assert code == 3
    lines = printed.splitlines()
    assert any(line.startswith("09_E&V_12 from 85494NED") and "3420 figures in common, 10 differ" in line for line in lines)
    assert any("largest difference 3 at GM0014" in line for line in lines)
    assert any(line.startswith("01_KL_H_36 from 86161NED") and "NOT RESOLVED, skipped" in line for line in lines)


def test_check_without_a_service_fails_at_once(place: Place) -> None:
    place.standin.fault("OData", "503")
    code, printed = place.run("check")
    assert code == 1
    assert "ODataCatalog/Tables: HTTP 503" in printed


def test_check_goes_on_without_the_catalogue(place: Place) -> None:
    place.standin.fault("ODataCatalog", "503")
    code, printed = place.run("check")
    assert code == 0
    assert "warning: the catalogue cannot be searched" in printed
    assert "09_E&V_12 from 85494NED" in printed
    unused = next(line for line in printed.splitlines() if line.startswith("09_E&V_12 from 86008NED"))
    assert unused.endswith(": not used: different series")


def test_a_request_that_is_tried_again_is_told(place: Place, caplog: pytest.LogCaptureFixture) -> None:
    place.standin.fault("TypedDataSet", "503", times=1)
    assert place.run("refresh", "--only", "statline")[0] == 0
    assert "HTTP 503" in caplog.text
    assert "Trying again in 0 s." in caplog.text


def test_a_source_without_news_is_concluded(place: Place) -> None:
    lines = place.run("refresh", "--only", "statline")[1].splitlines()
    assert lines[lines.index("statline ...") + 1] == "statline: nothing lacking"


def test_errors_are_json_too(place: Place) -> None:
    code, printed = place.run("refresh", "--json", "--source", "monitor=weg.csv", "--only", "monitor")
    found = json.loads(printed)
    assert (code, found["outcome"]) == (1, "failed")
    assert "weg.csv" in found["sources"][0]["en"]
