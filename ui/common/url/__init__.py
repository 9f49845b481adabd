"""The choices in the URL: read from it, written to it, bound to widgets, and in links."""
