"""Rows at a fixed place: what they say changes without a new layout of the screen."""

from __future__ import annotations

from rich.text import Text
from textual.reactive import reactive

from facilitator.ui.widgets.painted import Painted


class PaintedRows(Painted):
    """Each row is cut at the edge; the style sheet gives the height."""

    rows: reactive[tuple[Text, ...]] = reactive(())

    def render(self) -> Text:
        """The rows there is room for."""
        shown = []
        for row in self.rows[: max(1, self.size.height)]:
            text = row.copy()
            text.truncate(max(1, self.size.width), overflow="ellipsis")
            shown.append(text)
        return Text("\n", end="", no_wrap=True).join(shown)
