"""Overzichten: tables of deals by area, theme and year."""
