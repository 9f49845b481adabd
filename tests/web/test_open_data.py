"""Serving the open data: to any page, once made, once sent."""

from __future__ import annotations

import gzip
import json

import pytest
from starlette.applications import Starlette

from tests.web.asgi import ask
from web.open_data import OpenData


@pytest.fixture(scope="module")
def app(data):
    return Starlette(routes=OpenData(lambda: data).routes())


def test_a_page_of_another_origin_may_read_it_and_ask_whether_it_changed(app):
    first = ask(app, "/data/v1/deals.csv", accept_encoding="gzip", origin="https://x.example")
    assert first.headers["access-control-allow-origin"] == "*"
    assert gzip.decompress(first.body).startswith(b"slug,name,tranche")
    again = ask(app, "/data/v1/deals.csv", if_none_match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")
    assert ask(app, "/data/v1/deals.csv", method="OPTIONS").status == 204


def test_the_description_names_files_that_are_there(app):
    package = json.loads(ask(app, "/data/v1/datapackage.json").body)
    assert {ask(app, f"/data/v1/{one['path']}", method="HEAD").status for one in package["resources"]} == {200}


def test_another_name_is_not_there(app):
    assert ask(app, "/data/v1/..%2Fmanifest.json").status == 404


def test_before_the_data_is_there_it_says_to_wait():
    assert ask(Starlette(routes=OpenData(lambda: None).routes()), "/data/v1/deals.csv").status == 503
