"""Over de data: sources, freshness, method, what is missing, downloads and accessibility."""

from ui.common.app_data import app_data
from ui.common.downloads import downloads, heading_row
from ui.common.url.bound import choose_view
from ui.over_de_data.views import TABLES, freshness, show

data = app_data()
heading, menu = heading_row()
heading.title("Over de data")
freshness(data)
view = choose_view("data")
show(view, data)
with menu:
    formats = ["xlsx", "csv-nl", "csv"] if view in TABLES else []
    downloads(data, "over-de-data", view, formats, lambda export: TABLES[view](export))
