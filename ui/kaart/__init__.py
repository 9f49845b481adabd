"""Kaart: the deals on the map."""
