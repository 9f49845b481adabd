"""Vergelijken: regions side by side."""
