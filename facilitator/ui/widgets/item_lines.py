"""How an item reads on the screen: its words, then who, by when, how it was decided, what is to clarify."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from rich.text import Text

from facilitator import wording
from facilitator.domain.items import (
    KIND_FACTS,
    Draft,
    Flag,
    FlagCode,
    Item,
    ItemKind,
    Measures,
    NameRef,
    Status,
)
from facilitator.domain.organisation import Activity
from facilitator.i18n import Words
from facilitator.ui.theme import Palette
from facilitator.ui.widgets.painted import BLANK, line, painted
from facilitator.values import dataclass

if TYPE_CHECKING:
    from facilitator.domain.dossier import Dossier
    from facilitator.domain.record import SessionRecord

STRONG_KINDS = frozenset({ItemKind.DECISION, ItemKind.ACTION, ItemKind.MISSION})
"""Kinds whose words stand out: what the room leaves with."""

_GAP = "   "


@dataclass(frozen=True, slots=True)
class Ink:
    """What every line is written with: the words of the language and the colours of the theme."""

    words: Words
    palette: Palette

    def faint(self, text: str) -> Text:
        """Secondary text."""
        return line((text, self.palette.muted))

    def plain(self, text: str) -> Text:
        """Ordinary text."""
        return line((text, self.palette.text))

    def flag(self, text: str) -> Text:
        """Something to clarify, in inverse neutral: amber already means an action."""
        return line((f" ◌ {text} ", f"bold {self.palette.text} on {self.palette.selected}"))


def chip(kind: ItemKind, ink: Ink) -> Text:
    """The kind as a coloured chip: glyph and word."""
    colour = ink.palette.kind(kind)
    label = f" {KIND_FACTS[kind].glyph} {wording.kind_label(kind, ink.words)} "
    return line((label, f"bold {ink.palette.on_chip} on {colour}"))


def quoted(text: str) -> str:
    """A quote: its first line between quotation marks, what was added below it outside them."""
    first, *more = text.split("\n")
    return "\n".join((f"« {first} »", *more))


def body(item: Item, ink: Ink, masked: bool) -> Text:
    """The words of an item, styled by its kind; a masked private item shows dots."""
    palette = ink.palette
    if masked and item.is_private:
        return Text(f"{ink.words('private')} ····", palette.muted)
    style = f"bold {palette.text}" if item.kind in STRONG_KINDS else palette.text
    if item.kind is ItemKind.QUOTE:
        first, *rest = quoted(item.text).split("\n")
        text = Text(painted(first), f"italic {palette.text}")
        return text.append("".join(f"\n{painted(more)}" for more in rest), palette.text)
    first, *rest = item.text.split("\n")
    text = Text(painted(first), style)
    text.append("".join(f"\n{painted(more)}" for more in rest), palette.text)
    if item.important:
        text.append(f"{BLANK}!!", f"bold {palette.accent}")
    if item.status in (Status.DONE, Status.DROPPED):
        text.stylize(f"{palette.muted} not bold")
    return text


def details(item: Item, record: SessionRecord, ink: Ink) -> list[Text]:
    """What stands below the words of an item, part by part; empty when there is nothing to add."""
    return [
        *_decided(item.kind, item.status, item.decided_by, item, ink),
        *_people(item, record, ink),
        *_due(item.due, ink),
        *_measured(record.activity(item.activity_id), ink),
        *(ink.faint(f"+{tag}") for tag in item.tags),
        *_weighed(item, ink),
        *_standing(item, ink),
        *_flags(item.flags, ink),
    ]


def packed(parts: list[Text], room: int) -> list[Text]:
    """Parts side by side in lines of `room` cells; one that does not fit begins the next line, whole."""
    lines: list[Text] = []
    for part in parts:
        if lines and lines[-1].cell_len + len(_GAP) + part.cell_len <= room:
            lines[-1].append(_GAP).append_text(part)
        else:
            lines.append(part.copy())
    return lines


def understood(draft: Draft, owner_names: tuple[str, ...], ink: Ink) -> Text:
    """What was understood of the line being typed; an action shows its empty slots rather than warnings."""
    parts: list[Text] = []
    if draft.kind is ItemKind.DECISION:
        parts += _decided(draft.kind, draft.status, draft.decided_by, draft, ink)
    if draft.kind is ItemKind.ACTIVITY:
        parts += _cells(draft.measures, ink)
    if owner_names or draft.kind in (ItemKind.ACTION, ItemKind.ACTIVITY):
        parts.append(slot(ink.words("who"), _typed_owner(draft, owner_names), ink))
    if draft.due or draft.kind is ItemKind.ACTION:
        parts.append(slot(ink.words("by"), ink.words.day(draft.due) if draft.due else "", ink))
    if draft.kind is not ItemKind.ACTIVITY:
        parts += _measured(draft.measures, ink)
    if draft.outcome:
        verdict = wording.verdict_label(draft.outcome, ink.words)
        parts.append(ink.plain(f"= {verdict}" + (f" → {draft.target}" if draft.target else "")))
    parts += [ink.faint(f"+{tag}") for tag in draft.tags]
    if draft.important:
        parts.append(line(("!!", f"bold {ink.palette.accent}")))
    quiet = {FlagCode.OWNER_MISSING, FlagCode.DUE_MISSING}
    parts += _flags(tuple(flag for flag in draft.flags if flag.code not in quiet), ink)
    return Text(_GAP, end="", no_wrap=True, overflow="ellipsis").join(parts)


def _typed_owner(draft: Draft, names: tuple[str, ...]) -> str:
    ambiguous = next((f for f in draft.flags if f.code is FlagCode.OWNER_AMBIGUOUS), None)
    if ambiguous and draft.owner is None:
        return f"{ambiguous.word} ?"
    return " + ".join(names)


def _cells(measures: Measures, ink: Ink) -> list[Text]:
    """The cells of an activity, those that are filled and those still empty."""
    words = ink.words
    fte = wording.fte_number(measures.fte, words) if measures.fte is not None else ""
    often = wording.frequency_label(measures.frequency, words) if measures.frequency else ""
    parts = [
        slot(words("FTE"), fte, ink),
        slot(words("volume"), wording.volume_text(measures, words), ink),
        slot(words("freq."), often, ink),
    ]
    if said := wording.workload_text(measures, words):
        parts.insert(2, slot(words("workload"), said, ink))
    return parts


def slot(label: str, value: str, ink: Ink) -> Text:
    """A cell with its name; a dash where the line says nothing of it."""
    style = f"bold {ink.palette.text}" if value else ink.palette.muted
    return line((f"{label} ", ink.palette.muted), (value or "—", style))


def _decided(
    kind: ItemKind, status: Status | None, decided_by: str, voted: Item | Draft, ink: Ink
) -> list[Text]:
    if kind is not ItemKind.DECISION:
        return []
    parts: list[Text] = []
    if status is not None and status is not Status.AGREED:
        label = wording.status_label(kind, status, ink.words)
        parts.append(line((label, f"bold {ink.palette.accent}")))
    elif decided_by:
        parts.append(line((f"{ink.words('decided by')} ", ink.palette.muted), (decided_by, ink.palette.text)))
    if voted.vote:
        said = wording.vote_text(voted.vote, ink.words)
        parts.append(line((f"{ink.words('vote')} ", ink.palette.muted), (said, ink.palette.text)))
    if isinstance(voted, Item):
        parts += _room(voted, ink)
    return parts


def _room(item: Item, ink: Ink) -> list[Text]:
    parts: list[Text] = []
    if item.fingers:
        parts.append(ink.plain(f"{ink.words('fingers')} {' '.join(map(str, item.fingers))}"))
    parts += [ink.plain(f"{ink.words('objection')} : {text}") for text in item.objections]
    return parts


def _weighed(item: Item, ink: Ink) -> list[Text]:
    """The theme an item was grouped under, and the dots it was given."""
    parts = [line((f"{ink.words('theme')} ", ink.palette.muted), (item.theme, ink.palette.text))]
    dots = line(("● ", ink.palette.accent), (str(item.dots), f"bold {ink.palette.text}"))
    return [*(parts if item.theme else []), *([dots] if item.dots is not None else [])]


def _people(item: Item, record: SessionRecord, ink: Ink) -> list[Text]:
    names = [
        person.short_name
        for person_id in (item.owner_id, *item.contributor_ids)
        if (person := record.person(person_id))
    ]
    return [line(("→ ", ink.palette.muted), (" + ".join(names), ink.palette.text))] if names else []


def _due(due: date | None, ink: Ink) -> list[Text]:
    if due is None:
        return []
    return [line((f"{ink.words('by')} ", ink.palette.muted), (ink.words.day(due), ink.palette.text))]


def _measured(measured: Activity | Measures | None, ink: Ink) -> list[Text]:
    if measured is None:
        return []
    parts = []
    if said := wording.measures_text(measured, ink.words):
        parts.append(ink.plain(said))
    if isinstance(measured, Activity) and measured.verdict:
        verdict = wording.verdict_label(measured.verdict, ink.words)
        parts.append(ink.plain(f"= {verdict}" + (f" → {measured.target}" if measured.target else "")))
    return parts


def _standing(item: Item, ink: Ink) -> list[Text]:
    if item.status in (Status.DONE, Status.DROPPED) and item.kind is not ItemKind.DECISION:
        return [line((f"✓ {wording.status_label(item.kind, item.status, ink.words)}", ink.palette.good))]
    return []


def _flags(flags: tuple[Flag, ...], ink: Ink) -> list[Text]:
    return [ink.flag(wording.flag_text(flag, ink.words)) for flag in flags]


def owner_names(draft: Draft, record: SessionRecord | Dossier) -> tuple[str, ...]:
    """The names of those a line names; somebody new is named as typed."""

    def name(ref: NameRef) -> str:
        person = record.person(ref.person_id)
        return person.full_name if person else ref.typed

    refs = (draft.owner, *draft.contributors) if draft.owner else draft.contributors
    return tuple(name(ref) for ref in refs)
