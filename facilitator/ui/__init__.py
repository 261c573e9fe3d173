"""What the consultant sees: a Textual application over a Store that is handed in."""
