"""Serve the search: its answers as JSON, a page of them without a script, and the script and style of the field."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from regio_data.data import Data
from regio_data.kept import Kept
from regio_data.search.entries import entries
from regio_data.search.search import Found, Search
from regio_data.views.pages import PAGES
from web.address import below_base
from web.making import Answers, InUse
from web.plain.message import policy, starting
from web.plain.pages import PLAIN_KINDS
from web.plain.render import search_page
from web.reply import LATER
from web.search.field import field_routes

#: Path of the page of results; the answers and the files of the field lie beside it.
SEARCH = "zoeken"
#: Answers kept, some 1 kB each.
MOST_ANSWERS = 3000


class SearchRoutes(Answers):
    """The search."""

    def __init__(self, data: InUse):
        super().__init__(data, MOST_ANSWERS)
        self._indexes = Kept(2)

    def routes(self) -> list[Route]:
        """Return the routes, below the base path."""
        answers = [Route(below_base(SEARCH), self.page), Route(below_base(f"{SEARCH}.json"), self.answer)]
        return [*answers, *field_routes()]

    def answer(self, request: Request) -> Response:
        """Answer with the results of ``q``, the likeliest first; 503 before the data is there."""
        data = self._data()
        if data is None:
            return JSONResponse({"results": []}, 503, LATER)
        found = [result(one) for one in self._find(data, request)]
        return JSONResponse({"results": found}, headers={"cache-control": "private, max-age=300"})

    def page(self, request: Request) -> Response:
        """Answer with the results of ``q`` as a page without a script."""
        data = self._data()
        if data is None:
            return starting()
        html = search_page(request.query_params.get("q", ""), [plain_result(one) for one in self._find(data, request)])
        return HTMLResponse(html, headers={"cache-control": "no-cache", "content-security-policy": policy()})

    def _find(self, data: Data, request: Request) -> list[Found]:
        text = request.query_params.get("q", "").strip().casefold()
        index = self._indexes.get(data.version, lambda: Search(entries(data.registers, _pages())))
        return self._kept.get((data.version, text[:100]), lambda: index.find(text))


def result(found: Found) -> dict[str, str]:
    """Return a result as the field shows it: ``name``, ``about`` and ``address`` (path and query below the base path)."""
    entry = found.entry
    about = f"{entry.about}, met {found.through}" if found.through else entry.about
    return {"name": entry.name, "about": about, "address": entry.address}


def plain_result(found: Found) -> dict[str, str]:
    """Return a result as `result`, with the address of its page without a script where it has one."""
    entry = found.entry
    return result(found) | ({"address": f"{entry.kind}/{entry.key}"} if entry.kind in PLAIN_KINDS else {})


def _pages() -> dict[str, str]:
    return {url: page.name for url, page in PAGES.items()}
