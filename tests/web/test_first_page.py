"""The first HTML: Dutch, with the title of the view; nothing else is touched."""

from __future__ import annotations

import dataclasses
import gzip
import re
from pathlib import Path

import pytest
from starlette.responses import HTMLResponse, PlainTextResponse, Response, StreamingResponse
from streamlit import file_util

from tests.web.asgi import ask
from web.first_page import FirstPage
from web.plain.message import unknown

#: As Streamlit serves it: these tests fail when an upgrade changes what we replace.
INDEX = (Path(file_util.get_static_dir()) / "index.html").read_text(encoding="utf-8")


def page(registers, response=None, *, known=True):
    return FirstPage(
        response or HTMLResponse(INDEX, headers={"etag": "x"}), lambda: registers if known else None, unknown=unknown
    )


@pytest.mark.parametrize(
    ("url", "title"),
    [
        ("/", "Kaart – Regio Deals"),
        ("/profiel?deal=twente-ii", "Regio Deal Twente II – Regio Deals"),
        ("/profiel?gemeente=GM0153", "Enschede – Regio Deals"),
        ("/brede-welvaart?indicator=01_GZ_08&amp;x=1", "Overgewicht – Brede welvaart – Regio Deals"),
        ("/?deal=%3Cscript%3Ealert(1)%3C/script%3E&tranche=9&=&%FF=%FF", "Kaart – Regio Deals"),
        ("/?" + "&".join(f"deal={n}" for n in range(500)), "Kaart – Regio Deals"),
    ],
)
def test_the_document_is_dutch_and_has_the_title_of_the_view(registers, url, title):
    reply = ask(page(registers), url)
    assert f"<title>{title}</title>" in reply.text
    assert reply.text.count("<title>") == 1
    assert '<html lang="nl">' in reply.text
    assert '<meta name="description" content="' in reply.text
    assert "alert(1)" not in reply.text
    assert "You need to enable JavaScript" not in reply.text
    assert reply.headers["content-length"] == str(len(reply.body))
    assert "etag" not in reply.headers


@pytest.mark.parametrize("url", ["/bestaat-niet", "/profiel/x", "/profiel/x?deal=twente-ii"])
def test_an_address_of_no_page_says_so_in_dutch_with_status_404(registers, url):
    reply = ask(page(registers), url)
    assert reply.status == 404
    assert "<h1>Deze pagina bestaat niet</h1>" in reply.text
    assert "Streamlit" not in reply.text
    packed = HTMLResponse(gzip.compress(INDEX.encode()), headers={"content-encoding": "gzip"})
    assert ask(page(registers, packed), url).status == 404


def test_before_the_data_is_there_the_title_is_that_of_the_page(registers):
    assert "<title>Regioprofiel – Regio Deals</title>" in ask(page(registers, known=False), "/profiel?deal=twente-ii").text


def test_names_from_registers_are_escaped(registers):
    deal = registers.deals[0].model_copy(update={"name": '</title><script>"&'})
    changed = dataclasses.replace(registers, deals=(deal,))
    text = ask(page(changed), f"/profiel?deal={deal.slug}").text
    assert "<title>&lt;/title&gt;&lt;script&gt;&quot;&amp; – Regio Deals</title>" in text
    assert 'content="&lt;/title&gt;' in text


def test_a_compressed_document_is_rewritten_too(registers):
    packed = Response(gzip.compress(INDEX.encode()), media_type="text/html", headers={"content-encoding": "gzip"})
    reply = ask(page(registers, packed), "/data")
    assert reply.headers["content-encoding"] == "gzip"
    assert reply.headers["content-length"] == str(len(reply.body))
    assert "<title>Over de data – Regio Deals</title>" in gzip.decompress(reply.body).decode()


def test_what_must_hold_before_a_page_has_run_ends_the_body(registers):
    document = FirstPage(HTMLResponse(INDEX), lambda: registers, "<style>a{}</style>")
    assert re.search(r'<div id="root"></div>\s*<style>a{}</style></body>', ask(document, "/").text)


def test_other_documents_and_other_types_pass_as_they_are(registers):
    frame = HTMLResponse('<html lang="en"><title>Streamlit Folium Component</title>', headers={"etag": "x"})
    reply = ask(page(registers, frame), "/component/x/index.html")
    assert reply.text == '<html lang="en"><title>Streamlit Folium Component</title>'
    assert reply.headers["etag"] == "x"
    assert ask(page(registers, PlainTextResponse(INDEX)), "/").text == INDEX


def test_a_stream_is_not_held_up(registers):
    stream = StreamingResponse(iter(["a", "b", "c"]), media_type="text/csv")
    reply = ask(page(registers, stream), "/media/x.csv")
    assert [message["body"] for message in reply.messages[1:4]] == [b"a", b"b", b"c"]


@pytest.mark.parametrize(
    ("url", "plain"),
    [
        ("/profiel?deal=twente-ii", "deal/twente-ii"),
        ("/profiel?gemeente=GM0153", "gemeente/GM0153"),
        ("/?tranche=4", "tranche/4"),
        ("/brede-welvaart?indicator=09_E%26V_13", "indicator/09_E_V_13"),
        ("/rode-draden?thema=2", "rode-draad/2"),
        ("/vergelijken?regio=nederland", "overzicht"),
        ("/?deal=x", "overzicht"),
    ],
)
def test_the_preview_of_a_link_has_a_picture_and_a_way_without_script(registers, url, plain):
    text = ask(page(registers), url, host="deals.example").text
    assert f'<meta property="og:image" content="http://deals.example/voorbeeld/{plain}.png" />' in text
    assert f'<a href="/{plain}">' in text
    assert '<meta property="og:title" content="' in text
