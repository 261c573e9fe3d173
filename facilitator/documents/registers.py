"""The registers that documents share: decisions and actions as tables, open points as lists."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from facilitator import wording
from facilitator.documents.blocks import Block, BulletList, Column, Holds, Paragraph, Run, Runs, Table
from facilitator.documents.passages import passage
from facilitator.documents.writing import NOTHING, AboutEngagement, AboutSession, Anything
from facilitator.domain.checks import DUE_FLAGS, OWNER_FLAGS, SOFT_FLAGS
from facilitator.domain.items import FlagCode, Item, ItemKind, Status
from facilitator.domain.register import days_late
from facilitator.i18n import Words

_WITH_SESSION: Final = (0.075, 0.305, 0.165, 0.175, 0.115)
"""Widths that leave room for the session; a day needs all of its own."""


def decisions_table(writing: AboutSession) -> Block:
    """Every decision with who decided, who applies it and where it stands; says so when there is none."""
    words = writing.words
    decisions = writing.record.of_kind(ItemKind.DECISION)
    if not decisions:
        return Paragraph((Run(words("No decision was taken.")),))
    return Table(spanned(decisions, writing), decisions_columns(words), decisions_rows(decisions, writing))


def decisions_columns(words: Words) -> tuple[Column, ...]:
    """What is told of a decision."""
    return (
        Column(words("No."), 0.08),
        Column(words("Decision"), 0.42),
        Column(words("Decided by"), 0.185),
        Column(words("Carried out by"), 0.18),
        Column(words("Status"), 0.135),
    )


def decisions_rows(decisions: Iterable[Item], writing: Anything) -> tuple[tuple[Runs, ...], ...]:
    """One row a decision."""
    return tuple(_decision_row(decision, writing) for decision in decisions)


def with_session(table: Table, items: Iterable[Item], writing: AboutEngagement) -> Table:
    """The table of some items with one column more, for the session each comes from."""
    columns = [
        replace(column, share=share) for column, share in zip(table.columns, _WITH_SESSION, strict=True)
    ]
    sessions = [writing.record.session(item.session_id) for item in items]
    rows = [
        (*row, passage(session.title if session else NOTHING))
        for row, session in zip(table.rows, sessions, strict=True)
    ]
    last = Column(writing.words("Session"), 1 - sum(_WITH_SESSION))
    return replace(table, columns=(*columns, last), rows=tuple(rows))


def actions_table(caption: str, actions: Iterable[Item], writing: Anything) -> Table:
    """What is to do, by whom and by when; something missing is printed as to be clarified."""
    words = writing.words
    columns = (
        Column(words("No."), 0.08),
        Column(words("What"), 0.42),
        Column(words("Who"), 0.19),
        Column(words("When"), 0.175, holds=Holds.DAY),
        Column(words("Status"), 0.135),
    )
    return Table(caption, columns, tuple(_action_row(action, writing) for action in actions))


def open_list(items: Iterable[Item], writing: Anything) -> BulletList:
    """Items as a list: reference, text, and who answers for them."""
    return BulletList(tuple(_open_line(item, writing) for item in items))


def owners(item: Item, writing: Anything, joint: str = " ") -> str:
    """Who answers for an item and with whom; to be clarified where the line left it open.

    `joint` stands before the doubt on a name that is there.
    """
    record, words = writing.record, writing.words
    owner = record.person(item.owner_id)
    unsettled = _has(item, OWNER_FLAGS)
    if owner is None:
        return writing.to_clarify if unsettled else ""
    helpers = [person.full_name for each in item.contributor_ids if (person := record.person(each))]
    named = owner.full_name
    if helpers:
        named = words("{owner}, with {others}", owner=named, others=", ".join(helpers))
    return f"{named}{joint}({writing.to_clarify})" if unsettled else named


def due_text(item: Item, writing: Anything, joint: str = " ") -> str:
    """By when, as a day with its weekday; to be clarified where the line left it open.

    `joint` stands before the doubt on a date that is there.
    """
    unsettled = _has(item, DUE_FLAGS)
    if item.due is None:
        return writing.to_clarify if unsettled else ""
    said = writing.words.day_year(item.due)
    return f"{said}{joint}({writing.to_clarify})" if unsettled else said


def who_and_when(item: Item, writing: Anything) -> str:
    """Who and by when in one phrase, which says what of the two is to be clarified."""
    words, missing = writing.words, writing.to_clarify
    who, when = owners(item, writing), due_text(item, writing)
    if who == when == missing:
        return words("who and when: {missing}", missing=missing)
    if who == missing:
        who = words("who: {missing}", missing=missing)
    if when == missing:
        when = words("when: {missing}", missing=missing)
    return ", ".join(filter(None, (who, when)))


def spanned(items: Sequence[Item], writing: Anything) -> str:
    """The caption of items of one kind, with the references they run over: `Actions A-11 à A-16`."""
    words, first, last = writing.words, items[0], items[-1]
    if first is last:
        return f"{wording.kind_label(first.kind, words)} {first.ref}"
    kinds = wording.kind_plural(first.kind, words)
    return words("{caption} {first} to {last}", caption=kinds, first=first.ref, last=last.ref)


def standing(item: Item, today: date, writing: Anything) -> str:
    """Where an item stands; an open one past its date is overdue."""
    if item.status is None:
        return ""
    if by := next((each for each in writing.record.items if each.id == item.superseded_by_id), None):
        return writing.words("superseded by {ref}", ref=by.ref)
    if days_late(item, today):
        return writing.words("overdue")
    return wording.status_label(item.kind, item.status, writing.words)


def room_opinion(decision: Item, writing: Anything) -> str:
    """How the room stood: the vote, the fist of five; empty without either."""
    words = writing.words
    said = [wording.vote_in_full(decision.vote, words)] if decision.vote else []
    if decision.fingers:
        said.append(words("fist of five: {fingers}", fingers=", ".join(map(str, decision.fingers))))
    return ", ".join(said)


def lines(*texts: str) -> Runs:
    """Texts below one another in one passage, the empty ones left out."""
    return passage("\n".join(filter(None, texts)))


def _decision_row(decision: Item, writing: Anything) -> tuple[Runs, ...]:
    by = decision.decided_by if decision.status is Status.AGREED else ""
    objections = [writing.words("Objection: {text}", text=text) for text in decision.objections]
    return (
        reference(decision, writing),
        passage(decision.text, strong=decision.important) + _below(objections),
        lines(by, room_opinion(decision, writing)) or passage(NOTHING),
        lines(owners(decision, writing), due_text(decision, writing)) or passage(NOTHING),
        passage(standing(decision, writing.on, writing)),
    )


def _below(texts: list[str]) -> Runs:
    return tuple(Run(f"\n{text}", emphasis=True) for text in texts)


def _action_row(action: Item, writing: Anything) -> tuple[Runs, ...]:
    return (
        reference(action, writing),
        passage(action.text, strong=action.important),
        passage(owners(action, writing, "\n") or NOTHING),
        _due_cell(action, writing),
        passage(standing(action, writing.on, writing) or NOTHING),
    )


def _due_cell(action: Item, writing: Anything) -> Runs:
    """By when, with the day itself for formats that sort; a day that is in doubt is only words."""
    settled = None if _has(action, DUE_FLAGS) else action.due
    return (Run(due_text(action, writing, "\n") or NOTHING, value=settled),)


def _open_line(item: Item, writing: Anything) -> Runs:
    who = who_and_when(item, writing)
    tail = (Run(f" – {who}"),) if who else ()
    if item.dots is not None:
        given = writing.words.plural("{count} dot", "{count} dots", item.dots)
        tail = (*tail, Run(f" ({given})", emphasis=True))
    return (*reference(item, writing), *passage(item.text, strong=item.important), *tail)


def reference(item: Item, writing: Anything) -> Runs:
    """What opens the line of an item: its reference if its kind has one, and that it is private."""
    runs = (Run(f"{item.ref} ", strong=True),) if item.ref else ()
    return (*runs, Run(f"({writing.words('private')}) ", emphasis=True)) if item.private else runs


def _has(item: Item, codes: frozenset[FlagCode]) -> bool:
    return any(flag.code in codes - SOFT_FLAGS for flag in item.flags)
