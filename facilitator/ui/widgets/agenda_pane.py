"""The left side of the live session: agenda, counters that carry the prefixes, presence, what to clarify."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable
from dataclasses import replace
from itertools import zip_longest

from rich.text import Text
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from facilitator import wording
from facilitator.domain.checks import to_clarify
from facilitator.domain.items import KIND_FACTS, ItemKind
from facilitator.domain.quorum import missed
from facilitator.domain.record import SessionRecord
from facilitator.domain.session import AgendaItem
from facilitator.domain.workshop import Workshop
from facilitator.i18n import Words
from facilitator.ui.widgets.fact_rows import FactRows
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.mission_rows import (
    MissionFact,
    MissionRow,
    MissionTitles,
    StaffRow,
    draw_mission,
    mission_rows,
    staff_rows,
)
from facilitator.ui.widgets.painted import line, spread
from facilitator.values import dataclass

COUNTED = (ItemKind.DECISION, ItemKind.ACTION, ItemKind.QUESTION, ItemKind.RISK, ItemKind.PARKED)
"""The kinds counted in any session; a workshop counts its missions and activities first."""


_BESIDE = 60
"""Cells from which the counters stand beside the agenda."""


@dataclass(frozen=True, slots=True)
class PointRow:
    """A point of the agenda with its number."""

    number: int
    point: AgendaItem
    current: bool


@dataclass(frozen=True, slots=True)
class CounterRow:
    """How many items of a kind there are."""

    kind: ItemKind
    count: int


@dataclass(frozen=True, slots=True)
class PresenceRow:
    """How many are here of those who were invited; `lacks_quorum` once some are and too few of them."""

    there: int
    invited: int
    lacks_quorum: bool = False


@dataclass(frozen=True, slots=True)
class ClarifyRow:
    """How many things are still to clarify; a line may hold two."""

    count: int


@dataclass(frozen=True, slots=True)
class RuleRow:
    """The rule between the agenda and the counters."""


@dataclass(frozen=True, slots=True)
class PairRow:
    """Two rows beside each other, on a wide pane; None is an empty one."""

    left: AgendaRow
    right: AgendaRow


AgendaRow = PointRow | MissionFact | CounterRow | PresenceRow | ClarifyRow | RuleRow | PairRow | None
"""What a row says; None says nothing."""


class AgendaPane(FactRows):
    """Legend and progress in one place, parted by a rule from what stands to its right."""

    DEFAULT_CSS = "AgendaPane { width: 29; height: 1fr; }"

    record: reactive[SessionRecord | None] = reactive(None, repaint=False)
    default_kind: reactive[ItemKind] = reactive(ItemKind.NOTE, repaint=False)
    workshop: reactive[Workshop | None] = reactive(None, repaint=False)

    @dataclass
    class PointClicked(Message):
        """A point of the agenda was clicked."""

        point: AgendaItem

    def watch_record(self) -> None:
        """Paints what the session says now and did not say before."""
        self.repaint()

    def watch_default_kind(self) -> None:
        """A workshop counts other kinds."""
        self.repaint()

    def watch_workshop(self) -> None:
        """Its missions stand where activities are taken."""
        self.repaint()

    def on_click(self, event: Click) -> None:
        """A click on a point goes to it, or on a mission that has one of its own."""
        row = self._facts[event.y] if event.y < len(self._facts) else None
        row = row.left if isinstance(row, PairRow) else row
        if isinstance(row, PointRow | MissionRow) and row.point:
            self.post_message(self.PointClicked(row.point))

    # the rule

    def __init__(self, words: Words, *, ruled: bool = True) -> None:
        super().__init__(words)
        self._edge = " │" if ruled else ""

    @property
    def room(self) -> int:
        """The cells left of the rule."""
        return self.size.width - len(self._edge)

    def strip(self, text: Text) -> Strip:
        """A row and its bit of the rule."""
        row = text.copy()
        row.truncate(self.room, pad=True)
        return super().strip(row.append(self._edge, self.palette.rule))

    # what the rows say

    def facts(self) -> tuple[AgendaRow, ...]:
        """Agenda, rule, counters; beside each other where there is room."""
        record, height = self.record, self.size.height
        if record is None or not self.size:
            return ()
        counters = self._beside(record)
        if self.room >= _BESIDE:
            pairs = zip_longest(_windowed(self._way(record), height - 1), counters)
            return (None, *(PairRow(left, right) for left, right in pairs))
        points = _windowed(self._way(record), height - len(counters) - 3)
        return (None, *points, None, RuleRow(), *counters)

    def rows_wanted(self) -> int:
        """How many rows it takes where the counters stand beside the agenda."""
        record = self.record
        return 1 + max(len(self._way(record)), len(self._beside(record))) if record else 1

    def _beside(self, record: SessionRecord) -> list[AgendaRow]:
        """The counters, the staff of a workshop, who is here and what is to clarify."""
        staff = staff_rows(self.workshop) if self.workshop else ()
        return [*self._counters(record), None, *staff, *_state(record)]

    def _way(self, record: SessionRecord) -> list[PointRow | MissionFact]:
        """The points; in a workshop its missions stand where activities are taken."""
        current = record.session.point_id
        points = [PointRow(at, each, each.id == current) for at, each in enumerate(record.agenda, 1)]
        if self.workshop is None:
            return [*points]
        return _with_missions(points, self.workshop)

    def _counters(self, record: SessionRecord) -> list[CounterRow]:
        kinds = COUNTED
        if self.default_kind in (ItemKind.ACTIVITY, ItemKind.MISSION):
            kinds = (ItemKind.ACTIVITY, ItemKind.MISSION, ItemKind.FINDING, ItemKind.IDEA, ItemKind.QUESTION)
        counts = Counter([item.kind for item in record.items])
        return [CounterRow(kind, counts[kind]) for kind in kinds]

    # how they are drawn

    def draw(self, fact: Hashable, width: int) -> Text:
        """The row of a fact."""
        match fact:
            case PointRow():
                return self._point(fact, width)
            case MissionTitles() | MissionRow() | StaffRow():
                return draw_mission(fact, Ink(self.words, self.palette), width)
            case CounterRow(kind, count):
                return self._counter(kind, count, width)
            case PresenceRow(there, invited, lacks):
                label = self.words("No quorum") if lacks else self.words("Present")
                return self._state("●", "F6", label, f"{there}/{invited}", "", width)
            case ClarifyRow(count):
                ground = f" on {self.palette.selected}" if count else ""
                return self._state("◌", "F7", self.words("To clarify"), f"{count:>4}", ground, width)
            case RuleRow():
                return line((" " + "─" * (width - 1), self.palette.rule))
            case PairRow(left, right):
                share = width // 3
                return spread(self.draw(left, width - share - 3), self.draw(right, share), width)
            case _:
                return Text("")

    def _point(self, row: PointRow, width: int) -> Text:
        palette, point = self.palette, row.point
        mark = ("►", palette.accent) if row.current else ("✓", palette.good) if point.done else (" ", "")
        style = f"bold {palette.text}" if row.current else palette.muted if point.done else palette.text
        minutes = "" if point.minutes is None else f"{point.minutes + point.added}'"
        title = line(" ", mark, " ", (f"{row.number} {point.title}", style))
        return spread(title, line((minutes, palette.muted)), width)

    def _counter(self, kind: ItemKind, count: int, width: int) -> Text:
        palette, facts = self.palette, KIND_FACTS[kind]
        left = line(
            " ",
            (facts.glyph, palette.kind(kind)),
            "  ",
            (f"{facts.letter}:", f"bold {palette.muted}"),
            " ",
            (wording.kind_plural(kind, self.words), palette.text),
        )
        return spread(left, line((str(count), f"bold {palette.text}")), width)

    def _state(self, glyph: str, key: str, label: str, said: str, ground: str, width: int) -> Text:
        palette = self.palette
        named = f"bold {palette.text}" if key == "F7" else palette.text
        left = line(" ", (glyph, palette.muted), "  ", (key, f"bold {palette.muted}"), " ", (label, named))
        return spread(left, line((said, f"bold {palette.text}{ground}")), width)


def _with_missions(points: list[PointRow], workshop: Workshop) -> list[PointRow | MissionFact]:
    """Missions in the place of the points that are theirs, else below the point they are said under."""
    titles, *missions = mission_rows(workshop)
    own = {each.point.id for each in workshop.stops if each.point}
    rows: list[PointRow | MissionFact] = []
    if not own:
        here = next((row for row in points if row.current), points[0])
        for row in points if len(points) > 1 else ():
            rows.append(replace(row, current=row.current and workshop.current is None))
            if row is here:
                rows += [titles, *missions]
        return rows or [titles, *missions]
    first = next(row for row in points if row.point.id in own)
    last = [row for row in points if row.point.id in own][-1]
    for row in points:
        if row is first:
            rows.append(titles)
        rows += [each for each in missions if isinstance(each, MissionRow) and each.point == row.point]
        if row.point.id not in own:
            rows.append(row)
        if row is last:
            rows += [each for each in missions if isinstance(each, MissionRow) and each.point is None]
    return rows


def _windowed(rows: list[PointRow | MissionFact], room: int) -> list[PointRow | MissionFact]:
    """As many rows as there is room for, the current one among them."""
    current = next((at for at, row in enumerate(rows) if row.current), 0)
    room = max(1, room)
    first = max(0, min(current - room // 2, len(rows) - room))
    return rows[first : first + room]


def _state(record: SessionRecord) -> list[AgendaRow]:
    there = sum(1 for each in record.attendance if each.is_here)
    lacks = missed(record.body, record.attendance) is not None
    doubts = sum(len(item.flags) for item in to_clarify(record.items))
    return [PresenceRow(there, len(record.attendance), lacks), ClarifyRow(doubts)]
