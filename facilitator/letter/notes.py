"""Footnotes, attached to the word that calls them wherever they are written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from facilitator.letter.passages import Kind, Passage
from facilitator.letter.quote import Quote
from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class Note:
    """A note: its words, and the word of the letter that calls it."""

    quote: Quote
    word: Quote


_MAY_CALL = re.compile(r"[⁰¹²³⁴-⁹\[(]")
_WORD_BEFORE = re.compile(r"[\w&-]+[»”\")]?\s?$")


def with_notes(passages: Sequence[Passage]) -> tuple[tuple[Passage, ...], tuple[Note, ...]]:
    """The passages without the notes and their calls, and the notes. What nothing calls is no note."""
    body: list[Passage] = []
    calling: list[int] = []
    notes: list[Note] = []
    for passage in passages:
        if passage.kind is not Kind.NOTE:
            calling += [len(body)] if _MAY_CALL.search(passage.text) else []
            body.append(passage)
        elif (found := _caller(body, calling, passage.mark)) is not None:
            index, start = found
            called = body[index]
            notes.append(Note(passage.quote, _word(called.quote, start)))
            body[index] = replace(called, quote=_uncalled(called.quote, start, passage.mark))
        else:
            body.append(replace(passage, kind=Kind.ITEM, mark=""))
    return tuple(body), tuple(notes)


def _caller(body: Sequence[Passage], calling: Sequence[int], mark: str) -> tuple[int, int] | None:
    """The nearest passage before, and the place in it, that calls a mark."""
    call = re.compile(r"(?<=[\w»”\")’.,;])\s?" + re.escape(mark) + r"(?![\w⁰¹²³⁴-⁹])")
    for index in reversed(calling):
        if found := call.search(body[index].text):
            return index, found.start()
    return None


def _word(quote: Quote, end: int) -> Quote:
    before = quote.text[:end].rstrip(" .,;")
    match = _WORD_BEFORE.search(before)
    return quote.part(match.start() if match else 0, len(before)).bare


def _uncalled(quote: Quote, start: int, mark: str) -> Quote:
    return quote.without(start, quote.text.index(mark, start) + len(mark))
