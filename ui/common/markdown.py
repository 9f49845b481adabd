"""Text that is not ours, or that anybody may edit, so that Streamlit shows it as it is."""

from __future__ import annotations

import re

from regio_data.characters import printable

#: What can start markup, a link, an icon (``:name:``) or a formula; a colon before a space is one of our names.
_MARKUP = re.compile(r"[\\`*_\[\]<>~$#]|:(?=\S)")


def plain(text: str, most: int = 40) -> str:
    """Return text from outside so that Streamlit shows it as it is: no markup, no control characters, not too long."""
    short = printable(text, most)
    return "".join(f"\\{c}" if c in r"\`*_{}[]()<>#+-.!|~$:&" else c for c in short)


def label(text: str) -> str:
    """Return the label of a button or link, with names in it that anybody may edit, so that no markup in it works."""
    return _escaped(printable(text, 200))


def sentence(text: str) -> str:
    """Return a caption or paragraph with names in it that anybody may edit, so that no markup in it works.

    Examples
    --------
    >>> sentence("De deal raakt *Enschede*.")
    'De deal raakt \\\\*Enschede\\\\*.'
    """
    return _escaped(printable(text, 5000))


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\g<0>", text)
