"""The decision record (*relevé de décisions*): one or two pages with what was settled, if anything was."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.documents.blocks import Block, Document, Heading, Paragraph, Run
from facilitator.documents.data import session_data
from facilitator.documents.frame import frame, session_masthead
from facilitator.documents.points import decision_blocks, no_decision
from facilitator.documents.registers import actions_table, open_list, spanned
from facilitator.documents.verdicts import verdict_blocks
from facilitator.documents.writing import AboutSession
from facilitator.domain.items import ItemKind
from facilitator.domain.register import is_open


def decision_record(writing: AboutSession) -> Document:
    """The decision record of the session of a record."""
    words = writing.words
    title = words("Decision record")
    blocks = (
        session_masthead(title, writing),
        frame(writing, names=True),
        Heading(1, words("Decisions")),
        *_decisions(writing),
        *_actions(writing),
        *_questions(writing),
    )
    return writing.document(title, writing.record.session.title, blocks, session_data(writing))


def _decisions(writing: AboutSession) -> Iterator[Block]:
    """The decisions under the point they belong to; a point that awaited one says when there is none.

    What was decided of activities comes last.
    """
    record, words = writing.record, writing.words
    told: set[str] = set()
    for number, point in enumerate(record.agenda, start=1):
        items = record.items_of(point)
        found = tuple(item for item in items if item.kind is ItemKind.DECISION)
        told |= {item.id for item in found}
        blocks = (
            *(block for item in found for block in decision_blocks(item, writing)),
            *no_decision(point, items, writing),
        )
        if blocks:
            yield Heading(2, f"{number}. {point.title}")
            yield from blocks
    others = [item for item in record.of_kind(ItemKind.DECISION) if item.id not in told]
    for item in others:
        yield from decision_blocks(item, writing)
    outcomes = tuple(verdict_blocks(writing))
    if outcomes:
        yield Heading(2, words("What becomes of the activities"))
        yield from outcomes
    if not told and not others and not outcomes:
        yield Paragraph((Run(words("No decision was taken.")),))


def _actions(writing: AboutSession) -> Iterator[Block]:
    words, actions = writing.words, writing.record.of_kind(ItemKind.ACTION)
    if actions:
        yield Heading(1, words("Action plan"))
        yield actions_table(spanned(actions, writing), actions, writing)


def _questions(writing: AboutSession) -> Iterator[Block]:
    questions = tuple(item for item in writing.record.of_kind(ItemKind.QUESTION) if is_open(item))
    if questions:
        yield Heading(1, writing.words("Open questions"))
        yield open_list(questions, writing)
