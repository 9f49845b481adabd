"""A list that is folded until somebody opens it."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape


def folded(title: str, items: Iterable[str]) -> str:
    """Return the HTML of a list below its title, which opens it.

    Parameters
    ----------
    title : str
        Plain text.
    items : iterable of str
        HTML.
    """
    lines = "".join(f"<li>{item}</li>" for item in items)
    return f'<details class="rd-dots"><summary>{escape(title)}</summary><ul>{lines}</ul></details>'
