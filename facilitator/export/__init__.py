"""From blocks to bytes: one module per format, and what puts the bytes safely into a file."""
