"""Regioprofiel: one region, told whole."""
