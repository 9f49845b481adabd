"""The table of areas gives kinds of region, found by their titles, that then work as any region."""

from __future__ import annotations

import pytest

from loaders.areas import AREAS, areas
from loaders.errors import LoaderError
from loaders.sources import Run
from loaders.store.draft import draft_of
from regio_data.dataset.areas import with_areas
from regio_data.dataset.current import current_dataset
from regio_data.dataset.snapshot import open_dataset
from regio_data.registers.region_names import lacking_kinds
from regio_data.registers.regions import REFRESHED, RegionRef, every_region, find_region, regions
from regio_data.settings import load_settings
from tests.loaders.conftest import mappings, registers
from tests.standins import cbs_areas


def asked(year=2024):
    run = Run(load_settings(), registers(), mappings(), year=year)
    return areas(draft_of(open_dataset()), run, lambda *_: None)


def test_every_municipality_lies_in_one_area_of_each_kind_and_padding_is_gone(pointed):
    result = asked()
    table = result.draft.areas
    assert set(table["kind"]) == set(REFRESHED)
    assert len(table) == 3 * 342
    enschede = table[table["region"] == "GM0153"].set_index("kind")["name"].to_dict()
    assert enschede == {
        "arbeidsmarktregio": "Twente (arbeidsmarkt)",
        "ggd-regio": "GGD Overijssel",
        "veiligheidsregio": "Veiligheidsregio Overijssel",
    }
    assert result.outcome == "new"
    assert "85755NED" in result.draft.sources[AREAS]["attribution"]


def test_a_kind_that_is_not_found_by_its_title_is_named_and_the_others_come(pointed, monkeypatch):
    others = {path: name for path, name in cbs_areas.GROUPS.items() if not path[-1].startswith("GGD")}
    monkeypatch.setattr(cbs_areas, "GROUPS", others)
    result = asked()
    assert result.outcome == "part"
    assert set(result.draft.areas["kind"]) == {"arbeidsmarktregio", "veiligheidsregio"}
    assert "ggd-regio: no columns 'Naam' under a group 'ggd'; the groups are: arbeidsmarktregio's" in result.note


def test_a_table_that_names_no_area_for_a_municipality_is_refused(pointed, monkeypatch):
    names = dict.fromkeys(cbs_areas.GROUPS, lambda m: "" if m.code == "GM0153" else "x")
    monkeypatch.setattr(cbs_areas, "GROUPS", names)
    with pytest.raises(LoaderError, match="names none for 1 municipalities, the first GM0153"):
        asked()


def test_a_year_without_a_table_in_the_register_asks_nothing(pointed):
    assert asked(2019) is None
    assert not pointed.requests


def test_after_a_refresh_they_are_regions_as_any_other(place):
    found = with_areas(registers(), current_dataset())
    assert len(regions(found, "veiligheidsregio")) == 12
    assert len(regions(found, "arbeidsmarktregio")) == 40
    here = find_region(found, RegionRef("ggd-regio", "ggd-flevoland"))
    assert found.names_of(here.municipalities) == found.names_of(
        find_region(found, RegionRef("provincie", "flevoland")).municipalities
    )
    assert here.ref in every_region(found)
    assert lacking_kinds(found) == ""


def test_the_snapshot_has_none_and_says_so():
    assert with_areas(registers(), open_dataset()) is registers()
    said = lacking_kinds(registers())
    assert said.startswith("Arbeidsmarktregio’s, GGD-regio’s en veiligheidsregio’s zijn er pas na het verversen")
