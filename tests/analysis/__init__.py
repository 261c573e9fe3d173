"""The analyses on labelled wordings and on small organisations made for each question."""
