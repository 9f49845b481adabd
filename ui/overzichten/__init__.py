"""Overzichten: tables of deals by place, theme and year."""
