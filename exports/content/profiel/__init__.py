"""The profile of one region, to take along."""
