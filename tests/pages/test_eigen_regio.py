"""A region of one's own: put together on its page, and equal to a calculation by hand wherever it is shown."""

from __future__ import annotations

import csv
import io
import re

import openpyxl
import pypdf
import pytest

from exports.__main__ import main
from exports.content.profiel.content import profile_content
from exports.formats.registry import FORMATS
from geo.shapes import shapes_of
from regio_data.eigen.regio import own_region
from tests.finding import html, labelled, matrix, words
from ui.common.app_data import app_data

KEY = "eigen:GM0141+GM0153+GM0164"
#: By hand. Inhabitants on 1 January 2024: Almelo 74,317, Enschede 161,738 and Hengelo 83,058, together 319,113.
#: Overgewicht 2022: (56.7 * 74317 + 48.3 * 161738 + 53.8 * 83058) / 319113 = 16494239.7 / 319113.
#: Levensverwachting 2021: (80.2 * 74317 + 79.9 * 161738 + 81.2 * 83058) / 319113 = 25627399.2 / 319113.
#: Vertrouwen in instituties 2022: (59.0 * 74317 + 63.4 * 161738 + 62.4 * 83058) / 319113 = 19821711.4 / 319113.
BY_HAND = {
    "Overgewicht": (2022, 51.68777, "51,7%"),
    "Levensverwachting bevolking": (2021, 80.30823, "80,3 jaar"),
    "Vertrouwen in instituties": (2022, 62.11502, "62,1%"),
}


@pytest.fixture(scope="module")
def content():
    data = app_data()
    return profile_content(data, data.profile(own_region(data.registers, KEY[6:].split("+"), "Drie steden")))


def test_the_profile_shows_what_is_worked_out_by_hand(open_page):
    at = open_page("profiel", regio="eigen:GM0153 GM0164 GM0141", naam="Drie <b>steden</b>", beeld="cijfers")
    assert "<h1>Drie &lt;b&gt;steden&lt;/b&gt;</h1>" in html(at)
    assert "319.113" in words(at)
    for label, (year, _, shown) in BY_HAND.items():
        assert re.search(rf"{label} +{re.escape(shown)}[^(]*\({year}\)", words(at)), label
    assert "van 23.100 tot 57.800 euro" in words(at)  # median wealth is not combined
    assert "Vergeleken met 1.000 gelote aaneengesloten gebieden van 3 gemeenten" in words(at)
    assert "grenzen niet allemaal aan elkaar" in words(at)  # Almelo lies apart
    assert "2 Regio Deals** raken" in words(at)


def test_the_comparison_shows_it_too(open_page):
    at = open_page("vergelijken", regio=[KEY, "nederland"], naam="Drie steden", thema="gezondheid")
    assert matrix(at).loc["Overgewicht %, 2022", "Drie steden (eigen regio)"].startswith("51,7 plaats ")
    assert "Waarden van gebieden waarvan het CBS zelf geen cijfer geeft" in words(
        at
    )  # our own calculation, as the source line says


def test_the_map_is_narrowed_to_an_own_region_by_its_name(open_page, registers):
    at = open_page("", gebied=KEY, naam="Drie steden")
    assert not at.exception
    codes = set(KEY.removeprefix("eigen:").split("+"))
    here = [deal for deal in registers.deals if codes & set(deal.municipalities)]
    assert f"**{len(here)} deals** van 84" in words(at)
    assert "liggen deels buiten Drie steden" in words(at)
    field = labelled(at.selectbox, "Provincie, vitale of eigen regio")
    assert field.value == KEY
    assert "Drie steden" in field.options[0]


def test_where_a_region_is_taken_out_the_other_keeps_its_name(open_page):
    at = open_page("vergelijken", regio=["eigen:GM0141+GM0153", KEY, "nederland"], naam=["Twee", "Drie"])
    at.multiselect[0].set_value([KEY, "nederland"]).run()
    assert at.query_params["naam"] in ("Drie", ["Drie"])
    assert "Drie (eigen regio)" in words(at)


def test_csv_of_the_command_line(tmp_path):
    out = tmp_path / "own.csv"
    assert main(["csv", "--regions", "eigen:GM0164+GM0153+GM0141", "--out", str(out)]) == 0
    codes = {i.label: i.code for i in app_data().registers.indicators}
    rows = {(row["indicator"], row["year"]): row for row in csv.DictReader(io.StringIO(out.read_text("utf-8")))}
    for label, (year, value, _) in BY_HAND.items():
        row = rows[codes[label], str(year)]
        assert float(row["value"]) == pytest.approx(value, abs=5e-6)
        assert (row["region"], row["inhabitants"], row["coverage"]) == (KEY[6:], "319113", "1.0")


@pytest.mark.parametrize("kind", ["eigen:GM9999", "eigen:", "deel"])
def test_the_command_names_what_is_wrong(kind, tmp_path, capsys):
    with pytest.raises(SystemExit):
        main(["csv", "--regions", kind, "--out", str(tmp_path / "x.csv")])
    assert "no municipality" in capsys.readouterr().err or kind == "deel"


def test_csv_and_xlsx_of_the_page(content):
    shapes = shapes_of(app_data())
    for row in csv.DictReader(io.StringIO(FORMATS["csv"].write(content, shapes).decode("utf-8-sig"))):
        if row["Indicator"] in BY_HAND:
            year, value, _ = BY_HAND[row["Indicator"]]
            assert (int(row["Jaar"]), row["Regio"]) == (year, "Drie steden")
            assert float(row["Waarde"]) == pytest.approx(value, abs=5e-6)
    book = openpyxl.load_workbook(io.BytesIO(FORMATS["xlsx"].write(content, shapes)))
    sheet = [[cell.value for cell in row] for row in book["Cijfers"].iter_rows()]
    (head,) = [row for row in sheet if "Indicator" in row and "Waarde" in row]
    found = {row[head.index("Indicator")]: row[head.index("Waarde")] for row in sheet}
    for label, (_, value, _) in BY_HAND.items():
        assert found[label] == pytest.approx(value, abs=5e-6)


def test_pdf_slides_and_picture(content):
    shapes = shapes_of(app_data())
    pages = pypdf.PdfReader(io.BytesIO(FORMATS["pdf"].write(content, shapes))).pages
    text = re.sub(r"\s+", " ", " ".join(page.extract_text() for page in pages))
    assert len(pages) == 2
    assert "Drie steden" in text
    assert "Almelo, Enschede, Hengelo (O.)" in text
    for number in ("51,7", "80,3", "62,1"):
        assert number in text
    assert FORMATS["png"].write(content, shapes).startswith(b"\x89PNG")
    assert FORMATS["pptx"].write(content, shapes).startswith(b"PK")
    assert FORMATS["gpkg"].write(content, shapes).startswith(b"SQLite")
    assert content.layers(shapes)["regio"]["Overgewicht (%, 2022)"].item() == pytest.approx(51.68777, abs=5e-6)


def test_it_is_put_together_by_search_click_and_list(open_page):
    at = open_page("eigen-regio")
    labelled(at.multiselect, "Gemeenten").select("GM0141").run()
    assert at.query_params["regio"] in ("eigen:GM0141", ["eigen:GM0141"])
    labelled(at.text_area, "Plak een lijst met namen of codes").set_value("0153\nHengelo\nHeerln").run()
    labelled(at.button, "Voeg toe").click().run()
    assert labelled(at.multiselect, "Gemeenten").value == KEY[6:].split("+")
    assert "Bedoelt u Heerlen" in at.warning[0].value
    labelled(at.text_input, "Naam van de regio").set_value("Drie steden").run()
    assert at.query_params["naam"] in ("Drie steden", ["Drie steden"])
    assert "319.113 inwoners" in words(at)
    labelled(at.multiselect, "Gemeenten").set_value([]).run()
    assert "regio" not in at.query_params


def test_a_whole_region_can_be_taken_in_but_not_too_many(open_page):
    at = open_page("eigen-regio")
    field = "Voeg de gemeenten van een regio toe"
    labelled(at.selectbox, field).set_value("deal:twente").run()
    assert len(labelled(at.multiselect, "Gemeenten").value) == 14
    for province in ("gelderland", "noord-brabant"):
        labelled(at.selectbox, field).set_value(f"provincie:{province}").run()
    assert "hoogstens 100 gemeenten" in at.warning[0].value
    assert len(labelled(at.multiselect, "Gemeenten").value) < 100


@pytest.mark.parametrize("value", ["eigen:GM9999", "eigen:<script>", "eigen:" + "+".join(["GM0141"] * 400), "eigen:"])
def test_a_malformed_region_falls_back(open_page, value):
    at = open_page("eigen-regio", regio=value, naam="x" * 5000)
    assert not at.exception
    profile = open_page("profiel", regio=value)
    assert not profile.exception
