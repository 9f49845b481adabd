"""Paths below the base path of the server."""

from __future__ import annotations

from streamlit import config


def below_base(path: str) -> str:
    """Return a path of ours as the browser has it: below ``server.baseUrlPath`` where that is set."""
    return "/".join(("", *filter(None, (config.get_option("server.baseUrlPath") or "").split("/")), path.strip("/")))


def without_base(path: str) -> str:
    """Return the path that a browser asks for without the base path and without slashes around it."""
    base = below_base("")
    return (path[len(base) :] if f"{path}/".startswith(base) else path).strip("/")
