"""What gets written down: one outline per document, from domain values to blocks without a format."""
