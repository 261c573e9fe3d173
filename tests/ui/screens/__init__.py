"""Each screen, as its user meets it."""
