"""Figures that are newer than the monitor come from StatLine only where the years of both agree, and stay apart."""

from __future__ import annotations

from dataclasses import replace

import pytest

from loaders.errors import LoaderError
from loaders.newer import NEWER, newer_figures
from loaders.sources import Run
from loaders.store.draft import draft_of
from regio_data.dataset import schemas
from regio_data.dataset.current import current_dataset
from regio_data.dataset.snapshot import open_dataset
from regio_data.errors import DatasetError
from regio_data.settings import load_settings
from tests.loaders.conftest import mappings, registers
from tests.standins import cbs_tables

CRIME, TABLE = "04_VE_03", "83648NED"


@pytest.fixture
def later(monkeypatch):
    """Let the table of crimes go on after the monitor: in 2023 one more than in 2022, in 2024 two more."""
    real = cbs_tables._figures

    def figures(mapping):
        found = dict(real(mapping))
        if mapping.target != CRIME:
            return found
        last = max(year for _, year in found)
        more = {(code, last + n): value + n for (code, year), value in found.items() if year == last for n in (1, 2)}
        return found | more

    monkeypatch.setenv("REGIO_NEWER_FIGURES", "true")
    monkeypatch.setattr(cbs_tables, "_figures", figures)
    cbs_tables.tables.cache_clear()
    yield
    cbs_tables.tables.cache_clear()


def run(target=CRIME, table=TABLE):
    return Run(load_settings(), registers(), [m for m in mappings() if (m.target, m.table) == (target, table)])


def asked(one, **changed):
    return newer_figures(replace(draft_of(open_dataset()), **changed), one, lambda *_: None)


def test_the_newest_year_is_kept_apart_with_how_far_the_series_agree(pointed, later):
    result = asked(run())
    table, ours = result.draft.newer, open_dataset().observations.query("indicator == @CRIME").dropna(subset="value")
    last = ours["year"].max()
    assert set(table["year"]) == {last + 2}
    wanted = ours[ours["year"] == last].set_index("region")["value"] + 2
    assert (table.set_index("region")["value"] - wanted).abs().max() < 1e-9
    first = table.iloc[0]
    assert (first["table"], first["compared"], first["differing"], first["last"]) == (TABLE, len(ours), 0, last)
    assert result.draft.observations.equals(open_dataset().observations)
    assert result.draft.sources[NEWER]["rows"] == len(table)


def test_a_series_that_differs_in_more_than_one_of_twenty_is_left_out(pointed, later):
    ours = open_dataset().observations
    places = ours.index[(ours["indicator"] == CRIME) & ours["value"].notna()]

    def with_other(share):
        """The figures, of which one in so many is five more."""
        other = ours.copy()
        other.loc[places[: len(places) // share], "value"] += 5
        return asked(run(), observations=other)

    assert with_other(18) is None
    found = with_other(25).draft.newer
    assert found["differing"].iloc[0] == len(places) // 25
    assert found["largest"].iloc[0] == pytest.approx(5)


def test_a_table_that_ends_with_the_monitor_is_not_fetched_and_gives_nothing(pointed, later):
    assert asked(run("05_OPL_08", "85525NED")) is None
    assert not [one for one in pointed.requests if "TypedDataSet" in one]


def test_when_no_table_can_be_asked_the_present_figures_stay(pointed, later):
    pointed.fault(TABLE, "503")
    with pytest.raises(LoaderError, match="503"):
        asked(run())


def test_a_refresh_puts_them_in_the_store_and_a_new_monitor_file_takes_them_out(place, later, file, monkeypatch):
    few = [m for m in mappings() if m.table in (TABLE, "03759ned", "85755NED")]
    monkeypatch.setattr("loaders.commands.load_statline", lambda _: few)
    code, _ = place.run("refresh", "--only", "statline")
    assert code == 0
    dataset = current_dataset()
    assert set(dataset.newer["indicator"]) == {CRIME}
    assert dataset.source(NEWER)["rows"] == len(dataset.newer)
    assert place.run("refresh", "--only", "statline")[0] == 0  # the same again
    code, _ = place.run("import-monitor", str(file))
    assert code == 0
    assert current_dataset().newer.empty
    assert current_dataset().source(NEWER) is None


def test_figures_that_are_not_newer_than_the_years_in_common_are_refused(pointed, later):
    table = asked(run()).draft.newer
    with pytest.raises(DatasetError, match="newer than the years in common"):
        schemas.check(schemas.NEWER, table.assign(year=table["last"]), "newer.parquet")
