"""How content becomes a file: a writer a format."""
