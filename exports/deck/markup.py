"""Small pieces of HTML for slides. What goes in is plain text and is escaped here; what comes out is HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from regio_data.registers.records import Deal


@dataclass(frozen=True)
class Slide:
    """One slide.

    Parameters
    ----------
    kind : str
        "titel", "kaart", "lijst", "feiten", "themas", "sterk-zwak", "ontwikkeling", "vergelijking",
        "geen-cijfers" or "bronnen".
    kicker, title : str
        Whose slide it is, and what it shows; plain text.
    body : str
        HTML.
    notes : tuple of str
        What must be said beside the figures; plain text.
    colour : str
        Of the tranche, "" without one.
    """

    kind: str
    kicker: str
    title: str
    body: str
    notes: tuple[str, ...] = ()
    colour: str = ""

    def html(self) -> str:
        """Return the slide as a section."""
        colour = f' style="--tranche:{self.colour}"' if self.colour else ""
        label = escape(": ".join(text for text in (self.kicker, self.title) if text))
        kicker = f'<p class="kicker">{escape(self.kicker)}</p>' if self.kicker else ""
        notes = f'<p class="note">{escape(" ".join(self.notes))}</p>' if self.notes else ""
        return (
            f'<section class="slide {self.kind}" aria-label="{label}"{colour} hidden>'
            f"<header>{kicker}<h2>{escape(self.title)}</h2></header>"
            f'<div class="body">{self.body}</div>{notes}</section>'
        )


def brief(deal: Deal) -> str:
    """Return the name of a deal without its motto.

    Examples
    --------
    >>> from regio_data.registers.load import load_registers
    >>> brief(load_registers().deal["achterhoek-ii"])
    'Achterhoek II'
    """
    return re.split(r":|\(", deal.short_name)[0].strip()


def paragraph(text: str, kind: str = "") -> str:
    """Return a paragraph."""
    return f'<p class="{kind}">{escape(text)}</p>' if kind else f"<p>{escape(text)}</p>"


def items(texts: Iterable[str], kind: str) -> str:
    """Return a list."""
    return f'<ul class="{kind}">' + "".join(f"<li>{escape(text)}</li>" for text in texts) + "</ul>"


def tiles(facts: Iterable[tuple[str, str]]) -> str:
    """Return facts (term, text) as tiles."""
    pairs = "".join(f"<div><dt>{escape(term)}</dt><dd>{escape(text)}</dd></div>" for term, text in facts)
    return f'<dl class="tiles">{pairs}</dl>'


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table; the first column is a heading of its row. Few rows get more room (``--row``, units of the slide)."""
    top = "".join(f'<th scope="col">{escape(text)}</th>' for text in head)
    body = "".join(
        f'<tr><th scope="row">{escape(row[0])}</th>' + "".join(f"<td>{escape(text)}</td>" for text in row[1:]) + "</tr>"
        for row in rows
    )
    height = min(60, 470 // (len(rows) + 1))
    return f'<table style="--row:{height}"><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>'
