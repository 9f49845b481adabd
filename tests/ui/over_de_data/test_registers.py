"""What is said of the tranches and the vitale regio’s."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.finding import html
from ui.over_de_data.registers import registers_view


@pytest.fixture(scope="module")
def shown(drawn, data):
    return drawn(registers_view, data)


def test_of_every_vitale_regio_is_said_how_sure_it_is_and_where_it_comes_from(shown, registers):
    (table,) = [element.value for element in shown.markdown if "De vitale regio’s" in element.value]
    rows = dict(re.findall(r'<tr><th scope="row">(.*?)</th>(.*?)</tr>', table))
    assert list(rows) == [regio.name for regio in registers.vitale_regios]
    _, sure, notes = re.findall(r"<td>(.*?)</td>", rows["Noord- en Oost-Groningen"])
    assert sure == "laag"
    assert "dat die twee meedoen, staat verder in geen bron" in notes
    assert 'href="https://zoek.officielebekendmakingen.nl/stcrt-2021-86.html"' in rows["Zeeuws-Vlaanderen"]
    assert "officielebekendmakingen.nl: Staatscourant 2021-86</a>" in rows["Zeeuws-Vlaanderen"]
    assert "Terneuzen" in rows["Zeeuws-Vlaanderen"]


def test_per_tranche_is_said_what_was_granted_and_available(shown):
    body = html(shown)
    row = "<td>Tranche 6</td><td>16</td><td>2024–2025</td><td>€ 244,3 mln</td><td>€ 244,3 mln</td><td>Zesde en laatste tranche"
    assert row in body
    assert "<td>Tranche 1</td><td>6</td><td>2017–2018</td><td>€ 502,0 mln</td><td>niet bekend</td>" in body


def test_the_heading_counts_the_tranches(shown, drawn, data, next_tranche):
    assert shown.header[0].value == "De zes tranches"
    more = replace(data, registers=next_tranche("bonaire"))
    assert drawn(registers_view, more).header[0].value == "De zeven tranches"


def test_the_sum_of_the_first_tranches_is_explained_beside_the_letter(shown):
    assert any("€ 950,0 mln" in caption.value for caption in shown.caption)
