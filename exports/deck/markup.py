"""Small pieces of HTML for slides. What goes in is plain text and is escaped here; what comes out is HTML."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape


def paragraph(text: str, kind: str = "") -> str:
    """Return a paragraph."""
    return f'<p class="{kind}">{escape(text)}</p>' if kind else f"<p>{escape(text)}</p>"


def items(texts: Iterable[str], kind: str) -> str:
    """Return a list."""
    return f'<ul class="{kind}">' + "".join(f"<li>{escape(text)}</li>" for text in texts) + "</ul>"


def tiles(facts: Iterable[tuple[str, str]], across: int) -> str:
    """Return facts (term, text) as tiles, so many beside each other."""
    pairs = "".join(f"<div><dt>{escape(term)}</dt><dd>{escape(text)}</dd></div>" for term, text in facts)
    return f'<dl class="tiles" style="--across:{across}">{pairs}</dl>'


def table(head: Sequence[str], rows: Sequence[Sequence[str]], height: int) -> str:
    """Return a table; the first column is a heading of its row, ``height`` that of a row in units of the slide."""
    top = "".join(f'<th scope="col">{escape(text)}</th>' for text in head)
    body = "".join(
        f'<tr><th scope="row">{escape(row[0])}</th>' + "".join(f"<td>{escape(text)}</td>" for text in row[1:]) + "</tr>"
        for row in rows
    )
    return f'<table style="--row:{height}"><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>'
