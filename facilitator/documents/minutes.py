"""The minutes (*compte rendu*): who met, what was said point by point, what was settled, what follows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from facilitator import wording
from facilitator.documents.attendance import participants
from facilitator.documents.blocks import Block, BulletList, Document, Heading, Paragraph, Run, Runs, Style
from facilitator.documents.data import session_data
from facilitator.documents.followup import followup, open_points
from facilitator.documents.frame import frame, session_masthead, was_lived
from facilitator.documents.passages import passage
from facilitator.documents.points import asked, point_blocks
from facilitator.documents.registers import actions_table, decisions_table, spanned
from facilitator.documents.verdicts import verdict_blocks
from facilitator.documents.writing import AboutSession, clock_time
from facilitator.domain.items import ItemKind
from facilitator.domain.record import SessionRecord
from facilitator.domain.session import AgendaItem, Session, SessionKind


def minutes(writing: AboutSession) -> Document:
    """The minutes of the session of a record."""
    title = writing.words("Minutes")
    blocks = (
        session_masthead(title, writing),
        frame(writing),
        Heading(1, writing.words("Participants")),
        participants(writing),
        *_agenda(writing),
        *followup(writing),
        *_points(writing),
        Heading(1, writing.words("Decision record")),
        *_decisions(writing),
        *_actions(writing),
        *_pending(writing),
        *_ending(writing),
    )
    return writing.document(title, writing.record.session.title, blocks, session_data(writing))


def _agenda(writing: AboutSession) -> Iterator[Block]:
    if writing.record.agenda:
        yield Heading(1, writing.words("Agenda"))
        yield BulletList(tuple(_announced(point, writing) for point in writing.record.agenda), ordered=True)


def _announced(point: AgendaItem, writing: AboutSession) -> Runs:
    if point.expected is None:
        return passage(point.title)
    expected = wording.expected_label(point.expected, writing.words)
    return (*passage(point.title), Run(f" ({expected})"))


def _points(writing: AboutSession) -> Iterator[Block]:
    """The points in their order; items whose point is gone come last, under a title of their own."""
    record, words = writing.record, writing.words
    told: set[str] = set()
    if record.agenda or record.items:
        yield Heading(1, words("Discussions"))
    for number, point in enumerate(record.agenda, start=1):
        items = record.items_of(point)
        told |= {item.id for item in items}
        yield Heading(2, f"{number}. {point.title}")
        yield from asked(point)
        yield from point_blocks(items, writing, point)
    others = tuple(item for item in record.items if item.id not in told)
    if others and record.agenda:
        yield Heading(2, words("Other discussions"))
    if others:
        yield from point_blocks(others, writing)


def _decisions(writing: AboutSession) -> Iterator[Block]:
    """The decisions, then what was decided of activities; none at all is said."""
    outcomes = tuple(verdict_blocks(writing))
    if writing.record.of_kind(ItemKind.DECISION) or not outcomes:
        yield decisions_table(writing)
    if outcomes:
        yield Heading(2, writing.words("What becomes of the activities"))
        yield from outcomes


def _actions(writing: AboutSession) -> Iterator[Block]:
    words, actions = writing.words, writing.record.of_kind(ItemKind.ACTION)
    yield Heading(1, words("Action plan"))
    if actions:
        yield actions_table(spanned(actions, writing), actions, writing)
    else:
        yield Paragraph((Run(words("No action was agreed.")),))


def _pending(writing: AboutSession) -> Iterator[Block]:
    if blocks := tuple(open_points(writing.record.items, writing)):
        yield Heading(1, writing.words("Open points"))
        yield from blocks


def _ending(writing: AboutSession) -> Iterator[Block]:
    """The next session, the end of this one, and how these minutes become final."""
    yield Heading(1, writing.words("What comes next"))
    if following := _following(writing.record):
        opening = Run(writing.words("Next session: "), strong=True)
        yield Paragraph((opening, *passage(_next(following, writing))), Style.ENDING)
    session = writing.record.session
    if session.closed and was_lived(session):
        yield Paragraph((Run(_closing(session.closed, writing)),), Style.ENDING)
    yield Paragraph((Run(_approval(writing)),), Style.MUTED)


def _following(record: SessionRecord) -> Session | None:
    """The next session that concerns the same people: that of the body, else one more of the same kind."""
    session, following = record.session, record.following
    if following is None or session.body_id:
        return following
    is_alike = following.kind is session.kind and following.kind is not SessionKind.INTERVIEW
    return following if is_alike else None


def _closing(closed: datetime, writing: AboutSession) -> str:
    words, time = writing.words, clock_time(closed, writing.words)
    if closed.date() == writing.record.session.on:
        return words("The session was closed at {time}.", time=time)
    return words("The session was closed on {day} at {time}.", day=words.long_day(closed.date()), time=time)


def _next(session: Session, writing: AboutSession) -> str:
    words = writing.words
    when = words.long_day(session.on)
    if session.at:
        when = words("{day} at {time}", day=when, time=clock_time(session.at, words))
    return ", ".join(filter(None, (session.title, when, session.place)))


def _approval(writing: AboutSession) -> str:
    """A body approves its minutes at its next session; whoever else met reads them over."""
    words = writing.words
    if writing.validated:
        return words("These minutes have been approved.")
    if writing.record.body:
        return words("Draft minutes, to be approved at the next session; send your remarks to the writer.")
    return words("Draft minutes, for the participants to read over; send your remarks to the writer.")
