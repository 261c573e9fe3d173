"""Expected documents, as text."""
