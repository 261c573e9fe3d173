"""How fast it is, as ratios measured in one run against a floor that does the same with nothing on top."""
