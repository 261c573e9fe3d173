"""Formats of sessions."""
