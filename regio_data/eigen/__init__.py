"""Own regions: as a link spells and names them, and from a list of municipalities."""
