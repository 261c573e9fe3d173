"""Small overlays that ask one thing: a line to fill in, a long passage, whether to leave."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Input, TextArea

from facilitator.domain.cleaning import clean
from facilitator.ui.desk import Desk
from facilitator.ui.screens.overlay import Overlay, Sheet


def _takes_all(typed: str) -> str:
    return ""


def _says_nothing(typed: str) -> str:
    return ""


class LineAsked(Overlay[str]):
    """Asks for one line; Enter gives it, Escape gives nothing.

    `refuse` answers why a line cannot be taken, or nothing; one that is refused stays to be corrected.
    `understood` says what was understood of it so far.
    """

    DEFAULT_CSS = """
    LineAsked Input { background: $background; padding: 0 1; }
    LineAsked Sheet { margin-top: 1; }
    """

    def __init__(
        self,
        desk: Desk,
        title: str,
        hint: str,
        typed: str = "",
        refuse: Callable[[str], str] = _takes_all,
        understood: Callable[[str], str] = _says_nothing,
    ) -> None:
        super().__init__(desk)
        self._refuse = refuse
        self._understood = understood
        self._title = title
        self.field = Input(typed, select_on_focus=False, compact=True)
        self.preview = Sheet(self.words)
        self.preview.display = False
        self.hint = Sheet(self.words)
        self._hint = hint

    def compose_box(self) -> ComposeResult:
        """The field, what is understood of it, what may be typed there."""
        yield self.field
        yield self.preview
        yield self.hint

    def on_mount(self) -> None:
        """Ready to type."""
        self.name_box(self._title, self.words("Enter accepts   Esc leaves it"))
        self.hint.say(self._hint, self.palette.muted)
        self.field.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Shows what the line says so far."""
        event.stop()
        typed = clean(event.value).strip()
        said = self._understood(typed) if typed else ""
        self.preview.say(said, f"bold {self.palette.text}")
        self.preview.display = bool(said)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Gives the line, unless it is refused."""
        event.stop()
        typed = clean(event.value).strip()
        if typed and (refused := self._refuse(typed)):
            self.hint.say(refused, f"bold {self.palette.warning}")
            return
        self.dismiss(typed)


class LargeEditor(Overlay[str]):
    """The line being typed, in a large editor; Escape and Ctrl+O bring it back to the line."""

    DEFAULT_CSS = """
    LargeEditor > Vertical { width: 90; height: 18; }
    LargeEditor TextArea { border: none; background: $panel; }
    """
    BINDINGS = [Binding("ctrl+o", "dismiss_overlay", show=False, priority=True)]

    def __init__(self, desk: Desk, text: str) -> None:
        super().__init__(desk)
        self.area = TextArea(text, soft_wrap=True, compact=True)

    def compose_box(self) -> ComposeResult:
        """The editor."""
        yield self.area

    def on_mount(self) -> None:
        """The cursor where the text ends."""
        self.name_box(self.words("Large editor"), self.words("Esc brings the text back to the line"))
        self.area.focus()
        self.area.move_cursor(self.area.document.end)

    def action_dismiss_overlay(self) -> None:
        """Back with the text: nothing is lost."""
        self.dismiss(clean(self.area.text))


class LeaveLive(Overlay[bool]):
    """The one question of the program: leaving while the session is live, because the room would see it."""

    BINDINGS = [
        Binding("enter", "dismiss_overlay", show=False),
        Binding("q", "quit_now", show=False),
        Binding("ctrl+q", "quit_now", show=False, priority=True),
    ]

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.sheet = Sheet(self.words)

    def compose_box(self) -> ComposeResult:
        """One sentence."""
        yield self.sheet

    def on_mount(self) -> None:
        """Says what each key does."""
        self.name_box(self.words("Quit"))
        said = self.words("The session is live. Enter: stay. Q: quit, nothing is lost.")
        self.sheet.say(said, self.palette.text)

    def action_quit_now(self) -> None:
        """Leaves."""
        self.dismiss(True)
