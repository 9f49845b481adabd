"""The search, by what somebody types: the first three results of each."""

from __future__ import annotations

import pytest

from regio_data.registers.load import load_registers
from regio_data.search.entries import entries
from regio_data.search.search import Search
from regio_data.views.pages import PAGES

#: What is typed, and the first three results, all judged by hand: what is meant comes first.
TYPED = [
    ("Noardeast Fryslan", "gemeente:GM1970 deal:noordoost-fryslan-ii deal:noordoost-fryslan"),
    ("geen deal", "pagina:overzichten"),
    ("fryslan", "provincie:fryslan vitale-regio:noard-fryslan gemeente:GM1900"),
    ("friesland", "provincie:fryslan deal:zuidwest-friesland deal:zuidoost-friesland"),
    ("den haag", "gemeente:GM0518 deal:den-haag-zuidwest deal:den-haag-zuidwest-ii"),
    ("Den Bosch", "gemeente:GM0796 deal:noordoost-brabant-ii deal:noordoost-brabant"),
    ("sudwest", "gemeente:GM1900 deal:zuidwest-friesland"),
    ("zuid limburg", "deal:zuid-limburg vitale-regio:zuid-limburg deal:zuid-limburg-ii"),
    ("parkstd", "deal:parkstad-limburg deal:parkstad-limburg-iii deal:parkstad-limburg-ii"),
    ("Heerln", "gemeente:GM0917 gemeente:GM0074 gemeente:GM1955"),
    ("gezondhied", "thema:gezondheid indicator:01_KL_PK_01 rode-draad:2"),
    ("overgewigt", "indicator:01_GZ_08"),
    ("twente 2", "deal:twente-ii deal:twente"),
    ("wonen", "thema:wonen rode-draad:10 rode-draad:3"),
    ("Heerlen", "gemeente:GM0917 deal:parkstad-limburg-iii deal:parkstad-limburg-ii"),
    ("Súdwest-Fryslân", "gemeente:GM1900 deal:zuidwest-friesland"),
    ("'s-Gravenhage", "gemeente:GM0518 deal:den-haag-zuidwest-ii deal:den-haag-zuidwest"),
    ("s hertogenbosch", "gemeente:GM0796 deal:noordoost-brabant-ii deal:noordoost-brabant"),
    ("utrecht", "gemeente:GM0344 provincie:utrecht gemeente:GM1581"),
    ("provincie utrecht", "provincie:utrecht"),
    ("gemeente utrecht", "gemeente:GM0344 gemeente:GM1581"),
    ("Zeeland", "deal:zeeland provincie:zeeland deal:zeeuws-vlaanderen-zeeland"),
    ("twente", "deal:twente vitale-regio:twente deal:twente-ii"),
    ("vitale regio twente", "vitale-regio:twente"),
    ("Regio Deal Twente II", "deal:twente-ii deal:twente"),
    ("regio deal van twente in tranche 4", "deal:twente-ii"),
    ("brainport", "deal:brainport-eindhoven deal:metropoolregio-eindhoven"),
    ("noord holland noord", "deal:noord-holland-noord provincie:noord-holland deal:kop-van-noord-holland"),
    ("westbrabant", "deal:west-brabant deal:midden-en-west-brabant"),
    ("rotterdam zuid", "deal:rotterdam-zuid deal:rotterdam-zuid-ii"),
    ("den haag zuid west", "deal:den-haag-zuidwest deal:den-haag-zuidwest-ii"),
    ("foodvaley", "deal:foodvalley deal:foodvalley-ii"),
    ("achtrhoek", "deal:achterhoek vitale-regio:achterhoek deal:achterhoek-ii"),
    ("groene hart", "deal:waarden-van-het-groene-hart deal:bodemdaling-groene-hart"),
    ("statia", "deal:sint-eustatius"),
    ("bonaire", "deal:bonaire deal:caribisch-nederland"),
    ("enscede", "gemeente:GM0153 deal:twente-ii deal:twente"),
    ("hengelo", "gemeente:GM0164 deal:twente-ii deal:twente"),
    ("sneek", "gemeente:GM1900"),
    ("spijkenisse", "gemeente:GM1930"),
    ("delfzijl", "gemeente:GM1979"),
    ("leeuwarde", "gemeente:GM0080 deal:noardwest-fryslan"),
    ("schiermonikoog", "gemeente:GM0088 deal:de-waddeneilanden"),
    ("ysselstein", "gemeente:GM0353"),
    ("nuenen", "gemeente:GM0820 deal:metropoolregio-eindhoven deal:brainport-eindhoven"),
    ("brabant", "provincie:noord-brabant deal:west-brabant deal:midden-brabant"),
    ("limburg", "provincie:limburg deal:zuid-limburg vitale-regio:zuid-limburg"),
    ("GM0153", "gemeente:GM0153"),
    ("werkeloosheid", "indicator:09_E_V_13"),
    ("co2", "indicator:07_K_E_03"),
    ("openbaar vervoer", "indicator:R_HN_AV_02"),
    ("vertrouwen", "indicator:02_HB_SK_01 indicator:01_KL_OK_11"),
    ("onveilig", "indicator:01_KL_OK_39"),
    ("zonnepanelen", "indicator:R_L_NK_04"),
    ("levensverwachting", "indicator:01_GZ_20"),
    ("criminaliteit", "indicator:04_VE_03 rode-draad:9"),
    ("veiligheid", "thema:veiligheid indicator:01_KL_OK_39"),
    ("landbouw", "deal:natuurinclusieve-landbouw-noord-nederland indicator:15_15_NW rode-draad:11"),
    ("rode draad 2", "rode-draad:2"),
    ("tranche 4", "tranche:4 deal:zaanij-ii deal:twente-ii"),
    ("geld", "pagina:waar-landt-het-geld provincie:gelderland gemeente:GM1960"),
    ("bronnen", "pagina:data"),
    ("profiel", "pagina:profiel"),
    ("vergelijken", "pagina:vergelijken"),
    ("twente overgewicht", "indicator:01_GZ_08 deal:twente vitale-regio:twente"),
    ("eemsdelta", "deal:eemsdelta gemeente:GM1979 deal:regiocentra-groningen"),
    ("waterland", "deal:waterland gemeente:GM0852 gemeente:GM1896"),
    ("ede", "gemeente:GM0228 deal:foodvalley-ii deal:veluwe-ii"),
]


@pytest.fixture(scope="module")
def search():
    return Search(entries(load_registers(), {url: page.name for url, page in PAGES.items()}))


def keys(found):
    return [f"{one.entry.kind}:{one.entry.key}" for one in found]


@pytest.mark.parametrize(("typed", "expected"), TYPED)
def test_what_is_meant_comes_first(search, typed, expected):
    assert keys(search.find(typed, 3)) == expected.split()


def test_the_table_is_as_long_as_promised():
    assert len({typed for typed, _ in TYPED}) >= 60


def test_a_municipality_brings_its_deals_and_no_other(search):
    found = search.find("Heerlen", 20)
    assert keys(found)[0] == "gemeente:GM0917"
    assert {one.through for one in found[1:]} == {"Heerlen"}
    assert not [key for key in keys(found) if "drechtsteden" in key]


def test_municipality_and_deal_of_the_same_name_are_told_apart(search):
    assert [one.entry.about for one in search.find("eemsdelta", 2)] == ["Regio Deal, tranche 6", "gemeente"]


@pytest.mark.parametrize("typed", ["", "   ", "???", "'", "xyzzyq", "\x00", "99999"])
def test_nothing_is_found_for_what_means_nothing(search, typed):
    assert search.find(typed) == []


def test_a_long_text_costs_no_more_than_its_beginning(search):
    assert keys(search.find("heerlen " * 5000, 1)) == ["gemeente:GM0917"]
    assert search.find("heerlen" + "n" * 100_000) == search.find("heerlen" + "n" * 93)


def test_each_typing_error_alone_is_forgiven(search):
    """A letter left out, doubled, changed or exchanged with its neighbour, at every place but the first, of every province."""
    for name in load_registers().provinces:
        for i in range(1, len(name) - 1):
            for typed in (
                name[:i] + name[i + 1 :],
                name[:i] + name[i] + name[i:],
                name[:i] + "q" + name[i + 1 :],
                name[:i] + name[i + 1] + name[i] + name[i + 2 :],
            ):
                assert name in [one.entry.name for one in search.find(typed, 6)], typed
