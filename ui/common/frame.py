"""The frame around every page: style, language, title, notices, and a plain message when something cannot be shown."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

import streamlit as st

from regio_data.errors import DataError
from regio_data.views.titles import view_title
from ui.common.app_data import app_data
from ui.common.markdown import plain
from ui.common.url.query import everything, remember, restore, show_notices

UNEXPECTED = (
    "Deze pagina kan nu niet worden getoond. Laad haar opnieuw, of kies een andere pagina. Blijft dit zo, meld het dan aan de "
    "beheerder; het logboek van de server noemt de oorzaak."
)
_log = logging.getLogger(__name__)
END = ("tokens.css", "style.css", "whole.js", "dutch.js", "focus.js")


def document_end() -> str:
    """Return our style and what makes Streamlit's own words Dutch, for the end of the document.

    There they hold before any page has run: nothing moves when the page comes, and what Streamlit says without it is Dutch
    too. At the end, because Streamlit's style, in the head, would go before ours.
    """
    tags = {".css": "style", ".js": "script"}
    files = [(tags[Path(name).suffix], Path(__file__).with_name(name).read_text(encoding="utf-8")) for name in END]
    return "".join(f"<{tag}>{text}</{tag}>" for tag, text in files)


def page_frame(run: Callable[[], None], name: str) -> None:
    """Run a page inside the frame; who comes back to a page by the menu finds it as it was left."""
    restore(name)
    notices = st.container(key="notices")
    try:
        st.set_page_config(page_title=view_title(name, everything(), app_data().registers))
        run()
    except DataError as error:
        show_data_error(error)
    remember(name)
    with notices:
        show_notices()


def show_data_error(error: DataError) -> None:
    """Say in Dutch what is wrong with which file, and what to do."""
    st.error("De gegevens van het dashboard kunnen niet worden gelezen.", icon=":material/error:")
    for line in error.message("nl").splitlines():
        st.markdown(f"- {plain(line, most=400)}")
    st.markdown("Herstel het genoemde bestand en laad de pagina opnieuw.")


def show_script_error(error: Exception) -> bool:
    """Say in a sentence that a page failed, by a defect of ours; the details are for the log.

    Returns
    -------
    bool
        True: Streamlit shows nothing of its own.
    """
    _log.error("page failed", exc_info=error)
    st.error(UNEXPECTED, icon=":material/error:")
    return True
