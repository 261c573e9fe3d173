"""The pages of the room view: the current point, and on request what the session holds besides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import groupby
from typing import Final

from rich.text import Text

from facilitator import wording
from facilitator.domain.items import ItemKind
from facilitator.domain.organisation import VerdictCode
from facilitator.domain.room import Guest, RoomPage, RoomPicture, Work
from facilitator.domain.session import Presence
from facilitator.i18n import Words
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import BLANK, fitted, line, spread
from facilitator.ui.widgets.room_blocks import (
    LINES,
    Block,
    Blocks,
    Column,
    entry_blocks,
    folded_lines,
    point_blocks,
)

_READ_ALOUD: Final = 4
"""Lines of a decision where all are read aloud: nothing of it is cut."""


def usual_page(picture: RoomPicture) -> RoomPage:
    """What is shown unless something is asked for: the point; outcomes where they are decided; all decisions
    at the last point, until something is said there.
    """
    if picture.decides_work and picture.work:
        return RoomPage.WORK
    if picture.is_closing and picture.decisions and not picture.entries:
        return RoomPage.DECISIONS
    return RoomPage.POINT


def blocks_of(page: RoomPage, picture: RoomPicture, ink: Ink, column: Column) -> list[Block]:
    """What a page shows; empty when there is nothing of it."""
    return _PAGES[page](picture, ink, column)


def empty_text(page: RoomPage, ink: Ink) -> str:
    """What a page says that has nothing to show; the current point says nothing."""
    words = ink.words
    return {
        RoomPage.POINT: "",
        RoomPage.DECISIONS: words("No decision in this session yet."),
        RoomPage.WORK: words("No activity in this session yet."),
        RoomPage.PARKED: words("Nothing was put aside."),
        RoomPage.QUOTES: words("Nothing was quoted."),
        RoomPage.PRESENT: words("Nobody is on the list yet."),
    }[page]


def title_of(page: RoomPage, picture: RoomPicture, words: Words) -> tuple[str, str]:
    """The number and the words at the head of a page: those of the current point, but where all are read."""
    if page is RoomPage.DECISIONS:
        return "", words("Decisions of the session")
    return str(picture.number or ""), picture.question


def _decisions(picture: RoomPicture, ink: Ink, column: Column) -> list[Block]:
    return entry_blocks(picture.decisions, picture, ink, column, _READ_ALOUD)


def _parked(picture: RoomPicture, ink: Ink, column: Column) -> list[Block]:
    return entry_blocks(picture.parked, picture, ink, column)


def _quotes(picture: RoomPicture, ink: Ink, column: Column) -> list[Block]:
    return entry_blocks(picture.quotes, picture, ink, column, _READ_ALOUD)


# missions and activities


def _work(picture: RoomPicture, ink: Ink, column: Column) -> list[Block]:
    if not picture.work:
        return []
    title = line((f"○ {ink.words('Activities').upper()}", f"bold {ink.palette.kind(ItemKind.ACTIVITY)}"))
    balance = Block("work", title, tuple(_balance(picture.work, ink, column.width)))
    by_mission = groupby(picture.work, key=lambda each: each.mission)
    return [
        balance,
        *(block for mission, group in by_mission for block in _mission(mission, group, ink, column)),
    ]


def _balance(work: Sequence[Work], ink: Ink, width: int) -> list[Text]:
    """The staff of each outcome, beside a bar of its share."""
    counted: dict[VerdictCode | None, Decimal] = {}
    for each in work:
        counted[each.verdict] = counted.get(each.verdict, Decimal(0)) + (each.fte or Decimal(0))
    whole = sum(counted.values(), Decimal(0))
    ordered = [code for code in (*VerdictCode, None) if code in counted]
    bar = max(4, min(20, width - 36))
    return [_outcome(code, counted[code], whole, bar, ink) for code in ordered]


def _outcome(code: VerdictCode | None, fte: Decimal, whole: Decimal, bar: int, ink: Ink) -> Text:
    palette = ink.palette
    label = wording.verdict_label(code, ink.words) if code else ink.words("no outcome yet")
    cells = int((fte / whole * bar).to_integral_value()) if whole else 0
    return line(
        "  ",
        (fitted(label.capitalize(), 20), f"bold {palette.text}"),
        (f"{wording.fte_text(fte, ink.words):>9}  ", palette.text),
        ("━" * cells, palette.good),
        ("─" * (bar - cells), palette.muted),
    )


def _mission(mission: str, work: Iterable[Work], ink: Ink, column: Column) -> list[Block]:
    """The activities of a mission, which may go on over the next sheet."""
    palette = ink.palette
    title = line((f"▌ {mission or ink.words('Other activities')}", f"bold {palette.kind(ItemKind.MISSION)}"))
    rows = ((_activity(each, ink, column.width),) for each in work)
    return [Block(f"mission {mission}", title, row, tight=True) for row in rows]


def _activity(work: Work, ink: Ink, width: int) -> Text:
    palette, words = ink.palette, ink.words
    verdict = wording.verdict_label(work.verdict, words) if work.verdict else ""
    outcome = f"{verdict} → {work.target}" if work.target else verdict
    fte = wording.fte_text(work.fte, words) if work.fte is not None else ""
    right = line((outcome, palette.muted), (f"  {fte:>8}", palette.text))
    return spread(line("  ", (work.title, palette.text)), right, width)


# attendance

_PRESENCES: Final = (
    Presence.PRESENT,
    Presence.REPRESENTED,
    Presence.EXCUSED,
    Presence.ABSENT,
    Presence.INVITED,
)


def _present(picture: RoomPicture, ink: Ink, column: Column) -> list[Block]:
    """Everybody invited, by how they take part; the hours at which they came and went are not shown."""
    return [
        Block(presence, _presence_title(presence, ink), tuple(_names(group, ink, column)))
        for presence in _PRESENCES
        if (group := [guest for guest in picture.guests if guest.presence is presence])
    ]


def _presence_title(presence: Presence, ink: Ink) -> Text:
    titles = {
        Presence.PRESENT: ink.words("In the room"),
        Presence.REPRESENTED: ink.words("Represented"),
        Presence.EXCUSED: ink.words("Excused"),
        Presence.ABSENT: ink.words("Absent"),
        Presence.INVITED: ink.words("Invited people"),
    }
    return line((f"● {titles[presence].upper()}", f"bold {ink.palette.accent}"))


def _names(guests: Sequence[Guest], ink: Ink, column: Column) -> list[Text]:
    said = ", ".join(_whole(each, ink) for each in guests)
    lines = LINES * len(guests)
    rows = folded_lines(said, column.width - 2, lines, most_words=column.width)
    return [line("  ", (row, ink.palette.text)) for row in rows]


def _whole(guest: Guest, ink: Ink) -> str:
    """A name that is never torn apart at the end of a row."""
    name, other = guest.name, guest.stands_in
    said = ink.words("{name} (by {other})", name=name, other=other) if other else name
    return said.replace(" ", BLANK)


_PAGES: Final[dict[RoomPage, Blocks]] = {
    RoomPage.POINT: point_blocks,
    RoomPage.DECISIONS: _decisions,
    RoomPage.WORK: _work,
    RoomPage.PARKED: _parked,
    RoomPage.QUOTES: _quotes,
    RoomPage.PRESENT: _present,
}
