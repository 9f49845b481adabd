"""The source line below a page."""

from __future__ import annotations

from dataclasses import replace

from regio_data.dataset.snapshot import Dataset
from tests.finding import html
from ui.common.sources import source_line


def test_it_says_how_far_the_figures_go_whose_they_are_and_what_is_our_own(drawn, data):
    at = drawn(source_line, data, ["monitor", "inwoners"], "Posities: eigen <berekening>.")
    line = html(at)
    assert data.dataset.figures_until.lower() in line.lower()
    assert line.index(data.dataset.source("monitor")["attribution"]) < line.index(
        data.dataset.source("inwoners")["attribution"]
    )
    assert line.endswith(". Posities: eigen &lt;berekening&gt;.</div>")
    assert [link.proto.label for link in at.get("page_link")] == ["Over de data: bronnen, methode en wat ontbreekt"]
    assert html(drawn(source_line, data, ["inwoners"])).endswith(".</div>")


def test_more_of_each_source_stands_one_click_away(drawn, data):
    (box,) = drawn(source_line, data, ["monitor", "bestaat-niet"]).expander
    (told,) = box.markdown
    source = data.dataset.source("monitor")
    assert f"](<{source['licence_url']}>)" in told.value and f"[Bij de bron](<{source['url']}>)" in told.value
    assert "Verkregen op " in told.value


def test_text_of_a_source_is_no_markup(drawn, data):
    entry = {
        **data.dataset.source("monitor"),
        "key": "monitor",
        "attribution": "<b>CBS</b>",
        "title": "[x](https://evil.example)",
    }
    dataset = Dataset(data.dataset.folder, {**data.dataset.manifest, "sources": [entry]})
    at = drawn(source_line, replace(data, dataset=dataset), ["monitor"])
    assert "&lt;b&gt;CBS&lt;/b&gt;" in html(at)
    assert "[x](https://evil" not in at.expander[0].markdown[0].value
