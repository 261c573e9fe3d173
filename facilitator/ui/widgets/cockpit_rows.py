"""The sessions and decisions of an engagement, as its cockpit lists them."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from datetime import date

from rich.cells import cell_len
from rich.text import Text

from facilitator import wording
from facilitator.domain.items import Item, Status
from facilitator.domain.next_step import PREPARED_AHEAD
from facilitator.domain.overview import Overview, SessionLine
from facilitator.domain.session import SessionStatus
from facilitator.ui.widgets.bars import Part
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import fitted, line
from facilitator.ui.widgets.row_list import Row
from facilitator.values import dataclass

NEXT_SHOWN = 3
"""Coming sessions in sight before what is to close and what was decided."""

WIDEST_TITLE = 34
"""Cells a session's title may take before its day."""


@dataclass(frozen=True, slots=True)
class CockpitRows:
    """An engagement on a day. `written` are the sessions whose minutes are written out, by id, if known."""

    overview: Overview
    today: date
    written: Container[str] | None
    ink: Ink

    def rows(self) -> tuple[Row, ...]:
        """What comes next, what is to close, what was decided, what comes later, what was held."""
        words = self.ink.words
        coming = [each for each in self.overview.coming(self.today) if not self._is_left_open(each)]
        held = self.overview.with_status(SessionStatus.CLOSED)[::-1]
        sections = (
            (words("Next session"), self._next(coming[:NEXT_SHOWN])),
            (words("To close"), self._to_close()),
            (words("Latest decisions"), map(self._decision, self.overview.decisions[::-1])),
            (words("Later sessions"), self._later(coming[NEXT_SHOWN:])),
            (words("Sessions held"), self._held(held)),
        )
        rows: list[Row] = []
        for title, found in sections:
            if kept := list(found):
                rows += [*([Row(Text(""))] if rows else []), self._title(title), *kept]
        return tuple(rows)

    def _title(self, title: str) -> Row:
        return Row(line((title, f"bold {self.ink.palette.accent}")))

    @staticmethod
    def _width(sessions: Iterable[SessionLine]) -> int:
        return min(WIDEST_TITLE, max((cell_len(each.session.title) for each in sessions), default=0))

    # what comes

    def _next(self, coming: list[SessionLine]) -> Iterator[Row]:
        palette, words = self.ink.palette, self.ink.words
        if not coming:
            yield Row(line("  ", (words("No session planned. N plans one."), palette.muted)))
        width = self._width(coming)
        for place, each in enumerate(coming):
            session = each.session
            yield Row(
                line(
                    ("  " if place else "► ", palette.accent),
                    (fitted(session.title, width), f"bold {palette.text}"),
                    (f"  {self._day_and_length(each)}", palette.text),
                    (f"   {words('Live')}" if session.is_live else "", f"bold {palette.good}"),
                ),
                session.id,
            )
            if not place or (not each.points and session.on <= self.today + PREPARED_AHEAD):
                yield Row(line("  ", self._prepared(each)))

    def _day_and_length(self, each: SessionLine) -> str:
        words, session = self.ink.words, each.session
        when = wording.near_day(session.on, session.at, self.today, words)
        return when + (f", {wording.short_duration(session.minutes, words)}" if session.minutes else "")

    def _prepared(self, each: SessionLine) -> Part:
        words, palette = self.ink.words, self.ink.palette
        if not each.points:
            return words("to prepare: no agenda"), palette.accent
        invited = words.plural("{count} invited", "{count} invited", each.invited)
        if waiting := sum(not thing.done for thing in each.session.to_do):
            invited = words.plural("{count} to do", "{count} to do", waiting) + f"   {invited}"
        said = words(
            "prepared: {points}, {length}   {invited}",
            points=words.plural("{count} point", "{count} points", each.points),
            length=wording.short_duration(each.planned_minutes, words),
            invited=invited,
        )
        return said, palette.muted

    # what is to close

    def _is_left_open(self, each: SessionLine) -> bool:
        """Whether a session has been live since another day."""
        begun = each.session.started.date() if each.session.started else each.session.on
        return each.session.is_live and begun != self.today

    def _to_close(self) -> Iterator[Row]:
        words, overview = self.ink.words, self.overview
        left = [each for each in overview.with_status(SessionStatus.LIVE) if self._is_left_open(each)]
        written = self.written
        unwritten = overview.unwritten(self.today, written) if written is not None else ()
        lacking = [
            *((each, words("left open")) for each in left),
            *((each, words("no minutes yet")) for each in unwritten),
            *((each, words("not held")) for each in overview.missed(self.today)),
        ]
        width = self._width(each for each, _ in lacking)
        for each, why in lacking:
            yield self._row(each, width, words.day(each.session.on), why)

    def _row(self, each: SessionLine, width: int, when: str, what: str = "") -> Row:
        palette = self.ink.palette
        title = (fitted(each.session.title, width), palette.text)
        return Row(
            line("  ", title, (f"  {when}", palette.text), (f"   {what}", palette.accent)), each.session.id
        )

    # what was decided and held

    def _decision(self, item: Item) -> Row:
        palette, words = self.ink.palette, self.ink.words
        colour = palette.kind(item.kind)
        state = (
            f" ({wording.status_label(item.kind, item.status, words)})"
            if item.status is Status.PROPOSED
            else ""
        )
        first = item.text.split("\n")[0]
        return Row(line(("◆ ", colour), (f"{item.ref} ", f"bold {colour}"), (first + state, palette.text)))

    def _later(self, sessions: Sequence[SessionLine]) -> Iterator[Row]:
        width = self._width(sessions)
        return (self._row(each, width, self._day_and_length(each)) for each in sessions)

    def _held(self, sessions: Sequence[SessionLine]) -> Iterator[Row]:
        words, palette, width = self.ink.words, self.ink.palette, self._width(sessions)
        for each in sessions:
            items = words.plural("{count} item", "{count} items", each.items)
            title = (fitted(each.session.title, width), palette.text)
            yield Row(
                line("  ", title, (f"  {words.day(each.session.on)}   {items}", palette.muted)),
                each.session.id,
            )
