"""Download what a page shows: files made at the click, and the link to this view."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from exports.content.content import Content
from exports.formats.registry import FORMATS
from exports.names import file_name
from exports.writing.progress import heard_by
from exports.writing.typeset import TYPESETTERS, at_work
from geo.shapes import shapes_of
from regio_data.data import Data
from ui.common.share import copy_link, plain_link, this_view

#: Of a session: for what a slow file was made, and the file.
_MADE = "slow-file"


def heading_row() -> tuple[DeltaGenerator, DeltaGenerator]:
    """Lay out the row at the top of a page; return where the title stands and where `downloads`."""
    row = st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute", key="heading")
    return row.container(width="stretch", gap="xxsmall"), row.container(width="content")


@dataclass(frozen=True)
class File:
    """A file to take along: its key and label on screen, its name and MIME type, and how it is made when somebody takes it.

    ``slow`` says that this takes more than a second: then its progress is shown, and it can be stopped.
    """

    key: str
    label: str
    name: str
    mime: str
    make: Callable[[], bytes]
    slow: bool = False


def downloads(
    data: Data,
    what: str,
    which: str,
    formats: Sequence[str],
    content: Callable[[Data], Content],
    slow: Sequence[str] = (),
    about: Callable[[], None] | None = None,
) -> None:
    """Draw the popover "Downloaden en delen". Draw it after all that changes the URL: where `heading_row` kept room.

    Parameters
    ----------
    data : Data
    what, which : str
        Kind of file and region or choice, for the names of the files ("regioprofiel", "twente-ii").
    formats : sequence of str
        Keys of `exports.formats.registry.FORMATS`.
    content : callable
        Export data -> what the page shows; called only when somebody takes a file. It may not use Streamlit.
    slow : sequence of str
        Those of the formats that take more than a second here.
    about : callable, optional
        Draws above the files what they hold.
    """
    link = this_view()

    def file(name: str) -> bytes:
        return FORMATS[name].write(replace(content(data), link=link), shapes_of(data))

    def offered(name: str) -> File:
        kind = FORMATS[name]
        named = file_name(f"{what} {name}", which, kind.suffix) if kind.suffix else file_name(what, which, name)
        return File(name, kind.label, named, kind.mime, lambda: file(name), name in slow)

    file_menu(data, [offered(name) for name in formats], about)


def file_menu(data: Data, files: Sequence[File], about: Callable[[], None] | None = None) -> None:
    """Draw the popover "Downloaden en delen" with files, what they hold, and the link to this view."""
    menu = st.popover("Downloaden en delen", icon=":material/download:", on_change="rerun", key="downloads")
    if not menu.open:  # what nobody looks at is not sent at every change of the page
        st.session_state.pop(_MADE, None)
        return
    with menu:
        if (waiting := at_work()) >= TYPESETTERS:
            st.caption(f"Er worden nu {waiting} andere bestanden gemaakt. Het uwe komt daarna; dat duurt langer dan anders.")
        if about and files:
            about()
        for file in files:
            slow_file(file, this_view()) if file.slow else _give(file, file.label, file.make)
        copy_link()
        plain_link(data.registers)


def slow_file(file: File, view: str) -> None:
    """Draw the button that makes a file, or what gives it once it is made.

    While it is made every part that is done draws the progress; a press on any other button, the one that says stop among them,
    ends the run of the page there, and nothing is made.

    Parameters
    ----------
    file : File
    view : str
        Of what it is: a file of another view is made anew.
    """
    key, made = st.session_state.get(_MADE, (None, b""))
    if key == (file.key, view):
        _give(file, f"{file.label}: klaar, bewaar het bestand", made)
        return
    slot = st.empty()
    if slot.button(file.label, key=f"make-{file.key}", width="stretch"):
        words = f"{file.label} wordt gemaakt"
        row = slot.container(horizontal=True, vertical_alignment="center")  # where the button was: in sight
        progress = row.progress(0.0, text=words)
        row.button("Stoppen", key=f"stop-{file.key}", icon=":material/close:")
        with heard_by(lambda share: progress.progress(min(share, 1.0), text=words)):
            made = file.make()
        st.session_state[_MADE] = (file.key, view), made
        st.rerun()


def _give(file: File, label: str, content: bytes | Callable[[], bytes]) -> None:
    key = f"download-{file.key}"
    st.download_button(label, content, file.name, file.mime, key, on_click="ignore", width="stretch")


def link_only() -> None:
    """Draw the popover of a page without files: only the link to this view."""
    with st.popover("Delen", icon=":material/link:", key="share"):
        copy_link()
