"""The link to a deck in words, the same below its code in every form."""

from __future__ import annotations

from urllib.parse import urlsplit

#: Characters of an address that fit below its code.
LONGEST_ADDRESS = 150
#: Hosts that are this computer itself.
LOCAL = {"localhost", "127.0.0.1", "::1"}


def as_written(link: str) -> str:
    """Return a link as it is written below its code: whole, without what every address begins with.

    One that nobody types over, and that would not fit, ends in "…"; the code itself holds all of it.

    Examples
    --------
    >>> as_written("https://x.nl/presentatie?tranche=4")
    'x.nl/presentatie?tranche=4'
    """
    address = link.split("://", 1)[-1]
    return address if len(address) <= LONGEST_ADDRESS else f"{address[: LONGEST_ADDRESS - 1]}…"


def only_here(link: str) -> str:
    """Return that no other computer or phone opens a link, "" where another may.

    Examples
    --------
    >>> only_here("http://localhost:8501/presentatie"), only_here("https://x.nl/presentatie")
    ('Dit adres werkt alleen op deze computer.', '')
    """
    return "Dit adres werkt alleen op deze computer." if urlsplit(link).hostname in LOCAL else ""
