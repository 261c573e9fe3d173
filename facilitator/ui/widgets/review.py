"""The record of a session as rows to proofread: decisions, actions, open questions, then the rest.

Nothing is cut: what does not fit in a row goes on below, for one proofreads whole sentences.
"""

from __future__ import annotations

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from facilitator import wording
from facilitator.domain.items import KIND_FACTS, Item, ItemKind, Status
from facilitator.domain.record import SessionRecord
from facilitator.domain.session import Session
from facilitator.i18n import N_, Words
from facilitator.ui.widgets.item_lines import Ink, packed, quoted
from facilitator.ui.widgets.painted import line, wrapped
from facilitator.ui.widgets.review_yield import yield_rows
from facilitator.ui.widgets.row_list import Row
from facilitator.values import dataclass

_SECTIONS: tuple[tuple[str, tuple[ItemKind, ...]], ...] = (
    (N_("Decisions"), (ItemKind.DECISION,)),
    (N_("Actions"), (ItemKind.ACTION,)),
    (N_("Open questions"), (ItemKind.QUESTION,)),
    (N_("Risks"), (ItemKind.RISK,)),
    (N_("Missions and activities"), (ItemKind.MISSION, ItemKind.ACTIVITY)),
    (N_("Findings, ideas, quotes"), (ItemKind.FINDING, ItemKind.IDEA, ItemKind.QUOTE)),
    (N_("Parking lot"), (ItemKind.PARKED,)),
    (N_("Notes"), (ItemKind.NOTE,)),
    (N_("Private, outside the minutes"), (ItemKind.PRIVATE,)),
)


_MARGIN = 8
"""Cells before the words of an item: its glyph and its reference."""

_WORDS = 30
"""Cells the words keep at least; who and when give way before."""

_GAP = "   "


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Where rows are laid out: the record, the ink, the console that wraps, the cells of a row."""

    record: SessionRecord
    ink: Ink
    console: Console
    width: int


def review_rows(record: SessionRecord, ink: Ink, console: Console, width: int) -> tuple[Row, ...]:
    """Title, date and every item, grouped as the decision record groups them, in rows of `width` cells."""
    sheet = _Sheet(record, ink, console, width)
    day = ink.words.long_day(record.session.on)
    when = filter(None, (record.session.title, day, lived(record.session, ink.words)))
    rows = [
        Row(line((ink.words("Decision record"), f"bold {ink.palette.text}"))),
        Row(ink.faint(", ".join(when))),
    ]
    rows += yield_rows(record, ink, console, width)
    for title, kinds in _SECTIONS:
        items = record.of_kind(*kinds)
        if items:
            rows += [Row(Text("")), Row(line((ink.words(title), f"bold {ink.palette.text}")))]
            rows += _section(items, sheet)
    if not record.items:
        rows.append(Row(ink.faint(ink.words("Nothing was captured in this session."))))
    return tuple(rows)


def lived(session: Session, words: Words) -> str:
    """When a session began and ended: `09:30 – 11:34`; empty before it has begun."""
    if session.started is None:
        return ""
    ended = f" – {words.hour(session.closed)}" if session.closed else ""
    return f"{words.hour(session.started)}{ended}"


def _section(items: tuple[Item, ...], sheet: _Sheet) -> list[Row]:
    """The items, with who and when in columns of their own."""
    who = {item.id: _who(item, sheet.record) for item in items}
    names = max(map(len, who.values()))
    facts = {item.id: f"{who[item.id]:<{names}}{_GAP}{_when(item)}".strip() for item in items}
    room = sheet.width - _MARGIN
    if any(facts.values()):
        room = max(_WORDS, room - len(_GAP) - max(map(len, facts.values())))
    return [row for item in items for row in _item(item, facts[item.id], room, sheet)]


def _item(item: Item, facts: str, room: int, sheet: _Sheet) -> list[Row]:
    palette = sheet.ink.palette
    colour = palette.kind(item.kind)
    said = quoted(item.text) if item.kind is ItemKind.QUOTE else item.text
    first, *more = wrapped(said, room, sheet.console)
    head = line((f"{KIND_FACTS[item.kind].glyph} ", colour), (f"{item.ref:<5} ", f"bold {colour}"))
    facts = f"{' ' * (room - cell_len(first))}{_GAP}{facts}" if facts else ""
    rows = [Row(head.append_text(line((first, palette.text), (facts, palette.muted))), item.id)]
    rows += [_below(line((each, palette.text))) for each in more]
    if item.kind is ItemKind.DECISION and (decided := _decided(item, sheet.ink)):
        rows.append(_below(sheet.ink.faint(decided)))
    if item.flags:
        flags = [sheet.ink.flag(wording.flag_text(flag, sheet.ink.words)) for flag in item.flags]
        rows += [_below(each) for each in packed(flags, sheet.width - _MARGIN)]
    return rows


def _below(text: Text) -> Row:
    return Row(line(" " * _MARGIN).append_text(text))


def _who(item: Item, record: SessionRecord) -> str:
    """Who answers for it, and how many help: P. Roche +1."""
    people = [p for each in (item.owner_id, *item.contributor_ids) if (p := record.person(each))]
    if not people:
        return ""
    return people[0].short_name + (f" +{len(people) - 1}" if len(people) > 1 else "")


def _when(item: Item) -> str:
    return f"{item.due:%d/%m}" if item.due else ""


def _decided(item: Item, ink: Ink) -> str:
    proposed = item.status is not None and item.status is not Status.AGREED
    parts = (
        [wording.status_label(item.kind, item.status, ink.words)]
        if proposed and item.status
        else [item.decided_by]
    )
    if item.vote:
        parts.append(wording.vote_text(item.vote, ink.words))
    return ", ".join(filter(None, parts))
