"""Under the bar of a point: what it should give, how the room works on it, what it takes up again.

It never takes a row from the stream of a small window: there it says in the blank row what it can.
"""

from __future__ import annotations

from collections.abc import Hashable

from rich.text import Text
from textual.reactive import reactive

from facilitator.ui.command import BESIDE, TALL
from facilitator.ui.widgets.fact_rows import FactRows
from facilitator.ui.widgets.painted import line
from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class Guide:
    """The parts of a point in words, empty where it has none.

    `question` is for a heading that shows something else; `technique` is one still to be begun; `takes_up`
    are references.
    """

    question: str = ""
    result: str = ""
    technique: str = ""
    instruction: str = ""
    takes_up: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a row: its label, empty without one, and what it says; `faint` gives way to the stream."""

    label: str
    said: str
    faint: bool = False


class PointGuide(FactRows):
    """As many rows as there are parts and one that is blank; on a short screen one row in all."""

    guide: reactive[Guide] = reactive(Guide(), repaint=False)

    def watch_guide(self) -> None:
        """Another point, or a technique that began."""
        self.repaint()

    def facts(self) -> tuple[tuple[Part, ...], ...]:
        """The parts of each row."""
        guide, words = self.guide, self.words
        taken = Part(words("takes up"), guide.takes_up if self.app.size.width < BESIDE else "")
        result = Part(words("result expected"), guide.result)
        if self.app.size.height < TALL:
            return (_said(taken, result),)
        method = (Part("", guide.technique), Part("", guide.instruction, faint=True))
        rows = (_said(Part("", guide.question)), _said(result), _said(*method), _said(taken))
        return (*filter(None, rows), ())

    def repaint(self) -> None:
        """Takes the rows it needs."""
        super().repaint()
        self.styles.height = max(1, len(self._facts))

    def draw(self, fact: Hashable, width: int) -> Text:
        """One row, in line with the title above."""
        text, palette = Text(end=""), self.palette
        assert isinstance(fact, tuple)
        for part in fact:
            label = f"{part.label}  " if part.label else ""
            said = (part.said, palette.muted if part.faint else palette.text)
            text.append_text(line("   " if text else " ", (label, palette.muted), said))
        text.truncate(width, overflow="ellipsis")
        return text


def _said(*parts: Part) -> tuple[Part, ...]:
    return tuple(part for part in parts if part.said)
