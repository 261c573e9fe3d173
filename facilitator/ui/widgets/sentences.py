"""Rows of text that go on below themselves where they are long."""

from __future__ import annotations

from rich.text import Text
from textual.geometry import Size
from textual.reactive import reactive

from facilitator.ui.widgets.painted import Painted


class Sentences(Painted):
    """Rows that go on below themselves where they are long, as far as there is room."""

    DEFAULT_CSS = "Sentences { height: auto; }"

    rows: reactive[tuple[Text, ...]] = reactive((), layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many as the rows take in a width, whatever height the widget had for those before."""
        return len(self._fitted(max(1, width)))

    def _fitted(self, width: int) -> list[Text]:
        fitted: list[Text] = []
        for row in self.rows:
            if row.no_wrap:
                row = row.copy()
                row.truncate(width, overflow="ellipsis")
                fitted.append(row)
            else:
                fitted += row.wrap(self.app.console, width)
        return fitted

    def render(self) -> Text:
        """The rows; one that may not wrap is cut, and so is what goes beyond the height."""
        width = max(1, self.size.width)
        shown = self._fitted(width)
        tallest = self.size.height or len(shown)
        if len(shown) > tallest:
            last = shown[tallest - 1]
            last.truncate(width - 1)
            last.rstrip()
            last.append("…")
        return Text("\n", end="").join(shown[:tallest])
