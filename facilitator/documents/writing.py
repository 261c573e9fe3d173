"""What every outline is handed: the record its audience may read, the words, and who writes when."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, time

from facilitator.documents.blocks import Block, Document, Json
from facilitator.documents.typography import typeset_document
from facilitator.domain.items import Item, ItemKind
from facilitator.domain.people import Person
from facilitator.domain.record import Audience, SessionRecord
from facilitator.i18n import N_, Words

TO_CLARIFY = N_("to be clarified")
"""Stands where something is still missing; an outline never waits for it."""

NOTHING = "—"
"""Stands in a cell where nothing is expected."""


@dataclass(frozen=True)
class Writing:
    """One document being written. `record` holds only what `audience` may read."""

    record: SessionRecord
    words: Words
    audience: Audience
    now: datetime
    author: str = ""
    validated: bool = False

    @property
    def writer(self) -> str:
        """Who writes: the author named, else the consultant who leads the engagement."""
        return self.author or self.record.engagement.led_by

    @property
    def to_clarify(self) -> str:
        """What is printed in the place of something missing."""
        return self.words(TO_CLARIFY)

    def document(self, title: str, blocks: tuple[Block, ...], data: dict[str, Json]) -> Document:
        """The finished document, typeset in its language."""
        session, engagement = self.record.session, self.record.engagement
        subject = " – ".join(filter(None, (session.title, engagement.name)))
        return typeset_document(
            Document(title, subject, self.words.language, self.writer, self.now, blocks, data)
        )


def writing(
    record: SessionRecord,
    words: Words,
    audience: Audience,
    now: datetime,
    author: str = "",
    validated: bool = False,
) -> Writing:
    """What an outline is handed; private items are gone unless the audience is private,
    and for the public a quote keeps its speaker's unit only.
    """
    readable = record.for_audience(audience)
    if audience is Audience.PUBLIC:
        readable = replace(
            readable,
            items=_unnamed(readable.items),
            carried=_unnamed(readable.carried),
            settled=_unnamed(readable.settled),
        )
    return Writing(readable, words, audience, now, author, validated)


def formal_name(person: Person) -> str:
    """A person as an attendance list writes it: Mme Claire DUPONT."""
    return " ".join(filter(None, (person.civility, person.first_name, person.last_name.upper())))


def described(person: Person, record: SessionRecord) -> str:
    """A person with function and unit: Mme Claire DUPONT, DGA, Direction générale."""
    unit = record.unit(person.unit_id)
    return ", ".join(filter(None, (formal_name(person), person.function, unit.name if unit else "")))


def clock_time(at: time | datetime, words: Words) -> str:
    """A time of day as documents write it: `9 h 30`, in English `9:30`."""
    return words("{hour}:{minute}", hour=at.hour, minute=f"{at:%M}")


def _unnamed(items: tuple[Item, ...]) -> tuple[Item, ...]:
    return tuple(_without_name(item) if item.kind is ItemKind.QUOTE else item for item in items)


def _without_name(item: Item) -> Item:
    return replace(item, raw=item.text, contributor_ids=(), flags=())
