"""The table of figures newer than the monitor."""

from __future__ import annotations

from regio_data.data import Data
from regio_data.eigen.regio import named
from regio_data.registers.regions import OWN, RegionRef, find_region
from tests.regio_data.making import newer, with_newer
from ui.show.newer import newer_html


def test_a_row_tells_region_figure_and_agreement_and_text_of_a_user_is_escaped(dataset, registers):
    data = with_newer(Data(dataset, registers, None), newer([("GM0153", "05_OPL_08", 2024, 40.0)]))
    own = named(find_region(registers, RegionRef(OWN, "GM0153")), "<b>Onze</b>")
    table = newer_html(data, [own], registers.indicators)
    assert table.count("<tr>") == 2
    assert "&lt;b&gt;Onze&lt;/b&gt;" in table
    assert "StatLine 2024: 40,0%" in table
    assert "3.020 van de 3.078" in table


def test_without_newer_figures_there_is_no_table(dataset, registers):
    here = find_region(registers, RegionRef("gemeente", "GM0153"))
    assert newer_html(Data(dataset, registers, None), [here], registers.indicators) == ""
