"""Vergelijken: two to six regions of any kind side by side, theme by theme."""

from exports.content.vergelijken import vergelijking_content
from regio_data.registers.regions import region_label
from ui.common.app_data import app_data
from ui.common.downloads import downloads, heading_row
from ui.common.sources import source_line
from ui.vergelijken.choice import choose_vergelijking
from ui.vergelijken.views import vergelijking_view

data = app_data()
heading, along = heading_row()
choice = choose_vergelijking(data)
theme = choice.theme.lower() if choice.theme else "alle thema’s"
title = f"Regio’s vergelijken: {theme}"
heading.title(title)
shown = None
if choice.regions:
    reference = region_label(choice.reference)
    rows = choice.rows(data)
    shown = vergelijking_view(data, choice, rows, reference, title)
own = (
    "Waarden van deals en andere gebieden, en van provincies waar het CBS geen cijfer geeft, posities, trends en verschillen: "
    "eigen berekening."
)
source_line(data, ["monitor", "inwoners"], own)
with along:
    downloads(
        data,
        f"vergelijking-{theme}",
        " ".join(shown.names) if shown else "",
        ["docx", "xlsx", "csv-nl", "csv", "gpkg", "png"] if shown else [],
        lambda export: vergelijking_content(export, shown),
    )
