"""The minutes (*compte rendu*): who met, what was said point by point, what was settled, what follows."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator import wording
from facilitator.documents.blocks import Block, BulletList, Document, Heading, Paragraph, Run, Runs, Style
from facilitator.documents.data import session_data
from facilitator.documents.frame import clock_time, frame, masthead, participants
from facilitator.documents.passages import passage
from facilitator.documents.points import point_blocks
from facilitator.documents.registers import actions_table, decisions_table, open_list, undecided
from facilitator.documents.writing import Writing
from facilitator.domain.items import Item, ItemKind
from facilitator.domain.register import is_open
from facilitator.domain.session import AgendaItem, Session


def minutes(writing: Writing) -> Document:
    """The minutes of the session of a record."""
    title = writing.words("Minutes")
    blocks = (
        masthead(title, writing),
        frame(writing),
        Heading(1, writing.words("Participants")),
        participants(writing),
        *_agenda(writing),
        *_carried(writing),
        *_points(writing),
        Heading(1, writing.words("Decision record")),
        decisions_table(writing),
        *_actions(writing),
        *_pending(writing),
        *_ending(writing),
    )
    return writing.document(title, blocks, session_data(writing))


def _agenda(writing: Writing) -> Iterator[Block]:
    if writing.record.agenda:
        yield Heading(1, writing.words("Agenda"))
        yield BulletList(tuple(_announced(point, writing) for point in writing.record.agenda), ordered=True)


def _announced(point: AgendaItem, writing: Writing) -> Runs:
    if point.expected is None:
        return passage(point.title)
    expected = wording.expected_label(point.expected, writing.words)
    return (*passage(point.title), Run(f" ({expected})"))


def _carried(writing: Writing) -> Iterator[Block]:
    words, carried = writing.words, writing.record.carried
    actions = tuple(item for item in carried if item.kind is ItemKind.ACTION)
    others = tuple(item for item in carried if item.kind is not ItemKind.ACTION)
    if carried:
        yield Heading(1, words("Follow-up of earlier sessions"))
    if actions:
        yield actions_table(words("Actions of earlier sessions"), actions, writing)
    if others:
        yield Paragraph((Run(words("Still open:")),))
        yield open_list(others, writing)


def _points(writing: Writing) -> Iterator[Block]:
    """The points in their order; items whose point is gone come last, under a title of their own."""
    record, words = writing.record, writing.words
    told: set[str] = set()
    if record.agenda or record.items:
        yield Heading(1, words("Discussions"))
    for number, point in enumerate(record.agenda, start=1):
        items = record.items_of(point)
        told |= {item.id for item in items}
        yield Heading(2, f"{number}. {point.title}")
        yield from point_blocks(items, writing)
    others = tuple(item for item in record.items if item.id not in told)
    if others and record.agenda:
        yield Heading(2, words("Other discussions"))
    if others:
        yield from point_blocks(others, writing)


def _actions(writing: Writing) -> Iterator[Block]:
    words, actions = writing.words, writing.record.of_kind(ItemKind.ACTION)
    yield Heading(1, words("Action plan"))
    if actions:
        yield actions_table(words("Action plan"), actions, writing)
    else:
        yield Paragraph((Run(words("No action was agreed.")),))


def _pending(writing: Writing) -> Iterator[Block]:
    """Decisions that wait, open questions and what was parked."""
    record, words = writing.record, writing.words
    groups = (
        (words("Decisions that wait"), undecided(writing)),
        (words("Open questions"), _still_open(record.of_kind(ItemKind.QUESTION))),
        (words("Parking lot"), _still_open(record.of_kind(ItemKind.PARKED))),
    )
    if any(items for _, items in groups):
        yield Heading(1, words("Open points"))
    for title, items in groups:
        if items:
            yield Heading(2, title)
            yield open_list(items, writing)


def _still_open(items: tuple[Item, ...]) -> tuple[Item, ...]:
    return tuple(item for item in items if is_open(item))


def _ending(writing: Writing) -> Iterator[Block]:
    """The next session, the end of this one, and how these minutes become final."""
    record, words = writing.record, writing.words
    yield Heading(1, words("What comes next"))
    if record.following:
        yield Paragraph(
            (Run(words("Next session: "), strong=True), *passage(_next(record.following, writing)))
        )
    if closed := record.session.closed:
        said = words("The session was closed at {time}.", time=clock_time(closed, words))
        if closed.date() != record.session.on:
            said = words(
                "The session was closed on {day} at {time}.",
                day=words.long_day(closed.date()),
                time=clock_time(closed, words),
            )
        yield Paragraph((Run(said),))
    yield Paragraph((Run(_approval(writing)),), Style.MUTED)


def _next(session: Session, writing: Writing) -> str:
    words = writing.words
    when = words.long_day(session.on)
    if session.at:
        when = words("{day} at {time}", day=when, time=clock_time(session.at, words))
    return ", ".join(filter(None, (session.title, when, session.place)))


def _approval(writing: Writing) -> str:
    words = writing.words
    if writing.validated:
        return words("These minutes have been approved.")
    return words("Draft minutes, to be approved at the next session; send your remarks to the writer.")
