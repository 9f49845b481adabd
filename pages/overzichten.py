"""Overzichten: tables of deals by area, rode draad and year, each to take along."""

from functools import partial

from exports.content.overzichten import overzicht_content
from ui.common.app_data import app_data
from ui.common.downloads import downloads, heading_row
from ui.common.sources import source_line
from ui.common.url.bound import choose_view
from ui.overzichten.table import overzicht_view
from ui.show.glossary import glossary

data = app_data()
heading, menu = heading_row()
heading.title("Overzichten van de Regio Deals")
view = choose_view("overzichten")
overzicht_view(data, view)
glossary("tranche", "rijksbijdrage", "vitale regio")
source_line(
    data,
    ["inwoners"],
    "Regio Deals: eigen register naar openbare bronnen, per deal genoemd op Kaart en in het profiel; alle bronnen staan in de "
    "bestanden.",
)
with menu:
    downloads(data, "overzicht", view, ["xlsx", "csv-nl", "csv"], partial(overzicht_content, which=view))
