"""The map as a story: a slide a step, each a map over the whole screen with a large legend and the names that orient."""
