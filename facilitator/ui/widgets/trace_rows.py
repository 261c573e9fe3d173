"""One session that spoke of a line of the organisation: its day, its agenda, what was typed and decided."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from facilitator import wording
from facilitator.domain.items import KIND_FACTS, Item
from facilitator.domain.people import Person
from facilitator.domain.session import AgendaItem
from facilitator.domain.traces import Trace, VerdictGiven
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import line
from facilitator.ui.widgets.row_list import Row
from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class TraceRows:
    """The rows of one session; private items show dots where the screen is shared."""

    trace: Trace
    points: Mapping[str, AgendaItem]
    people: Sequence[Person]
    shared: bool
    ink: Ink

    def rows(self) -> Iterator[Row]:
        """The session, which can be opened, then what was said in it."""
        palette, words, session = self.ink.palette, self.ink.words, self.trace.session
        title = session.title if session else words("outside sessions")
        day = (f"{words.day_year(self.trace.on)}  ", palette.text)
        key = f"session:{session.id}" if session else f"day:{self.trace.on}"
        yield Row(line(day, (title, f"bold {palette.text}")), key)
        for point in self.trace.points:
            yield self._point(point)
        for item in self.trace.items:
            yield self._item(item)
        for verdict in self.trace.verdicts:
            yield self._verdict(verdict)

    def _point(self, point: AgendaItem) -> Row:
        """An item of the agenda that was about it, whatever was typed under it."""
        palette = self.ink.palette
        where = self.ink.words("item {number}", number=point.position)
        return Row(line("     ", (f"{where}  ", palette.muted), (point.title, palette.text)))

    def _item(self, item: Item) -> Row:
        palette, point = self.ink.palette, self.points.get(item.agenda_item_id or "")
        hidden = self.shared and item.is_private
        typed = "····" if hidden else item.raw.split("\n")[0]
        where = (
            f"   {self.ink.words('item {number}', number=point.position)}, {item.at:%H:%M}"
            if point
            else f"   {item.at:%H:%M}"
        )
        return Row(
            line(
                "     ",
                (f"{KIND_FACTS[item.kind].glyph} ", palette.kind(item.kind)),
                (f"{item.ref:<5}", palette.muted),
                (typed, palette.text),
                (where, palette.muted),
            )
        )

    def _verdict(self, given: VerdictGiven) -> Row:
        palette, words = self.ink.palette, self.ink.words
        said = wording.verdict_label(given.code, words) if given.code else words("taken back")
        target = f" → {given.target}" if given.target else ""
        return Row(
            line(
                "     ",
                ("= ", palette.accent),
                (f"{words('outcome')} ", palette.muted),
                (f"{said}{target}", f"bold {palette.text}"),
                (f"   {given.at:%H:%M}", palette.muted),
            )
        )
