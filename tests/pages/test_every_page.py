"""What every page of the dashboard says, whichever it is."""

import pytest

from regio_data.views.pages import PAGES
from tests.finding import words


@pytest.mark.parametrize("url", PAGES)
def test_it_says_how_far_the_figures_go(open_page, dataset, url):
    assert dataset.figures_until in words(open_page(url)).lower()
