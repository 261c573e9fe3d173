"""Documents as a reader takes them in: each kind made of what it is about, and its text with plain spaces."""

from __future__ import annotations

from facilitator.documents.blocks import Document, texts
from facilitator.documents.catalogue import DocumentKind, Subject, build
from facilitator.domain.dossier import Dossier
from facilitator.domain.record import Audience, SessionRecord
from facilitator.i18n import Words
from tests.documents.rich import NOW, rich_record
from tests.documents.rich_dossier import rich_dossier


def subject_of(kind: DocumentKind) -> Subject:
    """Something rich to make a document of a kind from."""
    return rich_record() if kind.is_about_session else rich_dossier()


def document_about(
    kind: DocumentKind,
    subject: Subject | None = None,
    audience: Audience = Audience.COMMITTEE,
    language: str = "fr",
) -> Document:
    """A document of a kind, of something rich unless it is said of what."""
    return build(kind, subject or subject_of(kind), Words(language), audience, NOW)


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


def progress_of(dossier: Dossier, language: str = "fr") -> Document:
    """The progress note of a dossier."""
    return build(DocumentKind.PROGRESS, dossier, Words(language), Audience.COMMITTEE, NOW)


def read(document: Document) -> str:
    """The whole text with plain spaces."""
    return plain("\n".join(text for block in document.blocks for text in texts(block)))


def plain(text: str) -> str:
    """A text with plain spaces."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")
