"""All data of the dashboard as open data: tables with what each column means, their sources and licences."""
