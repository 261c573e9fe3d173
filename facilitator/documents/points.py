"""One point of the agenda as it was lived: exchanges, findings, activities, decisions, what follows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from facilitator import wording
from facilitator.documents.activities import activities_table
from facilitator.documents.blocks import (
    Block,
    BulletList,
    Heading,
    Paragraph,
    Run,
    Style,
)
from facilitator.documents.passages import paragraphs, passage, prose
from facilitator.documents.registers import (
    open_list,
    reference,
    room_opinion,
    standing,
    who_and_when,
)
from facilitator.documents.verdicts import decided_in
from facilitator.documents.writing import AboutSession
from facilitator.domain.guiding import question_of
from facilitator.domain.items import Item, ItemKind, Status
from facilitator.domain.record import Audience
from facilitator.domain.session import AgendaItem, Expected

_FOLLOWING = (ItemKind.ACTION, ItemKind.QUESTION, ItemKind.RISK, ItemKind.IDEA, ItemKind.PARKED)
"""Kinds listed after the decisions, in their order."""


def asked(point: AgendaItem) -> tuple[Block, ...]:
    """The question a point was held for, where it says more than its title."""
    question = question_of(point)
    return (Paragraph(passage(question, emphasis=True), Style.ENDING),) if question else ()


def point_blocks(
    items: tuple[Item, ...], writing: AboutSession, point: AgendaItem | None = None
) -> tuple[Block, ...]:
    """What was said and settled under a point, or that nothing was; a decision that did not come is told."""
    undecided = no_decision(point, items, writing)
    if not items and not undecided:
        return (Paragraph((Run(writing.words("Nothing was noted under this point.")),), Style.MUTED),)
    return (
        *_exchanges(items, writing),
        *_listed(items, ItemKind.FINDING, writing),
        *activities_table(items, writing),
        *_decisions(items, writing),
        *undecided,
        *(block for kind in _FOLLOWING for block in _listed(items, kind, writing)),
        *_private(items, writing),
    )


def no_decision(point: AgendaItem | None, items: Sequence[Item], writing: AboutSession) -> tuple[Block, ...]:
    """That a point which was to bring a decision brought none; empty when it did."""
    if point is None or point.expected is not Expected.DECISION:
        return ()
    if any(item.kind is ItemKind.DECISION for item in items) or decided_in(writing.record, items):
        return ()
    return (Paragraph(passage(writing.words("No decision was taken on this point."))),)


def _exchanges(items: tuple[Item, ...], writing: AboutSession) -> Iterator[Block]:
    for item in items:
        if item.kind is ItemKind.NOTE:
            yield from paragraphs(prose(item.text), strong=item.important, before=reference(item, writing))
        elif item.kind is ItemKind.QUOTE:
            yield _quote(item, writing)


def _quote(item: Item, writing: AboutSession) -> Paragraph:
    """The words on their first line; what was added on the next ones tells of them, as the speaker does."""
    first, *more = item.text.strip().split("\n")
    said = writing.words("“{quote}”", quote=first.strip('«»“”" \u00a0\u202f'))
    told = [each for each in (*more, _speaker(item, writing)) if each.strip()]
    tail = passage("".join(f"\n{each}" for each in told))
    return Paragraph((*passage(said, emphasis=True), *tail), Style.VERBATIM)


def _speaker(item: Item, writing: AboutSession) -> str:
    """Who said it; for the public, the unit alone."""
    person = writing.record.person(item.owner_id)
    if person is None:
        return ""
    unit = writing.record.unit(person.unit_id)
    if writing.audience is Audience.PUBLIC:
        return unit.name if unit else ""
    return ", ".join(filter(None, (person.full_name, unit.name if unit else "")))


def _decisions(items: tuple[Item, ...], writing: AboutSession) -> Iterator[Block]:
    for item in items:
        if item.kind is ItemKind.DECISION:
            yield from decision_blocks(item, writing)


def decision_blocks(item: Item, writing: AboutSession) -> tuple[Block, ...]:
    """A decision and, below it, who decided, how the room stood, who applies it and what was objected."""
    text, *others = paragraphs(item.text, Style.DECISION, strong=True, before=reference(item, writing))
    facts = " · ".join(_decision_facts(item, writing))
    return (text, *others, Paragraph(passage(facts), Style.DETAIL))


def _decision_facts(item: Item, writing: AboutSession) -> list[str]:
    words = writing.words
    facts: list[str] = []
    if item.status is not Status.AGREED and item.status is not None:
        facts.append(words("Decision {status}", status=standing(item, writing.on, writing)))
    else:
        facts.append(_decider(item.decided_by, writing))
    if opinion := room_opinion(item, writing):
        facts.append(opinion)
    if applied := who_and_when(item, writing):
        facts.append(words("Carried out by: {name}", name=applied))
    facts += [words("Objection: {text}", text=text) for text in item.objections]
    return facts


def _decider(name: str, writing: AboutSession) -> str:
    """Who decided; those who met are not named again."""
    body = writing.record.body
    if not name or (body and name in (body.name, body.full_name)):
        return writing.words("Decided in session")
    return writing.words("Decided by {name}", name=name)


def _listed(items: tuple[Item, ...], kind: ItemKind, writing: AboutSession) -> Iterator[Block]:
    found = tuple(item for item in items if item.kind is kind)
    if found:
        yield Heading(3, _title(kind, writing))
        for theme, members in by_theme(found).items():
            if theme:
                yield Paragraph((Run(theme, strong=True),), Style.ENDING)
            yield open_list(members, writing)


def by_theme(items: Sequence[Item]) -> dict[str, list[Item]]:
    """Items by the theme they were grouped under: those under none first, then as the themes came up."""
    found: dict[str, list[Item]] = {"": []}
    for item in items:
        found.setdefault(item.theme, []).append(item)
    return {theme: members for theme, members in found.items() if members}


def _title(kind: ItemKind, writing: AboutSession) -> str:
    """What the items of a kind are called by people who were not at the workshop."""
    if kind is ItemKind.PARKED:
        return writing.words("Matters set aside")
    return wording.kind_plural(kind, writing.words)


def _private(items: tuple[Item, ...], writing: AboutSession) -> Iterator[Block]:
    found = tuple(item for item in items if item.kind is ItemKind.PRIVATE)
    if found:
        yield Heading(3, wording.kind_plural(ItemKind.PRIVATE, writing.words))
        yield BulletList(tuple(passage(item.text) for item in found))
