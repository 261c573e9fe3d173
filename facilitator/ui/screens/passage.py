"""Writing a long passage over a screen: Escape keeps what is written, nothing is lost."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import TextArea

from facilitator.domain.cleaning import clean
from facilitator.ui.desk import Desk
from facilitator.ui.screens.overlay import Overlay, Sheet


class PassageAsked(Overlay[str]):
    """An editor of several rows; the hint says what belongs there."""

    DEFAULT_CSS = """
    PassageAsked > Vertical { width: 92; height: auto; }
    PassageAsked TextArea { border: none; background: $background; height: 12; padding: 0 1; }
    PassageAsked Sheet { margin-top: 1; }
    """
    BINDINGS = [
        Binding("ctrl+o", "dismiss_overlay", show=False, priority=True),
        Binding("ctrl+s", "dismiss_overlay", show=False, priority=True),
    ]

    def __init__(self, desk: Desk, title: str, text: str, hint: str = "") -> None:
        super().__init__(desk)
        self._title, self._hint = title, hint
        self.area = TextArea(text, soft_wrap=True, compact=True, highlight_cursor_line=False)
        self.sheet = Sheet(self.words)

    def compose_box(self) -> ComposeResult:
        """The editor, and what belongs there."""
        yield self.area
        yield self.sheet

    def on_mount(self) -> None:
        """The cursor where the text ends."""
        self.name_box(self._title, self.words("Esc keeps the text"))
        self.sheet.display = bool(self._hint)
        self.sheet.say(self._hint, self.palette.muted)
        self.area.focus()
        self.area.move_cursor(self.area.document.end)

    def action_dismiss_overlay(self) -> None:
        """Back with the text."""
        self.dismiss(clean(self.area.text).strip())
