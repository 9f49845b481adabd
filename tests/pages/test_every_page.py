"""What every page of the dashboard says, whichever it is."""

import pytest

from regio_data.data import Data
from regio_data.views.pages import PAGES
from tests.finding import words
from tests.regio_data.making import newer, with_newer
from ui.common.app_data import put_in_use


@pytest.mark.parametrize("url", PAGES)
def test_it_says_how_far_the_figures_go(open_page, dataset, url):
    assert dataset.figures_until in words(open_page(url)).lower()


@pytest.fixture
def after_refresh(dataset, registers, scores):
    """Data with a figure of StatLine that is newer than the monitor, in use."""
    data = with_newer(Data(dataset, registers, scores), newer([("GM0153", "05_OPL_08", 2024, 40.0)]))
    put_in_use(data)
    yield data
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
