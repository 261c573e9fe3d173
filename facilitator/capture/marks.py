"""The marks inside a line: `>who`, `<when`, `+tag`, `=outcome`, `par:` and `vote:`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final

from facilitator.capture.context import Context
from facilitator.capture.grammar import MEASURED_KINDS, OUTCOME_SIGN, TAG_SIGNS, WHEN_SIGN
from facilitator.capture.names import MYSELF, squashed
from facilitator.capture.outcomes import outcomes_of
from facilitator.capture.when import When, date_at
from facilitator.domain.items import Flag, FlagCode, ItemKind, NameRef, Vote
from facilitator.domain.organisation import VerdictCode
from facilitator.domain.people import folded
from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark, the span it takes out of the text (empty when it stays), and what it says.

    `names` holds None for a name that may mean several people.
    """

    start: int
    end: int
    names: tuple[NameRef | None, ...] = ()
    when: When | None = None
    tag: str = ""
    verdict: VerdictCode | None = None
    target: str = ""
    decided_by: str = ""
    vote: Vote | None = None
    flags: tuple[Flag, ...] = ()


_NAME = r"[^\W\d_](?:[\w.'’‑-]*\w)?"
_TOKEN = re.compile(r"(?:^|(?<=\s))(?:[><@→#+=]|->|(?:par|by|vote):)\S", re.I)
_WHO = re.compile(rf"(?:>|@|->|→)({_NAME}(?:,{_NAME})*)")
_TAG = re.compile(r"[+#]([^\W\d_](?:[\w-]*\w)?)(?![^\s.,;:!?)])")
_OUTCOME = re.compile(rf"=({_NAME})(?:(?:->|>|→)({_NAME}))?(?![^\s.,;:!?)])")
_DECIDER = re.compile(rf"(?:par|by):({_NAME})", re.I)
_VOTE = re.compile(r"vote:(\d{1,5})/(\d{1,5})(?:/(\d{1,5}))?(?![^\s.,;:!?)])", re.I)
_LETTERS = re.compile(r"<([^\W\d_]{3,24})(?![^\s.,;:!?)])")


def read_marks(mask: str, kind: ItemKind, context: Context) -> tuple[Mark, ...]:
    """The marks of a line, in their order. Each counts only after a space or at the start of the line."""
    marks: list[Mark] = []
    end = 0
    dated = False
    for token in _TOKEN.finditer(mask):
        if token.start() < end:
            continue
        mark = _READERS[mask[token.start()].casefold()](mask, token.start(), kind, context)
        if mark is None or (dated and mark.when and mark.when.reading.on):
            continue
        dated = dated or bool(mark.when and mark.when.reading.on)
        marks.append(mark)
        end = mark.end
    return tuple(marks)


def _who(mask: str, at: int, kind: ItemKind, context: Context) -> Mark | None:
    match = _WHO.match(mask, at)
    if match is None:
        return None
    found = [_named(typed, context) for typed in match[1].split(",")]
    names = tuple(name for name, _ in found)
    return Mark(at, match.end(), names=names, flags=tuple(flag for _, flag in found if flag))


def _named(typed: str, context: Context) -> tuple[NameRef | None, Flag | None]:
    """Whom a name means; somebody unknown keeps the name as typed, several leave it open."""
    if folded(typed) in MYSELF:
        return _myself(typed, context)
    found = context.directory.find(typed)
    if len(found) == 1:
        return NameRef(typed, found[0].id), None
    if found:
        options = tuple(person.full_name for person in found)
        return None, Flag(FlagCode.OWNER_AMBIGUOUS, typed, options)
    return NameRef(typed), Flag(FlagCode.OWNER_UNKNOWN, typed)


def _myself(typed: str, context: Context) -> tuple[NameRef | None, Flag | None]:
    if context.me_id or context.me_name:
        return NameRef(context.me_name or typed, context.me_id), None
    return None, Flag(FlagCode.OWNER_UNKNOWN, typed)


def _when(mask: str, at: int, kind: ItemKind, context: Context) -> Mark | None:
    found = date_at(mask, at + 1, context.on)
    if found is None:
        word = _LETTERS.match(mask, at)
        return Mark(at, at, flags=(Flag(FlagCode.DUE_NOT_UNDERSTOOD, word[1]),)) if word else None
    end = found.end if found.reading.on else at
    return Mark(at, end, when=found, flags=found.flags)


def _tag(mask: str, at: int, kind: ItemKind, context: Context) -> Mark | None:
    match = _TAG.match(mask, at)
    if match is None:
        return None
    known = next((tag for tag in context.tags if folded(tag) == folded(match[1])), match[1])
    return Mark(at, match.end(), tag=known)


def _outcome(mask: str, at: int, kind: ItemKind, context: Context) -> Mark | None:
    match = _OUTCOME.match(mask, at) if kind in MEASURED_KINDS else None
    if match is None:
        return None
    found = outcomes_of(match[1])
    if len(found) != 1:
        flag = Flag(FlagCode.OUTCOME_AMBIGUOUS, match[1], tuple(code.value for code in found))
        return Mark(at, match.end() if found else at, flags=(flag,))
    unit = context.directory.unit(match[2] or "")
    return Mark(at, match.end(), verdict=found[0], target=unit.name if unit else match[2] or "")


def _decider(mask: str, at: int, kind: ItemKind, context: Context) -> Mark | None:
    match = _DECIDER.match(mask, at) if kind is ItemKind.DECISION else None
    return Mark(at, match.end(), decided_by=decider_name(match[1], context)) if match else None


def decider_name(typed: str, context: Context) -> str:
    """A body of the engagement, else the person clearly meant, else the text as typed."""
    body = next((body for body in context.bodies if squashed(body.name) == squashed(typed)), None)
    if body is not None:
        return body.name
    found = context.directory.find(typed)
    return found[0].full_name if len(found) == 1 else typed


def _vote(mask: str, at: int, kind: ItemKind, context: Context) -> Mark | None:
    match = _VOTE.match(mask, at) if kind is ItemKind.DECISION else None
    if match is None:
        return None
    favour, against, abstain = (int(count or 0) for count in match.groups())
    return Mark(at, match.end(), vote=Vote(favour, against, abstain))


_Reader = Callable[[str, int, ItemKind, Context], Mark | None]
_READERS: Final[dict[str, _Reader]] = {
    **dict.fromkeys((">", "@", "-", "→"), _who),
    **dict.fromkeys(TAG_SIGNS, _tag),
    **dict.fromkeys(("p", "b"), _decider),
    WHEN_SIGN: _when,
    OUTCOME_SIGN: _outcome,
    "v": _vote,
}
"""What reads a mark, by its first character."""


def unique(flags: Iterable[Flag]) -> tuple[Flag, ...]:
    """Each flag once, in the order they were raised."""
    return tuple(dict.fromkeys(flags))
