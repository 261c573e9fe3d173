"""What earlier sessions left: their minutes to approve, what became of their actions, what is still open."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.documents.blocks import Block, BulletList, Heading, Paragraph, Run, Runs
from facilitator.documents.passages import passage
from facilitator.documents.registers import actions_table, open_list, reference, standing
from facilitator.documents.writing import AboutSession
from facilitator.domain.items import Item, ItemKind
from facilitator.domain.register import is_open
from facilitator.domain.session import SessionKind


def followup(writing: AboutSession) -> Iterator[Block]:
    """The part of the minutes that looks back; an interview hears one person and reviews nobody's work."""
    if writing.record.session.kind is SessionKind.INTERVIEW:
        return
    settled, carried = writing.record.settled, writing.record.carried
    blocks = (
        *_approval(writing),
        *_actions(sorted((*settled, *carried), key=lambda item: item.number or 0), writing),
        *_settled(settled, writing),
        *open_points(carried, writing),
    )
    if blocks:
        yield Heading(1, writing.words("Follow-up of earlier sessions"))
        yield from blocks


def open_points(items: tuple[Item, ...], writing: AboutSession) -> Iterator[Block]:
    """What waits for somebody, by kind; risks and ideas have registers of their own."""
    words = writing.words
    titles = {
        ItemKind.DECISION: words("Decisions that wait"),
        ItemKind.QUESTION: words("Open questions"),
        ItemKind.PARKED: words("Matters set aside"),
    }
    for kind, title in titles.items():
        if found := [item for item in items if item.kind is kind and is_open(item)]:
            yield Heading(2, title)
            yield open_list(found, writing)


def _approval(writing: AboutSession) -> Iterator[Block]:
    """A body approves its last minutes; whether it did is said where it was noted."""
    words, previous = writing.words, writing.record.previous
    if writing.record.body and previous:
        said = words(
            "The minutes of the previous session ({title}, {day}) are submitted for approval.",
            title=previous.title,
            day=words.long_day(previous.on),
        )
        yield Paragraph((Run(said),))


def _actions(items: list[Item], writing: AboutSession) -> Iterator[Block]:
    if actions := [item for item in items if item.kind is ItemKind.ACTION]:
        yield actions_table(writing.words("Actions of earlier sessions"), actions, writing)


def _settled(items: tuple[Item, ...], writing: AboutSession) -> Iterator[Block]:
    kinds = (ItemKind.QUESTION, ItemKind.PARKED)
    if found := [item for item in items if item.kind in kinds]:
        yield Heading(2, writing.words("Settled since the previous session"))
        yield BulletList(tuple(_settled_line(item, writing) for item in found))


def _settled_line(item: Item, writing: AboutSession) -> Runs:
    state = standing(item, writing.on, writing)
    return (*reference(item, writing), *passage(item.text, strong=item.important), Run(f" – {state}"))
