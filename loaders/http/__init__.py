"""Requests to the outside world, within limits."""
