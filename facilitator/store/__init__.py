"""Where an engagement is kept: the only place that knows SQL."""
