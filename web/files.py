"""Serve the files of the map from memory: compressed beforehand, and never asked for again by a browser that has them."""

from __future__ import annotations

from pathlib import PurePosixPath

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from geo.map_files import FOLDER, kept
from web.address import below_base

#: The address holds a hash of the content, so a year is safe.
FOREVER = "public, max-age=31536000, immutable"
TYPES = {".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".svg": "image/svg+xml"}


async def map_file(request: Request) -> Response:
    """Answer with one file; 304 for who has it already, 404 for an address that is not (or no longer) of ours."""
    found = kept(request.path_params["digest"])
    name = request.path_params["name"]
    if found is None or name not in found.files:
        return PlainTextResponse("Dit bestand is er niet.", 404, {"cache-control": "no-store"})
    headers = {"cache-control": FOREVER, "etag": f'"{found.digest}"', "vary": "Accept-Encoding"}
    if found.digest in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    content = found.files[name]
    if "gzip" in request.headers.get("accept-encoding", ""):
        content = found.gzipped[name]
        headers["content-encoding"] = "gzip"
    return Response(content, headers=headers, media_type=TYPES[PurePosixPath(name).suffix])


def routes() -> list[Route]:
    """Return the route of the files, below the base path."""
    return [Route(below_base(f"{FOLDER}/{{digest}}/{{name}}"), map_file)]
