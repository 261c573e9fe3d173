"""The base of widgets whose rows each say one fact, so that only those that say another one are painted."""

from __future__ import annotations

from collections.abc import Hashable
from itertools import zip_longest

from rich.style import Style
from rich.text import Text
from textual.events import Resize
from textual.geometry import Region
from textual.strip import Strip

from facilitator.i18n import Words
from facilitator.ui.widgets.painted import Painted


class FactRows(Painted):
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

    def say(self) -> None:
        """Asks for the facts again, and paints the rows that say another one than before."""
        before, self._facts = self._facts, self.facts()
        changed = [
            Region(0, y, self.size.width, 1)
            for y, (old, new) in enumerate(zip_longest(before, self._facts))
            if old != new
        ]
        if changed:
            self.refresh(*changed)

    def on_resize(self, event: Resize) -> None:
        """Another size may have room for other facts."""
        self.say()

    def render_line(self, y: int) -> Strip:
        """One row, as it was drawn before if it was."""
        width, ground = self.size.width, Style(bgcolor=self.palette.background)
        if y >= len(self._facts):
            return Strip.blank(width, ground)
        key = (self._facts[y], width, self.app.theme)
        if key not in self._drawn:
            segments = list(self.draw(self._facts[y], width).render(self.app.console))
            self._drawn[key] = Strip(segments).adjust_cell_length(width).apply_style(ground)
        return self._drawn[key]
