"""What is looked for in a register: `>roche`, `<vendredi`, `+rh`, `!retard`, or words of the text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from facilitator.capture.answers import read_date, read_names
from facilitator.capture.context import Context
from facilitator.capture.messages import N_, Refusal, nobody, which_person
from facilitator.domain.items import Item, Status
from facilitator.domain.people import folded
from facilitator.domain.register import days_late, is_open
from facilitator.values import dataclass

_STATES: Final[dict[str, Callable[[Item, date], bool]]] = {
    "late": lambda item, today: days_late(item, today) > 0,
    "open": lambda item, today: is_open(item),
    "done": lambda item, today: item.status is Status.DONE,
    "important": lambda item, today: item.important,
    "clarify": lambda item, today: bool(item.flags),
    "all": lambda item, today: True,
    "proposed": lambda item, today: item.status is Status.PROPOSED,
    "agreed": lambda item, today: item.status is Status.AGREED,
    "postponed": lambda item, today: item.status is Status.POSTPONED,
    "dropped": lambda item, today: item.status is Status.DROPPED,
    "superseded": lambda item, today: item.superseded_by_id is not None,
}
"""What `!` asks for."""

STATE_WORDS: Final[dict[str, tuple[str, ...]]] = {
    "late": ("retard", "late"),
    "open": ("ouvert", "open"),
    "done": ("fait", "done"),
    "important": ("important",),
    "clarify": ("préciser", "clarify"),
    "all": ("tout", "all"),
    "proposed": ("proposé", "proposed"),
    "agreed": ("validé", "agreed"),
    "postponed": ("reporté", "postponed"),
    "dropped": ("abandonné", "dropped"),
    "superseded": ("remplacé", "superseded"),
}
"""The words of each state, the French one first; any beginning is enough."""


_LONGEST_DAY: Final = 4
"""Words of a day at most: `<dans 2 semaines`."""


@dataclass(frozen=True, slots=True)
class Filter:
    """What an item must be; everything asked for at once. `due_by` is the last day, included."""

    person_ids: frozenset[str] = frozenset()
    due_by: date | None = None
    tags: frozenset[str] = frozenset()
    states: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()

    def with_state(self, state: str) -> Filter:
        """The same, and in a state besides."""
        return replace(self, states=(*self.states, state))

    def keeps(self, item: Item, today: date) -> bool:
        """Whether an item is what is looked for. Somebody is found as responsible and as contributing."""
        return (
            self.person_ids <= {item.owner_id, *item.contributor_ids}
            and (self.due_by is None or (item.due is not None and item.due <= self.due_by))
            and (not self.tags or self.tags <= {folded(tag) for tag in item.tags})
            and all(_STATES[state](item, today) for state in self.states)
            and self._finds(item)
        )

    def _finds(self, item: Item) -> bool:
        """Whether its reference or its text holds every word; most often none was asked for."""
        if not self.texts:
            return True
        text = folded(f"{item.ref} {item.text}")
        return all(each in text for each in self.texts)


def read_line(line: str, context: Context) -> Filter | Refusal:
    """What a typed line looks for; a day may be several words: `<fin mars`, `<12 mai`."""
    return read_filter(tuple(_words(line.split(), context)), context)


def _words(words: list[str], context: Context) -> Iterator[str]:
    at = 0
    while at < len(words):
        length = _length_of_day(words[at:], context) if words[at].startswith("<") else 1
        yield " ".join(words[at : at + length])
        at += length


def _length_of_day(words: list[str], context: Context) -> int:
    """How many words the day at the beginning takes, the most first."""
    longest = min(len(words), _LONGEST_DAY)
    lengths = range(longest, 1, -1)
    return next((each for each in lengths if read_date(" ".join(words[:each]), context)), 1)


def read_filter(words: Sequence[str], context: Context) -> Filter | Refusal:
    """What some words look for; `context.on` is today. A refusal names the word that means nothing."""
    found = Filter()
    for word in words:
        read = _READERS.get(word[:1], _read_text)(word, found, context)
        if isinstance(read, Refusal):
            return read
        found = read
    return found


def _read_people(word: str, found: Filter, context: Context) -> Filter | Refusal:
    names = read_names(word, context)
    for flag in names.flags:
        return which_person(flag.word, flag.options)
    refs = [ref for ref in (names.owner, *names.contributors) if ref is not None]
    unknown = next((ref.typed for ref in refs if ref.person_id is None), None if refs else word)
    if unknown is not None:
        return nobody(unknown)
    ids = frozenset(ref.person_id for ref in refs if ref.person_id)
    return replace(found, person_ids=found.person_ids | ids)


def _read_due(word: str, found: Filter, context: Context) -> Filter | Refusal:
    due = read_date(word, context)
    if due is None:
        return Refusal(N_("“{word}” is no date. Type it as <friday or <15/03."), {"word": word})
    return replace(found, due_by=due)


def _read_tag(word: str, found: Filter, context: Context) -> Filter | Refusal:
    return replace(found, tags=found.tags | {folded(word[1:])})


def _read_state(word: str, found: Filter, context: Context) -> Filter | Refusal:
    typed = folded(word[1:])
    for state, known in STATE_WORDS.items():
        if typed and any(folded(each).startswith(typed) for each in known):
            return replace(found, states=(*found.states, state))
    known_words = ", ".join(f"!{each}" for pair in STATE_WORDS.values() for each in dict.fromkeys(pair))
    return Refusal(N_("“{word}” is no state. Possible: {states}."), {"word": word, "states": known_words})


def _read_text(word: str, found: Filter, context: Context) -> Filter | Refusal:
    return replace(found, texts=(*found.texts, folded(word)))


_READERS: Final = {
    ">": _read_people,
    "@": _read_people,
    "<": _read_due,
    "+": _read_tag,
    "#": _read_tag,
    "!": _read_state,
}
