"""What the widgets show of what they are given."""
