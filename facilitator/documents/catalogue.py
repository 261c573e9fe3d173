"""The documents there are: one place that front ends ask, and where another document is added."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from typing import Final, TypeAlias

from facilitator.documents.actions import action_list
from facilitator.documents.advice import advice_note
from facilitator.documents.blocks import Document
from facilitator.documents.charts import load_chart, organisation_chart
from facilitator.documents.decisions import decision_record
from facilitator.documents.diagnostic import organisation_diagnostic
from facilitator.documents.hours import hours_statement
from facilitator.documents.invitation import invitation
from facilitator.documents.matrix import activity_matrix
from facilitator.documents.minutes import minutes
from facilitator.documents.mission_letter import letter_summary
from facilitator.documents.progress import progress_note
from facilitator.documents.register import register
from facilitator.documents.reminder import reminder
from facilitator.documents.writing import AboutEngagement, AboutSession, about_engagement, about_session
from facilitator.domain.dossier import Dossier
from facilitator.domain.record import Audience, SessionRecord
from facilitator.i18n import Words


class DocumentKind(StrEnum):
    """What can be handed out; the value is its name on the command line."""

    MINUTES = "minutes"
    DECISIONS = "decisions"
    INVITATION = "invitation"
    ACTIONS = "actions"
    REMINDER = "reminder"
    REGISTER = "register"
    PROGRESS = "progress"
    HOURS = "hours"
    LETTER = "letter"
    ADVICE = "advice"
    MATRIX = "matrix"
    DIAGNOSTIC = "diagnostic"
    CHART = "chart"
    LOAD = "load"

    @property
    def is_about_session(self) -> bool:
        """Whether it is made from the record of a session; the others are from a dossier."""
        return self in _OF_SESSION

    @property
    def is_tabular(self) -> bool:
        """Whether it is worth a workbook: tables that one sorts, filters and adds up."""
        return self in _TABULAR

    @property
    def is_pictorial(self) -> bool:
        """Whether it is made of pictures, which are worth files of their own."""
        return self in _PICTORIAL

    @property
    def is_mail(self) -> bool:
        """Whether it is written to one person, to be sent as it is."""
        return self is DocumentKind.REMINDER


Subject: TypeAlias = SessionRecord | Dossier
"""What a document is made from.

Of a dossier, the last of its notes is the progress note, and its advice is the advice: whoever means one
of several hands over a dossier with that one alone.
"""


def build(
    kind: DocumentKind,
    subject: Subject,
    words: Words,
    audience: Audience,
    now: datetime,
    *,
    author: str = "",
    validated: bool = False,
) -> Document:
    """The document of a kind as its audience may read it; `author` is who writes, by default who leads."""
    if isinstance(subject, SessionRecord):
        return _OF_SESSION[kind](about_session(subject, words, audience, now, author, validated))
    return _OF_ENGAGEMENT[kind](about_engagement(subject, words, audience, now, author, validated))


def file_stem(kind: DocumentKind, words: Words) -> str:
    """The name of the document's file in the user's language, without its suffix."""
    return _STEMS[kind][words.language]


_OF_SESSION: Final[dict[DocumentKind, Callable[[AboutSession], Document]]] = {
    DocumentKind.MINUTES: minutes,
    DocumentKind.DECISIONS: decision_record,
    DocumentKind.INVITATION: invitation,
}
_OF_ENGAGEMENT: Final[dict[DocumentKind, Callable[[AboutEngagement], Document]]] = {
    DocumentKind.ACTIONS: action_list,
    DocumentKind.REMINDER: reminder,
    DocumentKind.REGISTER: register,
    DocumentKind.PROGRESS: progress_note,
    DocumentKind.HOURS: hours_statement,
    DocumentKind.LETTER: letter_summary,
    DocumentKind.ADVICE: advice_note,
    DocumentKind.MATRIX: activity_matrix,
    DocumentKind.DIAGNOSTIC: organisation_diagnostic,
    DocumentKind.CHART: organisation_chart,
    DocumentKind.LOAD: load_chart,
}
_TABULAR: Final = frozenset(
    {DocumentKind.ACTIONS, DocumentKind.REGISTER, DocumentKind.HOURS, DocumentKind.MATRIX}
)
_PICTORIAL: Final = frozenset({DocumentKind.CHART, DocumentKind.LOAD})
_STEMS: Final = {
    DocumentKind.MINUTES: {"fr": "compte-rendu", "en": "minutes"},
    DocumentKind.DECISIONS: {"fr": "relevé-de-décisions", "en": "decision-record"},
    DocumentKind.INVITATION: {"fr": "convocation", "en": "invitation"},
    DocumentKind.REGISTER: {"fr": "registre", "en": "register"},
    DocumentKind.REMINDER: {"fr": "relance", "en": "reminder"},
    DocumentKind.ACTIONS: {"fr": "tableau-d'actions", "en": "action-list"},
    DocumentKind.PROGRESS: {"fr": "note-d'avancement", "en": "progress-note"},
    DocumentKind.HOURS: {"fr": "relevé-d'heures", "en": "statement-of-hours"},
    DocumentKind.LETTER: {"fr": "synthèse-de-la-lettre-de-mission", "en": "mission-letter-summary"},
    DocumentKind.ADVICE: {"fr": "note-de-conseil", "en": "note-of-advice"},
    DocumentKind.MATRIX: {"fr": "matrice-des-activités", "en": "activity-matrix"},
    DocumentKind.DIAGNOSTIC: {"fr": "diagnostic-organisationnel", "en": "organisation-diagnostic"},
    DocumentKind.CHART: {"fr": "organigramme", "en": "organisation-chart"},
    DocumentKind.LOAD: {"fr": "charge-des-services", "en": "load-of-the-services"},
}
