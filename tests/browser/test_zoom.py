"""Every page at 200% zoom: a window of 1280 that is 640 wide to the page, with every pixel twice as large."""

from __future__ import annotations

import pytest

from regio_data.views.pages import PAGES
from tests.browser.test_a11y import opened

#: Texts that stick out of the window, or of a box that hides what does not fit; what scrolls by itself is not cut off.
CUT_OFF = """() => [...document.querySelectorAll('[data-testid=stMain] *, header *')].filter(one => {
  const css = getComputedStyle(one), box = one.getBoundingClientRect();
  if (!one.offsetWidth || css.visibility === 'hidden' || one.closest('.rd-scroll, .rd-sr, svg, .said')) return false;
  if (one.closest('[data-testid=stSelectbox], [data-testid=stMultiSelect]')) return false;  // the list has the whole name
  if (![...one.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.nodeValue.trim())) return false;
  const hidden = css.overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1
    || css.overflowY === 'hidden' && one.scrollHeight > one.clientHeight + 3;
  return hidden || box.right > innerWidth + 1 || box.left < -1;
}).map(one => one.textContent.trim().slice(0, 60))"""


@pytest.fixture
def zoomed(browser):
    page = browser.new_page(viewport={"width": 640, "height": 360}, device_scale_factor=2)
    page.set_default_timeout(40_000)
    yield page
    page.close()


@pytest.mark.parametrize("url", PAGES)
def test_nothing_is_cut_off(zoomed, app_url, url):
    opened(zoomed, f"{app_url}/{url}{'?modus=kiezen&deal=twente-ii' if url == 'presentatie' else ''}")
    assert zoomed.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= 640
    assert zoomed.evaluate(CUT_OFF) == []
