"""Serve the files of the map from memory: packed once, and never asked for again by a browser that has them."""

from __future__ import annotations

from pathlib import PurePosixPath

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from geo.drawn.map_files import FOLDER, KEPT, kept
from regio_data.kept import Kept
from web.address import below_base
from web.reply import reply

#: The address holds a hash of the content, so a year is safe.
FOREVER = "public, max-age=31536000, immutable"
TYPES = {".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".svg": "image/svg+xml"}


#: Some fifteen files a set, each packed when it is first asked for.
_replies = Kept(20 * KEPT)


def map_file(request: Request) -> Response:
    """Answer with one file; 304 for who has it already, 404 for an address that is not (or no longer) of ours."""
    digest, name = request.path_params["digest"], request.path_params["name"]
    found = kept(digest)
    if found is None or name not in found.files:
        return PlainTextResponse("Dit bestand is er niet.", 404, {"cache-control": "no-store"})
    made = _replies.get((digest, name), lambda: reply(found.files[name], TYPES[PurePosixPath(name).suffix]))
    return made.answer(request, {"cache-control": FOREVER})


def routes() -> list[Route]:
    """Return the route of the files, below the base path."""
    return [Route(below_base(f"{FOLDER}/{{digest}}/{{name}}"), map_file)]
