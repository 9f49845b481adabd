"""Kaart: all Regio Deals by tranche, and how they stack."""

from functools import partial

import streamlit as st

from exports.content.deals import about_slides, choice_name, deals_content
from exports.content.kaart import stapeling_content
from exports.deck.formats import SLOW
from exports.formats.registry import PICTURES
from regio_data import dutch
from regio_data.deals.filtered import choice_in_words, summary
from regio_data.deals.selection import envelope, is_envelope
from ui.common.app_data import app_data, map_address
from ui.common.downloads import downloads, heading_row
from ui.common.map_panel import to_map
from ui.common.sources import source_line
from ui.common.url.links import present_button
from ui.kaart.choice import choose_on_page
from ui.kaart.lists import chosen_number
from ui.kaart.map import deal_map_panel
from ui.kaart.order import chosen_order
from ui.kaart.panel import selection_panel
from ui.kaart.selected import read_selected
from ui.kaart.story import story_address
from ui.show.glossary import glossary

WHAT = (
    "Een Regio Deal is een afspraak tussen het Rijk en een regio: samen, met geld van beide, maken zij het leven en werken in "
    "die regio beter."
)

data = app_data()
heading, menu = heading_row()
heading.title("Regio Deals op de kaart")
heading.caption(WHAT)
sentence = heading.empty()
with heading:
    to_map()
choice = choose_on_page(data.registers, data.today, map_address(data))
deals = choice.deals
sentence.markdown(summary(data.registers, choice))
if is_envelope(data.registers, deals):
    st.caption(envelope(data.registers))
selected = read_selected(data)
left, right = st.columns([0.86, 1.14], gap="medium")
with left:
    shown = deal_map_panel(data, deals, selected)
with right:
    selection_panel(data, choice, selected, shown.measure)
glossary("tranche", "rijksbijdrage", "stapeling", "vitale regio")
source_line(
    data,
    ["gemeentegrenzen", "wijkgrenzen", "inwoners"],
    "Regio Deals: eigen register naar openbare bronnen, per deal genoemd; de toedeling aan thema’s is onze eigen lezing.",
)
with menu, st.container(horizontal=True, vertical_alignment="center"):
    present_button("Presenteer dit beeld", story_address(shown.measure))
    title = "Stapeling van Regio Deals" if shown.measure else "Regio Deals per tranche"
    about = " ".join(filter(None, (dutch.count(len(deals), "deal", "deals"), choice_in_words(choice))))
    subtitle = f"{title} ({about}); gekozen: {selected.name}" if selected else ""
    listed = selected.deals(data.registers) if selected else deals  # as the panel: only the selection
    stapeling = bool(shown.measure) and not selected
    drawn = {"painting": shown.painting, "legend": shown.legend}
    if stapeling:
        number = chosen_number(data, deals) if shown.measure == "aantal" else None
        content = partial(stapeling_content, deals=listed, title=title, number=number, area=choice.area, choice=choice, **drawn)
    else:
        drawn |= {"title": selected.title or title, "subtitle": subtitle, "order": chosen_order(), "choice": choice}
        content = partial(deals_content, deals=listed, **drawn)
    downloads(
        data,
        "stapeling" if stapeling else "regio-deals",
        selected.key or choice_name(data.registers, deals),
        [*PICTURES, "xlsx", "csv-nl", "csv", "gpkg", "pptx"] if listed else [],
        content,
        slow=["pptx"] if about_slides(data.registers, listed) > SLOW else [],
    )
