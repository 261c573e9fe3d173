"""The smallest Textual editor: a text area and nothing else."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import TextArea


class Editor(App[None]):
    """Lets one type."""

    def compose(self) -> ComposeResult:
        """The text area, which says that it is ready once it can be typed in."""
        area = TextArea(placeholder="Bonjour")
        area.cursor_blink = False
        yield area


if __name__ == "__main__":
    Editor().run()
