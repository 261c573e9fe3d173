"""The left side of the live session: agenda, counters that carry the prefixes, presence, what to clarify."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest

from rich.text import Text
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive

from facilitator import wording
from facilitator.domain.checks import to_clarify
from facilitator.domain.items import KIND_FACTS, ItemKind
from facilitator.domain.record import SessionRecord
from facilitator.domain.session import AgendaItem
from facilitator.i18n import Words
from facilitator.ui.widgets.painted import Painted, line, spread

COUNTED = (ItemKind.DECISION, ItemKind.ACTION, ItemKind.QUESTION, ItemKind.RISK, ItemKind.PARKED)
"""The kinds counted in any session; a workshop counts its missions and activities first."""


_BESIDE = 60
"""Cells from which the counters stand beside the agenda."""


class AgendaPane(Painted):
    """Legend and progress in one place."""

    DEFAULT_CSS = "AgendaPane { width: 29; height: 1fr; border-right: solid $rule; padding: 0 1 0 0; }"

    record: reactive[SessionRecord | None] = reactive(None)
    default_kind: reactive[ItemKind] = reactive(ItemKind.NOTE)

    @dataclass
    class PointClicked(Message):
        """A point of the agenda was clicked."""

        point: AgendaItem

    def __init__(self, words: Words, *, id: str | None = None) -> None:
        super().__init__(words, id=id)
        self._numbered: list[tuple[int, AgendaItem]] = []

    def render(self) -> Text:
        """Agenda, rule, counters."""
        if self.record is None:
            return Text("")
        width = self.size.width
        if width >= _BESIDE:
            return self._side_by_side(self.record, width)
        legend = [
            Text(""),
            line((" " + "─" * (width - 1), self.palette.rule)),
            *self._legend(self.record, width),
        ]
        points = self._points(self.record, width, self.size.height - len(legend) - 1)
        return Text("\n").join([Text(""), *points, *legend])

    def _side_by_side(self, record: SessionRecord, width: int) -> Text:
        right = width // 3
        left = width - right - 3
        points = self._points(record, left, self.size.height - 1)
        rows = zip_longest(points, self._legend(record, right), fillvalue=Text(""))
        return Text("\n").join([Text(""), *(spread(point, legend, width) for point, legend in rows)])

    def _legend(self, record: SessionRecord, width: int) -> list[Text]:
        return [*self._counters(record, width), Text(""), *self._state(record, width)]

    def on_click(self, event: Click) -> None:
        """A click on a point goes to it."""
        if self.record and 0 < event.y <= len(self._numbered):
            self.post_message(self.PointClicked(self._numbered[event.y - 1][1]))

    def _points(self, record: SessionRecord, width: int, room: int) -> list[Text]:
        """As many points as there is room for, the current one among them."""
        current = next((i for i, p in enumerate(record.agenda) if p.id == record.session.point_id), 0)
        room = max(1, room)
        first = max(0, min(current - room // 2, len(record.agenda) - room))
        self._numbered = [*enumerate(record.agenda, 1)][first : first + room]
        return [self._point(record, number, point, width) for number, point in self._numbered]

    def _point(self, record: SessionRecord, number: int, point: AgendaItem, width: int) -> Text:
        palette = self.palette
        current = point.id == record.session.point_id
        mark = ("►", palette.accent) if current else ("✓", palette.good) if point.done else (" ", "")
        style = f"bold {palette.text}" if current else palette.muted if point.done else palette.text
        minutes = "" if point.minutes is None else f"{point.minutes + point.added}'"
        title = line(" ", mark, " ", (f"{number} {point.title}", style))
        return spread(title, line((minutes, palette.muted)), width)

    def _counters(self, record: SessionRecord, width: int) -> list[Text]:
        kinds = COUNTED
        if self.default_kind in (ItemKind.ACTIVITY, ItemKind.MISSION):
            kinds = (ItemKind.ACTIVITY, ItemKind.MISSION, ItemKind.FINDING, ItemKind.IDEA, ItemKind.QUESTION)
        return [self._counter(kind, len(record.of_kind(kind)), width) for kind in kinds]

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

    def _state(self, record: SessionRecord, width: int) -> list[Text]:
        palette = self.palette
        there = sum(1 for each in record.attendance if each.in_room)
        flagged = len(to_clarify(record.items))
        present = self._key_row("●", "F6", self.words("Present"), palette.text)
        clarify = self._key_row("◌", "F7", self.words("To clarify"), f"bold {palette.text}")
        count_style = f"bold {palette.text}" + (f" on {palette.selected}" if flagged else "")
        return [
            spread(present, line((f"{there}/{len(record.attendance)}", f"bold {palette.text}")), width),
            spread(clarify, line((f"{flagged:>4}", count_style)), width),
        ]

    def _key_row(self, glyph: str, key: str, label: str, style: str) -> Text:
        palette = self.palette
        return line(" ", (glyph, palette.muted), "  ", (key, f"bold {palette.muted}"), " ", (label, style))
