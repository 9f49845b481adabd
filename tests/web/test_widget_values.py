"""Messages that no browser sends, to the running server: the page stays whole, and so does the session."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.web.server import free_port, running
from tests.web.visitor import see, value, visit
from ui.common.frame import UNEXPECTED

FORGED = [
    {"int_value": 10**9},
    {"string_value": "deal:bestaat-niet"},
    {"string_value": "![x](https://elders/p.png)"},
    {"double_value": 1e300},
    {"bool_value": True},
    {"trigger_value": True},
    {"bytes_value": b"\xff"},
    {"int_array_value": [99999, -1]},
    {"double_array_value": [float("nan"), 1e300]},
    {"string_array_value": ["x", "GM0014"]},
    {"arrow_value": None},
    {"file_uploader_state_value": None},
    {"string_trigger_value": None},
    {"json_trigger_value": "{"},
    {"json_value": "{"},
    {"json_value": "[" * 5000},
    {"json_value": "null"},
    {"json_value": '["x", {}]'},
    {"json_value": '{"selection": {"rows": [-1, 2.5, null, 99999], "columns": 3}, "last_active_drawing": "x"}'},
    {"json_value": '{"selection": {"rows": "x"}, "last_active_drawing": {"properties": {"code": [1], "key": {}}, "id": []}}'},
]
VIEWS = [
    ("", "deal=twente-ii"),
    ("", "weergave=stapeling"),
    ("brede-welvaart", ""),
    ("vergelijken", "regio=deal:twente-ii&regio=gemeente:GM0153&thema=gezondheid"),
    ("profiel", "deal=twente-ii"),
    ("rode-draden", "thema=2"),
    ("presentatie", ""),
    ("data", ""),
]


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    port, log = free_port(), tmp_path_factory.mktemp("forged") / "log"
    with running(port, log):
        yield port, log


#: In the ordinary suite: a table, a map, buttons, choices and a popover.
ALWAYS = ("brede-welvaart", "")


@pytest.mark.parametrize(
    ("page", "query"), [view if view == ALWAYS else pytest.param(*view, marks=pytest.mark.deep) for view in VIEWS]
)
def test_forged_values_change_no_page_and_leave_no_trace(page: str, query: str, server: tuple[int, Path]) -> None:
    port, log = server
    with visit(port) as session:
        widgets = see(session, page, query).widgets
        assert widgets
        for forged in FORGED:
            view = see(session, page, query, [value(widget, **forged) for widget in widgets])
            assert (view.exceptions, [text for text in view.alerts if text == UNEXPECTED]) == ([], []), forged
        after = see(session, page, query)
        assert UNEXPECTED not in after.alerts
        assert after.widgets
    assert "Traceback" not in log.read_text(encoding="utf-8")
