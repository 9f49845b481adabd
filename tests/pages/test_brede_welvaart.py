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
from regio_data.figures.gebieden import NOT_COUNTED
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


def test_reference_figures_of_groningen(opened):
    # CBS, edition 2023: life satisfaction 2022 75.1; income 2021 23,900; wealth 10,900; debt 2022 78,900; solar 740.
    expected = {
        ("01_KL_H_01", "2022"): "75,1%",
        ("01_KL_H_36", "2021"): "23.900 euro per huishouden",
        ("01.07_NW", "2021"): "10.900 euro per huishouden",
        ("18_FIN_32", "2022"): "78.900 euro per huishouden",
        ("01_GZ_08", "2022"): "40,1%",
    }
    for (code, year), value in expected.items():
        assert opened(indicator=code, jaar=year, regio="GM0014").metric[0].value == value


def test_a_deal_tells_coverage_weights_and_parts(opened):
    at = opened(niveau="deal", regio="rotterdam-zuid")
    assert at.metric[0].label == "Regio Deal Rotterdam Zuid (CBS)"
    assert "geldt voor een deel van Rotterdam; het cijfer is dat van de hele gemeente" in captions(at)
    at = opened(niveau="deal", regio="twente-ii", indicator="01_KL_H_36")
    assert "Gewogen gemiddelde van 14 gemeenten" in captions(at)
    assert "Benadering" in captions(at)


def test_too_little_coverage_shows_no_figure(opened):
    at = opened(niveau="deal", regio="achterhoek", indicator="03_PVI_04", jaar="2021")
    assert at.metric[0].value in ("geen gegevens", "te weinig gegevens")


def test_a_deal_without_a_value_is_not_called_a_mean_and_its_coverage_is_rounded_down(opened, dataset, registers):
    codes = registers.deal["twente-ii"].municipalities
    people = {m.code: m.inhabitants for m in registers.municipalities}
    rows = dataset.observations.query("indicator == 'R_HN_V_01' and year == 2021").dropna(subset="value")
    known = set(rows["region"])
    share = sum(people[c] for c in codes if c in known) / sum(people[c] for c in codes)
    assert 0.495 < share < 0.5
    at = opened(niveau="deal", regio="twente-ii", indicator="R_HN_V_01", jaar="2021")
    assert at.metric[0].value == "te weinig gegevens"
    assert "dekking 49%" in captions(at)
    assert "Gewogen gemiddelde" not in captions(at)


def test_the_figure_of_a_deal_of_one_municipality_is_that_of_cbs(opened):
    at = opened(niveau="deal", regio="rotterdam-zuid")
    assert "Cijfer van het CBS over de gemeente Rotterdam." in captions(at)
    assert "Gewogen gemiddelde" not in captions(at)


def test_a_shared_place_is_the_same_here_as_in_the_profile(opened, dataset):
    values = dataset.observations.query("indicator == '01_GZ_08' and year == 2022").set_index("region")["value"].dropna()
    own = values["GM0153"]
    first, last = (values < own).sum() + 1, (values <= own).sum()
    assert (first, last, len(values)) == (67, 68, 340)
    assert "Plaats 67–68 van 340 gemeenten" in captions(opened(regio="GM0153", indicator="01_GZ_08", jaar="2022"))


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


def test_the_table_has_every_municipality_also_those_without_a_figure(opened):
    at = opened(beeld="tabel")
    table = tables(at)[0]
    assert len(table) == 342
    assert (table["Waarde (%)"] == "geen gegevens").sum() == 2


def test_the_ranking_puts_the_favourable_end_first(opened):
    at = opened(beeld="tabel", indicator="01_GZ_08")
    assert tables(at)[0]["Gemeente"].iloc[0] == "Wageningen"  # lowest overweight: 34.8
    at = opened(beeld="tabel", indicator="01_KL_H_01")
    values = [float(v.replace(",", ".")) for v in tables(at)[0].filter(like="Waarde").squeeze() if v != "geen gegevens"]
    assert values[0] == max(values)


def test_the_columns_of_the_table_sort_by_the_numbers(opened):
    table = tables(opened(beeld="tabel", indicator="01_GZ_08", jaar="2022"))[0]
    assert [text.strip() for text in table.set_index("Gemeente").loc["Enschede"]] == ["67–68", "48,3"]
    places = [int(text.split("–")[0]) for text in table["Plaats"].iloc[:-2]]
    assert places == sorted(places)
    assert list(table["Waarde (%)"]) == sorted(table["Waarde (%)"])  # lower is favourable; "geen gegevens" last


def test_the_ranking_of_a_survey_says_which_differences_are_none_and_gives_each_margin(opened, registers):
    trust = {"indicator": "01_KL_OK_11", "jaar": "2022", "niveau": "deal"}
    assert "Bij twee gewone gebieden is een verschil onder ± " in captions(opened(beeld="ranglijst", **trust))
    table = tables(opened(beeld="tabel", **trust))[0].set_index("Regio Deal")
    people = sum(m.inhabitants for m in registers.municipalities if m.code in registers.deal["twente-ii"].municipalities)
    margin = registers.indicator["01_KL_OK_11"].margin_k / people**0.5
    assert table.loc["Twente II", "Marge (±)"].strip() == f"{margin:.1f}".replace(".", ",")
    assert table.loc["Amsterdam Zuidoost (deels)", "Marge (±)"].strip() == "niet bekend"


def test_the_ranking_of_municipalities_says_that_their_margin_is_not_known(opened):
    assert "hun marge is niet bekend" in captions(opened(indicator="01_KL_OK_11"))
    assert "hun marge is niet bekend" not in captions(opened(indicator="01_KL_H_36"))  # a register


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


def test_the_development_says_in_words_whether_the_figure_rose(opened):
    at = opened(indicator="01_KL_OK_11", niveau="deal", regio="twente-ii", beeld="ontwikkeling")
    (said,) = (m for m in at.markdown if m.value.startswith("**Trend:**"))
    assert said.value == "**Trend:** geen duidelijke trend; 8 jaren, 2015–2022."
    assert said.help == "Helling +1,53 procentpunt per jaar, p = 0,11."


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


def test_a_province_has_the_figure_of_cbs_with_its_bounds(opened):
    # CBS, edition 2023: Limburg, satisfaction with life 2022: 81.5 (79.1 to 83.8).
    at = opened(indicator="01_KL_H_01", jaar="2022", regio="provincie:limburg")
    said = captions(at)
    assert (at.metric[0].label, at.metric[0].value) == ("Limburg (CBS)", "81,5%")
    assert at.metric[1].label == "Nederland (eigen berekening, dekking 85%)"
    assert "Cijfer van het CBS over de provincie, met als grenzen 79,1–83,8." in said
    assert "van 12 provincies" in said


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


def test_two_indicators_say_how_they_go_together_and_claim_no_cause(opened):
    said = captions(opened(beeld="samenhang", indicator="01_GZ_08", jaar="2022", tegen="05_OPL_08"))
    assert "waar Overgewicht hoger is, is Hoogopgeleide bevolking vaak lager (Spearman −0," in said
    assert "van de 342 gemeenten; Overgewicht van 2022 en Hoogopgeleide bevolking van 2022). " in said
    assert "). Dat twee cijfers samengaan, zegt niet dat het ene door het andere komt." in said


def test_an_indicator_of_one_year_says_so_and_offers_others_that_have_more(opened):
    at = opened(indicator="01_GZ_20", beeld="ontwikkeling")
    assert any("heeft cijfers van één jaar" in info.value for info in at.info)
    offered = [button for button in at.button if button.label.startswith("Bekijk wel: ")]
    assert offered
    offered[0].click().run()
    assert "01_GZ_20" not in str(at.query_params["indicator"])
    assert not any("één jaar" in info.value for info in at.info)


def test_without_a_figure_of_the_country_a_development_asks_for_a_region(opened):
    at = opened(indicator="03_PVI_04", niveau="provincie", beeld="ontwikkeling")
    assert [info.value for info in at.info] == ["Van Nederland is er geen cijfer. Kies een regio om haar cijfers te zien."]


def test_the_indicator_is_explained_in_one_line(opened):
    assert opened(indicator="01_GZ_08").caption[0].value


def test_the_distribution_of_deals_counts_an_area_once_and_parts_of_municipalities_only_when_asked_for(opened):
    def said(**query):
        return " ".join(caption.value for caption in opened(niveau="deal", beeld="verdeling", **query).caption)

    # The most recent deal at each place is on the map: fewer than all 60 on whole municipalities, but each of the 45 areas.
    assert "Elke stip is een gebied met een deal; " in (apart := said())
    assert NOT_COUNTED in apart and NOT_COUNTED not in said(deelgebied="wel")
