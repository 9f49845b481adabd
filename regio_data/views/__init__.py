"""The views of the dashboard as data: its pages, what a view is about and called, its link and its plain page."""
