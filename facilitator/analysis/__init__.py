"""What an organisation shows once it is looked at as a whole. Pure functions on values of the domain."""
