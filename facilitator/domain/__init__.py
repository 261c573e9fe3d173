"""What an engagement is: frozen values and their rules, with the standard library alone."""
