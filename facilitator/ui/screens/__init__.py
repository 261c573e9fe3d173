"""One module a screen; each owns its state and only routes."""
