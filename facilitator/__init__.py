"""Guides a consultant through each session of an engagement and hands her the minutes.

A line typed in a session travels down this list and comes out as a file:

    cli, __main__   the command line, a headless front end on the same core
    ui              what the consultant sees
    capture         from keystrokes to meaning
    tables          from lists in files to entries, each wrong row named
    letter          from a mission letter to an engagement
    formats         the scripts of sessions, each mistake named by its line
    domain          what an engagement is
    analysis        what the organisation shows as a whole: overlaps, orphans, load
    store           the only place that knows SQL
    documents       what gets written down, as blocks
    export          from blocks to files
"""

__version__ = "0.1.0"
