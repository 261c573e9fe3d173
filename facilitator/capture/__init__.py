"""From keystrokes to meaning: a typed line becomes a draft, a command or a continuation; no word is lost."""
