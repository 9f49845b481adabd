"""What every page run begins with: the navigation, and the frame around the page. The server in ``app.py`` names it."""

import streamlit as st

from ui.common.frame import page_frame
from ui.common.url.pages import all_pages

# Before the navigation: without an icon of ours the browser would fetch that of the page from another host.
st.set_page_config(page_icon="ui/common/favicon.svg", layout="wide")

page = st.navigation(all_pages(), position="hidden" if st.context.is_embedded else "top")
page_frame(page.run, page.url_path)
