"""Numbers as text in a table that sorts by its text."""

from __future__ import annotations

from collections.abc import Iterable


def sortable(texts: Iterable[str | None]) -> list[str]:
    """Return numbers in words with spaces before the shorter ones, so that as text they sort by size.

    Streamlit's own formats of numbers follow the language of the browser, so the cells hold Dutch text; where that stands to
    the right the spaces do not show.

    Parameters
    ----------
    texts : iterable of str or None
        Not negative and of equal decimals; a range ("67–68") goes by its first number, "–" or None ("–") comes first, and
        what is no number ("geen gegevens") last.

    Examples
    --------
    >>> sortable(["9,5", "1.250,0", "–", "geen gegevens"])
    ['    9,5', '1.250,0', '       –', 'geen gegevens']
    >>> sorted(sortable(["100", "67–68", "9", None]))
    ['   –', '  9', ' 67–68', '100']
    """
    known = [text or "–" for text in texts]
    numbers = [text.split("–")[0] for text in known]
    width = max((len(number) for number in numbers if number[:1].isdigit()), default=0)
    return [" " * (width - len(number)) + text for text, number in zip(known, numbers, strict=True)]
