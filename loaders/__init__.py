"""The outside world: the CBS monitor, StatLine, PDOK and the store. Run as ``python -m loaders``."""
