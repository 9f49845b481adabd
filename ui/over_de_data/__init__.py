"""Over de data: where the figures come from."""
