"""Regio Deals en brede welvaart: start with ``streamlit run app.py``."""

import streamlit as st

from ui.common.frame import page_frame

# Before the navigation: without an icon of ours the browser would fetch that of the page from another host.
st.set_page_config(page_icon="ui/common/favicon.svg", layout="wide")

page = st.navigation(
    [
        st.Page("pages/kaart.py", title="Kaart", icon=":material/map:", default=True),
        st.Page("pages/brede-welvaart.py", title="Brede welvaart", icon=":material/monitoring:", url_path="brede-welvaart"),
        st.Page("pages/vergelijken.py", title="Vergelijken", icon=":material/compare_arrows:", url_path="vergelijken"),
        st.Page("pages/profiel.py", title="Regioprofiel", icon=":material/location_city:", url_path="profiel"),
        st.Page("pages/rode-draden.py", title="Rode draden", icon=":material/account_tree:", url_path="rode-draden"),
        st.Page("pages/presentatie.py", title="Presentatie", icon=":material/slideshow:", url_path="presentatie"),
        st.Page("pages/data.py", title="Over de data", icon=":material/database:", url_path="data"),
    ],
    position="top",
)
st.set_page_config(page_title=f"{page.title} – Regio Deals")
page_frame(page.run, page.url_path)
