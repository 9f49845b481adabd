"""The HTML with which every page starts: in Dutch, and with the title of the very view, before any script has run."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from regio_data.registers.registers import Registers
from regio_data.views.pages import PAGES
from regio_data.views.plain import INDEX, plain_path
from regio_data.views.titles import SITE, view_description, view_title
from web.address import asked, below_base, origin, without_base
from web.search.field import field_head

STREAMLIT_TITLE = "<title>Streamlit</title>"
NOSCRIPT = (
    "<noscript><p>Dit dashboard heeft JavaScript nodig. Zet JavaScript aan in uw browser en laad de "
    'pagina opnieuw, of <a href="{link}">lees de leesversie (eenvoudige pagina)</a>.</p></noscript>'
)

MakeReply = Callable[[], ASGIApp]


class FirstPage:
    """Rewrite the one HTML document that Streamlit serves; everything else passes through as it comes, stream or not.

    Parameters
    ----------
    app : ASGI application
    registers : callable
        Returns the registers in use from memory, ``None`` as long as there are none.
    end : str
        HTML for the end of the body, of our own: style and script that hold from the first paint on.
    unknown : callable, optional
        Returns the reply to an address of no page, which Streamlit would answer with its document, as it answers any.
    """

    def __init__(
        self, app: ASGIApp, registers: Callable[[], Registers | None], end: str = "", unknown: MakeReply | None = None
    ):
        self.app = app
        self.registers = registers
        self.end = end
        self.unknown = unknown

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
                if message.get("more_body"):
                    return
                if self.unknown and without_base(scope["path"]) not in PAGES and STREAMLIT_TITLE in _text(start, body):
                    await self.unknown()(scope, receive, send)
                else:
                    changed = self._rewritten(scope, start, body)
                    await send(start)
                    await send({"type": "http.response.body", "body": changed})

        return await self.app(scope, receive, rewrite)

    def _rewritten(self, scope: Scope, start: Message, body: bytes) -> bytes:
        """Return the document of this view, and bring the headers in line; a document of another kind stays as it is."""
        headers = MutableHeaders(raw=start["headers"])
        packed = headers.get("content-encoding") == "gzip"
        text = _text(start, body)
        if body and STREAMLIT_TITLE not in text:
            return body
        # Streamlit's tag and date are those of a file, not of this view: with them a browser would keep an old title.
        for name in ("etag", "last-modified", "accept-ranges", "content-length"):
            del headers[name]
        changed = document(text, self._about(scope)).replace("</body>", f"{self.end}</body>").encode("utf-8")
        changed = gzip.compress(changed, mtime=0) if packed and body else changed
        if body:
            headers["content-length"] = str(len(changed))
        return changed

    def _about(self, scope: Scope) -> About:
        page = without_base(scope["path"])
        start, registers = origin(scope), self.registers()
        if registers is None:
            record = PAGES.get(page, PAGES[""])
            return About(f"{record.name} – {SITE}", record.description, start, INDEX)
        query = asked(scope)
        title, description = view_title(page, query, registers), view_description(page, query, registers)
        return About(title, description, start, plain_path(page, query, registers))


@dataclass(frozen=True)
class About:
    """What the document of a view says of it.

    Parameters
    ----------
    title, description : str
        Plain text.
    origin : str
        Scheme and host.
    plain : str
        Path of its page without Streamlit.
    """

    title: str
    description: str
    origin: str
    plain: str

    @property
    def head(self) -> str:
        """The elements for the head of a document, escaped."""
        picture = self.origin + below_base(f"voorbeeld/{self.plain}.png")
        return preview_head(self.title, self.description, picture)


def preview_head(title: str, description: str, picture: str, address: str = "") -> str:
    """Return title, description and what the preview of a link shows (Open Graph) as HTML; texts are escaped here.

    Parameters
    ----------
    title, description : str
    picture : str
        Whole address of the picture.
    address : str
        Whole address of the page; "" for a view that many spellings of a link lead to: then the link itself counts.
    """
    properties = {
        "og:type": "website",
        "og:locale": "nl_NL",
        "og:site_name": SITE,
        "og:title": title,
        "og:description": description,
        **({"og:url": address} if address else {}),
        "og:image": picture,
        "og:image:type": "image/png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": f"Kaart bij: {title}",
    }
    lines = [
        f"<title>{escape(title)}</title>",
        f'<meta name="description" content="{escape(description)}" />',
        *(f'<meta property="{name}" content="{escape(content)}" />' for name, content in properties.items()),
        '<meta name="twitter:card" content="summary_large_image" />',
    ]
    return "\n    ".join(lines)


def document(html: str, about: About) -> str:
    """Return the document of Streamlit in Dutch, with what it is about."""
    html = html.replace('<html lang="en">', '<html lang="nl">', 1).replace(STREAMLIT_TITLE, about.head + field_head(), 1)
    noscript = NOSCRIPT.format(link=escape(below_base(about.plain)))
    return re.sub(r"<noscript>.*?</noscript>", lambda _: noscript, html, count=1, flags=re.DOTALL)


def _text(start: Message, body: bytes) -> str:
    packed = MutableHeaders(raw=start["headers"]).get("content-encoding") == "gzip"
    return (gzip.decompress(body) if packed and body else body).decode("utf-8")


def _is_html(start: Message) -> bool:
    kind = MutableHeaders(raw=start["headers"]).get("content-type", "")
    return start["status"] == 200 and kind.startswith("text/html")
