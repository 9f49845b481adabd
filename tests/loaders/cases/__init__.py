"""The cases of the fault matrix that a service or a file can cause, a module per source."""
