"""QR codes, read back with another library; links, from addresses that cannot be trusted."""

from __future__ import annotations

import io
from urllib.parse import parse_qs, urlsplit

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from exports.writing.qr import qr_png, qr_svg
from regio_data.views.links import view_link


def test_a_code_reads_as_the_link():
    link = "http://127.0.0.1:8501/brede-welvaart?indicator=09_E_V_13&regio=GM0153"
    assert zxingcpp.read_barcode(Image.open(io.BytesIO(qr_png(link)))).text == link
    assert qr_svg(link).startswith("<svg")


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "file:///etc/passwd", "https:///x", "hallo", "https://a/\n", "https://a/" + "x" * 1000]
)
def test_only_a_web_address_of_readable_length_is_coded(link):
    with pytest.raises(ValueError, match=r"http|characters"):
        qr_svg(link)


@given(st.dictionaries(st.text(max_size=40), st.lists(st.text(max_size=90), max_size=3), max_size=4))
def test_a_link_keeps_our_parameters_and_stays_on_our_host(parameters):
    link = urlsplit(view_link("https://deals.example/pagina?oud=1#x", parameters))
    assert (link.scheme, link.netloc, link.path, link.fragment) == ("https", "deals.example", "/pagina", "")
    for name, values in parse_qs(link.query).items():
        assert [value for value in parameters[name] if value in values] == values


def test_repeated_parameters_and_signs_survive():
    link = view_link("http://x:1", {"deal": ["a", "b"], "regio": ["Súdwest & co=1"]})
    assert link.startswith("http://x:1/?")
    assert parse_qs(urlsplit(link).query) == {"deal": ["a", "b"], "regio": ["Súdwest & co=1"]}
