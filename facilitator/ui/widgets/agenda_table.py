"""The agenda of a session as a table: hour, number, title, minutes, what is expected, by which technique."""

from __future__ import annotations

from datetime import time
from typing import Final

from rich.text import Text

from facilitator import wording
from facilitator.domain.items import ItemKind
from facilitator.domain.session import AgendaItem, Expected
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import fitted, line
from facilitator.values import dataclass

_LETTERS: Final = {
    Expected.INFORMATION: "I",
    Expected.DISCUSSION: "?",
    Expected.DECISION: "D",
    Expected.CLOSING: "C",
}
"""What is expected, where there is room for one letter only."""

_EXPECTED = 12
_TECHNIQUE = 14
_NUMBERS = 14
"""Cells of the hour, the number and the minutes together."""


@dataclass(frozen=True, slots=True)
class AgendaTable:
    """Lays rows out in `width` cells; a narrow table says in a letter what is expected."""

    ink: Ink
    width: int
    narrow: bool

    def titles(self) -> Text:
        """The names of the columns."""
        words = self.ink.words
        expected = "" if self.narrow else words("expected")
        cells = self._cells(words("time"), "", words("Agenda"), words("min"), expected, words("technique"))
        return Text("".join(cells), self.ink.palette.muted)

    def row(self, number: int, point: AgendaItem, begins: time | None) -> Text:
        """One point; `begins` is None where no hour was set."""
        words, palette = self.ink.words, self.ink.palette
        at, num, title, minutes, expected, technique = self._cells(
            words.hour(begins) if begins else "",
            str(number),
            point.title,
            "" if point.minutes is None else str(point.minutes + point.added),
            self._expected(point.expected),
            wording.technique_label(point.technique, words) if point.technique else "",
        )
        decides = point.expected is Expected.DECISION
        return line(
            (at, palette.muted),
            (num, f"bold {palette.text}"),
            (title, palette.text),
            (minutes, f"bold {palette.text}"),
            (expected, f"bold {palette.kind(ItemKind.DECISION)}" if decides else palette.text),
            (technique, palette.muted),
        )

    def _expected(self, expected: Expected | None) -> str:
        if expected is None:
            return ""
        return _LETTERS[expected] if self.narrow else wording.expected_label(expected, self.ink.words)

    def _cells(
        self, at: str, number: str, title: str, minutes: str, expected: str, technique: str
    ) -> tuple[str, ...]:
        aside = 1 if self.narrow else _EXPECTED + _TECHNIQUE
        return (
            f"{at:<6}",
            f"{number:<3}",
            fitted(title, max(10, self.width - _NUMBERS - aside)),
            f"{minutes:>4} ",
            f"{expected:.1}" if self.narrow else fitted(expected, _EXPECTED),
            "" if self.narrow else fitted(technique, _TECHNIQUE),
        )
