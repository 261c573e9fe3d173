"""What the live session says while it is a workshop on activities: the mission it is at, or waits for."""

from __future__ import annotations

from rich.text import Text

from facilitator.domain.items import Draft, ItemKind
from facilitator.domain.record import SessionRecord
from facilitator.domain.workshop import Workshop, mission_to_open
from facilitator.ui.screens.live_hint import told
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.timebox_bar import PointTitle


def mission_title(title: PointTitle, workshop: Workshop, record: SessionRecord, ink: Ink) -> PointTitle:
    """The heading of a mission: its reference, who answers for it, its place among the others."""
    words, stop = ink.words, workshop.current
    if stop is None:
        return PointTitle(
            title.number, title.title, title.viewed, asked=_name_it(ink) if workshop.awaited else ""
        )
    place = words("function {number} of {count}", number=workshop.number, count=len(workshop.stops))
    owner = record.person(stop.mission.owner_id if stop.mission else None)
    facts = (place, f"→ {owner.short_name}") if owner else (place,)
    asked = words("to be opened with m:") if workshop.awaited else ""
    reference = stop.line.ref if stop.line and not workshop.awaited else ""
    return PointTitle(title.number, stop.title, title.viewed, reference, facts, asked)


def called_title(title: PointTitle, ink: Ink) -> PointTitle:
    """The heading once the next mission was called for and is still to be typed."""
    return PointTitle(max(1, title.number), ink.words("Next function"), reference="▌", asked=_name_it(ink))


def _name_it(ink: Ink) -> str:
    return ink.words("type m: its name >who")


def hint_of(workshop: Workshop, record: SessionRecord, ink: Ink, *, called: bool) -> Text:
    """What one types next: the mission while it is awaited, else an activity cell by cell."""
    words = ink.words
    opened = mission_to_open(record, record.point)
    if called or (workshop.awaited and not opened):
        return told(
            ink, ("m: ", words("name of the function")), (">", words("who")), ("↵ ", words("opens it"))
        )
    if workshop.awaited:
        return told(
            ink,
            ("↵ ", words("an activity opens “{mission}”", mission=opened)),
            ("m: ", words("another name, or its owner with >")),
        )
    return told(
        ink,
        ("", words("title ; FTE ; volume ; frequency")),
        ("⇥ ", words("next cell")),
        (">", words("who")),
        ("F8 ", words("next function")),
    )


def inherited(draft: Draft, workshop: Workshop | None, record: SessionRecord) -> tuple[str, ...]:
    """Who answers for an activity whose line names nobody: whoever answers for the mission."""
    mission = workshop.current.mission if workshop and workshop.current else None
    person = record.person(mission.owner_id) if mission and draft.kind is ItemKind.ACTIVITY else None
    return (person.full_name,) if person else ()
