"""What every outline is handed: the record its audience may read, the words, and who writes when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from typing import Generic, Protocol, TypeAlias, TypeVar

from facilitator.documents.blocks import Block, Document, Json, Sheet
from facilitator.documents.typography import typeset_document
from facilitator.domain.dossier import Dossier
from facilitator.domain.engagement import Engagement
from facilitator.domain.items import Item, ItemKind
from facilitator.domain.organisation import OrgUnit
from facilitator.domain.people import Body, Person, folded
from facilitator.domain.record import Audience, SessionRecord
from facilitator.i18n import N_, Words
from facilitator.values import dataclass

TO_CLARIFY = N_("to be clarified")
"""Stands where something is still missing; an outline never waits for it."""

NOTHING = "—"
"""Stands in a cell where nothing is expected."""


class Source(Protocol):
    """What documents are made from: the record of a session or the dossier of an engagement."""

    @property
    def engagement(self) -> Engagement:
        """The engagement it belongs to."""
        ...

    @property
    def bodies(self) -> tuple[Body, ...]:
        """The bodies there are."""
        ...

    @property
    def people(self) -> tuple[Person, ...]:
        """Everybody of the engagement."""
        ...

    @property
    def items(self) -> tuple[Item, ...]:
        """What was captured."""
        ...

    def person(self, person_id: str | None) -> Person | None:
        """The person of an id."""
        ...

    def unit(self, unit_id: str | None) -> OrgUnit | None:
        """The unit of an id."""
        ...


S = TypeVar("S", bound=Source, covariant=True)


@dataclass(frozen=True)
class Writing(Generic[S]):
    """One document being written. `record` holds only what `audience` may read.

    `on` is the day the document speaks of, from which it is counted what is late.
    """

    record: S
    words: Words
    audience: Audience
    now: datetime
    on: date
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

    def document(
        self,
        title: str,
        about: str,
        blocks: tuple[Block, ...],
        data: dict[str, Json],
        *,
        one_page: bool = False,
        sheets: tuple[Sheet, ...] = (),
        landscape: bool = False,
    ) -> Document:
        """The finished document, typeset in its language; `about` is what of the engagement it is about."""
        subject = " – ".join(filter(None, (about, self.record.engagement.name)))
        language, writer = self.words.language, self.writer
        return typeset_document(
            Document(title, subject, language, writer, self.now, blocks, data, one_page, sheets, landscape)
        )


Anything: TypeAlias = Writing[Source]
"""A document about a session or about the whole engagement."""

AboutSession: TypeAlias = Writing[SessionRecord]
AboutEngagement: TypeAlias = Writing[Dossier]


def about_session(
    record: SessionRecord,
    words: Words,
    audience: Audience,
    now: datetime,
    author: str = "",
    validated: bool = False,
) -> AboutSession:
    """What the outline of a session's document is handed; private items are gone unless the audience
    is private, and for the public a quote keeps its speaker's unit only.
    """
    readable = record.for_audience(audience)
    if audience is Audience.PUBLIC:
        readable = replace(
            readable,
            items=_unnamed(readable.items),
            carried=_unnamed(readable.carried),
            settled=_unnamed(readable.settled),
        )
    return Writing(readable, words, audience, now, record.session.on, author, validated)


def about_engagement(
    dossier: Dossier,
    words: Words,
    audience: Audience,
    now: datetime,
    author: str = "",
    validated: bool = False,
) -> AboutEngagement:
    """What the outline of an engagement's document is handed; private items are gone unless the audience
    is private, and with them the activities that no other line tells of.
    """
    readable = dossier if audience is Audience.PRIVATE else _public(dossier)
    return Writing(readable, words, audience, now, now.date(), author, validated)


def formal_name(person: Person) -> str:
    """A person as an attendance list writes it: Mme Claire DUPONT."""
    return " ".join(filter(None, (person.civility, person.first_name, person.last_name.upper())))


def described(person: Person, record: Source) -> str:
    """A person with function and unit: Mme Claire DUPONT, DGA, Direction générale."""
    unit = record.unit(person.unit_id)
    return ", ".join(filter(None, (formal_name(person), person.function, unit.name if unit else "")))


def presented(name: str, record: Source) -> str:
    """Somebody a text names, as a person of the engagement is described; a stranger as the text has it."""
    known = next((each for each in record.people if folded(each.full_name) == folded(name)), None)
    return described(known, record) if known else name


def clock_time(at: time | datetime, words: Words) -> str:
    """A time of day as documents write it: `9 h 30`, in English `9:30`."""
    return words("{hour}:{minute}", hour=at.hour, minute=f"{at:%M}")


def _public(dossier: Dossier) -> Dossier:
    readable = dossier.public()
    told = {each.activity_id for each in readable.items}
    hidden = {each.activity_id for each in dossier.items} - told
    return replace(readable, activities=tuple(each for each in dossier.activities if each.id not in hidden))


def _unnamed(items: tuple[Item, ...]) -> tuple[Item, ...]:
    return tuple(_without_name(item) if item.kind is ItemKind.QUOTE else item for item in items)


def _without_name(item: Item) -> Item:
    """A quote with no more than its words: what was added below them may name who said them."""
    said = item.text.strip().split("\n")[0]
    return replace(item, text=said, raw=said, contributor_ids=(), flags=())
