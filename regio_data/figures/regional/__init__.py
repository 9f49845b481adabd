"""Regional values: official or combined, as a span where they are not combined, in words, and how accurate."""
