"""What every page of the dashboard says, whichever it is."""

from dataclasses import replace

import pandas as pd
import pytest

from regio_data.data import Data
from regio_data.figures.scores import scores_of
from regio_data.registers.areas import Area
from regio_data.registers.regions import regions
from regio_data.views.pages import PAGES
from tests.finding import html, words
from tests.regio_data.making import newer, with_newer
from ui.common.app_data import put_in_use


@pytest.mark.parametrize("url", PAGES)
def test_it_says_how_far_the_figures_go(open_page, dataset, url):
    assert dataset.figures_until in words(open_page(url)).lower()


@pytest.fixture(scope="module")
def refreshed(dataset, registers, scores):
    """Data as after a refresh: a figure of StatLine that is newer than the monitor, and two veiligheidsregio's."""
    halves = [tuple(m.code for m in registers.municipalities if (m.province == "Limburg") is south) for south in (True, False)]
    areas = [Area(kind="veiligheidsregio", name=name, municipalities=codes) for name, codes in zip("ZN", halves, strict=True)]
    found = replace(registers, areas=tuple(areas))
    more = scores_of(dataset, found, regions(found, "veiligheidsregio"))
    data = Data(dataset, found, pd.concat([scores, more], ignore_index=True))
    return with_newer(data, newer([("GM0153", "05_OPL_08", 2024, 40.0)]))


@pytest.fixture
def after_refresh(refreshed):
    """That data, in use."""
    put_in_use(refreshed)
    yield
    put_in_use(None)


@pytest.mark.parametrize(
    ("url", "query"),
    [
        ("brede-welvaart", {"indicator": "05_OPL_08", "regio": "GM0153"}),
        ("profiel", {"gemeente": "GM0153", "beeld": "cijfers"}),
        ("vergelijken", {"regio": ["gemeente:GM0153", "nederland"], "thema": "alle"}),
    ],
)
def test_figures_newer_than_the_monitor_stand_beside_it_and_are_told_apart(open_page, after_refresh, url, query):
    said = words(open_page(url, **query))
    assert "StatLine 2024: 40,0%" in said
    assert "andere reeks, telt niet mee in positie en trend" in said
    assert "In 2013 tot en met 2022 zijn 3.020 van de 3.078 cijfers van gemeenten gelijk aan die van de monitor" in said


@pytest.mark.parametrize(
    ("url", "query"),
    [
        ("brede-welvaart", {"niveau": "veiligheidsregio", "regio": "veiligheidsregio:z", "indicator": "05_OPL_08"}),
        ("profiel", {"regio": "veiligheidsregio:z"}),
        ("vergelijken", {"regio": ["veiligheidsregio:z", "veiligheidsregio:n"]}),
    ],
)
def test_a_kind_of_region_that_a_refresh_brought_works_as_any_other(open_page, after_refresh, url, query):
    at = open_page(url, **query)
    assert not at.exception
    assert not at.info
    assert "veiligheidsregio" in (words(at) + html(at)).lower()
