"""A link as a QR code, made here and not by a service."""

from __future__ import annotations

import io
from urllib.parse import urlsplit

import segno

#: Longer links give a code too fine to read from a screen.
LONGEST = 1000


def qr_svg(link: str) -> str:
    """Return a QR code as SVG without a size of its own, black on white with the quiet zone that readers need.

    Parameters
    ----------
    link : str
        An http or https address.

    Raises
    ------
    ValueError
        If it is no such address, or too long.
    """
    file = io.BytesIO()
    look = {"border": 4, "omitsize": True, "light": "#fff", "title": "QR-code met de link", "xmldecl": False, "nl": False}
    _code(link).save(file, kind="svg", **look)
    return file.getvalue().decode("utf-8")


def qr_png(link: str, scale: int = 12) -> bytes:
    """Return a QR code as PNG with ``scale`` pixels a module; raises as `qr_svg`."""
    file = io.BytesIO()
    _code(link).save(file, kind="png", scale=scale, border=4)
    return file.getvalue()


def _code(link: str) -> segno.QRCode:
    address = urlsplit(link)
    if address.scheme not in ("http", "https") or not address.netloc or not link.isprintable():
        raise ValueError("a QR code is only made for an http or https address")
    if len(link) > LONGEST:
        raise ValueError(f"the link has {len(link)} characters; a QR code that can be read takes at most {LONGEST}")
    return segno.make_qr(link, error="m")
