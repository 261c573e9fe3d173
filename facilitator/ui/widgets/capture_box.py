"""The only place where one types: the chip of the kind, the text, and below what was understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.style import Style
from rich.text import Text
from textual.app import ComposeResult
from textual.content import Content
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from facilitator.capture.grammar import split_prefix
from facilitator.domain.items import KIND_FACTS, ItemKind
from facilitator.i18n import Words
from facilitator.ui.widgets.item_lines import Ink, chip
from facilitator.ui.widgets.painted import Painted, line, painted
from facilitator.values import dataclass

if TYPE_CHECKING:
    from textual.widgets import TextArea

    from facilitator.ui.widgets.capture_line import CaptureLine

CYCLE = tuple(ItemKind)
"""The order in which the kind of a line is changed without retyping it."""


class CaptureBox(Painted):
    """Chip, line and preview. It knows prefixes and nothing else of the grammar; the screen understands.

    The editor costs as much as a whole screen and nobody types before there is something to see: until it
    is brought in, the box paints an empty line in its place.
    """

    DEFAULT_CSS = """
    CaptureBox {
        height: 4; background: $panel; border: round $accent; border-title-color: $foreground;
    }
    """

    @dataclass
    class Changed(Message):
        """The line reads differently."""

        line: str

    @dataclass
    class Submitted(Message):
        """Enter: the whole line, prefix included."""

        line: str

    @dataclass
    class Asked(Message):
        """A key for the screen: see CaptureLine.Asked."""

        key: str

    def __init__(self, words: Words, *, id: str | None = None, stays: bool = True) -> None:
        """Where the box does not stay, it closes with its line, and the next key is for what lies below."""
        super().__init__(words, id=id)
        self._stays = stays
        self.default_kind = ItemKind.NOTE
        self.kind = ItemKind.NOTE
        """What the chip shows."""
        self.said = Text("")
        """The row under the text: a hint, what was understood, or what was just done."""
        self._question = ""
        self._discreet = False
        self._was_hidden = False
        self._editor: CaptureLine | None = None
        self._takes_keys = False

    def compose(self) -> ComposeResult:
        """The editor, where it was needed at once."""
        if self._editor is not None:
            yield self._editor

    # the editor

    @property
    def editor(self) -> CaptureLine:
        """The line itself, brought in when it is first asked for."""
        if self._editor is None:
            from facilitator.ui.widgets.capture_line import CaptureLine

            self._editor = CaptureLine(self._faint(self.default_kind))
            self._editor.hand_over = self._send
            self._editor.hides = lambda: self.is_hidden
            self._stand_beside(self._editor)
            if self.is_mounted:
                self.mount(self._editor)
                self.refresh()
        return self._editor

    @property
    def takes_keys(self) -> bool:
        """Whether one can type: the editor was brought in, and has been given the keys."""
        return self._takes_keys

    def bring(self) -> None:
        """Lets one type, unless something else is meant to have the keys."""
        editor = self.editor
        if self.screen.focused is None:
            self.screen.set_focus(editor)
        self._takes_keys = True

    @property
    def rows(self) -> int:
        """Rows the box takes: its border, the line, and the row below it."""
        return self._line_rows + 3

    @property
    def _line_rows(self) -> int:
        return self._editor.rows if self._editor else 1

    def _fit(self) -> None:
        """The box grows with the line."""
        if self._editor is not None:
            self._editor.fit()
        if self.styles.height is None or self.styles.height.value != self.rows:
            self.styles.height = self.rows

    # the line

    @property
    def full_line(self) -> str:
        """The line as typed, prefix included."""
        return self._editor.prefix + self._editor.text if self._editor else ""

    @property
    def prefix(self) -> str:
        """The typed prefix that became the chip, empty without one."""
        return self._editor.prefix if self._editor else ""

    @property
    def is_hidden(self) -> bool:
        """Whether what is typed is private and others read along: then it stands as dots."""
        if not self._discreet:
            return False
        kind = split_prefix(self.full_line)[0] or self.default_kind
        return ItemKind.PRIVATE in (kind, self.kind)

    def be_discreet(self, discreet: bool) -> None:
        """Others read along: a private line is typed in dots."""
        self._discreet = discreet
        self._hide_or_show()

    def _hide_or_show(self) -> None:
        if self.is_hidden is not self._was_hidden:
            self._was_hidden = self.is_hidden
            if self._editor is not None:
                self._editor.notify_style_update()
                self._editor.refresh()

    def put(self, text: str) -> None:
        """Loads a line; its prefix becomes the chip."""
        if self._editor is not None or text:
            kind, prefix, rest = (None, "", text) if self._question else split_prefix(text)
            self.editor.prefix = prefix if kind is not None else ""
            self.editor.put(rest if kind is not None else text)
        self._show_kind()
        self._fit()

    def recall(self, text: str) -> None:
        """Loads a line that was saved before; the arrows go on to others until it is touched."""
        self.put(text)
        self.editor.recalled = self.editor.text

    def clear(self) -> None:
        """An empty line of the default kind."""
        self.put("")

    def set_default(self, kind: ItemKind) -> None:
        """The kind of a line without prefix, from the agenda item."""
        if kind is not self.default_kind:
            self.default_kind = kind
            if self._editor is not None:
                self._editor.placeholder = Content(self._faint(kind))
        self._show_kind()

    def _faint(self, kind: ItemKind) -> str:
        """What an empty line says may be typed."""
        if kind in (ItemKind.ACTIVITY, ItemKind.MISSION):
            return self.words("Type an activity, or m: i: s: q: …   (: for a command)")
        return self.words("Type a note, or d: a: q: r: p: …   (: for a command)")

    def ask(self, question: str) -> None:
        """Makes the line the answer to a question; an empty one makes it a line again."""
        if question != self._question:
            self._question = question
            self._repaint_chip()

    def cycle_kind(self) -> None:
        """Gives the line the next kind without touching its words."""
        after = CYCLE[(CYCLE.index(self.kind) + 1) % len(CYCLE)]
        letter = KIND_FACTS[after].letter
        self.editor.prefix = '"' if after is ItemKind.QUOTE else f"{letter}: "
        self._show_kind()
        self.post_message(self.Changed(self.full_line))

    def tell(self, said: Text) -> None:
        """Shows something under the line."""
        self.said = said
        self.refresh(Region(0, self._line_rows, self.size.width, 1))

    # events of the editor

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """A recognised prefix leaves the text and becomes the chip."""
        event.stop()
        if not self._question:
            self._take_prefix()
        self._show_kind()
        self._fit()
        self.post_message(self.Changed(self.full_line))

    def _send(self, line: str) -> bool:
        """Straight to the screen, so that it comes before the repaint of the emptied line: one frame.

        Whether the next line is typed here whatever becomes of this one; an answer, a correction and a
        command may leave something else in its place.
        """
        self.screen.post_message(self.Submitted(line))
        return self._stays and not (self._question or self.editor.recalled or line.lstrip().startswith(":"))

    def on_capture_line_asked(self, event: CaptureLine.Asked) -> None:
        """Backspace at the start gives the prefix back; the rest is the screen's."""
        event.stop()
        if event.key == "erase":
            self._give_prefix_back()
        else:
            self.post_message(self.Asked(event.key))

    def _take_prefix(self) -> None:
        if self.editor.prefix:
            blanks = len(self.editor.text) - len(self.editor.text.lstrip(" "))
            if blanks and not self.editor.prefix.endswith(" "):
                self._cut(blanks)
            return
        kind, prefix, _ = split_prefix(self.editor.text)
        if kind is not None and prefix:
            self._cut(len(prefix))
            self._show_kind()

    def _cut(self, length: int) -> None:
        self.editor.prefix += self.editor.text[:length]
        self.editor.replace("", (0, 0), (0, length), maintain_selection_offset=True)
        self.editor.history.clear()

    def _give_prefix_back(self) -> None:
        if not self.editor.prefix:
            return
        mark = self.editor.prefix.rstrip()[:-1]
        self.editor.prefix = ""
        if mark:
            self.editor.insert(mark + " ", (0, 0))
        self._show_kind()
        self.post_message(self.Changed(self.full_line))

    def _show_kind(self) -> None:
        kind = (split_prefix(self.prefix)[0] if self.prefix else None) or self.default_kind
        if kind is not self.kind:
            self.kind = kind
            self._repaint_chip()
        self._hide_or_show()

    # painting

    def _stand_beside(self, editor: CaptureLine) -> None:
        """The line begins where the chip ends."""
        editor.styles.margin = (0, 0, 0, self._chip().cell_len + 1)

    def _repaint_chip(self) -> None:
        if self._editor is not None:
            self._stand_beside(self._editor)
        self.refresh(Region(0, 0, self.size.width, 1))

    def render_line(self, y: int) -> Strip:
        """The chip, and an empty line until one can type; the last row says what was understood."""
        text = Text(end="")
        if y == 0:
            text.append_text(self._chip()).append(" ")
            if self._editor is None:
                faint = painted(self._faint(self.default_kind))
                text.append_text(line((faint[:1], "reverse"), (faint[1:], self.palette.muted)))
        elif y == self._line_rows:
            text.append(" ").append_text(self.said)
            text.truncate(self.size.width - 1, overflow="ellipsis")
        ground = Style(bgcolor=self.palette.panel)
        strip = Strip(list(text.render(self.app.console)))
        return strip.adjust_cell_length(self.size.width).apply_style(ground)

    def _chip(self) -> Text:
        """The kind of the line, or the question it answers."""
        palette = self.palette
        if self._question:
            return line((f" {self._question} ", f"bold {palette.background} on {palette.text}"))
        return chip(self.kind, Ink(self.words, palette))
