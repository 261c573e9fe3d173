"""What is kept, what survives, and what can be taken back."""
