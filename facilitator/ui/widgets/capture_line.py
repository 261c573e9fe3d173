"""The line one types in: a real editor (undo, wrap, several lines) that sends its text on Enter."""

from __future__ import annotations

from collections.abc import Callable

from rich.text import Text
from textual.binding import Binding
from textual.content import Content
from textual.events import Key, Paste
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.widgets import TextArea

from facilitator.domain.cleaning import clean
from facilitator.values import dataclass

PASTE_LIMIT = 256 * 1024
"""Characters accepted in one paste; a longer text belongs in a file."""

DOT = "·"
"""Stands for a letter that others must not read."""

TALLEST = 4
"""Rows the line may grow to before it scrolls."""

AZERTY_ALTGR = {
    "alt+à": "@",
    "alt+e": "€",
    "alt+quotation_mark": "#",
    "alt+left_parenthesis": "[",
    "alt+right_parenthesis": "]",
    "alt+apostrophe": "{",
    "alt+equals_sign": "}",
    "alt+minus": "|",
    "alt+underscore": "\\",
    "alt+é": "~",
}
"""What AltGr means on a French keyboard where a terminal hands over the key instead of its character."""


_OF_SCREENS = ("f6", "f7", "pageup", "pagedown", "ctrl+z", "ctrl+y")

EDITING = {
    key: binding.action
    for binding in TextArea.BINDINGS
    if isinstance(binding, Binding)
    for key in binding.key.split(",")
    if key not in _OF_SCREENS
}
"""Keys that edit and move. As bindings they would be carried out after the letters that follow them, when a
moment of slowness has several keys arrive at once.
"""

_SELECTING = ("f6", "f7")
"""Keys by which a TextArea selects; here they are commands of the screens wherever one types."""

_ANSWERED_BY_SCREENS = frozenset({"up", "down", "right", "tab", "shift+tab", "escape"})

_IN_PLACE = frozenset(EDITING) - _ANSWERED_BY_SCREENS | {"ctrl+j", *AZERTY_ALTGR}
"""Keys that nobody but the line answers, whatever it shows."""


class CaptureLine(TextArea, inherit_bindings=False):
    """A TextArea that never asks the screen for a new layout while one types in a row of it."""

    BINDINGS = [
        each for each in TextArea.BINDINGS if not (isinstance(each, Binding) and each.key in _SELECTING)
    ]

    DEFAULT_CSS = """
    CaptureLine {
        height: 1; width: 1fr; padding: 0; border: none; background: $panel;
        scrollbar-size-vertical: 0; scrollbar-size-horizontal: 0;
        &:focus { border: none; }
        & .text-area--placeholder { color: $foreground 60%; }
    }
    """

    virtual_size = Reactive(Size(0, 0), layout=False)

    @dataclass
    class Submitted(Message):
        """Enter was pressed on this line, its prefix included."""

        line: str

    @dataclass
    class Asked(Message):
        """A key that means something to the whole box: `up`, `down`, `tab`, `escape`, `right`, `erase`."""

        key: str

    @dataclass
    class PasteRefused(Message):
        """A paste of `length` characters was too long to take."""

        length: int

    def __init__(self, placeholder: str = "", *, id: str | None = None) -> None:
        super().__init__(
            id=id,
            soft_wrap=True,
            highlight_cursor_line=False,
            tab_behavior="focus",
            placeholder=Content(placeholder),
        )
        self.list_open = False
        self.prefix = ""
        """The beginning of the line where it is shown as a chip instead."""
        self.hand_over: Callable[[str], bool] | None = None
        """Who takes the line at Enter, which leaves it empty at once: the next key begins another one.
        It answers whether that is so whatever becomes of the line."""
        self._is_free = True
        self.recalled = ""
        """The text as it was taken up again: until it is touched, the arrows go on to other items."""
        self.hides: Callable[[], bool] = bool
        """Whether dots stand for what is typed, because others read along."""
        self.goes_on: Callable[[str], bool] | None = None
        """After a refusal: whether a longer text still belongs to what was refused. Any other letter begins
        another line, for one types on without looking; a key that edits keeps the text, to be corrected."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is typed."""
        return not self.text

    @property
    def is_untouched(self) -> bool:
        """Whether nothing was typed yet: an empty line, or one just taken up again."""
        return self.text == self.recalled or self.is_empty

    @property
    def at_start(self) -> bool:
        """Whether the cursor stands before the first character, with nothing selected."""
        return self.cursor_location == (0, 0) and not self.selected_text

    @property
    def at_end(self) -> bool:
        """Whether the cursor stands after the last character."""
        return self.cursor_location == self.document.end

    @property
    def cursor_index(self) -> int:
        """The cursor as an index into the text."""
        row, column = self.cursor_location
        return sum(len(self.document[each]) + 1 for each in range(row)) + column

    def get_line(self, line_index: int) -> Text:
        """A row as it is painted: the text, or as many dots."""
        text = super().get_line(line_index)
        return Text(DOT * len(text.plain), end="", no_wrap=True) if self.hides() else text

    def put(self, text: str) -> None:
        """Replaces the whole text, cursor at its end, with a fresh undo history."""
        self.recalled = ""
        self.load_text(text)
        self.move_cursor(self.document.end)

    def replace_span(self, start: int, end: int, text: str) -> None:
        """Replaces a part given by indexes and leaves the cursor behind it."""
        result = self.replace(
            text, self._location(start), self._location(end), maintain_selection_offset=False
        )
        self.move_cursor(result.end_location)

    def _location(self, index: int) -> tuple[int, int]:
        before = self.text[:index]
        return before.count("\n"), index - (before.rfind("\n") + 1)

    def fit(self) -> None:
        """Grows or shrinks with its rows; the layout changes only when their number does."""
        rows = max(1, min(TALLEST, self.wrapped_document.height))
        if self.rows != rows:
            self.styles.height = rows

    @property
    def rows(self) -> int:
        """How many rows it takes."""
        height = self.styles.height
        return int(height.value) if height is not None else 1

    def keeps(self, event: Key | Paste) -> bool:
        """Whether an event only edits this line, or enters it where the next one begins at once."""
        if isinstance(event, Paste) or event.is_printable or event.key in _IN_PLACE:
            return True
        return event.key == "enter" and self.hand_over is not None

    def is_free(self) -> bool:
        """Whether what was entered last was a plain line: no command, answer or correction."""
        return self._is_free

    async def _on_key(self, event: Key) -> None:
        self._leave_refused(event.character if event.is_printable else None)
        if event.key == "enter":
            self._take(event)
            self._submit()
        elif event.key == "ctrl+j":
            self._take(event)
            self.insert("\n")
        elif self._is_asked(event.key):
            self._take(event)
            self.post_message(self.Asked("erase" if event.key == "backspace" else event.key))
        elif event.key in AZERTY_ALTGR and not event.is_printable:
            self._take(event)
            self.insert(AZERTY_ALTGR[event.key])
        elif event.key in EDITING:
            self._take(event)
            await self.run_action(EDITING[event.key])
            if event.key == "ctrl+u" and self.is_empty and self.prefix:
                self.prefix = ""
                self.post_message(self.Changed(self))
        else:
            await super()._on_key(event)

    def _leave_refused(self, typed: str | None) -> None:
        goes_on, self.goes_on = self.goes_on, None
        if goes_on is None or typed is None:
            return
        if goes_on(self.text + typed):
            self.goes_on = goes_on
        else:
            self.clear()

    def _submit(self) -> None:
        if self.hand_over is None:
            self.post_message(self.Submitted(self.prefix + self.text))
            return
        self._is_free = self.hand_over(self.prefix + self.text)
        self.prefix = ""
        self.put("")

    def _is_asked(self, key: str) -> bool:
        if key in ("tab", "escape", "shift+tab"):
            return True
        if key in ("up", "down"):
            return self.list_open or self.is_untouched
        if key == "right":
            return self.list_open and self.at_end
        return key == "backspace" and self.at_start

    @staticmethod
    def _take(event: Key) -> None:
        event.stop()
        event.prevent_default()

    async def _on_paste(self, event: Paste) -> None:
        event.stop()
        event.prevent_default()
        if len(event.text) > PASTE_LIMIT:
            self.post_message(self.PasteRefused(len(event.text)))
            return
        pasted = clean(event.text).rstrip("\n")
        self._leave_refused(pasted)
        self.insert(pasted)
