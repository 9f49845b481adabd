"""Whose pages may open our websocket: our own, and those that the settings name.

Streamlit itself compares an unknown Origin with the address of this machine on the internet, for which it asks another
host. So a foreign Origin is refused here, before Streamlit sees it.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit import config

LOCAL = frozenset({"localhost", "127.0.0.1"})


class OwnOrigin:
    """Refuse a websocket that a page of another host opens."""

    def __init__(self, app: ASGIApp):
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        headers = Headers(scope=scope) if scope["type"] == "websocket" else {}
        if "origin" in headers and not allowed(headers["origin"], headers.get("host", "")):
            await receive()  # websocket.connect; closing before it is accepted is an HTTP 403
            await send({"type": "websocket.close", "code": 1008})
        else:
            await self.app(scope, receive, send)


def allowed(origin: str, host: str) -> bool:
    """Return whether an Origin is our own host, this machine, or one that the settings name.

    Parameters
    ----------
    origin : str
        Header of the request, such as "https://deals.example".
    host : str
        Header of the request, such as "deals.example".
    """
    try:
        parts = urlsplit(origin)
        name = parts.hostname
    except ValueError:  # "https://[::1"
        return False
    if not config.get_option("server.enableCORS"):
        return True
    named = {urlsplit(one.strip()).hostname or one.strip() for one in config.get_option("server.corsAllowedOrigins")}
    return parts.netloc == host or name in LOCAL | named | {config.get_option("browser.serverAddress")}
