"""Paths below the base path of the server, and the address under which it is asked."""

from __future__ import annotations

import re
from urllib.parse import parse_qs

from starlette.datastructures import Headers
from starlette.types import Scope
from streamlit import config

#: A host name or address, with or without a port.
_HOST = re.compile(r"([A-Za-z0-9.-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(:\d{1,5})?")
#: Parameters of a query that are looked at.
_MOST_FIELDS = 100


def below_base(path: str) -> str:
    """Return a path of ours as the browser has it: below ``server.baseUrlPath`` where that is set."""
    return "/".join(("", *filter(None, (config.get_option("server.baseUrlPath") or "").split("/")), path.strip("/")))


def without_base(path: str) -> str:
    """Return the path that a browser asks for without the base path and without slashes around it."""
    base = below_base("")
    return (path[len(base) :] if f"{path}/".startswith(base) else path).strip("/")


def origin(scope: Scope) -> str:
    """Return scheme and host under which a request came in, for addresses that must be whole.

    Examples
    --------
    >>> origin({"scheme": "https", "headers": [(b"host", b"deals.example")]})
    'https://deals.example'
    >>> origin({"scheme": "http", "headers": [(b"host", b'x"><script>')]})
    'http://localhost'
    """
    host = Headers(scope=scope).get("host", "")
    return f"{scope.get('scheme', 'http')}://{host if _HOST.fullmatch(host) else 'localhost'}"


def asked(scope: Scope) -> dict[str, list[str]]:
    """Return the parameters that a request names, with their values; none of a query with more than anybody needs.

    Examples
    --------
    >>> asked({"query_string": b"deal=twente-ii&tranche=4&tranche=5&q="})
    {'deal': ['twente-ii'], 'tranche': ['4', '5']}
    >>> asked({"query_string": b"deal=x&" * 101})
    {}
    """
    try:
        return parse_qs(scope.get("query_string", b"").decode("latin-1"), max_num_fields=_MOST_FIELDS)
    except ValueError:
        return {}
