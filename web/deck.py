"""Serve a presentation as a document of its own, made once for a choice; Streamlit has the page on which to choose."""

from __future__ import annotations

import base64
import datetime
import hashlib
from pathlib import Path
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Match, Route
from starlette.types import Scope

from exports.deck.choice import ASKS, DeckChoice, read_choice
from exports.deck.document import SCRIPT, document
from geo.drawn.svg_map import drawing_of
from regio_data.characters import printable
from regio_data.data import Data
from regio_data.query import Query
from regio_data.views.links import PRESENTATION, left_out
from regio_data.views.plain import plain_path
from regio_data.views.titles import view_description, view_title
from web.address import asked, below_base, origin
from web.first_page import preview_head
from web.headers import policy_of
from web.making import Answers, Busy, InUse
from web.plain.message import busy, starting
from web.reply import HTML, Reply, reply

OFFLINE = f"{PRESENTATION}-offline.js"
#: Decks are some 100 kB packed; so many at a time are made, and so many may wait.
MOST, AT_ONCE, WAITING = 48, 2, 100
#: Where in the deck a browser is, which it says itself.
_OF_BROWSER = ("dia", "dias")
_KEEPER = (Path(__file__).parent / "offline.js").read_bytes()


class DeckRoute(Route):
    """The route of a link that asks for slides; any other link to the page is for Streamlit."""

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """Tell whether a request is for this route."""
        match, child = super().matches(scope)
        query = asked(scope)
        slides = any(name in query for name in ASKS) and "kiezen" not in query.get("modus", ())
        return (match, child) if slides else (Match.NONE, {})


class Decks(Answers):
    """The presentations."""

    def __init__(self, data: InUse):
        super().__init__(data, MOST, AT_ONCE, WAITING)

    def routes(self) -> list[Route]:
        """Return the routes, below the base path."""
        return [DeckRoute(below_base(PRESENTATION), self.deck), Route(below_base(OFFLINE), self.offline)]

    async def deck(self, request: Request) -> Response:
        """Answer with a deck; 503 before the data is there; a link that names nothing known leads to the page to choose on."""
        data = self._data()
        if data is None:
            return starting()
        link, start = asked(request.scope), origin(request.scope)
        query = {name: tuple(texts) for name, texts in link.items() if name not in _OF_BROWSER}
        key = (data.version, datetime.date.today(), tuple(query.items()), start)
        try:
            found = await self._making.get(self._kept, key, lambda: _deck(data, query, start))
        except Busy:
            return busy()
        if found is None:
            return RedirectResponse(f"{below_base(PRESENTATION)}?{urlencode({**link, 'modus': 'kiezen'}, doseq=True)}", 307)
        return found.answer(request, {"cache-control": "no-cache", "content-security-policy": POLICY})

    async def offline(self, request: Request) -> Response:
        """Answer with the script that keeps a deck for when there is no network."""
        return Response(_KEEPER, media_type="text/javascript", headers={"cache-control": "no-cache"})


def _deck(data: Data, query: Query, start: str) -> Reply | None:
    choice = read_choice(query, data)
    return None if choice.empty else reply(_document(data, choice, query, start).encode(), HTML)


def _document(data: Data, choice: DeckChoice, query: Query, start: str) -> str:
    guests = plain_path(PRESENTATION, query, data.registers)
    title, description = (make(PRESENTATION, query, data.registers) for make in (view_title, view_description))
    back = urlencode({**query, "modus": "kiezen"}, doseq=True)
    settings = {
        "seconds": choice.seconds,
        "notices": [*left_out(choice.left_out, printable), *choice.too_many],
        "back": f"{below_base(PRESENTATION)}?{back}",
        "worker": below_base(OFFLINE),
    }
    head = preview_head(title, description, f"{start}{below_base(f'voorbeeld/{guests}.png')}")
    return document(drawing_of(data), choice.slides(data, f"{start}{below_base(guests)}"), settings, head)


def _hash(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


#: What the browser may do with a deck: run its one script, and keep itself for when there is no network.
POLICY = policy_of(
    {
        "default-src": "'none'",
        "script-src": f"'sha256-{_hash(SCRIPT)}'",
        "style-src": "'unsafe-inline'",  # places and colours on the slides are attributes
        "img-src": "'self' data: blob:",  # the logo that the speaker chose
        "connect-src": "'self'",
        "worker-src": "'self'",
        "base-uri": "'self'",
        "form-action": "'none'",
        "frame-ancestors": "'self'",
    }
)
