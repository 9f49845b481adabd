"""Tables in HTML, a cell with a title under the pointer, in a box that scrolls on a narrow screen."""

from __future__ import annotations

from html import escape


def cell(text: str, css: str = "", title: str = "") -> str:
    """Return a table cell in HTML, with a title under the pointer; the texts are escaped."""
    attributes = (f' class="{css}"' if css else "") + (f' title="{escape(title)}"' if title else "")
    return f"<td{attributes}>{escape(text)}</td>"


def table(columns: list[str], rows: list[str], label: str, css: str = "") -> str:
    """Return a table in a box of its own that scrolls sideways on a narrow screen.

    Parameters
    ----------
    columns : list of str
        Headings.
    rows : list of str
        HTML of ``<tr>`` elements.
    label : str
        What the table holds, for a screen reader.
    css : str
        A class of style.css that sets the widths of the columns, so that tables below one another line up.
    """
    head = "".join(f'<th scope="col">{escape(column)}</th>' for column in columns)
    return (
        f'<div class="rd-scroll" role="region" tabindex="0" aria-label="{escape(label)}"><table class="rd-table {css}">'
        f"<thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table></div>"
    )
