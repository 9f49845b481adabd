"""A choice that changes one text: what any change costs."""

import streamlit as st

st.set_page_config(layout="wide")
st.title("Tekst")
st.write("Gekozen: " + st.selectbox("Indicator", ["een", "twee", "drie", "vier"]))
