"""The kinds of region that come with a data set."""

from __future__ import annotations

import pandas as pd

from regio_data.dataset.areas import with_areas
from regio_data.dataset.snapshot import AREAS_FILE, Dataset
from regio_data.registers.regions import regions


def with_table(dataset, rows):
    found = Dataset(dataset.folder, dataset.manifest)
    found._read.get(AREAS_FILE, lambda: pd.DataFrame(rows, columns=["region", "kind", "name"]))
    return found


def test_municipalities_of_the_same_name_are_one_region_and_an_unknown_one_is_left_out(dataset, registers):
    rows = [
        (code, "ggd-regio", name) for code, name in (("GM0153", "GGD Twente"), ("GM0141", "GGD Twente"), ("GM0014", "Gronn"))
    ]
    found = with_areas(registers, with_table(dataset, [*rows, ("GM9999", "ggd-regio", "GGD Nergens")]))
    assert {region.name: set(region.municipalities) for region in regions(found, "ggd-regio")} == {
        "GGD Twente": {"GM0141", "GM0153"},
        "Gronn": {"GM0014"},
    }
    assert regions(found, "veiligheidsregio") == ()


def test_without_areas_the_registers_stay_the_same(dataset, registers):
    assert with_areas(registers, dataset) is registers
