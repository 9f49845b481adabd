"""Rode draden: the recurring themes of the deals."""
