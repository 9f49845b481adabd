"""Rode draden: the recurring subjects of the deals."""
