"""The current point as a question, and the bar of the time it has left."""

from __future__ import annotations

from dataclasses import dataclass

from rich.text import Text
from textual.reactive import reactive

from facilitator.domain.timebox import Pace, Timebox
from facilitator.ui.widgets.painted import Painted, line


@dataclass(frozen=True, slots=True)
class PointTitle:
    """Number and title of the point shown; `viewed` tells that it is not the current one.

    In a workshop a reference stands for the number, `facts` tell more of the mission, and `asked` says what
    is still to be typed before it is said.
    """

    number: int = 0
    title: str = ""
    viewed: bool = False
    reference: str = ""
    facts: tuple[str, ...] = ()
    asked: str = ""


class PointHeader(Painted):
    """The point's number in a chip and its title; it never collapses."""

    DEFAULT_CSS = "PointHeader { height: 1; }"

    point: reactive[PointTitle] = reactive(PointTitle())

    def render(self) -> Text:
        """One row; a point looked back at says so."""
        palette, point = self.palette, self.point
        if not point.number:
            return line((self.words("No agenda: everything goes into one stream."), palette.muted))
        text = line(self._chip(), " ", (point.title, f"bold {palette.text}"))
        if point.asked:
            text.append_text(line("   ", (f" {point.asked} ", f"bold {palette.on_chip} on {palette.accent}")))
        for fact in point.facts:
            text.append_text(line("   ", (fact, palette.muted)))
        if point.viewed:
            text.append_text(line("   ", (self.words("PgDn back to the current point"), palette.muted)))
        return text

    def _chip(self) -> tuple[str, str]:
        palette, point = self.palette, self.point
        if point.reference:
            return f" {point.reference} ", f"bold {palette.background} on {palette.text}"
        ground = palette.muted if point.viewed else palette.accent
        return f" {point.number} ", f"bold {palette.on_chip} on {ground}"


class TimeboxBar(Painted):
    """A bar that fills as time is spent, with what remains in words; no blinking, no sound."""

    DEFAULT_CSS = "TimeboxBar { height: 1; }"

    timebox: reactive[Timebox] = reactive(Timebox(None, 0))
    paused: reactive[bool] = reactive(False)
    stage: reactive[str] = reactive("")

    def render(self) -> Text:
        """The bar and its words on one row."""
        said = self._said()
        if self.stage:
            said.append_text(line("   ", (self.stage, f"bold {self.palette.accent}")))
        width = max(8, min(60, self.size.width - said.cell_len - 3))
        text = self._bar(width)
        return Text.assemble(text, "  ", said, no_wrap=True, overflow="ellipsis", end="")

    def _bar(self, width: int) -> Text:
        palette = self.palette
        colour = {Pace.SOON: palette.accent, Pace.LAST: palette.accent, Pace.OVER: palette.warning}
        spent = round(width * self.timebox.share)
        return line(
            ("━" * spent, colour.get(self.timebox.pace, palette.good)),
            ("─" * (width - spent), palette.muted),
        )

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
