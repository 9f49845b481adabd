"""Vergelijken as files: regions side by side."""
