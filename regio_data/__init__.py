"""The domain: deals, indicators, regions, observations and what follows from them.

Imports neither streamlit nor the network; everything here is data in, data out.
"""
