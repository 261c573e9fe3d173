"""What a typed line means. Any text has a meaning: the least is a note with its words untouched."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Final, TypeVar

from facilitator.capture.context import Context, context_of
from facilitator.capture.grammar import IMPORTANT, MEASURED_KINDS, split_prefix
from facilitator.capture.marks import Mark, read_marks, unique
from facilitator.capture.measures import read_measures
from facilitator.capture.passage import Passage
from facilitator.capture.quotes import CLOSING, quotation, said, unquoted
from facilitator.capture.when import When, date_at_end
from facilitator.domain.checks import completed_flags
from facilitator.domain.cleaning import clean
from facilitator.domain.items import Draft, ItemKind, Measures, Status, first_status
from facilitator.domain.people import folded
from facilitator.values import dataclass

__all__ = ["Blank", "Command", "Context", "Continuation", "Line", "context_of", "parse"]


@dataclass(frozen=True, slots=True)
class Continuation:
    """A line that starts with a space: `text` completes the last item; `raw` is the cleaned line."""

    text: str
    raw: str


@dataclass(frozen=True, slots=True)
class Command:
    """A line that conducts the session: `:fait 07` gives ("fait", "07"), a lone colon no words."""

    words: tuple[str, ...]
    raw: str


@dataclass(frozen=True, slots=True)
class Blank:
    """A line with nothing to keep."""


Line = Draft | Continuation | Command | Blank

SHORTEST_MISSION: Final = 3
"""Letters of a mission's title from which an existing one is meant."""

_BEFORE_MARKS: Final = " ,;\u00a0\u202f"
_COMMAND = re.compile(r":(?=[^\W_]|[+-]\s?\d|\s*$)|/(?=[^\W\d_]|[+-]\d)")
_SPACED_MINUTES = re.compile(r":([+-])\s(?=\d)")
"""`:+ 5` asks for the same as `:+5`."""


def parse(line: str, context: Context) -> Line:
    """The meaning of a line typed, pasted or piped. Of several the first is read; the others complete it."""
    raw = _without_blank_lines(clean(line))
    if not raw.strip():
        return Blank()
    if raw[0].isspace():
        return Continuation(raw.strip(), raw)
    if match := _COMMAND.match(raw):
        said = _SPACED_MINUTES.sub(r":\1", raw)
        return Command(tuple(said[match.end() :].split()), raw)
    return _draft(raw, context)


def _without_blank_lines(text: str) -> str:
    """The text without empty lines around it; spaces before the first word stay, they mean a continuation."""
    start = len(text) - len(text.lstrip())
    return text[text.rfind("\n", 0, start) + 1 :].rstrip("\n")


def _draft(raw: str, context: Context) -> Line:
    first, _, more = raw.partition("\n")
    typed_kind, prefix, body = split_prefix(first)
    if not body.strip() and not more.strip():
        return Blank()
    kind = typed_kind or context.default_kind
    opening = prefix if prefix[:1] in CLOSING else ""
    passage = quotation(opening[0], body.strip()) if opening else Passage.of(body.strip())
    marks = read_marks(passage.mask, kind, context)
    sentence = _sentence(_without_marks(passage, marks), kind, marks, context.on)
    text = _quoted(opening, sentence.text, kind) or passage.text
    if kind is ItemKind.MISSION:
        text = _known_mission(text, context) or text
    if typed_kind:
        text = _capitalised(text)
    draft = Draft(
        kind=kind, text="\n".join(filter(None, (text, more))), raw=raw, prefixed=typed_kind is not None
    )
    return _specified(draft, sentence, marks, context)


def _without_marks(passage: Passage, marks: Iterable[Mark]) -> Passage:
    """The passage without its marks, nor the comma that only led to them."""
    spans = [(mark.start, mark.end) for mark in marks if mark.end > mark.start]
    rest = passage.without(spans)
    if spans and spans[-1][1] == len(passage.mask):
        rest = rest.part(0, len(rest.mask.rstrip(_BEFORE_MARKS)))
    return rest


@dataclass(frozen=True, slots=True)
class _Sentence:
    """What the words of a line say once its marks are taken out."""

    text: str
    important: bool
    status: Status | None
    measures: Measures
    due: When | None


def _sentence(rest: Passage, kind: ItemKind, marks: tuple[Mark, ...], on: date) -> _Sentence:
    important = _ends_with_important(rest.mask)
    if important:
        rest = rest.part(0, -len(IMPORTANT)).stripped()
    status = first_status(kind)
    if kind is ItemKind.DECISION and rest.mask.endswith("?"):
        rest, status = rest.part(0, len(rest.mask.rstrip("? \u00a0\u202f"))), Status.PROPOSED
    measures = Measures()
    if kind in MEASURED_KINDS:
        measured = read_measures(rest)
        rest, measures = measured.rest, measured.measures
    due = next((mark.when for mark in marks if mark.when and mark.when.reading.on), None)
    if kind is ItemKind.ACTION and due is None:
        due = date_at_end(rest, on)
        if due and due.reading.on:
            rest = rest.part(0, len(rest.mask[: due.start].rstrip(_BEFORE_MARKS)))
    return _Sentence(rest.text.strip(), important, status, measures, due)


def _ends_with_important(mask: str) -> bool:
    return mask.endswith(IMPORTANT) and not mask.endswith("!" + IMPORTANT)


def _quoted(opening: str, text: str, kind: ItemKind) -> str:
    if opening:
        return unquoted(opening, text)
    return said(text) if kind is ItemKind.QUOTE else text


def _specified(draft: Draft, sentence: _Sentence, marks: tuple[Mark, ...], context: Context) -> Draft:
    """The draft with everything its marks and measures say, and what is still missing."""
    names = [name for mark in marks for name in mark.names]
    owner = names[0] if names else None
    due = sentence.due.reading.on if sentence.due else None
    flags = unique(
        (*(flag for mark in marks for flag in mark.flags), *(sentence.due.flags if sentence.due else ()))
    )
    is_decision = draft.kind is ItemKind.DECISION
    return replace(
        draft,
        owner=owner,
        contributors=tuple(dict.fromkeys(name for name in names[1:] if name and name != owner)),
        due=due,
        tags=_tags(marks),
        important=sentence.important,
        status=sentence.status,
        decided_by=_first((mark.decided_by for mark in marks), context.body_name) if is_decision else "",
        vote=_first((mark.vote for mark in marks), None),
        measures=sentence.measures,
        outcome=_first((mark.verdict for mark in marks), None),
        target=_first((mark.target for mark in marks), ""),
        flags=completed_flags(draft.kind, owner is not None, due, flags),
    )


def _tags(marks: Iterable[Mark]) -> tuple[str, ...]:
    """Each tag once, as it was written first."""
    tags: dict[str, str] = {}
    for mark in marks:
        if mark.tag:
            tags.setdefault(folded(mark.tag), mark.tag)
    return tuple(tags.values())


_Said = TypeVar("_Said")


def _first(values: Iterable[_Said], otherwise: _Said) -> _Said:
    return next((value for value in values if value), otherwise)


def _known_mission(text: str, context: Context) -> str | None:
    """The title of the one mission that begins as typed; None for a new one."""
    typed = folded(text)
    titles = {mission.title for mission in context.missions if folded(mission.title).startswith(typed)}
    exact = {title for title in titles if folded(title) == typed}
    found = exact or titles
    return found.pop() if len(found) == 1 and (exact or len(typed) >= SHORTEST_MISSION) else None


def _capitalised(text: str) -> str:
    """The text with a capital first; addresses keep theirs, and so do letters whose capital is two."""
    first, capital = text[:1], text[:1].upper()
    address = re.match(r"[\w.+-]{1,64}(?:://|@)", text)
    return text if address or len(capital) != 1 or capital == first else capital + text[1:]
