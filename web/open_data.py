"""Serve the open data: every file made once for a data set, for pages of any origin."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from exports.opendata.formats import FILES
from regio_data.views.links import OPEN_DATA
from web.address import below_base
from web.making import Answers, Busy, InUse
from web.reply import LATER, reply

#: Of the packed files of one data set and of the one before.
MOST_FILES = 2 * len(FILES)
#: Files made at a time (the largest takes some hundred megabytes of memory meanwhile), and so many may wait.
AT_ONCE, WAITING = 1, 100
_ANYBODY = {
    "access-control-allow-origin": "*",
    "access-control-allow-headers": "If-None-Match",
    "access-control-expose-headers": "ETag",
    "cache-control": "public, max-age=3600",
}


class OpenData(Answers):
    """The files of the open data."""

    def __init__(self, data: InUse):
        super().__init__(data, MOST_FILES, AT_ONCE, WAITING)

    def routes(self) -> list[Route]:
        """Return the route of the files, below the base path."""
        return [Route(below_base(f"{OPEN_DATA}/{{name}}"), self.file, methods=["GET", "HEAD", "OPTIONS"])]

    async def file(self, request: Request) -> Response:
        """Answer with a file; 404 for a name that is not of ours, 503 before the data is there or when many wait."""
        name, data = request.path_params["name"], self._data()
        if request.method == "OPTIONS":
            return Response(status_code=204, headers=_ANYBODY)
        if name not in FILES:
            return PlainTextResponse("Dit bestand is er niet. Zie datapackage.json.", 404, {"cache-control": "no-store"})
        if data is None:
            return PlainTextResponse("Het dashboard start op.", 503, LATER)
        mime, make = FILES[name]
        try:
            found = await self._making.get(self._kept, (data.version, data.today.year, name), lambda: reply(make(data), mime))
        except Busy:
            return PlainTextResponse("Het is even druk.", 503, LATER)
        return found.answer(request, _ANYBODY)
