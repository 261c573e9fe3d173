"""Widgets: they are given frozen values and answer with messages; they never fetch."""
