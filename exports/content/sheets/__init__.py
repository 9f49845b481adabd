"""Sheets that the contents of several pages share."""
