"""A mission letter, from a file to what it says: each field with the lines it came from, nothing invented."""
