"""Sources as links."""

from __future__ import annotations

from regio_data.deals.provenance import link_texts
from ui.show.source_links import anchor, source_list

LINK = "https://www.rijksoverheid.nl/regio-deals/twente"


def test_an_address_is_a_link_that_tells_the_other_site_nothing():
    html = anchor(f"{LINK} (gezien in 2025)", link_texts([LINK]))
    assert html.startswith(f'<a href="{LINK}" rel="noopener noreferrer">')
    assert html.endswith("</a> (gezien in 2025)")


def test_words_are_words():
    assert anchor("Kamerstuk 29 697, nr. 90 <i>", {}) == "Kamerstuk 29 697, nr. 90 &lt;i&gt;"


def test_an_address_cannot_end_its_attribute():
    hostile = 'https://x.example/"onclick="alert(1)'
    assert '"onclick' not in anchor(hostile, link_texts([hostile]))


def test_that_there_is_no_source_is_said():
    assert "geen bron bij dit gegeven vermeld" in source_list([], {})
