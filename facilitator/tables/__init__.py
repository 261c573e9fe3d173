"""Lists brought in from files: tables read row by row, refused whole when one is wrong."""
