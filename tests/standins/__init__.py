"""Stand-ins for CBS OData v3, PDOK and the monitor file: small servers on this machine, fed by the embedded snapshot.

The loaders run against them as against the real services; only the base addresses differ.
By hand: ``python -m tests.standins``.
"""
