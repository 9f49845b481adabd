"""The HTML with which every page starts: in Dutch, and with the title of the very view, before any script has run."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from html import escape
from urllib.parse import parse_qs

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from exports.titles import PAGES, SITE, view_description, view_title
from regio_data.registers.registers import Registers
from web.address import without_base

STREAMLIT_TITLE = "<title>Streamlit</title>"
NOSCRIPT = (
    "<noscript><p>Dit dashboard heeft JavaScript nodig. Zet JavaScript aan in uw browser en laad de "
    "pagina opnieuw.</p></noscript>"
)
#: Parameters of a query that are looked at; a longer one gets the title of its page.
_MOST = 100


class FirstPage:
    """Rewrite the one HTML document that Streamlit serves; everything else passes through as it comes, stream or not.

    Parameters
    ----------
    app : ASGI application
    registers : callable
        Returns the registers in use from memory, ``None`` as long as there are none.
    """

    def __init__(self, app: ASGIApp, registers: Callable[[], Registers | None]):
        self.app = app
        self.registers = registers

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        start: Message | None = None  # of an HTML document; its headers wait for the body
        body = b""

        async def rewrite(message: Message) -> None:
            nonlocal start, body
            if message["type"] == "http.response.start" and _is_html(message):
                start = message
            elif start is None:
                await send(message)
            else:
                body += message.get("body", b"")
                if not message.get("more_body"):
                    changed = self._rewritten(scope, start, body)
                    await send(start)
                    await send({"type": "http.response.body", "body": changed})

        return await self.app(scope, receive, rewrite)

    def _rewritten(self, scope: Scope, start: Message, body: bytes) -> bytes:
        """Return the document of this view, and bring the headers in line; a document of another kind stays as it is."""
        headers = MutableHeaders(raw=start["headers"])
        packed = headers.get("content-encoding") == "gzip"
        text = (gzip.decompress(body) if packed and body else body).decode("utf-8")
        if body and STREAMLIT_TITLE not in text:
            return body
        # Streamlit's tag and date are those of a file, not of this view: with them a browser would keep an old title.
        for name in ("etag", "last-modified", "accept-ranges", "content-encoding", "content-length"):
            del headers[name]
        changed = document(text, *self._words(scope)).encode("utf-8")
        if body:
            headers["content-length"] = str(len(changed))
        return changed

    def _words(self, scope: Scope) -> tuple[str, str]:
        page = without_base(scope["path"])
        registers = self.registers()
        if registers is None:
            name, description = PAGES.get(page, PAGES[""])
            return f"{name} – {SITE}", description
        try:
            query = parse_qs(scope["query_string"].decode("latin-1"), max_num_fields=_MOST)
        except ValueError:
            query = {}
        return view_title(page, query, registers), view_description(page, query, registers)


def document(html: str, title: str, description: str) -> str:
    """Return the document of Streamlit in Dutch, with a title and a description (plain text, escaped here)."""
    words = f'<title>{escape(title)}</title>\n    <meta name="description" content="{escape(description)}" />'
    html = html.replace('<html lang="en">', '<html lang="nl">', 1).replace(STREAMLIT_TITLE, words, 1)
    return re.sub(r"<noscript>.*?</noscript>", NOSCRIPT, html, count=1, flags=re.DOTALL)


def _is_html(start: Message) -> bool:
    kind = MutableHeaders(raw=start["headers"]).get("content-type", "")
    return start["status"] == 200 and kind.startswith("text/html")
