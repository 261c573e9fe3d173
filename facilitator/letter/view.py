"""A letter laid open for reading: its passages placed, its notes apart, who it is to and who signs it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from facilitator.letter.cues import Field
from facilitator.letter.functions import function_of
from facilitator.letter.head import LONGEST_ADDRESS, body_start, is_prose, titles_the_letter
from facilitator.letter.names import Named, alone, named
from facilitator.letter.notes import Note, with_notes
from facilitator.letter.outline import Placed, outline
from facilitator.letter.passages import Letter, passages_of
from facilitator.letter.quote import Quote, sentences
from facilitator.values import dataclass

_OPENING = re.compile(
    r"(?:dear|chere?s?|bonjour|hello|hi|a l'attention de|for the attention of|attn:?|to)(?:,? (?!\w+,$)| )"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the body and where it stands."""

    quote: Quote
    index: int
    place: Placed


@dataclass(frozen=True)
class View:
    """All that the readers of fields look at; nothing in it is changed."""

    places: tuple[Placed, ...]
    notes: tuple[Note, ...]

    @cached_property
    def start(self) -> int:
        """The index of the first passage of the body."""
        return body_start([place.passage for place in self.places])

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the body in their order, announcements and headings too."""
        return tuple(
            Sentence(quote, index, place)
            for index, place in enumerate(self.places)
            for quote in sentences(place.quote)
        )

    @cached_property
    def addressee(self) -> tuple[int, Named] | None:
        """Whom the letter is to, and on which passage they are named."""
        for index, place in enumerate(self._head):
            if place.lead is Field.ADDRESSEE and (person := _correspondent(place)):
                return index, person
            if place.lead or place.opens or place.is_item:
                continue
            name = _after_opening(place.quote)
            if (person := alone(name)) is not None:
                person = self._with_function(person, index, (index + 1,))
                if person.civility or person.function or name is not place.quote:
                    return index, person
        return None

    @cached_property
    def signatory(self) -> tuple[int, Named] | None:
        """Who signs, the last of several; or who sends when nobody signs."""
        return next(iter(self.signatories), None) or self._sender

    @cached_property
    def signatories(self) -> tuple[tuple[int, Named], ...]:
        """Those who sign, from the bottom up."""
        lowest = self.addressee[0] if self.addressee else -1
        found: list[tuple[int, Named]] = []
        for index in range(len(self.places) - 1, lowest, -1):
            place = self.places[index]
            if place.lead or place.is_item or place.opens:
                continue
            if (person := alone(place.quote)) is not None:
                found.append((index, self._with_function(person, index, (index + 1, index - 1))))
            elif _is_prose(place):
                break
        return tuple(found)

    @cached_property
    def letterhead(self) -> tuple[Placed, ...]:
        """The passages above the one that the letter is addressed to, or above the body."""
        head = tuple(self._head)
        return head[: self.addressee[0]] if self.addressee else head

    def under(self, field: Field) -> Iterator[Placed]:
        """What stands under the headings, labels and announcements of a field."""
        return (place for place in self.places if place.field is field and not place.opens)

    def listed(self, field: Field) -> Iterator[Placed]:
        """The names or things a field lists: after a list, the prose below its heading is none of it."""
        items = False
        for place in self.under(field):
            if items and not place.is_item and not place.labelled:
                return
            items = items or place.is_item
            yield place

    @property
    def _head(self) -> Iterator[Placed]:
        """The passages before the body begins."""
        for place in self.places:
            if _is_prose(place) and not place.labelled and not _titles_the_letter(place):
                return
            yield place

    @property
    def _sender(self) -> tuple[int, Named] | None:
        for index, place in enumerate(self.places):
            if place.lead is Field.SENDER and (person := _correspondent(place)):
                return index, person
        return None

    def _with_function(self, person: Named, index: int, near: Sequence[int]) -> Named:
        """The person, with the function that one of the lines nearby says."""
        for at in near:
            if person.function is None and 0 <= at < len(self.places):
                place = self.places[at]
                if not place.opens and not place.lead and len(place.quote.text.split()) <= LONGEST_ADDRESS:
                    person = replace(person, function=function_of(place.quote))
        return person


def view_of(letter: Letter) -> View:
    """Lays a letter open."""
    body, notes = with_notes(passages_of(letter))
    return View(outline(body), notes)


def _correspondent(place: Placed) -> Named | None:
    """Who is named in the line of a sender or an addressee, before their e-mail address."""
    name = place.quote.part(0, place.quote.text.find("<") if "<" in place.quote.text else None)
    return alone(name) or next(named(name), None)


def _after_opening(quote: Quote) -> Quote:
    """A line of address without `À l'attention de` or `Dear`."""
    match = _OPENING.match(quote.plain)
    return quote.part(match.end()) if match else quote


def _is_prose(place: Placed) -> bool:
    return is_prose(place.passage) and not place.opens


def _titles_the_letter(place: Placed) -> bool:
    return titles_the_letter(place.passage.plain) is not None
