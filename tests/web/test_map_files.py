"""The files of the map over HTTP: compressed, kept for ever, of the right type, and gone when they are not ours."""

from __future__ import annotations

import gzip

import pytest
from starlette.applications import Starlette

from geo.drawn.map_files import make_map_files
from tests.web.asgi import ask
from web.map_files import routes


@pytest.fixture(scope="module")
def app():
    return Starlette(routes=routes())


@pytest.fixture(scope="module")
def made(registers, dataset):
    return make_map_files(dataset, registers)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("leaflet.js", "text/javascript; charset=utf-8"),
        ("leaflet.css", "text/css; charset=utf-8"),
        ("gemeenten.json", "application/json"),
        ("tranche-4.svg", "image/svg+xml"),
    ],
)
def test_a_file_comes_whole_with_its_type_and_is_kept_for_ever(app, made, name, kind):
    reply = ask(app, f"{made.address()}/{name}")
    assert reply.status == 200
    assert reply.body == made.files[name]
    assert reply.headers["content-type"] == kind
    assert reply.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert reply.headers["content-length"] == str(len(reply.body))
    assert "content-encoding" not in reply.headers


def test_who_takes_gzip_gets_it(app, made):
    reply = ask(app, f"{made.address()}/gemeenten.json", accept_encoding="br, gzip")
    assert reply.headers["content-encoding"] == "gzip"
    assert "Accept-Encoding" in reply.headers["vary"]
    assert gzip.decompress(reply.body) == made.files["gemeenten.json"]
    assert len(reply.body) < 0.4 * len(made.files["gemeenten.json"])


def test_what_is_compressed_is_the_same(app, made):
    packed = {name: ask(app, f"{made.address()}/{name}", accept_encoding="gzip").body for name in made.files}
    assert {name: gzip.decompress(body) for name, body in packed.items()} == dict(made.files)


def test_who_has_the_file_is_told_so(app, made):
    address = f"{made.address()}/leaflet.js"
    tag = ask(app, address).headers["etag"]
    again = ask(app, address, if_none_match=tag)
    assert (again.status, again.body) == (304, b"")
    assert ask(app, address, if_none_match='"other"').status == 200


def test_a_question_for_the_head_has_no_body(app, made):
    reply = ask(app, f"{made.address()}/leaflet.js", method="HEAD")
    assert reply.status == 200
    assert reply.headers["content-length"] == str(len(made.files["leaflet.js"]))


@pytest.mark.parametrize("path", ["{}/geheim.txt", "/kaartbestanden/0000000000000000/leaflet.js", "{}/../../app.py"])
def test_what_is_not_ours_is_not_there(app, made, path):
    reply = ask(app, path.format(made.address()))
    assert reply.status == 404
    assert "immutable" not in reply.headers.get("cache-control", "")
