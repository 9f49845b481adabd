"""Headers of every reply: what a browser may do with it.

The content security policy is as strict as Streamlit allows; each exception says why it is there. A frame of a component is
a document of its own and has its own policy.
"""

from __future__ import annotations

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from regio_data.views.pages import PAGES
from web.address import without_base

#: The background map that a user may switch on.
PDOK = "https://service.pdok.nl"

_COMMON = {
    "default-src": "'self'",
    "base-uri": "'self'",
    "object-src": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'self'",
    "style-src": "'self' 'unsafe-inline'",  # Streamlit's emotion and folium write style elements
    "connect-src": "'self'",
}
PAGE = {
    **_COMMON,
    # Inline: Streamlit's own document and ui/common/dutch.js; blob: how Streamlit loads a component (a table, copy link).
    "script-src": "'self' 'unsafe-inline' blob:",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "frame-src": "'self'",
    "worker-src": "'self' blob:",
}
FRAME = {
    **_COMMON,
    # streamlit-folium writes its script inline and evaluates what it draws.
    "script-src": "'self' 'unsafe-inline' 'unsafe-eval'",
    "img-src": f"'self' data: {PDOK}",
}
ALWAYS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


class SecurityHeaders:
    """Add the headers to every reply."""

    def __init__(self, app: ASGIApp):
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        policy = policy_of(_policy(scope))

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(ALWAYS)
                headers.setdefault("content-security-policy", policy)  # a page without Streamlit brings a stricter one
            await send(message)

        return await self.app(scope, receive, with_headers)


def _policy(scope: Scope) -> dict[str, str]:
    """Return what a browser may do with a reply; a view that is embedded may stand in a page of others, its map in it too."""
    path, query = without_base(scope["path"]), scope["query_string"].decode("latin-1")
    if path.startswith("component/"):
        # the address of the page around the frame
        within, _, query = Headers(scope=scope).get("referer", "").partition("?")
        path, policy = without_base(f"/{within.partition('://')[2].partition('/')[2]}"), FRAME
    else:
        policy = PAGE
    embedded = path in PAGES and PAGES[path].embed and "embed=true" in query.split("&")
    return {**policy, "frame-ancestors": "*"} if embedded else policy


def policy_of(directives: dict[str, str]) -> str:
    """Return directives as the header has them.

    Examples
    --------
    >>> policy_of({"default-src": "'self'", "object-src": "'none'"})
    "default-src 'self'; object-src 'none'"
    """
    return "; ".join(f"{name} {sources}" for name, sources in directives.items())
