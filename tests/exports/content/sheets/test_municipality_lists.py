"""A file says of each deal how sure its list of municipalities is, and why figures say little of it."""

from exports.content.sheets.municipality_lists import list_columns


def test_each_deal_has_how_sure_its_list_is_and_why_figures_say_little_of_it(registers):
    columns = list_columns(registers.deal[slug] for slug in ("foodvalley", "twente", "noord-drenthe", "mainstage"))
    sure, little = columns["Zekerheid gemeentelijst"], columns["Cijfer zegt weinig over de deal"]
    assert sure == ["hoog", "middel", "laag", "middel"]
    assert little[:3] == ["", "", ""] and "hele metropoolregio Amsterdam" in little[3]
