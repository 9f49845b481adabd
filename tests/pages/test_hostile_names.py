"""Every name in the registers has Markdown of a picture on another host in it: no page hands it on as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from google.protobuf.message import Message
from streamlit.testing.v1 import AppTest

from regio_data.registers.load import load_registers
from ui.common import app_data

PICTURE = "![x](https://evil.example/p.png)"
#: What Streamlit shows as Markdown: the text of these messages, and these fields of any.
MARKDOWN = {"Markdown": ("body",), "Alert": ("body",), "Heading": ("body",), "Metric": ("body", "delta")}
EVERYWHERE = ("label", "help", "caption")
#: Options of these are Markdown too.
OPTIONS = {"ButtonGroup": "content"}

VIEWS = [
    ("", {}),
    ("", {"deal": "twente-ii"}),
    ("", {"gemeente": "GM0153"}),
    ("", {"thema": "2", "kolom": "01_GZ_08"}),
    ("", {"weergave": "stapeling", "gebied": "provincie:overijssel"}),
    ("brede-welvaart", {"indicator": "01_GZ_08", "regio": "GM0153"}),
    ("brede-welvaart", {"indicator": "01_GZ_08", "niveau": "deal", "regio": "twente-ii", "beeld": "tabel"}),
    ("vergelijken", {"regio": ["deal:twente-ii", "gemeente:GM0153"]}),
    ("vergelijken", {"regio": ["deal:twente-ii", "provincie:overijssel"], "thema": "gezondheid"}),
    ("profiel", {"deal": "twente-ii"}),
    ("profiel", {"deal": "twente-ii", "beeld": "cijfers"}),
    ("profiel", {"deal": "twente-ii", "beeld": "ontwikkeling"}),
    ("profiel", {"gemeente": "GM0153"}),
    ("rode-draden", {"thema": "2"}),
    ("rode-draden", {"beeld": "uitgangsposities"}),
    ("rode-draden", {"beeld": "matrix"}),
    ("rode-draden", {"beeld": "lessen"}),
    ("naast-elkaar", {"gemeente": "GM0153"}),
    ("waar-landt-het-geld", {"op": "01_GZ_08"}),
    ("presentatie", {"deal": "twente-ii"}),
    ("data", {"deel": "ontbreekt"}),
]


def _poisoned(records: tuple, *names: str) -> tuple:
    return tuple(one.model_copy(update={name: f"{getattr(one, name)} {PICTURE}" for name in names}) for one in records)


@pytest.fixture(scope="module")
def hostile() -> Iterator[None]:
    found = load_registers()
    found = replace(
        found,
        deals=_poisoned(found.deals, "name"),
        municipalities=_poisoned(found.municipalities, "name"),
        indicators=_poisoned(found.indicators, "label", "unit"),
        rode_draden=_poisoned(found.rode_draden, "title", "short"),
        vitale_regios=_poisoned(found.vitale_regios, "name"),
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(app_data, "load_registers", lambda: found)
        patch.setattr(app_data, "_register_stamp", lambda: 0xBAD)
        yield


@pytest.mark.parametrize(("page", "query"), VIEWS, ids=str)
def test_a_name_is_never_markdown(hostile: None, open_page, page: str, query: dict) -> None:
    at = open_page(page, **query)
    assert not at.exception
    found = sorted(set(_open(at)))
    assert found == [], "\n".join(found)


def _open(at: AppTest) -> Iterator[str]:
    """Give the Markdown in which the picture works."""
    for block in _blocks(at):
        for kind, name, text in _texts(block):
            if (name in MARKDOWN.get(kind, ()) or name in EVERYWHERE or OPTIONS.get(kind) == name) and _works(text):
                yield f"{kind}.{name}: {text[:160]}"


def _works(text: str) -> bool:
    return re.search(r"(?<!\\)\]\(https://evil", text) is not None


def _blocks(at: AppTest) -> Iterator[Message]:
    todo = list(at._tree.children.values())
    while todo:
        one = todo.pop()
        todo += list(getattr(one, "children", {}).values())
        if isinstance(proto := getattr(one, "proto", None), Message):
            yield proto


def _texts(message: Message) -> Iterator[tuple[str, str, str]]:
    kind = message.DESCRIPTOR.name
    if kind == "Markdown" and message.allow_html and message.body.startswith("<dl") and "\n" not in message.body:
        return  # one block of HTML, in which Markdown is text
    for part, found in message.ListFields():
        for inner in found if part.is_repeated and not _is_map(part) else [found]:
            if part.type == part.TYPE_STRING:
                yield kind, part.name, inner
            elif part.type == part.TYPE_MESSAGE and not _is_map(part):
                yield from ((kind if part.message_type.name == "Option" else k, n, t) for k, n, t in _texts(inner))


def _is_map(part) -> bool:
    return part.type == part.TYPE_MESSAGE and part.message_type.GetOptions().map_entry
