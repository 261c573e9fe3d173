"""From keystrokes to meaning: a typed line becomes a Draft, a command or a continuation, and no word is lost."""
