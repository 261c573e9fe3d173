"""How a diagnostic was made: the papers read, the interviews and workshops held, what was promised."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from facilitator import wording
from facilitator.documents.blocks import Block, BulletList, Column, Paragraph, Run, Runs, Table
from facilitator.documents.cells import count_cell, count_column, day_cell, duration_cell, duration_column
from facilitator.documents.passages import passage
from facilitator.documents.typography import capital
from facilitator.documents.writing import AboutEngagement
from facilitator.domain.organisation import FteSource
from facilitator.domain.overview import SessionLine
from facilitator.domain.record import Audience
from facilitator.domain.session import SessionKind
from facilitator.i18n import N_


def method(writing: AboutEngagement) -> Iterator[Block]:
    """The sources, then the sessions; that what was said there is not attributed."""
    if sources := tuple(_sources(writing)):
        yield BulletList(sources)
    held = writing.record.held(None, writing.on)
    if held:
        yield _sessions(held, writing)
    if any(line.session.kind is SessionKind.INTERVIEW for line in held):
        yield Paragraph(passage(writing.words(_PROMISE)))


_PROMISE: Final = N_(
    "Those who were heard were promised confidentiality: what they said is reported without names, and the"
    " consultant keeps her notes to herself."
)


def _sources(writing: AboutEngagement) -> Iterator[Runs]:
    words = writing.words
    if papers := tuple(_papers(writing)):
        yield _labelled(words("Documentary analysis"), ", ".join(papers))
    met = tuple(_met(writing))
    if met:
        yield _labelled(words("Interviews and workshops"), ", ".join(met))
    if figures := _reliability(writing):
        yield _labelled(words("Figures"), figures)


def _met(writing: AboutEngagement) -> Iterator[str]:
    """How many sessions of each kind were held."""
    words = writing.words
    held = Counter(line.session.kind for line in writing.record.held(None, writing.on))
    one, many = held[SessionKind.INTERVIEW], held[SessionKind.WORKSHOP]
    boards, told = held[SessionKind.COPIL], held[SessionKind.FEEDBACK]
    if one:
        yield words.plural("{count} interview", "{count} interviews", one)
    if many:
        yield words.plural("{count} workshop", "{count} workshops", many)
    if boards:
        yield words.plural("{count} steering committee", "{count} steering committees", boards)
    if told:
        yield words.plural("{count} feedback session", "{count} feedback sessions", told)


def _papers(writing: AboutEngagement) -> Iterator[str]:
    dossier, words = writing.record, writing.words
    if dossier.letter:
        yield words("the mission letter")
    if dossier.units:
        yield words("the organisation chart and its headcounts")
    if dossier.activities:
        yield words("the inventory of functions and activities")
    if dossier.letter and dossier.letter.earlier:
        yield words("what earlier interventions left")


def _reliability(writing: AboutEngagement) -> str:
    """How far the FTE of the activities can be relied on: `ETP mesurés ou validés : 12, déclarés : 28`."""
    words = writing.words
    known = [each for each in writing.record.activities if each.fte is not None]
    sure = sum(1 for each in known if each.source in (FteSource.MEASURED, FteSource.VALIDATED))
    missing = len(writing.record.activities) - len(known)
    said = (
        words("FTE measured or validated: {count}", count=sure) if sure else "",
        words("FTE declared: {count}", count=len(known) - sure) if len(known) - sure else "",
        words("FTE not known: {count}", count=missing) if missing else "",
    )
    return ", ".join(filter(None, said))


def _labelled(label: str, text: str) -> Runs:
    return (Run(f"{label}: ", strong=True), *passage(text))


def _sessions(held: tuple[SessionLine, ...], writing: AboutEngagement) -> Table:
    """The sessions by date; for the public an interview does not say with whom it was."""
    words = writing.words
    columns = (
        Column(words("Date"), 0.16),
        Column(words("Kind"), 0.2),
        Column(words("Session"), 0.38),
        duration_column(words("Duration"), 0.14),
        count_column(words("Present"), 0.12),
    )
    rows = tuple(
        (
            day_cell(line.session.on),
            passage(capital(wording.session_kind_label(line.session.kind, words))),
            passage("" if _is_hidden(line, writing) else line.session.title),
            duration_cell(_minutes(line), words),
            count_cell(line.present or None, words),
        )
        for line in held
    )
    return Table(words("Sessions held"), columns, rows)


def _is_hidden(line: SessionLine, writing: AboutEngagement) -> bool:
    return writing.audience is Audience.PUBLIC and line.session.kind is SessionKind.INTERVIEW


def _minutes(line: SessionLine) -> int | None:
    session = line.session
    if session.started and session.closed and session.started.date() == session.on == session.closed.date():
        return round((session.closed - session.started).total_seconds() / 60)
    return session.minutes
