"""One region told whole: profile, starting position, development, similar regions, and what must be said beside them."""
