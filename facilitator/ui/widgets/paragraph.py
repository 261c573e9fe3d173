"""A block of painted text that a screen fills."""

from __future__ import annotations

from rich.text import Text
from textual.reactive import reactive

from facilitator.ui.widgets.painted import Painted


class PaintedText(Painted):
    """Rows cut at the edge; its height follows its text where the style says `auto`."""

    text: reactive[Text] = reactive(Text(""), layout=True)

    def render(self) -> Text:
        """The rows."""
        rows = self.text.split("\n", allow_blank=True)
        for row in rows:
            row.truncate(max(1, self.size.width), overflow="ellipsis")
        return Text("\n", end="", no_wrap=True).join(rows)
