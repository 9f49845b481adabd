"""What a page shows, as data: a module a page."""
