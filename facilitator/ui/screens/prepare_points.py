"""The points of an agenda: typed, corrected, moved, stretched, and filled in part by part."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from facilitator.capture.agenda import parse_point, point_line
from facilitator.domain.session import AgendaItem
from facilitator.i18n import N_
from facilitator.ui.screens.asks import LineAsked
from facilitator.ui.screens.offers import item_ticks
from facilitator.ui.screens.prepare_view import PrepareView
from facilitator.ui.screens.ticking import TickScreen
from facilitator.ui.widgets.point_card import LABELS, Field

POINT_HINT = N_("text, then as needed: 25 min   !decision   /124   v: (default kind)")
"""What an agenda line may hold."""

HINTS = {
    Field.QUESTION: N_("what is asked of the room, as one would say it"),
    Field.INSTRUCTION: N_("what the room does, in one line; the room view shows it"),
    Field.RESULT: N_("what the point should give"),
    Field.CHECK: N_("what to make sure of before leaving the point; for you alone"),
    Field.ATTACHMENTS: N_("names of documents, with semicolons between them"),
}
"""What may be typed for each part of a point."""

STEP = 5
"""Minutes that + and − add and take."""


class PreparePoints(PrepareView):
    """What one does to points."""

    def add_point(self) -> None:
        """Asks for points, one after the other; Enter on nothing ends."""
        hint = self.words(POINT_HINT)
        if not self.record.agenda:
            hint = "   ".join((hint, self.words("Esc, then F: a format, A: a proposed agenda")))
        self.app.push_screen(LineAsked(self.desk, self.words("New point"), hint), self._add)

    async def _add(self, typed: str | None) -> None:
        if not typed:
            return
        await self.change(lambda store: store.add_point(self.record.session.id, parse_point(typed)))
        self.list.key_end()
        self.add_point()

    def edit_point(self) -> None:
        """Corrects the point in the words of the grammar."""
        point = self.chosen
        if point is not None:
            typed = point_line(point, self.words.language)
            ask = LineAsked(self.desk, self.words("Edit the point"), self.words(POINT_HINT), typed)
            self.app.push_screen(ask, self._edit)

    async def _edit(self, typed: str | None) -> None:
        if typed:
            read = parse_point(typed)
            await self._rewrite(
                lambda point: replace(
                    point,
                    title=read.title,
                    minutes=read.minutes,
                    expected=read.expected,
                    default_kind=read.default_kind,
                    technique=read.technique,
                    added=0,
                )
            )

    async def _rewrite(self, change: Callable[[AgendaItem], AgendaItem]) -> None:
        point = self.chosen
        if point is not None:
            await self.change(lambda store: store.edit_point(change(point)))

    # its parts

    def edit_part(self, field: Field) -> None:
        """Asks for one part of the point."""
        point = self.chosen
        if point is None:
            return
        if field is Field.DEFAULT_KIND:
            self.edit_point()
        elif field is Field.TAKES_UP:
            self._ask_items(point)
        else:
            self._ask_text(point, field)

    def _ask_text(self, point: AgendaItem, field: Field) -> None:
        many = field is Field.ATTACHMENTS
        typed = " ; ".join(point.attachments) if many else getattr(point, field)

        async def take(said: str | None) -> None:
            if said is not None:
                await self._rewrite(lambda now: _with(now, field, _names(said) if many else said))

        ask = LineAsked(self.desk, self.words(LABELS[field]).capitalize(), self.words(HINTS[field]), typed)
        self.app.push_screen(ask, take)

    def _ask_items(self, point: AgendaItem) -> None:
        ticks = item_ticks(self.record, point.takes_up, self.words)
        if not ticks:
            self.tell(self.words("Earlier sessions left nothing open."))
            return

        async def take(chosen: tuple[str, ...] | None) -> None:
            if chosen is not None:
                await self._rewrite(lambda now: replace(now, takes_up=chosen))

        title = self.words("“{title}” takes up", title=point.title)
        self.app.push_screen(TickScreen(self.desk, title, ticks), take)

    async def empty_part(self, field: Field) -> None:
        """Takes away what a part says."""
        if field is not Field.DEFAULT_KIND:
            empty = () if field in (Field.ATTACHMENTS, Field.TAKES_UP) else ""
            await self._rewrite(lambda now: _with(now, field, empty))

    # commands

    def action_question(self) -> None:
        """The question asked at the point."""
        self.edit_part(Field.QUESTION)

    def action_instruction(self) -> None:
        """What the room is told to do."""
        self.edit_part(Field.INSTRUCTION)

    def action_attach(self) -> None:
        """The documents the point needs."""
        self.edit_part(Field.ATTACHMENTS)

    async def action_longer(self) -> None:
        """Five minutes more; what follows moves."""
        await self._rewrite(lambda point: replace(point, minutes=(point.minutes or 0) + STEP))

    async def action_shorter(self) -> None:
        """Five minutes less."""
        await self._rewrite(lambda point: replace(point, minutes=max(0, (point.minutes or 0) - STEP)))

    async def action_earlier(self) -> None:
        """Moves the point up."""
        await self._move(-1)

    async def action_later(self) -> None:
        """Moves the point down."""
        await self._move(1)

    async def _move(self, step: int) -> None:
        point = self.chosen
        if point is None:
            return
        place = self.record.agenda.index(point) + 1 + step
        if 1 <= place <= len(self.record.agenda):
            await self.change(lambda store: store.move_point(point.id, place))

    async def remove_point(self) -> None:
        """Removes the point; undo brings it back."""
        point = self.chosen
        if point is not None:
            await self.change(lambda store: store.remove_point(point.id))


def _with(point: AgendaItem, field: Field, value: object) -> AgendaItem:
    """The point with another value in one part."""
    changed: dict[str, Any] = {field.value: value}
    return replace(point, **changed)


def _names(typed: str) -> tuple[str, ...]:
    """The names in a line, each once."""
    return tuple(dict.fromkeys(filter(None, (each.strip() for each in typed.split(";")))))
