"""Formats of sessions, read from files anybody may write: those that come with the program, and one's own."""
