"""The field itself: its script and style, and what puts it on a page of the dashboard."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from web.address import below_base
from web.map_files import FOREVER

_TYPES = {"zoeken.css": "text/css", "zoeken.js": "text/javascript"}


def field_head() -> str:
    """Return the elements for the head of a document."""
    style, script = (f"{below_base(name)}?{_digest(name)}" for name in _TYPES)
    return f'<link rel="stylesheet" href="{style}" /><script defer src="{script}"></script>'


def field_routes() -> list[Route]:
    """Return the routes of the files, below the base path."""
    return [Route(below_base(name), _file) for name in _TYPES]


def _file(request: Request) -> Response:
    name = request.url.path.rpartition("/")[2]
    kept = FOREVER if request.url.query == _digest(name) else "no-cache"
    return Response(_content(name), headers={"cache-control": kept}, media_type=_TYPES[name])


@cache
def _content(name: str) -> bytes:
    return Path(__file__).with_name(name).read_bytes()


@cache
def _digest(name: str) -> str:
    return hashlib.sha256(_content(name)).hexdigest()[:12]
