"""Serve the pages without Streamlit: made once for a data set, kept packed."""

from __future__ import annotations

import base64
import datetime
import hashlib
from collections.abc import Callable

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from web.address import below_base, origin
from web.data import Data
from web.headers import policy_of
from web.kept import Kept, Reply, reply
from web.plain.drawings import Country, country
from web.plain.pages import KINDS, OVERVIEW, make_page, paths
from web.plain.render import message, render, style

#: Pages are some 15 kB packed.
MOST = 1500
HTML = "text/html; charset=utf-8"


class PlainPages:
    """The pages without Streamlit.

    Parameters
    ----------
    data : callable
        Returns the data in use from memory, ``None`` as long as there is none.
    """

    def __init__(self, data: Callable[[], Data | None]):
        self._data = data
        self._kept = Kept(MOST)
        self._countries = Kept(2)

    def routes(self) -> list[Route]:
        """Return the routes, below the base path."""
        pages = [Route(below_base(f"{kind}/{{key}}"), self.page) for kind in KINDS]
        return [Route(below_base(OVERVIEW), self.page), *pages, Route(below_base("sitemap.xml"), self.sitemap)]

    async def page(self, request: Request) -> Response:
        """Answer with a page; 404 where there is none, 503 before the data is there."""
        data = self._data()
        if data is None:
            return _message("Het dashboard start op", "Laad de pagina over een halve minuut opnieuw.", 503)
        embed = "embed=true" in request.url.query.split("&")
        path = request.url.path[len(below_base("")) :].strip("/")
        key = (data.version, datetime.date.today(), path, origin(request.scope), embed)  # a status depends on the day
        found = self._kept.known(key) or await run_in_threadpool(self._made, data, key)
        if found is None:
            return _message("Deze pagina is er niet", "Kies er een uit het overzicht van alle pagina’s.", 404)
        if isinstance(found, str):
            query = f"?{request.url.query}" if request.url.query else ""
            return RedirectResponse(below_base(found) + query, 308)
        return found.answer(request, {"cache-control": "no-cache", "content-security-policy": _policy(embed)})

    async def sitemap(self, request: Request) -> Response:
        """Answer with the addresses of all pages, for search engines."""
        data = self._data()
        if data is None:
            return Response(status_code=503)
        start = origin(request.scope)
        urls = "".join(f"<url><loc>{start}{below_base(path)}</loc></url>" for path in paths(data))
        text = (
            f'<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'
        )
        return Response(text, media_type="application/xml")

    def _made(self, data: Data, key: tuple[str, datetime.date, str, str, bool]) -> Reply | str | None:
        """Return the reply, or the path where the page really is, ``None`` if there is no such page."""
        _, _, path, start, embed = key

        def make() -> Reply | str | None:
            page = make_page(data, self.country(data), path)
            if page is None or page.path != path:
                return page and page.path
            return reply(render(page, start, embed).encode("utf-8"), HTML)

        return self._kept.get(key, make)

    def country(self, data: Data) -> Country:
        """Return the drawing of the country of a data set."""
        return self._countries.get(data.version, lambda: country(data.shapes))


def _policy(embed: bool) -> str:
    """Return what the browser may do: nothing but our one style; an embedded page may stand in a page of others."""
    digest = base64.b64encode(hashlib.sha256(style().encode()).digest()).decode()
    ancestors = "*" if embed else "'self'"
    return policy_of(
        {
            "default-src": "'none'",
            "style-src": f"'sha256-{digest}'",
            "base-uri": "'self'",
            "form-action": "'none'",
            "frame-ancestors": ancestors,
        }
    )


def _message(title: str, text: str, status: int) -> Response:
    headers = {"cache-control": "no-store", "content-security-policy": _policy(False)}
    if status == 503:
        headers["retry-after"] = "30"
    return HTMLResponse(message(title, text), status, headers)
