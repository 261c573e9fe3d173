"""Documents: what minutes and decision records contain."""
