"""The documents there are: one place that front ends ask, and where another document is added."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from typing import Final

from facilitator.documents.blocks import Document
from facilitator.documents.decisions import decision_record
from facilitator.documents.minutes import minutes
from facilitator.documents.writing import Writing, writing
from facilitator.domain.record import Audience, SessionRecord
from facilitator.i18n import Words


class DocumentKind(StrEnum):
    """What can be handed out after a session; the value is its name on the command line."""

    MINUTES = "minutes"
    DECISIONS = "decisions"


def build(
    kind: DocumentKind,
    record: SessionRecord,
    words: Words,
    audience: Audience,
    now: datetime,
    *,
    author: str = "",
    validated: bool = False,
) -> Document:
    """The document of a kind as its audience may read it; `author` is who writes, by default who leads."""
    return _OUTLINES[kind](writing(record, words, audience, now, author, validated))


def file_stem(kind: DocumentKind, words: Words) -> str:
    """The name of the document's file in the user's language, without its suffix."""
    return _STEMS[kind][words.language]


_OUTLINES: Final[dict[DocumentKind, Callable[[Writing], Document]]] = {
    DocumentKind.MINUTES: minutes,
    DocumentKind.DECISIONS: decision_record,
}
_STEMS: Final = {
    DocumentKind.MINUTES: {"fr": "compte-rendu", "en": "minutes"},
    DocumentKind.DECISIONS: {"fr": "relevé-de-décisions", "en": "decision-record"},
}
