"""Which heading, label or announcement each passage of a letter stands under."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from facilitator.letter.cues import STAGE, Field, led, titled
from facilitator.letter.dates import dates
from facilitator.letter.functions import function_of
from facilitator.letter.head import body_start, greets, is_body, is_prose, subject
from facilitator.letter.passages import Kind, Passage
from facilitator.letter.quote import Quote
from facilitator.values import dataclass

MOST_LABEL_WORDS: Final = 7
_SHORT_LABEL: Final = 3
_STAGE = re.compile(rf"(?:[\w']+ ){{0,3}}{STAGE}")
_COPIED = re.compile(r"([Cc]\.?\s?[Cc]\.?)\s+(?=[A-ZÀ-Þ])")
_LABEL = re.compile(r"([^:.;!?]{1,60}?|[Pp]\.\s?-?[Jj]\.|[Cc]\.\s?[Cc]\.|[A-Z][a-z]{2,4}\.)\s?:\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Placed:
    """A passage and what announces it: the field of its heading, and that of its label or lead-in.

    `opens` marks the heading or lead-in itself, `labelled` the words after a label on the same line.
    """

    passage: Passage
    heading: Field | None = None
    lead: Field | None = None
    opens: bool = False
    labelled: bool = False
    label: Quote | None = None

    @property
    def field(self) -> Field | None:
        """What it speaks of, as far as the layout tells."""
        return self.lead or self.heading

    @property
    def quote(self) -> Quote:
        """Its words."""
        return self.passage.quote

    @property
    def is_item(self) -> bool:
        """Whether it is an item of a list."""
        return self.passage.kind is Kind.ITEM


def outline(passages: Sequence[Passage]) -> tuple[Placed, ...]:
    """The passages in their order, each placed."""
    return tuple(_placed(passages))


def _placed(passages: Sequence[Passage]) -> Iterator[Placed]:
    heading: Field | None = None
    lead: Field | None = None
    start = body_start(passages)
    told = subject(passages, start)
    for index, passage in enumerate(passages):
        following = passages[index + 1] if index + 1 < len(passages) else None
        if index == told:
            yield Placed(passage, None, Field.OBJECT)
        elif _is_heading(
            passage, following, in_head=index < start, stands_alone=_stands_alone(passages, index)
        ):
            heading, lead = titled(passage.plain), None
            yield Placed(passage, heading, opens=True)
        elif found := _labelled(passage, heading, in_head=index < start):
            lead = found.lead if passage.kind is Kind.PARAGRAPH else lead
            yield found
        elif passage.kind is Kind.ITEM:
            yield Placed(passage, heading, lead)
        else:
            lead = _announced(passage) if passage.leads else None
            yield Placed(passage, heading, lead, opens=passage.leads)


def _is_heading(passage: Passage, following: Passage | None, *, in_head: bool, stands_alone: bool) -> bool:
    """Marked or laid out as one; or a few words that name a field, or stand alone, and announce no list.

    In the head of a letter such words are the function of somebody, unless a paragraph follows.
    """
    if passage.kind is Kind.HEADING:
        return True
    if passage.kind is not Kind.PARAGRAPH or following is None:
        return False
    if in_head and not is_prose(following):
        return False
    if passage.leads and following.kind is Kind.ITEM:
        return False
    text = passage.text
    short = _is_label(text) and not text.endswith((".", ",", ";")) and ": " not in text
    names = _names(text) or function_of(passage.quote) is not None
    return (
        short and not names and (titled(passage.plain) is not None or (stands_alone and is_body(following)))
    )


def _stands_alone(passages: Sequence[Passage], index: int) -> bool:
    """Whether a line is below the end of a sentence, and opens by a capital."""
    before, passage = passages[index - 1] if index else None, passages[index]
    ends = before is not None and (before.text.endswith((".", "!", "?")) or greets(before))
    return ends and passage.text[:1].isupper() and not any(dates(passage.plain))


def _announced(passage: Passage) -> Field | None:
    """The field that a passage with a colon at its end announces: a label if it is short, else a phrase."""
    label, phrase = titled(passage.plain), led(passage.plain)
    return label or phrase if len(passage.text.split()) <= _SHORT_LABEL else phrase or label


def _names(text: str) -> bool:
    """Whether a proper name is among the words after the first: the line is then no mere title."""
    return any(word[0].isupper() for word in text.split()[1:]) and not text.isupper()


def _is_label(text: str) -> bool:
    return len(text.split()) <= MOST_LABEL_WORDS


def _labelled(passage: Passage, heading: Field | None, *, in_head: bool) -> Placed | None:
    """`Objet : …`, when the words before the colon name a field; the date of a letter is none."""
    match = _LABEL.match(passage.text) or _COPIED.match(passage.text)
    if not match or not _is_label(match[1]) or _STAGE.match(passage.plain):
        return None
    field = titled(passage.plain[: len(match[1])])
    if field is None or (in_head and field is Field.DURATION):
        return None
    said = replace(passage, quote=passage.quote.part(match.end()))
    return Placed(said, heading, field, labelled=True, label=passage.quote.part(0, match.end(1)))
