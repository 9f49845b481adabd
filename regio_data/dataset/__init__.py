"""A data set on disk: the snapshot that the project ships (data/), the refreshed versions, and which one is in use."""
