"""Find on a plain page what a reader finds."""

from __future__ import annotations

from web.plain.page import Page


def block(page: Page, title: str):
    """Return the first block below a heading."""
    return next(section.blocks[0] for section in page.sections if section.title == title)
