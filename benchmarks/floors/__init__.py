"""The floors: the least that any program of the same kind must do."""
