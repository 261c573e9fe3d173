"""Export: the same blocks in every format, and files that are whole or not there."""
