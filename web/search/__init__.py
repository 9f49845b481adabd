"""The one search: a field that stands on every page of the dashboard, and the same without a script."""
