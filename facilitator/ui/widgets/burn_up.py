"""The burn-up picture: hours consumed so far, month by month, and where the plan would have them."""

from __future__ import annotations

from rich.text import Text

from facilitator import wording
from facilitator.domain.burn_up import BurnPoint, burn_up
from facilitator.domain.dossier import Dossier
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import line
from facilitator.values import dataclass

_NAME = 9
_HOURS = 9


@dataclass(frozen=True, slots=True)
class BurnUp:
    """How the hours of an engagement came to be, month after month."""

    dossier: Dossier
    ink: Ink

    def picture(self, rows: int, width: int) -> list[Text]:
        """One row a month, the latest last: consumed so far, and where the plan would have it."""
        points = self._points()
        if not points:
            return []
        words, palette = self.ink.words, self.ink.palette
        top = max(self.dossier.planned_minutes or 0, *(max(each.spent, each.planned or 0) for each in points))
        cells = max(8, width - _NAME - 2 * _HOURS - 4)
        legend = line(
            (words("Consumed"), f"bold {palette.text}"), (" ━", f"bold {palette.good}"),
            (f"   {words('planned')} ", palette.muted), ("│", f"bold {palette.text}"),
            (f"   {words('at the end of the month')}", palette.muted),
        )  # fmt: skip
        shown = points[-max(1, rows - 1) :]
        years = shown[0].month.year != shown[-1].month.year
        return [legend, *(self._month(each, top, cells, years) for each in shown)]

    def _points(self) -> tuple[BurnPoint, ...]:
        dossier = self.dossier
        starts = [each.starts for each in dossier.phases if each.starts]
        ends = [each.ends for each in dossier.phases if each.ends]
        return burn_up(
            dossier.hours, dossier.planned_minutes, min(starts, default=None), max(ends, default=None)
        )

    def _month(self, point: BurnPoint, top: int, cells: int, years: bool) -> Text:
        words, palette = self.ink.words, self.ink.palette
        name = words.short_month(point.month) + (f" {point.month:%y}" if years else "")
        drawn = [("━", palette.good)] * _cell(point.spent, top, cells)
        drawn += [("─", palette.muted)] * (cells - len(drawn))
        gap = ""
        if point.planned is not None:
            mark = _cell(point.planned, top, cells - 1)
            beyond = [
                (sign, palette.warning if sign == "━" else colour) for sign, colour in drawn[mark + 1 :]
            ]
            drawn[mark:] = [("│", f"bold {palette.text}"), *beyond]
            gap = _signed(
                wording.duration(abs(point.spent - point.planned), words), point.spent - point.planned
            )
        return line(
            (f"{name:<{_NAME}}", palette.muted),
            *drawn,
            (f"{wording.duration(point.spent, words):>{_HOURS}}", palette.text),
            (f"{gap:>{_HOURS + 1}}", palette.warning if gap.startswith("+") else palette.muted),
        )


def _cell(minutes: int, top: int, cells: int) -> int:
    """Where so many minutes end on a scale of cells."""
    return min(cells, round(cells * minutes / top)) if top else 0


def _signed(said: str, difference: int) -> str:
    return f"{'+' if difference > 0 else '−' if difference else ''}{said}"
