"""One point of the agenda a line: `Organigramme cible : quel scénario ? 30 min !décision /5doigts v:`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from facilitator.capture.grammar import KIND_WORDS, split_prefix
from facilitator.domain.cleaning import clean
from facilitator.domain.durations import parse_duration
from facilitator.domain.items import KIND_FACTS, ItemKind
from facilitator.domain.people import folded
from facilitator.domain.session import AgendaItem, Expected, PointDraft, Technique

EXPECTED_WORDS: Final[dict[Expected, tuple[str, ...]]] = {
    Expected.INFORMATION: ("information", "information"),
    Expected.DISCUSSION: ("débat", "discussion"),
    Expected.DECISION: ("décision", "decision"),
    Expected.CLOSING: ("clôture", "closing"),
}
"""What is expected of a point, in French then in English; any unique beginning is enough."""

TECHNIQUE_WORDS: Final[dict[Technique, tuple[str, ...]]] = {
    Technique.ROUND: ("tour", "round"),
    Technique.ONE_TWO_FOUR: ("124", "124", "1-2-4"),
    Technique.FINGERS: ("5doigts", "fingers", "doigts", "5fingers"),
    Technique.CONSENT: ("consentement", "consent"),
    Technique.DOTS: ("points", "dots"),
    Technique.VOTE: ("vote", "vote"),
    Technique.BRAINSTORM: ("remue-méninges", "brainstorm"),
    Technique.RULING: ("arbitrage", "ruling"),
}
"""How the room works, in French, in English, then otherwise."""

_LAST = re.compile(
    r"(?:^|(?<=\s))(?:(?P<time>\d{1,3}\s?(?:min|mn|minutes?|['’])|\d{1,2}\s?h(?:\s?\d{2})?)"
    r"|!(?P<expected>[^\W\d_]+)|/(?P<technique>[\w-]+)|(?P<kind>\w+\s?:))$",
    re.I,
)
_LONGEST_MARK: Final = 40


def parse_point(line: str) -> PointDraft:
    """The point a line describes. Marks are read from the end; the rest is the title, its words untouched."""
    title = " ".join(clean(line).split("\n")).strip()
    point = PointDraft(title)
    while (read := _last_mark(point)) is not None:
        point = read
    return point


def point_line(point: AgendaItem | PointDraft, language: str) -> str:
    """The line that describes a point, to be corrected in its own grammar."""
    index = 1 if language == "en" else 0
    marks = [
        f"{point.minutes} min" if point.minutes else "",
        f"!{EXPECTED_WORDS[point.expected][index]}" if point.expected else "",
        f"/{TECHNIQUE_WORDS[point.technique][index]}" if point.technique else "",
        _kind_mark(point.default_kind),
    ]
    return " ".join(filter(None, (point.title, *marks)))


def _kind_mark(kind: ItemKind) -> str:
    letter = KIND_FACTS[kind].letter
    if kind is ItemKind.NOTE:
        return ""
    return f"{letter}:" if letter.isalpha() else f"{KIND_WORDS[kind][0]}:"


def _last_mark(point: PointDraft) -> PointDraft | None:
    """The point with the last word of its title read as a mark; None when it is not one, or already known."""
    tail = max(0, len(point.title) - _LONGEST_MARK)
    match = _LAST.search(point.title, tail)
    title = point.title[: match.start()].rstrip() if match else ""
    if match is None or not title:
        return None
    shorter = replace(point, title=title)
    if match["time"] and point.minutes is None:
        minutes = parse_duration(match["time"].rstrip("'’") + ("min" if match["time"][-1] in "'’" else ""))
        return replace(shorter, minutes=minutes) if minutes else None
    if match["expected"] and point.expected is None:
        expected = _expected(match["expected"])
        return replace(shorter, expected=expected) if expected else None
    if match["technique"] and point.technique is None:
        technique = technique_named(match["technique"])
        return replace(shorter, technique=technique) if technique else None
    if match["kind"] and point.default_kind is ItemKind.NOTE:
        kind = split_prefix(match["kind"])[0]
        return replace(shorter, default_kind=kind) if kind else None
    return None


def _expected(typed: str) -> Expected | None:
    start = folded(typed)
    found = [
        code
        for code, words in EXPECTED_WORDS.items()
        if any(folded(word).startswith(start) for word in words)
    ]
    return found[0] if len(found) == 1 else None


def technique_named(typed: str) -> Technique | None:
    """The technique a word means, in French or in English; None when it means none."""
    word = folded(typed)
    return next((code for code, words in TECHNIQUE_WORDS.items() if word in map(folded, words)), None)
