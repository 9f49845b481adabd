"""The registers: their totals, and one clear message for each thing that can be wrong."""

from __future__ import annotations

import re
import shutil

import pytest

from regio_data import units
from regio_data.errors import RegisterError
from regio_data.registers.load import FOLDER, load_registers
from regio_data.registers.records import Deal


@pytest.mark.parametrize(
    ("tranche", "deals", "granted"),
    [(1, 6, 502.0), (2, 12, 215.0), (3, 14, 180.0), (4, 14, 284.2), (5, 22, 384.6), (6, 16, 244.3)],
)
def test_deals_and_rijksbijdrage_per_tranche(registers, tranche, deals, granted):
    found = [deal for deal in registers.deals if deal.tranche == tranche]
    assert len(found) == deals
    assert sum(deal.rijksbijdrage_mln for deal in found) == pytest.approx(granted)


def test_a_deal_has_the_colour_of_its_tranche(registers):
    assert {deal.colour for deal in registers.deals_of(4)} == {registers.tranche[4].colour} == {"#F2C14E"}


def test_a_tranche_that_is_added_while_the_server_runs_has_its_colour(tmp_path):
    """The app reads the registers again when one of them is touched (`ui.common.app_data`)."""
    for path in FOLDER.iterdir():
        shutil.copy(path, tmp_path)
    for name in ("tranches.yaml", "deals.yaml"):
        text = (tmp_path / name).read_text(encoding="utf-8").replace("tranche: 6", "tranche: 7")
        (tmp_path / name).write_text(text.replace("#A62B4B", "#123456"), encoding="utf-8")
    assert {deal.colour for deal in load_registers(tmp_path).deals_of(7)} == {"#123456"}


def test_counts(registers):
    assert len(registers.deals) == 84
    assert sum(deal.tranche <= 4 for deal in registers.deals) == 46
    assert len(registers.rode_draden) == 15
    assert len(registers.vitale_regios) == 11
    assert len(registers.municipalities) == 342
    assert sum(m.inhabitants for m in registers.municipalities) == 17_942_942
    assert len(registers.indicators) == 37


def test_an_indicator_is_found_by_any_spelling(registers):
    assert registers.find_indicator("09_e_v_12").code == "09_E&V_12"
    assert registers.find_indicator("99_X") is None


def test_ranges_of_years_have_an_en_dash(registers):
    texts = [text for deal in registers.deals for text in (deal.description_nl, deal.notes or "")]
    texts += [regio.notes for regio in registers.vitale_regios] + [f"{t.years} {t.note}" for t in registers.tranches]
    texts += [f"{example.years} {example.text}" for example in registers.lessons.feedback]
    assert not [text for text in texts if re.search(r"\b20\d\d-20\d\d\b", text)]
    assert registers.lessons.feedback[0].years == "2021–2024"


def test_notes_are_for_readers_and_name_no_fields(registers):
    fields = {name for name in Deal.model_fields if "_" in name}
    assert [deal.slug for deal in registers.deals if any(name in (deal.notes or "") for name in fields)] == []


def test_a_unit_with_a_decimal_comma_is_not_cut(registers):
    assert registers.indicator["01_KL_OK_30"].short_unit == "kg PM2,5 per km²"
    assert registers.indicator["01_KL_H_36"].short_unit == "euro per huishouden"


def test_figures_from_a_thousand_up_have_no_decimals(registers, dataset):
    largest = dataset.observations.groupby("indicator")["value"].max()
    assert [i.label for i in registers.indicators if i.decimals and largest[i.code] >= 1000] == []


def test_the_mean_quality_of_swimming_water_does_not_read_as_a_full_four(registers):
    water = [i for i in registers.indicators if "zwemwater" in i.label]
    assert [units.figure(3.78, i) for i in water] == ["3,8 op een schaal van 1 tot 4"] * 2


@pytest.fixture
def broken(tmp_path):
    """Return a function: replace text once in a copy of one register, and return the problems of reading it."""
    for path in FOLDER.iterdir():
        if path.suffix in (".yaml", ".csv"):
            shutil.copy(path, tmp_path)

    def change(name, old, new, after=""):
        text = (tmp_path / name).read_text(encoding="utf-8")
        start = text.index(after)
        assert old in text[start:]
        (tmp_path / name).write_text(text[:start] + text[start:].replace(old, new, 1), encoding="utf-8")
        with pytest.raises(RegisterError) as caught:
            load_registers(tmp_path)
        return caught.value.problems

    return change


TWENTE = "- slug: twente\n"


@pytest.mark.parametrize(
    ("name", "old", "new", "after", "expected"),
    [
        (
            "deals.yaml",
            "- GM0141",
            "- Almelo",
            TWENTE,
            "deals.yaml, twente, municipalities: 'Almelo' is a name. Write GM0141.",
        ),
        (
            "deals.yaml",
            "- GM0141",
            "- GM01411",
            TWENTE,
            "deals.yaml, twente, municipalities: 'GM01411' is unknown. Did you mean GM0141?",
        ),
        (
            "deals.yaml",
            "predecessor: twente\n",
            "predecessor: tvente\n",
            "- slug: twente-ii",
            "deals.yaml, twente-ii, predecessor: 'tvente' is unknown. Did you mean twente?",
        ),
        (
            "deals.yaml",
            "rijksbijdrage_mln: ",
            "rijksbijdrage_mln: -",
            TWENTE,
            "deals.yaml, twente, rijksbijdrage_mln: the ",
        ),
        ("deals.yaml", "rode_draden:\n", "rode_draden:\n  - 16\n", TWENTE, "deals.yaml, twente, rode_draden: '16' is unknown."),
        (
            "rode_draden.yaml",
            "01_KL_PK_01",
            "01_KL_PK_99",
            "number: 2,",
            "rode_draden.yaml, 2, indicators: '01_KL_PK_99' is unknown.",
        ),
        (
            "deals.yaml",
            "- municipality: GM0599",
            "- municipality: GM0503",
            "- slug: rotterdam-zuid\n",
            "deals.yaml, rotterdam-zuid, part_of: GM0503 is not in the deal's municipalities.",
        ),
        (
            "deals.yaml",
            "    islands:\n",
            "    caribbean:\n",
            "- slug: bonaire\n",
            "deals.yaml, bonaire, field_sources: 'caribbean' is unknown.",
        ),
        (
            "deals.yaml",
            "    municipalities: medium\n",
            "    municipalities: high\n",
            TWENTE,
            "deals.yaml, twente, confidence: municipalities stands on 'zonder bron' and cannot be high.",
        ),
        (
            "deals.yaml",
            "\n  sources:\n",
            "\n  sources:\n  - zonder bron\n",
            TWENTE,
            "deals.yaml, twente, sources: 'zonder bron' is no source.",
        ),
        ("deals.yaml", "end_year", "eind_year", TWENTE, "deals.yaml, twente, "),
        ("deals.yaml", "tranche: ", "tranche: [", TWENTE, "deals.yaml, regel"),
        ("gemeenten.csv", "GM0014,", "GM14,", "", "gemeenten.csv, GM14, code: the value 'GM14' does not fit"),
        ("tranches.yaml", "granted_mln: 284.2", "granted_mln: 284.3", "", "tranches.yaml, 4, granted_mln: the rijksbijdragen"),
        (
            "cbs_gebieden.csv",
            "PV20,provincie,",
            "PV20,provincies,",
            "",
            "cbs_gebieden.csv, PV20, kind: 'provincies' is unknown. Did you mean provincie?",
        ),
        (
            "cbs_gebieden.csv",
            "PV21,provincie,Fryslân",
            "PV21,provincie,Fryslan",
            "",
            "cbs_gebieden.csv, PV21, name: 'Fryslan' is unknown. Did you mean Fryslân?",
        ),
        ("tranches.yaml", "colour: '#F2C14E', ", "", "", "tranches.yaml, 4, colour: is missing."),
        ("tranches.yaml", "'#F2C14E'", "yellow", "", "tranches.yaml, 4, colour: the value 'yellow' does not fit"),
        ("tranches.yaml", "'#F2C14E'", "'#52C1A9'", "", "tranches.yaml, #52C1A9, colour: stands 2 times"),
        ("lessen.yaml", "{deal: twente,", "{deal: twentte,", "", "lessen.yaml, Twents Fonds voor Vakmanschap, deal: 'twentte'"),
    ],
)
def test_a_broken_register_names_file_record_and_field(broken, name, old, new, after, expected):
    first, *_ = broken(name, old, new, after)
    assert first.text("en").startswith(expected)
    assert first.text("nl").split(":")[0] == first.text("en").split(":")[0]


@pytest.mark.parametrize("case", [0, 1, 2, 3, 4, 5])
def test_one_mistake_gives_one_message(broken, case):
    arguments = [
        ("deals.yaml", "- GM0141", "- Almelo", TWENTE),
        ("deals.yaml", "predecessor: twente\n", "predecessor: tvente\n", "- slug: twente-ii"),
        ("deals.yaml", "rijksbijdrage_mln: ", "rijksbijdrage_mln: -", TWENTE),
        ("deals.yaml", "rode_draden:\n", "rode_draden:\n  - 16\n", TWENTE),
        ("rode_draden.yaml", "01_KL_PK_01", "01_KL_PK_99", "number: 2,"),
        ("deals.yaml", "- municipality: GM0599", "- municipality: GM0503", "- slug: rotterdam-zuid\n"),
    ]
    assert len(broken(*arguments[case])) == 1


def test_a_duplicate_slug_is_one_message(broken):
    problems = broken("deals.yaml", "- slug: zwolle-ii\n", "- slug: arnhem-nijmegen\n")
    assert [p.text("en") for p in problems] == [
        "deals.yaml, arnhem-nijmegen, slug: stands 2 times in the register. Each slug must be unique."
    ]


def test_a_chain_that_comes_back_to_itself_is_named(broken):
    problems = broken("deals.yaml", "predecessor: null", "predecessor: twente-ii", TWENTE)
    assert {p.record for p in problems} == {"twente", "twente-ii"}
    assert {p.field for p in problems} == {"predecessor"}


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(RegisterError, match=r"deals\.yaml: is missing"):
        load_registers(tmp_path)


def test_a_csv_in_another_encoding_is_named(broken, tmp_path):
    text = (tmp_path / "gemeenten.csv").read_text(encoding="utf-8")
    (tmp_path / "gemeenten.csv").write_bytes(text.replace("Groningen", "Gröningen").encode("latin-1"))
    with pytest.raises(RegisterError, match=r"gemeenten\.csv: is not readable as CSV in UTF-8"):
        load_registers(tmp_path)
