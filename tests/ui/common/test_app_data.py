"""What every page reads: one data set and one state of the registers, never a mixture."""

from __future__ import annotations

import dataclasses
import json
import os

import pytest

from geo.drawn.map_files import kept
from regio_data.registers.load import load_registers
from regio_data.registers.regions import NEDERLAND
from ui.common import app_data
from ui.common.app_data import map_address
from ui.waar_landt_het_geld.tables import placed


@pytest.fixture
def edited(monkeypatch):
    """Let somebody rename the second deal of Twente and add Zwolle to it while the app runs."""
    app_data._app_data.clear()
    change = {"name": "Twente TWEE"}

    def edit():
        before = load_registers()
        deals = tuple(
            d.model_copy(update={**change, "municipalities": (*d.municipalities, "GM0193")}) if d.slug == "twente-ii" else d
            for d in before.deals
        )
        monkeypatch.setattr(app_data, "load_registers", lambda: dataclasses.replace(before, deals=deals))
        monkeypatch.setattr(app_data, "_register_stamp", lambda: 1)

    yield edit
    app_data._app_data.clear()


def members(data):
    return json.loads(kept(map_address(data).rpartition("/")[2]).files["regios.json"])["deal:twente-ii"]


def test_an_edit_of_a_register_reaches_the_map_and_the_figures(edited):
    before = app_data.app_data()
    assert len(members(before)) == 14
    edited()
    after = app_data.app_data()
    assert len(members(after)) == 15
    zwolle = (
        after.values("gemeente", "01_GZ_08")
        .query("region == 'GM0193' and indicator == '01_GZ_08' and year == 2022")["value"]
        .item()
    )
    value = {data.version: data.table("deal", "01_GZ_08", 2022).loc["twente-ii", "value"] for data in (before, after)}
    assert value[before.version] != value[after.version]
    weight = before.dataset.weights.set_index("region")["inhabitants"]
    own = sum(weight[code] for code in before.registers.deal["twente-ii"].municipalities)
    expected = (own * value[before.version] + weight["GM0193"] * zwolle) / (own + weight["GM0193"])
    assert value[after.version] == pytest.approx(expected, rel=1e-12)


def test_figures_asked_after_an_edit_belong_to_the_registers_that_were_read(edited):
    before = app_data.app_data()
    edited()
    assert "Twente TWEE" not in set(before.values("deal", "01_GZ_08")["region_name"])
    assert "Twente TWEE" in set(app_data.app_data().values("deal", "01_GZ_08")["region_name"])


@pytest.mark.parametrize(
    ("table", "column"),
    [
        (lambda d: d.values("deal", "01_GZ_08"), "value"),
        (lambda d: d.scores, "value"),
        (lambda d: d.latest("deal"), "value"),
        (lambda d: d.table("deal", "01_GZ_08", 2022), "value"),
        (lambda d: d.dataset.observations, "value"),
        (lambda d: d.dataset.official, "value"),
        (lambda d: d.dataset.newer, "value"),
        (lambda d: d.dataset.weights, "inhabitants"),
        (lambda d: d.dataset.by_year("01_GZ_08"), 2022),
    ],
)
def test_nobody_can_change_the_table_of_another_session(table, column):
    data = app_data.app_data()
    mine = table(data)
    before = mine[column].sum()
    mine.loc[:, column] = -1
    mine["extra"] = 1
    other = table(data)
    assert other[column].sum() == before
    assert "extra" not in other
    with pytest.raises(ValueError, match="read-only"):
        other[column].to_numpy()[0] = 0


def test_nor_where_the_rows_of_a_region_lie():
    rows = app_data.app_data().rows_of(NEDERLAND)
    assert len(rows)
    with pytest.raises(ValueError, match="read-only"):
        rows[0] = 0


def counted(data):
    return (data.latest("deal"), ["a value of its own"])


@pytest.mark.parametrize(
    ("table", "column"),
    [
        (lambda d: d.theme_scores, "score"),
        (lambda d: placed(d, d.registers.indicators[:2], ()), "euro"),
        (lambda d: d.once(counted)[0], "value"),
    ],
)
def test_nor_what_is_made_of_the_tables_for_all(table, column):
    data = app_data.app_data()
    mine = table(data)
    before = mine[column].sum()
    mine[column] = -1.0
    mine["extra"] = 1
    other = table(data)
    assert other[column].sum() == before
    assert "extra" not in other


def test_a_register_that_is_taken_away_is_missed(tmp_path, monkeypatch):
    for name in ("a.yaml", "b.csv"):
        (tmp_path / name).write_text("")
    os.utime(tmp_path / "a.yaml", (1, 1))
    monkeypatch.setattr(app_data, "FOLDER", tmp_path)
    before = app_data._register_stamp()
    (tmp_path / "a.yaml").unlink()
    assert app_data._register_stamp() != before


def test_two_machines_with_the_same_registers_have_the_same_version(tmp_path, monkeypatch):
    """Behind one address they would otherwise say that they have other data."""
    stamps = []
    for name, when in (("one", 1), ("two", 2)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.yaml").write_text("x")
        os.utime(tmp_path / name / "a.yaml", (when, when))
        monkeypatch.setattr(app_data, "FOLDER", tmp_path / name)
        stamps.append(app_data._register_stamp())
    assert stamps[0] == stamps[1]


def test_nobody_waits_for_new_data_that_is_not_warm_yet(edited):
    before = app_data.newest()
    app_data.put_in_use(before)
    try:
        edited()
        assert app_data.app_data() is before
        app_data.put_in_use(app_data.newest())
        assert "Twente TWEE" in {deal.name for deal in app_data.app_data().registers.deals}
    finally:
        app_data.put_in_use(None)
