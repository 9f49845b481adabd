"""What the values of a link name, wherever a link is read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regio_data.deals.selection import filter_areas
from regio_data.query import chosen, resolve, spelled_today
from regio_data.registers.load import load_registers
from regio_data.registers.regions import RegionRef, every_region
from regio_data.views.pages import PAGES
from regio_data.views.plain import plain_path
from regio_data.views.subjects import names
from regio_data.views.titles import view_title
from ui.common.url import query as widgets

REGISTERS = load_registers()
#: Parameter, kind of thing it names, a page whose title names it, one whose plain path does, and how that page is called.
READ_EVERYWHERE = [
    ("deal", "deal", "profiel", "deal"),
    ("gemeente", "gemeente", "profiel", "gemeente"),
    ("thema", "rode-draad", "rode-draden", "rode-draad"),
    ("tranche", "tranche", "", "tranche"),
    ("indicator", "indicator", "brede-welvaart", "indicator"),
]


@pytest.mark.parametrize(
    ("name", "text", "allowed", "key"),
    [
        ("deal", "Twente-II", ["zwolle", "twente-ii"], "twente-ii"),
        ("gemeente", "gm0153", ["GM0153"], "GM0153"),
        ("gebied", "npvr-achterhoek", ["vitale-regio:achterhoek"], "vitale-regio:achterhoek"),
        ("gebied", "Fryslân", ["provincie:fryslan"], "provincie:fryslan"),
        ("regio", "provincie:Fryslân", ["provincie:fryslan"], "provincie:fryslan"),
        ("indicator", "09_e&v_12", ["09_E_V_12"], "09_E_V_12"),
        ("op", "01.07_NW", ["01_07_NW"], "01_07_NW"),
        ("deal", "twente", ["twente-ii"], None),
        ("deal", "", ["twente-ii"], None),
    ],
)
def test_a_value_is_found_in_capitals_and_in_an_earlier_spelling(name, text, allowed, key):
    assert resolve(name, [text], allowed) == {text: key}


def test_choices_come_once_in_the_order_of_the_link():
    query = {"deal": ["b", "x", "A", "B"]}
    assert chosen(query, "deal", {"a": 1, "b": 2}) == {"b": 2, "a": 1}
    assert chosen(query, "gemeente", {"a": 1}) == {}


@pytest.mark.parametrize(("name", "kind"), [(name, kind) for name, kind, *_ in READ_EVERYWHERE])
def test_no_two_things_differ_only_by_capitals(name, kind):
    keys = [key.casefold() for key in names(kind, REGISTERS)]
    assert len(keys) == len(set(keys)) > 5


def spellings(name, kind):
    """Return a key of the register in any capitals, an indicator also with the signs of the monitor; or any text."""
    keys = st.sampled_from(sorted(names(kind, REGISTERS)))
    changes = [str.upper, str.lower, str.title, str]
    if name == "indicator":
        changes += [lambda key: key.replace("_V_", "&V_"), lambda key: f" {key} "]
    return st.builds(lambda key, change: change(key), keys, st.sampled_from(changes)) | st.text(max_size=12)


@pytest.mark.parametrize(("name", "kind", "page", "path"), READ_EVERYWHERE)
@given(data=st.data())
def test_widget_title_and_plain_path_agree_on_every_spelling(name, kind, page, path, data):
    texts = data.draw(st.lists(spellings(name, kind), min_size=1, max_size=3))
    allowed = names(kind, REGISTERS)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(widgets, "_texts", lambda asked: texts if asked == name else [])
        patch.setattr(widgets, "_left_out", list)
        keys = widgets.read_all(name, {key: key for key in allowed})
    query = {name: texts}
    assert plain_path(page, query, REGISTERS) == (f"{path}/{keys[0]}" if keys else "overzicht")
    title, bare = view_title(page, query, REGISTERS), view_title(page, {}, REGISTERS)
    assert (allowed[keys[0]] in title) if keys else title == bare


def test_every_plain_path_is_of_a_kind_that_has_names():
    assert {kind for page in PAGES.values() for _, kind in page.plain} == {path for *_, path in READ_EVERYWHERE}


@pytest.mark.parametrize(
    ("name", "text", "today"),
    [
        ("gebied", "limburg", "provincie:limburg"),
        ("gebied", "Noord-Holland", "provincie:noord-holland"),
        ("gebied", "npvr-zeeuws-vlaanderen", "vitale-regio:zeeuws-vlaanderen"),
        ("gebied", "vitale-regio:twente", "vitale-regio:twente"),
        ("regio", "provincie:Fryslân", "provincie:fryslan"),
        ("regio", "nederland:Nederland", "nederland"),
        ("regio", "gemeente:GM0153", "gemeente:GM0153"),
        ("deal", "limburg", "limburg"),
    ],
)
def test_an_earlier_spelling_is_that_of_today(name, text, today):
    assert spelled_today(name, text) == today


def test_every_area_was_once_spelled_by_its_slug(registers):
    for area in filter_areas(registers):
        old = area.key if area.kind == "provincie" else f"npvr-{area.key}"
        assert spelled_today("gebied", old) == str(area.ref)


def test_what_is_spelled_as_today_stays(registers):
    for ref in every_region(registers):
        assert RegionRef.parse(spelled_today("regio", str(ref))) == ref


def test_what_names_nothing_is_told_with_its_parameter():
    left_out = []
    assert chosen({"deal": ["x", "B", "", "<y>"]}, "deal", {"a": 1, "b": 2}, left_out) == {"b": 2}
    assert left_out == [("deal", "x"), ("deal", "<y>")]
