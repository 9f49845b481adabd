"""The frame around every page: style, language, notices, and a plain message when the data cannot be used."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import streamlit as st

from regio_data.errors import DataError
from ui.query import plain, show_notices

STYLE = Path(__file__).with_name("style.css")


def page_frame(run: Callable[[], None]) -> None:
    """Run a page inside the frame."""
    notices = st.container(key="notices")
    try:
        run()
    except DataError as error:
        show_data_error(error)
    with notices:
        show_notices()
    st.html(STYLE)
    st.html("<script>document.documentElement.lang = 'nl'</script>", unsafe_allow_javascript=True)


def show_data_error(error: DataError) -> None:
    """Say in Dutch what is wrong with which file, and what to do."""
    st.error("De gegevens van het dashboard kunnen niet worden gelezen.", icon=":material/error:")
    for line in error.message("nl").splitlines():
        st.markdown(f"- {plain(line, most=400)}")
    st.markdown("Herstel het genoemde bestand en laad de pagina opnieuw.")
