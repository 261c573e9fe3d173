"""The record of a session as rows to proofread: decisions, actions, open questions, then the rest."""

from __future__ import annotations

from rich.text import Text

from facilitator import wording
from facilitator.domain.items import KIND_FACTS, Item, ItemKind, Status
from facilitator.domain.record import SessionRecord
from facilitator.i18n import N_
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import line
from facilitator.ui.widgets.row_list import Row

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


def review_rows(record: SessionRecord, ink: Ink) -> tuple[Row, ...]:
    """Title, date and every item, grouped as the decision record groups them."""
    rows = [
        Row(line((ink.words("Decision record"), f"bold {ink.palette.text}"))),
        Row(ink.faint(f"{record.session.title}, {ink.words.long_day(record.session.on)}")),
    ]
    for title, kinds in _SECTIONS:
        items = record.of_kind(*kinds)
        if items:
            rows += [Row(Text("")), Row(line((ink.words(title), f"bold {ink.palette.text}")))]
            rows += [row for item in items for row in _item(item, record, ink)]
    if len(rows) == 2:
        rows.append(Row(ink.faint(ink.words("Nothing was captured in this session."))))
    return tuple(rows)


def _item(item: Item, record: SessionRecord, ink: Ink) -> list[Row]:
    palette = ink.palette
    colour = palette.kind(item.kind)
    first, *more = item.text.split("\n")
    quoted = f"« {first} »" if item.kind is ItemKind.QUOTE else first
    head = line(
        (f"{KIND_FACTS[item.kind].glyph} ", colour),
        (f"{item.ref:<5} ", f"bold {colour}"),
        (quoted, palette.text),
        ("   " + _who_when(item, record, ink), palette.muted),
    )
    for flag in item.flags:
        head.append_text(line("  ")).append_text(ink.flag(wording.flag_text(flag, ink.words)))
    rows = [Row(head, item.id)]
    rows += [Row(line("        ", (each, palette.muted))) for each in more]
    if item.kind is ItemKind.DECISION and (said := _decided(item, ink)):
        rows.append(Row(line("        ", (said, palette.muted))))
    return rows


def _who_when(item: Item, record: SessionRecord, ink: Ink) -> str:
    people = [p.short_name for each in (item.owner_id, *item.contributor_ids) if (p := record.person(each))]
    due = [f"{item.due:%d/%m}"] if item.due else []
    return "   ".join([" + ".join(people)] * bool(people) + due)


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
