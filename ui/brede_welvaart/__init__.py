"""Brede welvaart: one indicator on the map."""
