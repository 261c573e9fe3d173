"""The base of widgets whose rows each say one fact, so that only those that say another one are painted."""

from __future__ import annotations

from collections.abc import Hashable

from rich.text import Text
from textual.strip import Strip

from facilitator.i18n import Words
from facilitator.ui.widgets.rows import Rows


class FactRows(Rows):
    """Draws each fact once for a width and a theme; what stays the same costs nothing."""

    def __init__(self, words: Words, *, id: str | None = None) -> None:
        super().__init__(words, id=id)
        self._facts: tuple[Hashable, ...] = ()
        self._drawn: dict[tuple[Hashable, int, str], Strip] = {}

    def facts(self) -> tuple[Hashable, ...]:
        """What the rows say now, from the first one down."""
        raise NotImplementedError

    def draw(self, fact: Hashable, width: int) -> Text:
        """The row of a fact, in one line."""
        raise NotImplementedError

    def repaint(self) -> None:
        """Asks for the facts again, and paints the rows that say another one than before."""
        self._facts = self.facts()
        super().repaint()

    def rows(self) -> list[Strip]:
        """The facts, as they were drawn before if they were."""
        return [self._row(fact) for fact in self._facts]

    def _row(self, fact: Hashable) -> Strip:
        key = (fact, self.room, self.app.theme)
        if key not in self._drawn:
            self._drawn[key] = self.strip(self.draw(fact, self.room))
        return self._drawn[key]
