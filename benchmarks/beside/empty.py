"""An empty Streamlit page: what any page costs."""

import streamlit as st

st.set_page_config(layout="wide")
st.title("Leeg")
st.write("Tekst")
