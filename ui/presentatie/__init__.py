"""Presentation mode: a deck over the whole screen, and the page where a presentation is put together."""
