"""The row under an empty line: the keys, what one types, what was found again."""

from __future__ import annotations

from rich.text import Text

from facilitator.domain.record import SessionRecord
from facilitator.i18n import Words
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import line


def told(ink: Ink, *parts: tuple[str, str]) -> Text:
    """Signs with what each of them does."""
    text = line()
    for sign, said in parts:
        text.append_text(line((sign, f"bold {ink.palette.accent}"), (f"{said}  ", ink.palette.muted)))
    return text


def usual_hint(ink: Ink) -> Text:
    """What works in any session."""
    words = ink.words
    keys = (("↵ ", words("save")), ("↑ ", words("edit the last")), ("^Z ", words("undo")))
    return told(ink, *keys, (">", words("who")), ("<", words("when")), ("+", words("tag")))


def recovered(record: SessionRecord, words: Words) -> str:
    """The session the program was left in, as it was found again."""
    return words.plural(
        "Session recovered, {count} item, last at {time}.",
        "Session recovered, {count} items, last at {time}.",
        len(record.items),
        time=words.hour(record.items[-1].at),
    )
