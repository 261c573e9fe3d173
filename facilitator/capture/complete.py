"""Completion: what opens by itself after a sign, and where what is accepted goes."""

from __future__ import annotations

import re

from facilitator.capture import options as offered
from facilitator.capture.commands import ATTENDANCE_CODES, resolve
from facilitator.capture.context import Context
from facilitator.capture.grammar import MEASURED_KINDS, split_prefix
from facilitator.capture.options import Option
from facilitator.capture.passage import HIDDEN, Passage
from facilitator.domain.items import ItemKind
from facilitator.values import dataclass

__all__ = ["Completion", "Option", "complete"]

_LONGEST_DATE = 24

_COMMAND = re.compile(r"[:/]([^\W\d_][\w-]*)?")
_ARGUMENT = re.compile(r"[:/]([^\W_]+)\s(?:.*\s)?([^\W\d_][\w.'’-]*)?", re.S)
_WHO = re.compile(r"(?:>|@|->|→)(?:[^\W\d_][\w.'’-]*,)*([^\W\d_][\w.'’-]*)?")
_TAG = re.compile(r"[+#]([^\W\d_][\w-]*)?")
_OUTCOME = re.compile(r"=([^\W\d_][\w-]*)?")
_TARGET = re.compile(r"=[^\W\d_][\w-]*(?:->|>|→)([^\W\d_][\w.'’-]*)?")
_DATE = re.compile(r"(?:^|(?<=\s))<([^<>]*)$")


@dataclass(frozen=True, slots=True)
class Completion:
    """A list to choose from; what is accepted replaces the text from `start` to `end`. `sigil` opened it."""

    start: int
    end: int
    options: tuple[Option, ...]
    sigil: str


def complete(text: str, cursor: int, context: Context, language: str = "fr") -> Completion | None:
    """What may be accepted at the cursor of a line, its prefix included; None when nothing opens there."""
    typed = text[: max(0, cursor)]
    start = max(typed.rfind(blank) for blank in " \n\u00a0\u202f") + 1
    if typed[:1] in (":", "/") and typed[:2] != "//":
        return _command(typed, start, context, language)
    typed_kind, prefix, body = split_prefix(typed)
    kind = typed_kind or context.default_kind
    mask = Passage.of(typed).mask
    if HIDDEN in mask[-1:] or kind is ItemKind.QUOTE:
        return None
    return (
        _date(mask, context, language)
        or _mark(typed, max(start, len(prefix)), kind, context, language)
        or (_mission(text, len(prefix), body, context) if kind is ItemKind.MISSION else None)
    )


def _command(typed: str, start: int, context: Context, language: str) -> Completion | None:
    if match := _COMMAND.fullmatch(typed):
        return _opened(typed, 1, offered.commands(match[1] or "", language), typed[0])
    match = _ARGUMENT.fullmatch(typed[:200])
    if match and len(codes := resolve(match[1])) == 1 and codes[0] in ATTENDANCE_CODES:
        known = tuple(option for option in offered.people(match[2] or "", context) if not option.creates)
        return _opened(typed, start, known, typed[0])
    return None


def _date(mask: str, context: Context, language: str) -> Completion | None:
    match = _DATE.search(mask, max(0, len(mask) - _LONGEST_DATE))
    return _opened(mask, match.start(1), offered.days(match[1], context, language), "<") if match else None


def _mark(typed: str, start: int, kind: ItemKind, context: Context, language: str) -> Completion | None:
    token = typed[start:]
    if match := _WHO.fullmatch(token):
        name = match[1] or ""
        return _opened(typed, len(typed) - len(name), offered.people(name, context), ">")
    if match := _TAG.fullmatch(token):
        return _opened(typed, start + 1, offered.tags(match[1] or "", context), "+")
    if kind not in MEASURED_KINDS:
        return None
    if match := _OUTCOME.fullmatch(token):
        return _opened(typed, start + 1, offered.outcomes(match[1] or "", language), "=")
    if match := _TARGET.fullmatch(token):
        name = match[1] or ""
        return _opened(typed, len(typed) - len(name), offered.units(name, context), "=")
    return None


def _mission(text: str, start: int, body: str, context: Context) -> Completion | None:
    """Existing missions, while only the beginning of a title is typed."""
    if len(text) != start + len(body):
        return None
    found = offered.missions(body, context)
    done = len(found) == 1 and found[0].insert == body
    return None if done else _opened(text, start, found, "m:")


def _opened(typed: str, start: int, options: tuple[Option, ...], sigil: str) -> Completion | None:
    return Completion(start, len(typed), options, sigil) if options else None
