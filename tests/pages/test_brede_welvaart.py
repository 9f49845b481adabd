"""Brede welvaart: selectors, figures and links, as Streamlit runs them."""

import io
import re
from functools import partial

import geopandas as gpd
import pytest
from PIL import Image

from exports.formats.map_image import to_png
from exports.formats.registry import FORMATS
from geo.shapes import load_shapes
from regio_data.data import Data
from tests.finding import labelled, tables


@pytest.fixture
def opened(open_page):
    return partial(open_page, "brede-welvaart")


def html(at):
    return "\n".join(element.proto.body for element in at.get("html"))


def captions(at):
    return "\n".join(element.value for element in at.caption)


def test_the_page_opens_on_an_indicator_with_its_latest_year(opened):
    at = opened()
    assert not at.exception
    assert at.title[0].value == "Overgewicht, 2022"
    assert {"Indicator", "Niveau"} <= {one.label for one in at.selectbox}
    years = labelled(at.select_slider, "Jaar")
    assert (years.value, years.options) == ("2022", ["2016", "2020", "2022"])
    assert len(labelled(at.selectbox, "Indicator").options) == 37


def test_a_link_opens_exactly_its_state(opened):
    at = opened(indicator="01_GZ_08", jaar="2022", niveau="gemeente", regio="GM0153")
    assert not at.info
    assert at.metric[0].label == "Enschede"
    assert at.metric[0].value == "48,3%"


def test_too_little_coverage_shows_no_figure(opened):
    at = opened(niveau="deal", regio="achterhoek", indicator="03_PVI_04", jaar="2021")
    assert at.metric[0].value in ("geen gegevens", "te weinig gegevens")


def test_any_spelling_of_a_code_opens_the_indicator(opened):
    for spelling in ("09_E&V_13", "09_E_V_13", "09_e_v_13"):
        at = opened(indicator=spelling)
        assert at.title[0].value.startswith("Werkloosheid")
        assert not at.info


def test_another_indicator_keeps_the_year_where_it_has_one_and_else_takes_the_latest(opened):
    at = opened(indicator="01_GZ_08", jaar="2020")
    labelled(at.selectbox, "Indicator").select("09_E_V_13").run()
    assert at.title[0].value == "Werkloosheid, 2020"
    labelled(at.selectbox, "Indicator").select("01_GZ_20").run()
    assert at.title[0].value == "Levensverwachting bevolking, 2021"
    assert not at.info


def test_a_theme_narrows_the_indicators(opened):
    at = opened()
    labelled(at.selectbox, "Thema").select("veiligheid").run()
    assert labelled(at.selectbox, "Indicator").options == [
        "Aantal ondervonden delicten",
        "Geregistreerde misdrijven",
        "Vaak onveilig voelen in de buurt",
    ]


EIGEN = {"regio": ["eigen:GM0141+GM0153", "eigen:GM0164"], "naam": ["Twee <b>steden</b>", "Eén stad"]}


@pytest.mark.parametrize("beeld", ["ranglijst", "tabel", "verdeling", "samenhang", "ontwikkeling"])
@pytest.mark.parametrize(
    ("klassen", "query"),
    [
        ("kwantielen", {"niveau": "gemeente"}),
        ("natuurlijk", {"niveau": "deal", "regio": "twente-ii"}),
        ("gelijk", {"niveau": "deal", "tranche": "1"}),
        ("kwantielen", {"niveau": "provincie", "regio": "provincie:limburg"}),
        ("kwantielen", {"niveau": "corop", "regio": "corop:twente"}),
        ("natuurlijk", {"niveau": "vitale-regio"}),
        ("gelijk", {"niveau": "eigen", **EIGEN}),
    ],
)
def test_every_view_and_classification_works(opened, beeld, klassen, query):
    at = opened(beeld=beeld, klassen=klassen, grenzen="jaar", **query)
    assert not at.exception
    assert not at.error
    of_vitale_regios = query["niveau"] == "vitale-regio"  # of which the lists of municipalities are not all sure
    assert ("laag: Noord- en Oost-Groningen, Noard-Fryslân en Zuid- en Oost-Drenthe" in html(at)) == of_vitale_regios


def test_every_indicator_opens(opened, registers):
    for i, indicator in enumerate(registers.indicators):
        at = opened(indicator=indicator.code, niveau=("gemeente", "deal")[i % 2], beeld="ontwikkeling")
        assert not at.exception, indicator.code
        assert at.title[0].value.startswith(indicator.label)


@pytest.mark.parametrize("name", ["indicator", "jaar", "niveau", "regio", "klassen", "grenzen", "tranche", "thema", "beeld"])
@pytest.mark.parametrize("value", ["0", "<img src=x onerror=alert(1)>", "GM9999" * 400])
def test_a_malformed_value_falls_back_with_a_notice(opened, name, value):
    at = opened(**{name: value})
    assert not at.exception
    assert at.title[0].value == "Overgewicht, 2022"
    assert len(at.info) == 1
    assert "<img" not in at.info[0].value.replace("\\<", "")
    assert len(at.info[0].value) < 300


def test_classes_are_common_to_all_years_unless_asked_per_year(opened):
    def limits(**query):
        return re.findall(r"<span>((?:boven )?[\d,]+ t/m [\d,]+)</span>", html(opened(indicator="01_GZ_08", **query)))

    assert len(limits(jaar="2022")) == 5
    assert limits(jaar="2016")[:-1] == limits(jaar="2022")[:-1]
    assert limits(jaar="2016", grenzen="jaar")[:-1] != limits(jaar="2022", grenzen="jaar")[:-1]


@pytest.mark.parametrize("query", [{"regio": "GM0153"}, {"niveau": "deal", "regio": "twente-ii"}])
def test_the_map_with_a_region_can_be_taken_as_a_picture(opened, dataset, registers, monkeypatch, query):
    taken = []
    monkeypatch.setattr("ui.common.downloads.downloads", lambda *arguments: taken.append(arguments[-1]))
    assert not opened(**query).exception
    shapes = load_shapes(dataset, registers)
    content = taken[0](Data(dataset, registers, None))
    assert Image.open(io.BytesIO(to_png(content, shapes))).width > 2000


@pytest.mark.parametrize(
    ("query", "names", "layer"),
    [
        ({"regio": "provincie:limburg"}, 12, "provincies"),
        ({"regio": "corop:twente"}, 40, "corop_gebieden"),
        ({"niveau": "eigen", **EIGEN}, 2, "eigen_regios"),
    ],
)
def test_files_follow_the_level(opened, dataset, registers, scores, monkeypatch, tmp_path, query, names, layer):
    taken = []
    monkeypatch.setattr("ui.common.downloads.downloads", lambda *arguments: taken.append(arguments[-1]))
    assert not opened(indicator="01_GZ_08", jaar="2022", **query).exception
    content = taken[0](Data(dataset, registers, scores))
    assert len(next(iter(content.sheets())).table) == names
    path = tmp_path / "map.gpkg"
    path.write_bytes(FORMATS["gpkg"].write(content, load_shapes(dataset, registers)))
    found = gpd.read_file(path, layer=layer)
    assert len(found) == names
    assert found.is_valid.all() and not found.is_empty.any()


def test_another_level_keeps_the_place(opened):
    at = opened(regio="GM0917")
    labelled(at.selectbox, "Niveau").select("deal").run()
    assert "parkstad-limburg-iii" in at.query_params["regio"]
    labelled(at.selectbox, "Niveau").select("gemeente").run()
    assert "GM0917" in at.query_params["regio"]  # Heerlen is the largest of Parkstad


def test_every_level_keeps_the_place_and_a_link_that_names_only_a_region_opens_its_level(opened):
    at = opened(regio="corop:zuid-limburg")
    assert at.metric[0].label.startswith("Zuid-Limburg")
    for level, region in (
        ("provincie", "provincie:limburg"),
        ("vitale-regio", "vitale-regio:zuid-limburg"),
        ("deal", "zuid-limburg-ii"),
        ("gemeente", "GM0935"),
    ):
        labelled(at.selectbox, "Niveau").select(level).run()
        assert region in at.query_params["regio"], level
    assert not at.info


def test_an_indicator_that_is_not_combined_has_no_ranking_of_corop_areas_but_their_span(opened):
    at = opened(niveau="corop", indicator="01.07_NW", jaar="2021", regio="corop:zuid-limburg")
    assert at.metric[0].value.startswith("van ")
    assert "Geen ranglijst: gemeenten worden niet samengenomen." in captions(at)


def test_own_regions_are_on_the_map_under_their_names_and_the_first_is_chosen(opened, registers, dataset):
    at = opened(indicator="01_GZ_08", jaar="2022", niveau="eigen", beeld="tabel", **EIGEN)
    people = {m.code: m.inhabitants for m in registers.municipalities}
    values = dataset.observations.query("indicator == '01_GZ_08' and year == 2022").set_index("region")["value"]
    two = ["GM0141", "GM0153"]
    mean = sum(people[code] * values[code] for code in two) / sum(people[code] for code in two)
    assert at.metric[0].value == f"{mean:.1f}%".replace(".", ",")
    assert set(tables(at)[0]["Eigen regio"]) == {"Twee <b>steden</b>", "Eén stad"}
    assert "De klassen zijn die van alle gemeenten." in html(at)


def test_without_an_own_region_its_level_shows_the_municipalities_and_where_one_is_made(opened):
    at = opened(niveau="eigen")
    assert at.metric[0].value == "340 van 342 gemeenten"
    assert next(link.proto.label for link in at.get("page_link")) == "Maak eerst een eigen regio"


def test_the_indicator_is_explained_in_one_line(opened):
    assert opened(indicator="01_GZ_08").caption[0].value


def test_the_deals_of_one_tranche_are_named_with_it(opened):
    """Of the five municipalities of De Waddeneilanden none has a figure."""
    at = opened(indicator="01_KL_OK_11", niveau="deal", tranche="4")
    assert "Alleen deals van tranche 4." in captions(at)
    assert at.metric[0].value == "13 van 14 Regio Deals van tranche 4"
    at = opened(indicator="01_KL_OK_11", niveau="deal", tranche="4", regio="twente-ii")
    assert "gebieden met een deal van tranche 4 (1 is het gunstigst" in captions(at)
