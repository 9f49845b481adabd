"""Serve the pages without Streamlit: made once for a data set, kept packed."""

from __future__ import annotations

import datetime
import gzip
from collections.abc import Iterator

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from exports.formats.preview import to_preview
from geo.drawn.svg_map import SvgMap
from geo.shapes import shapes_of
from regio_data.data import Data
from regio_data.kept import Kept
from regio_data.settings import load_settings
from regio_data.views.plain import INDEX
from regio_data.views.titles import SITE
from web.address import below_base, origin
from web.making import Answers, Busy, InUse
from web.plain.drawings import country
from web.plain.message import busy, message_page, policy, starting
from web.plain.pages import PLAIN_KINDS, make_page, paths
from web.plain.render import render
from web.reply import HTML, LATER, Reply, reply

#: Pages are some 15 kB packed.
MOST_PLAIN = 1500
#: Previews are some 60 kB.
MOST_PREVIEWS = 150

#: So many at a time are made, in threads of their own, so that the dashboard always has some; and so many may wait.
AT_ONCE, WAITING = 4, 400

#: Data set, day, path, and whether it stands in a page of somebody else.
_Key = tuple[str, datetime.date, str, bool]
#: Stands in a page for the address of the server until somebody asks under one.
_ANYWHERE = b"https://adres-van-de-server.invalid"


class PlainPages(Answers):
    """The pages without Streamlit."""

    def __init__(self, data: InUse):
        super().__init__(data, MOST_PLAIN, AT_ONCE, WAITING)
        self._pages = Kept(MOST_PLAIN)
        self._previews = Kept(MOST_PREVIEWS)
        self._countries = Kept(2)

    def routes(self) -> list[Route]:
        """Return the routes, below the base path."""
        pages = [Route(below_base(f"{kind}/{{key}}"), self.page) for kind in PLAIN_KINDS]
        preview = Route(below_base("voorbeeld/{path:path}.png"), self.preview)
        return [Route(below_base(INDEX), self.page), *pages, preview, Route(below_base("sitemap.xml"), self.sitemap)]

    async def page(self, request: Request) -> Response:
        """Answer with a page; 404 where there is none, 503 before the data is there."""
        data = self._data()
        if data is None:
            return starting()
        embed = "embed=true" in request.url.query.split("&")
        path = request.url.path[len(below_base("")) :].strip("/")
        key, start = _key(data, path, embed), origin(request.scope)
        try:
            found = await self._making.get(self._kept, (key, start), lambda: self._reply(data, key, start))
        except Busy:
            return busy()
        if found is None:
            return message_page("Deze pagina is er niet", "Kies er een uit het overzicht van alle pagina’s.", 404)
        if isinstance(found, str):
            query = f"?{request.url.query}" if request.url.query else ""
            return RedirectResponse(below_base(found) + query, 308)
        return found.answer(request, {"cache-control": "no-cache", "content-security-policy": policy(embed)})

    async def preview(self, request: Request) -> Response:
        """Answer with the picture of a page for the preview of a link."""
        data, path = self._data(), request.path_params["path"]
        if data is None:
            return Response(status_code=503, headers=LATER)
        try:
            found = await self._making.get(self._previews, (data.version, path), lambda: self._drawn(data, path))
        except Busy:
            return Response(status_code=503, headers=LATER)
        if found is None:
            return Response(status_code=404, headers={"cache-control": "no-store"})
        return found.answer(request, {"cache-control": "public, max-age=86400"})

    def _drawn(self, data: Data, path: str) -> Reply | None:
        page = make_page(data, self.country(data), path)
        if page is None or page.map is None:
            return None
        return reply(to_preview(page.title, page.subtitle, SITE, str(page.map.drawing), page.made), "image/png")

    async def sitemap(self, request: Request) -> Response:
        """Answer with the addresses of all pages, for search engines."""
        data = self._data()
        if data is None:
            return Response(status_code=503, headers=LATER)
        start = origin(request.scope)
        urls = "".join(f"<url><loc>{start}{below_base(path)}</loc></url>" for path in paths(data))
        text = (
            f'<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'
        )
        return Response(text, media_type="application/xml")

    def prepare(self, data: Data) -> Iterator[None]:
        """Make all pages, one a step, so that a hall that opens them at once waits for none; a setting switches it off."""
        for path in paths(data) if load_settings().prepare_pages else ():
            self._packed(data, _key(data, path, False))
            yield

    def _reply(self, data: Data, key: _Key, start: str) -> Reply | str | None:
        """Return the reply, or the path where the page really is, ``None`` if there is no such page."""
        made = self._packed(data, key)
        return reply(gzip.decompress(made).replace(_ANYWHERE, start.encode()), HTML) if isinstance(made, bytes) else made

    def _packed(self, data: Data, key: _Key) -> bytes | str | None:
        """Return the page for any address of the server, packed; or as `_reply`."""
        path, embed = key[2:]

        def make() -> bytes | str | None:
            page = make_page(data, self.country(data), path)
            if page is None or page.path != path:
                return page.path if page else None
            return gzip.compress(render(page, _ANYWHERE.decode(), embed).encode("utf-8"), mtime=0)

        return self._pages.get(key, make)

    def country(self, data: Data) -> SvgMap:
        """Return the drawing of the country of a data set."""
        return self._countries.get(data.version, lambda: country(shapes_of(data)))


def _key(data: Data, path: str, embed: bool) -> _Key:
    return data.version, datetime.date.today(), path, embed  # a status depends on the day
