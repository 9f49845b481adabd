"""Text that comes from outside (a file, a reply, an address), made safe to write down and to show."""

from __future__ import annotations

import re

#: Who somebody is, in an address: ``https://name:password@host``; and values in it that open doors.
_USER = re.compile(r"(?<=://)[^/?#\s@]*(?:@[^/?#\s@]*)*@")
_SECRET = re.compile(r"(?i)([?&;][^=&\s]*(?:pass|pwd|secret|token|key|sig|auth)[^=&\s]*=)[^&\s#'\"]*")
#: An escape sequence of a terminal, whole; a lone control character comes after that.
_ESCAPE = re.compile(r"\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b\[[0-?]*[ -/]*[@-~]|\x1b.")


def without_secrets(text: str) -> str:
    """Return text of which the addresses hold no name, password or key.

    Examples
    --------
    >>> without_secrets("https://piet:geheim@cbs.nl/a.csv?sig=abc&jaar=2023: HTTP 404")
    'https://cbs.nl/a.csv?sig=***&jaar=2023: HTTP 404'
    """
    return _SECRET.sub(r"\1***", _USER.sub("", text))


def without_control(text: str) -> str:
    """Return text that a terminal or log shows and does not obey; ends of lines stay.

    Examples
    --------
    >>> without_control("a\\x1b[31mb\\x07\\nc")
    'ab\\nc'
    """
    return "".join(c if c == "\n" or c.isprintable() else " " * c.isspace() for c in _ESCAPE.sub("", text))


def sayable(text: str) -> str:
    """Return text from outside as it may stand in a message, a log or a record."""
    return without_secrets(without_control(text))
