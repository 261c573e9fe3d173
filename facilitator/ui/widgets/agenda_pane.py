"""The left side of the live session: agenda, counters that carry the prefixes, who is here, what to clarify."""

from __future__ import annotations

from dataclasses import dataclass

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

    def render(self) -> Text:
        """Agenda, rule, counters."""
        if self.record is None:
            return Text("")
        width = self.size.width
        rows = [Text(""), *self._points(self.record, width)]
        rows += [Text(""), line((" " + "─" * (width - 1), self.palette.rule))]
        rows += [*self._counters(self.record, width), Text(""), *self._state(self.record, width)]
        return Text("\n").join(rows)

    def on_click(self, event: Click) -> None:
        """A click on a point goes to it."""
        if self.record and 0 < event.y <= len(self.record.agenda):
            self.post_message(self.PointClicked(self.record.agenda[event.y - 1]))

    def _points(self, record: SessionRecord, width: int) -> list[Text]:
        return [self._point(record, number, point, width) for number, point in enumerate(record.agenda, 1)]

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
