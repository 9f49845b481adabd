"""The data sets on disk: written whole, checked, and swapped in."""
