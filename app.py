"""Regio Deals en brede welvaart: start with ``streamlit run app.py``.

This is the server: Streamlit, and what is given beside it. The pages begin in ``ui/main.py``.
"""

import streamlit as st
from starlette.middleware import Middleware

from ui.common.frame import document_end, show_script_error
from ui.common.warm import warm_up
from web import logs, map_files, memory, metrics, widget_values
from web.deck import Decks
from web.first_page import FirstPage
from web.headers import SecurityHeaders
from web.open_data import OpenData
from web.origin import OwnOrigin
from web.plain.message import unknown
from web.plain.routes import PlainPages
from web.readiness import HealthGate, Readiness
from web.search.routes import SearchRoutes

memory.few_pools()
widget_values.guard()
logs.set_up()
plain_pages = PlainPages(lambda: readiness.data)
readiness = Readiness(warm_up, plain_pages.prepare)
open_data = OpenData(lambda: readiness.data)
decks = Decks(lambda: readiness.data)
search = SearchRoutes(lambda: readiness.data)
app = st.App(
    "ui/main.py",
    routes=[
        *map_files.routes(),
        *readiness.routes(),
        *metrics.routes(),
        *plain_pages.routes(),
        *open_data.routes(),
        *decks.routes(),
        *search.routes(),
    ],
    middleware=[
        Middleware(SecurityHeaders),
        Middleware(metrics.PrivateMetrics),
        Middleware(OwnOrigin),
        Middleware(HealthGate, readiness=readiness),
        Middleware(FirstPage, registers=readiness.registers, end=document_end(), unknown=unknown),
    ],
    lifespan=readiness.lifespan,
    on_script_error=show_script_error,
)
