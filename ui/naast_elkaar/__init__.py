"""Naast elkaar: two linked maps on one screen."""
