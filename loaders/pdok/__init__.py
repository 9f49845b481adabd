"""Boundaries of municipalities and districts, from PDOK."""
