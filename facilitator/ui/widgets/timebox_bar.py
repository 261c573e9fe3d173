"""The current point as a question, and the bar of the time it has left."""

from __future__ import annotations

import textwrap

from rich.text import Text
from textual.geometry import Size
from textual.reactive import reactive

from facilitator.domain.timebox import Pace, Timebox
from facilitator.ui.command import TALL
from facilitator.ui.widgets.painted import line
from facilitator.ui.widgets.rows import TextRows
from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class PointTitle:
    """Number and title of the point shown; `viewed` tells that it is not the current one.

    In a workshop a reference stands for the number, `facts` tell more of the mission, and `asked` says what
    is still to be typed before it is said. A `question` is asked before the title, which stands beside it.
    """

    number: int = 0
    title: str = ""
    viewed: bool = False
    reference: str = ""
    facts: tuple[str, ...] = ()
    asked: str = ""
    question: str = ""


class PointHeader(TextRows):
    """The point's number in a chip, and its question or its title; it never collapses."""

    DEFAULT_CSS = "PointHeader { height: auto; }"

    point: reactive[PointTitle] = reactive(PointTitle())

    def watch_point(self) -> None:
        """Another point may take other rows."""
        if self.size.width and self._rows_in(self.size.width) != self.size.height:
            self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """A long question is read whole where the screen is high enough."""
        return self._rows_in(width)

    def _rows_in(self, width: int) -> int:
        return len(self._folded(width)) if self.point.number else 1

    def lines(self) -> list[Text]:
        """Its rows; a point looked back at says so."""
        if not self.point.number:
            return [line((self.words("No agenda: everything goes into one stream."), self.palette.muted))]
        first, *more = self._folded(self.size.width)
        indent = " " * (len(self._chip()[0]) + 1)
        rows = [self._first(first), *(line(indent, (each, f"bold {self.palette.text}")) for each in more)]
        if self.point.viewed:
            back = line("   ", (self.words("PgDn back to the current point"), self.palette.muted))
            rows[-1].truncate(max(1, self.size.width - back.cell_len), overflow="ellipsis")
            rows[-1].append_text(back)
        return rows

    def _folded(self, width: int) -> list[str]:
        """What is asked, folded where there is room for a second row."""
        said = self.point.question or self.point.title
        room = max(20, width - len(self._chip()[0]) - 1)
        if not self.point.question or self.app.size.height < TALL or len(said) <= room:
            return [said]
        first, *rest = textwrap.wrap(said, room, break_on_hyphens=False)
        return [first, " ".join(rest)] if rest else [first]

    def _first(self, said: str) -> Text:
        palette, point = self.palette, self.point
        text = line(self._chip(), " ", (said, f"bold {palette.text}"))
        beside = line("   ", (point.title, palette.muted))
        if point.question and not point.viewed and text.cell_len + beside.cell_len <= self.size.width:
            text.append_text(beside)
        if point.asked:
            text.append_text(line("   ", (f" {point.asked} ", f"bold {palette.on_chip} on {palette.accent}")))
        for fact in point.facts:
            text.append_text(line("   ", (fact, palette.muted)))
        return text

    def _chip(self) -> tuple[str, str]:
        palette, point = self.palette, self.point
        if point.reference:
            return f" {point.reference} ", f"bold {palette.background} on {palette.text}"
        ground = palette.muted if point.viewed else palette.accent
        return f" {point.number} ", f"bold {palette.on_chip} on {ground}"


class TimeboxBar(TextRows):
    """A bar that shrinks as time is spent, as that of the room does, with what remains in words.

    No blinking, no sound.
    """

    timebox: reactive[Timebox] = reactive(Timebox(None, 0))
    paused: reactive[bool] = reactive(False)
    stage: reactive[str] = reactive("")

    def lines(self) -> list[Text]:
        """The bar and its words on one row."""
        said = self._said()
        if self.stage:
            said.append_text(line("   ", (self.stage, f"bold {self.palette.accent}")))
        width = max(8, min(60, self.size.width - said.cell_len - 3))
        text = self._bar(width)
        return [Text.assemble(text, "  ", said, no_wrap=True, overflow="ellipsis", end="")]

    def _bar(self, width: int) -> Text:
        palette = self.palette
        colour = {Pace.SOON: palette.accent, Pace.LAST: palette.accent}
        left = self.timebox.left_cells(width)
        over = palette.warning if self.timebox.pace is Pace.OVER else palette.muted
        return line(("━" * left, colour.get(self.timebox.pace, palette.good)), ("─" * (width - left), over))

    def _said(self) -> Text:
        palette, words, box = self.palette, self.words, self.timebox
        if self.paused:
            return line((f" {words('Pause')} ", f"bold {palette.background} on {palette.text}"))
        if box.planned is None or box.remaining is None:
            return line((clock_face(box.spent), f"bold {palette.text}"))
        total = words("of {minutes} min", minutes=box.planned // 60)
        if box.pace is Pace.OVER:
            over = words("over by {time}", time=clock_face(-box.remaining))
            return line((over, f"bold {palette.warning}"), " ", (total, palette.muted))
        left = words("{time} left", time=clock_face(box.remaining))
        if box.pace is Pace.LAST:
            return line(
                (f" {left} ", f"bold {palette.background} on {palette.accent}"), " ", (total, palette.muted)
            )
        soon = (f"{words('soon')} ", f"bold {palette.accent}") if box.pace is Pace.SOON else ("", "")
        return line(soon, (left, f"bold {palette.text}"), " ", (total, palette.muted))


def clock_face(seconds: int) -> str:
    """Minutes and seconds: 12:40."""
    return f"{seconds // 60}:{seconds % 60:02d}"
