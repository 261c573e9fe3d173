"""The course of an engagement on one line: sessions held and planned, today, milestones."""

from __future__ import annotations

from datetime import date

from rich.cells import cell_len
from rich.text import Text
from textual.reactive import reactive

from facilitator.ui.widgets.course import Course, Mark, Scale, placed
from facilitator.ui.widgets.painted import Painted, line


class Timeline(Painted):
    """Months, the line, what the signs mean."""

    DEFAULT_CSS = "Timeline { height: 5; padding: 0 2 1 2; border-top: solid $rule; }"

    course: reactive[Course] = reactive(Course())

    def render(self) -> Text:
        """Three rows."""
        marks, width = self.course.marks, self.size.width
        if not marks or width < 1:
            return Text()
        scale = Scale(marks[0][0].replace(day=1), marks[-1][0], width)
        rows = (self._months(scale), self._line(placed(marks, scale), width), self._legend())
        for row in rows:
            row.truncate(width, overflow="ellipsis")
        return Text("\n", end="", no_wrap=True).join(rows)

    def _months(self, scale: Scale) -> Text:
        """The name of each month where it begins, as long as there is room for it; a year goes first."""
        row, years, months = "", scale.first.year != scale.last.year, scale.months
        for month, after in zip(months, (*months[1:], None), strict=True):
            start = scale.cell(month)
            if row and cell_len(row) >= start:
                continue
            whole, short = self._names(month, years)
            room = (scale.cell(after) - 1 if after else scale.cells) - start
            name = whole if cell_len(whole) <= room else short
            if start + cell_len(name) <= self._limit(scale, month, years):
                row = f"{row:<{start}}{name}"
        return line((row, self.palette.muted))

    @staticmethod
    def _limit(scale: Scale, month: date, years: bool) -> int:
        """Where the name of a month must end: before the next year's, else at the edge."""
        ahead = (scale.cell(each) - 1 for each in scale.months if years and each > month and each.month == 1)
        return next(ahead, scale.cells)

    def _names(self, month: date, years: bool) -> tuple[str, str]:
        """The name of a month and a short one; January tells the year where the line goes over several."""
        if years and month.month == 1:
            return f"{self.words.month(month)} {month.year}", str(month.year)
        return self.words.month(month), self.words.short_month(month)

    def _line(self, marks: dict[int, Mark], width: int) -> Text:
        palette = self.palette
        cells = (
            (marks[at].sign, marks[at].colour(palette)) if at in marks else ("─", palette.muted)
            for at in range(max(marks) + 1)
        )
        return line(*cells)

    def _legend(self) -> Text:
        words, palette = self.words, self.palette
        named = (
            (Mark.HELD, words("held")),
            (Mark.TODAY, words("today")),
            (Mark.PLANNED, words("planned session")),
        )
        parts = [
            part
            for mark, name in named
            for part in ((mark.sign, mark.colour(palette)), (f" {name}  ", palette.muted))
        ]
        if self.course.milestones:
            ahead = sorted(self.course.milestones, key=lambda each: (each.on < self.course.today, each.on))
            said = ", ".join(f"{each.title} {words.short_date(each.on)}" for each in ahead)
            parts += [
                (Mark.MILESTONE.sign, Mark.MILESTONE.colour(palette)),
                (f" {words('milestone ({titles})', titles=said)}", palette.muted),
            ]
        return line(*parts)
