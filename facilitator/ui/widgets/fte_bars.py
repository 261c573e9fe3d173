"""FTE as bars in a terminal: headcount beside the FTE of activities, and what the verdicts change."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from rich.text import Text

from facilitator.domain.fte_bars import OutcomeBar, UnitBar
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import fitted, line
from facilitator.values import dataclass
from facilitator.wording import fte_number, verdict_label

_FIGURES = 22
"""Cells right of a bar: a figure, and what is said of it."""


@dataclass(frozen=True, slots=True)
class FteBars:
    """Bars of units, or of verdicts; the first of two is thin, the second thick."""

    bars: tuple[UnitBar | OutcomeBar, ...]
    ink: Ink

    def rows(self, width: int) -> list[Text]:
        """What the two kinds of bars are, then two rows a line with a blank one after them."""
        if not self.bars:
            return []
        name = max(12, min(30, width // 3))
        nothing = Decimal(0)
        top = max(max(self._thin(each) or nothing, self._thick(each)) for each in self.bars) or Decimal(1)
        cells = max(6, width - name - _FIGURES - 2)
        rows = [self._legend(name)]
        for each in self.bars:
            rows += [*self._pair(each, name, cells, top), Text("")]
        return rows[:-1]

    def _legend(self, name: int) -> Text:
        words, palette = self.ink.words, self.ink.palette
        one, other = (
            (words("headcount"), words("FTE of activities"))
            if isinstance(self.bars[0], UnitBar)
            else (words("today"), words("once carried out"))
        )
        return line(
            (" " * (name + 2), ""), ("── ", palette.muted), (one, palette.muted), ("   ━━ ", palette.good),
            (other, palette.text),
        )  # fmt: skip

    def _pair(self, each: UnitBar | OutcomeBar, name: int, cells: int, top: Decimal) -> Iterator[Text]:
        words, palette = self.ink.words, self.ink.palette
        thin, thick = self._thin(each), self._thick(each)
        said = words("not known") if thin is None else fte_number(thin, words)
        length = _length(thin or Decimal(0), top, cells)
        yield line(
            (fitted(self._name(each), name), f"bold {palette.text}"), ("  ", ""),
            ("─" * length, palette.muted), (f" {said}" if length else said, palette.muted),
        )  # fmt: skip
        length = _length(thick, top, cells)
        over = length - _length(thick - each.beyond, top, cells) if isinstance(each, UnitBar) else 0
        if isinstance(each, UnitBar) and each.beyond:
            over = max(1, over)
        figure = fte_number(thick, words)
        yield line(
            (" " * (name + 2), ""), ("━" * (length - over), palette.good), ("━" * over, palette.warning),
            (f" {figure}" if length else figure, palette.text), (self._note(each), palette.warning),
        )  # fmt: skip

    def _name(self, each: UnitBar | OutcomeBar) -> str:
        if isinstance(each, UnitBar):
            return each.name
        words = self.ink.words
        said = verdict_label(each.code, words) if each.code else words("to be decided")
        return said[:1].upper() + said[1:]

    def _thin(self, each: UnitBar | OutcomeBar) -> Decimal | None:
        return each.headcount if isinstance(each, UnitBar) else each.now

    def _thick(self, each: UnitBar | OutcomeBar) -> Decimal:
        return each.spent if isinstance(each, UnitBar) else each.then

    def _note(self, each: UnitBar | OutcomeBar) -> str:
        words = self.ink.words
        if isinstance(each, UnitBar):
            return f" {words('({fte} too much)', fte=fte_number(each.beyond, words))}" if each.beyond else ""
        change = each.then - each.now
        sign = "+" if change > 0 else "−"
        return f" ({sign}{fte_number(abs(change), words)})" if change else ""


def _length(fte: Decimal, top: Decimal, cells: int) -> int:
    """Cells of a bar; it is gone only when it is nothing."""
    return max(1, round(cells * fte / top)) if fte else 0
