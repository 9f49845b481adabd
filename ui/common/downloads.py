"""Download what a page shows: files made at the click, and the link to this view."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from exports.content.content import Content
from exports.formats.registry import FORMATS
from exports.names import file_name
from exports.writing.typeset import TYPESETTERS, at_work
from geo.shapes import shapes_of
from regio_data.data import Data
from ui.common.share import copy_link, plain_link, this_view


def heading_row() -> tuple[DeltaGenerator, DeltaGenerator]:
    """Lay out the row at the top of a page; return the place of the title and that of `downloads`."""
    row = st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute", key="heading")
    return row.container(width="stretch", gap="xxsmall"), row.container(width="content")


@dataclass(frozen=True)
class File:
    """A file to take along: its key and label on screen, its name and MIME type, and how it is made when somebody takes it."""

    key: str
    label: str
    name: str
    mime: str
    make: Callable[[], bytes]


def downloads(data: Data, what: str, which: str, formats: Sequence[str], content: Callable[[Data], Content]) -> None:
    """Draw the popover "Downloaden en delen". Draw it after all that changes the URL: into a place kept by `heading_row`.

    Parameters
    ----------
    data : Data
    what, which : str
        Kind of file and region or choice, for the names of the files ("regioprofiel", "twente-ii").
    formats : sequence of str
        Keys of `exports.formats.registry.FORMATS`.
    content : callable
        Export data -> what the page shows; called only when somebody takes a file. It may not use Streamlit.
    """
    link = this_view()

    def file(name: str) -> bytes:
        return FORMATS[name].write(replace(content(data), link=link), shapes_of(data))

    def offered(name: str) -> File:
        kind = FORMATS[name]
        named = file_name(f"{what} {name}", which, kind.suffix) if kind.suffix else file_name(what, which, name)
        return File(name, kind.label, named, kind.mime, lambda: file(name))

    file_menu(data, [offered(name) for name in formats])


def file_menu(data: Data, files: Sequence[File]) -> None:
    """Draw the popover "Downloaden en delen" with files and the link to this view."""
    menu = st.popover("Downloaden en delen", icon=":material/download:", on_change="rerun", key="downloads")
    if not menu.open:  # what nobody looks at is not sent at every change of the page
        return
    with menu:
        if (waiting := at_work()) >= TYPESETTERS:
            st.caption(f"Er worden nu {waiting} andere bestanden gemaakt. Het uwe komt daarna; dat duurt langer dan anders.")
        for one in files:
            st.download_button(
                one.label,
                data=one.make,
                file_name=one.name,
                mime=one.mime,
                key=f"download-{one.key}",
                on_click="ignore",
                width="stretch",
            )
        copy_link()
        plain_link(data.registers)


def link_only() -> None:
    """Draw the popover of a page without files: only the link to this view."""
    with st.popover("Delen", icon=":material/link:", key="share"):
        copy_link()
