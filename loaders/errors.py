"""Errors of the loaders: always in English, always naming the file or service and what to do."""


class LoaderError(Exception):
    """Something from outside cannot be used."""
