"""What an engagement is made of."""
