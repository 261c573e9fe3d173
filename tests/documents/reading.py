"""Documents as a reader takes them in: the minutes of a record, and the text with plain spaces."""

from __future__ import annotations

from facilitator.documents.blocks import Document, texts
from facilitator.documents.catalogue import DocumentKind, build
from facilitator.domain.record import Audience, SessionRecord
from facilitator.i18n import Words
from tests.documents.rich import NOW


def minutes_of(
    record: SessionRecord,
    audience: Audience = Audience.COMMITTEE,
    language: str = "fr",
    *,
    validated: bool = False,
) -> Document:
    """The minutes of a record."""
    return build(DocumentKind.MINUTES, record, Words(language), audience, NOW, validated=validated)


def decisions_of(record: SessionRecord, audience: Audience = Audience.COMMITTEE) -> Document:
    """The decision record of a record, in French."""
    return build(DocumentKind.DECISIONS, record, Words("fr"), audience, NOW)


def read(document: Document) -> str:
    """The whole text with plain spaces."""
    text = "\n".join(text for block in document.blocks for text in texts(block))
    return text.replace("\u00a0", " ").replace("\u202f", " ")
