"""Find on a page what a user finds: a widget by its label, the text without its markup."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import unescape
from typing import Any
from urllib.parse import parse_qs

import pandas as pd
import pyarrow as pa
from streamlit.testing.v1 import AppTest


def labelled(widgets: Iterable[Any], label: str) -> Any:
    """Return the one widget with this label."""
    (found,) = [widget for widget in widgets if widget.label == label]
    return found


def html(at: AppTest) -> str:
    """Return all HTML of a page."""
    return "\n".join(element.proto.body for element in at.get("html"))


def words(at: AppTest) -> str:
    """Return all text of a page, without tags and escapes; what is bold keeps its asterisks."""
    plain = unescape(re.sub(r"<[^>]*>", " ", html(at)))
    texts = [element.value for kind in ("markdown", "caption", "info") for element in at.get(kind) if element.value]
    return "\n".join([plain, *(re.sub(r"\\([^\w\s])", r"\1", text) for text in texts)])


def tables(at: AppTest) -> list[pd.DataFrame]:
    """Return the tables of `ui.show.row_table` on a page as they are shown: text under the heads."""
    shown = [json.loads(e.proto.json) for e in at.get("bidi_component") if e.proto.component_name == "tabel"]
    return [pd.DataFrame({c["text"]: cells for c, cells in zip(t["columns"], t["cells"], strict=True)}) for t in shown]


def rows(at: AppTest, label: str) -> list[list[str]]:
    """Return the cells of the table of `ui.show.html_table` with this label, row by row."""
    body = re.search(rf'aria-label="{re.escape(label)}">.*?<tbody>(.*?)</tbody>', html(at), re.S)[1]
    return [[unescape(cell) for cell in re.findall(r"<td[^>]*>(.*?)</td>", row)] for row in body.split("</tr>")[:-1]]


@dataclass(frozen=True)
class Chart:
    """A chart on a page: its text alternative, its specification, and the table of each layer."""

    alt: str
    spec: dict[str, Any]
    tables: list[pd.DataFrame]


def charts(at: AppTest) -> list[Chart]:
    """Return the charts on a page, in order."""
    return [_chart(element.proto) for element in at.get("vega_lite_chart")]


def _chart(proto: Any) -> Chart:
    spec = json.loads(proto.spec)
    found = {one.name: pa.ipc.open_stream(one.data.data).read_pandas() for one in proto.datasets}
    layers = spec.get("layer", [spec])
    return Chart(proto.alt, spec, [found[(layer.get("data") or spec["data"])["name"]] for layer in layers])


def matrix(at: AppTest) -> pd.DataFrame:
    """Return the table of Vergelijken: a row an indicator, a column a region, all text of a cell."""

    def texts(row: str) -> list[str]:
        cells = re.findall(r"<t[hd] [^>]*>(.*?)</t[hd]>", re.sub(r"<i .*?</i>", "", row), re.S)
        return [" ".join(unescape(re.sub(r"<[^>]*>", " ", cell)).split()) for cell in cells]

    (found,) = re.findall(r'<div class="rd-scroll rd-matrix".*?</table>', html(at), re.S)
    head, *rows = [texts(row) for row in re.findall(r'<tr role="row">(.*?)</tr>', found, re.S)]
    return pd.DataFrame(rows, columns=head).set_index("Indicator")


def presented(at: AppTest) -> dict[str, dict[str, list[str]]]:
    """Return what the buttons of a page that open slides ask for, by their text."""
    found = re.findall(r'<a class="rd-present[^"]*" href="presentatie\?([^"]*)">(.*?)</a>', html(at))
    return {unescape(text): parse_qs(unescape(query)) for query, text in found}
