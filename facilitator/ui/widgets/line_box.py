"""The line a list is corrected in: what is asked above it, what may be typed or was refused below."""

from __future__ import annotations

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import TextArea

from facilitator.domain.cleaning import clean
from facilitator.i18n import Words
from facilitator.ui.widgets.capture_line import CaptureLine
from facilitator.ui.widgets.painted import painted
from facilitator.ui.widgets.sentences import Sentences
from facilitator.values import dataclass


class LineBox(Vertical):
    """Shown while something is typed; Enter gives the line, Escape leaves it."""

    DEFAULT_CSS = """
    LineBox {
        height: auto; display: none; background: $panel; border: round $accent; padding: 0 1;
        border-title-color: $foreground;
    }
    LineBox Sentences { max-height: 3; }
    """

    @dataclass
    class Submitted(Message):
        """Enter: the line as it stands."""

        line: str

    @dataclass
    class Typed(Message):
        """The line changed: as it stands now."""

        line: str

    @dataclass
    class Left(Message):
        """Escape."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self._refused: str | None = None
        self.editor = CaptureLine()
        self.hint = Sentences(words)

    def compose(self) -> ComposeResult:
        """The line, and what may be typed."""
        yield self.editor
        yield self.hint

    @property
    def is_open(self) -> bool:
        """Whether something is being typed."""
        return bool(self.display)

    @property
    def line(self) -> str:
        """The line as it stands, cleaned."""
        return clean(self.editor.text).strip()

    def open(self, title: str, hint: str, typed: str = "") -> None:
        """Asks for a line."""
        self.border_title = Content(f" {title} ")
        self.display = True
        self._refused = None
        self.editor.put(typed)
        self.editor.fit()
        self.say(hint, self.hint.palette.muted)
        self.editor.focus()

    def close(self) -> None:
        """Nothing is typed any more."""
        self.display = False

    def refuse(self, sentence: str) -> None:
        """Says why the line was not taken; the line stays, and the sentence until it reads differently."""
        self._refused = self.line
        self.say(sentence, f"bold {self.hint.palette.warning}")

    def say(self, sentence: str, style: str) -> None:
        """One sentence under the line."""
        self.preview(Text(painted(sentence), style) if sentence else Text())

    def preview(self, said: Text) -> None:
        """A painted row under the line."""
        self.hint.rows = (said,) if said.plain else ()

    def on_resize(self) -> None:
        """How many rows the line takes follows the width, which it has only once it is shown."""
        self.call_after_refresh(self.editor.fit)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Grows with its rows, and tells what stands there."""
        event.stop()
        self.editor.fit()
        if self.is_open and self.line != self._refused:
            self._refused = None
            self.post_message(self.Typed(self.line))

    def on_capture_line_submitted(self, event: CaptureLine.Submitted) -> None:
        """Gives the line."""
        event.stop()
        self.post_message(self.Submitted(self.line))

    def on_capture_line_asked(self, event: CaptureLine.Asked) -> None:
        """Escape leaves; the other keys mean nothing here."""
        event.stop()
        if event.key == "escape":
            self.post_message(self.Left())
