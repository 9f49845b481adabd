"""One search over all that has a page: text in, ranked results out."""
