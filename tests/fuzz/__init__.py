"""Hostile input that stays: a few cases in the ordinary suite, thousands by ``python -m tests.fuzz --deep``."""
