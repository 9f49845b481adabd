"""Deals as a reader meets them: where they lie, their facts and status, how sure each is, and how to choose among them."""
