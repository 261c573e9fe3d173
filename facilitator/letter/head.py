"""Where the head of a letter ends: whom it is from and to, its date, its greeting; then comes the body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from facilitator.letter.cues import titled
from facilitator.letter.passages import Kind, Passage

LONGEST_ADDRESS: Final = 12
"""Words of the longest line of an address or a signature; a longer one is prose."""

LONGEST_SUBJECT: Final = 16
"""Words of the longest line that tells the subject of a letter below its greeting."""

_LONGEST_HEAD: Final = 30
"""Passages among which a greeting stands that parts the head from the body."""

_GREETING = re.compile(
    r"(?:(?:madame|monsieur|mesdames|messieurs)(?:,? (?:madame|monsieur|mesdames|messieurs))?"
    r"(?: (?:le|la|les|l')[\w' -]{1,60})?"
    r"|(?:ma |mon )?chere?s?\b[^.:;]{0,60}|dear\b[^.:;]{0,60}|(?:bonjour|hello|hi)\b[^.:;]{0,60})[,!]?"
)
_TITLES_THE_LETTER = re.compile(
    r"(?:lettre de mission|(?:mission )?letter of (?:engagement|appointment)|engagement letter"
    r"|mission letter)\b"
)


def is_prose(passage: Passage) -> bool:
    """Whether a passage is a paragraph too long for an address or a signature."""
    is_paragraph = passage.kind is Kind.PARAGRAPH and not passage.leads
    return is_paragraph and len(passage.text.split()) > LONGEST_ADDRESS


def is_body(passage: Passage) -> bool:
    """Whether a passage is what stands below a title: a sentence, or what announces a list."""
    ends = passage.text.endswith((".", "!", "?", ":"))
    return passage.kind is Kind.PARAGRAPH and (is_prose(passage) or (ends and len(passage.text.split()) > 4))


def greets(passage: Passage) -> bool:
    """Whether a passage is no more than a greeting: `Madame,`, `Dear Ms Garnier`."""
    short = passage.kind is Kind.PARAGRAPH and len(passage.text.split()) <= LONGEST_ADDRESS
    return short and bool(_GREETING.fullmatch(passage.plain))


def titles_the_letter(plain: str) -> re.Match[str] | None:
    """The words at a beginning that say no more than that this is a mission letter."""
    return _TITLES_THE_LETTER.match(plain)


def body_start(passages: Sequence[Passage]) -> int:
    """The index of the first passage of the body."""
    for at, passage in enumerate(passages[:_LONGEST_HEAD]):
        if greets(passage):
            return at + 1
        if passage.kind is Kind.HEADING and titled(passage.plain) is not None:
            break
    for at, passage in enumerate(passages):
        announces = passage.leads or passage.kind is Kind.ITEM
        is_section = passage.kind is Kind.HEADING and titled(passage.plain) is not None
        if announces or is_section or (is_prose(passage) and not _stays_in_head(passage)):
            return at
    return len(passages)


def subject(passages: Sequence[Passage], start: int) -> int | None:
    """The index of the line that tells the subject, alone between the greeting and the first paragraph."""
    if not 0 < start < len(passages) - 1 or not greets(passages[start - 1]):
        return None
    line, following = passages[start], passages[start + 1]
    is_line = line.kind in (Kind.PARAGRAPH, Kind.HEADING) and not line.text.endswith(
        (".", ",", ";", ":", "!", "?")
    )
    names_field = titled(line.plain) is not None or titles_the_letter(line.plain)
    fits = 2 < len(line.text.split()) <= LONGEST_SUBJECT
    return start if is_line and fits and not names_field and is_prose(following) else None


def _stays_in_head(passage: Passage) -> bool:
    """A long title, or a label such as the object or the circulation, is part of the head."""
    label = re.match(r"[^:.;!?]{1,60}:\s", passage.plain)
    return bool(titles_the_letter(passage.plain)) or bool(label and titled(label[0]))
