"""The files of the search field."""

from __future__ import annotations

import re

from starlette.applications import Starlette

from tests.web.asgi import ask
from web.search.field import field_head, field_routes


def test_the_files_are_kept_for_as_long_as_they_are_the_same():
    app = Starlette(routes=field_routes())
    style, script = re.findall(r'(?:href|src)="([^"]+)"', field_head())
    for address, mime in ((style, "text/css"), (script, "text/javascript")):
        answer = ask(app, address)
        assert answer.headers["content-type"].startswith(mime)
        assert "immutable" in answer.headers["cache-control"]
        assert ask(app, address.partition("?")[0] + "?old").headers["cache-control"] == "no-cache"
