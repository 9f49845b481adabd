"""What a page shows, as a file. Run as ``python -m exports``."""
