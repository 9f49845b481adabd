"""Replies that only say something, and what the browser may do with any page of ours without a script."""

from __future__ import annotations

import base64
import hashlib

from starlette.responses import HTMLResponse, Response

from web.headers import policy_of
from web.plain.render import message, style
from web.reply import LATER

_AGAIN = "Laad de pagina over een halve minuut opnieuw."


def starting() -> Response:
    """Return what to say before the data is there."""
    return message_page("Het dashboard start op", _AGAIN, 503)


def busy() -> Response:
    """Return what to say when too many wait already."""
    return message_page("Het is even druk", _AGAIN, 503)


def unknown() -> Response:
    """Return what to say at an address of no page."""
    text = "Op dit adres is niets te vinden. Kijk of het adres helemaal is overgenomen, of kies een pagina uit de lijst."
    return message_page("Deze pagina bestaat niet", text, 404)


def message_page(title: str, text: str, status: int) -> Response:
    """Return a reply that only says something."""
    headers = LATER if status == 503 else {"cache-control": "no-store"}
    return HTMLResponse(message(title, text), status, {**headers, "content-security-policy": policy()})


def policy(embed: bool = False) -> str:
    """Return what the browser may do: nothing but our one style; an embedded page may stand in a page of others."""
    digest = base64.b64encode(hashlib.sha256(style().encode()).digest()).decode()
    ancestors = "*" if embed else "'self'"
    return policy_of(
        {
            "default-src": "'none'",
            "style-src": f"'sha256-{digest}'",
            "base-uri": "'self'",
            "form-action": "'self'",
            "frame-ancestors": ancestors,
        }
    )
