"""The command line: a second, headless front end on the same core. One module per group of commands."""
