"""The only place where one types: the chip of the kind, the text, and below what was understood."""

from __future__ import annotations

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import TextArea

from facilitator.capture.grammar import split_prefix
from facilitator.domain.items import KIND_FACTS, ItemKind
from facilitator.i18n import Words
from facilitator.ui.widgets.capture_line import CaptureLine
from facilitator.ui.widgets.item_lines import Ink, chip
from facilitator.ui.widgets.painted import Painted, line
from facilitator.values import dataclass

CYCLE = tuple(ItemKind)
"""The order in which the kind of a line is changed without retyping it."""


class Chip(Painted):
    """The kind of the line, or the question it answers."""

    DEFAULT_CSS = "Chip { width: auto; height: 1; margin-right: 1; }"

    kind: reactive[ItemKind] = reactive(ItemKind.NOTE, layout=True)
    question: reactive[str] = reactive("", layout=True)

    def render(self) -> Text:
        """The chip."""
        if self.question:
            palette = self.palette
            return line((f" {self.question} ", f"bold {palette.background} on {palette.text}"))
        return chip(self.kind, Ink(self.words, self.palette))


class Preview(Painted):
    """One row under the text: a hint, what was understood, or what was just done."""

    DEFAULT_CSS = "Preview { height: 1; padding: 0 1; }"

    said: reactive[Text] = reactive(Text(""))

    def render(self) -> Text:
        """The row, cut at the edge."""
        text = self.said.copy()
        text.truncate(self.size.width, overflow="ellipsis")
        return text


class CaptureBox(Vertical):
    """Chip, line and preview. It knows prefixes and nothing else of the grammar; the screen understands."""

    DEFAULT_CSS = """
    CaptureBox { height: auto; background: $panel; border: round $accent; border-title-color: $foreground; }
    CaptureBox > Horizontal { height: auto; }
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
        super().__init__(id=id)
        self.words = words
        self._stays = stays
        self.default_kind = ItemKind.NOTE
        self._question = ""
        self._discreet = False
        self._was_hidden = False
        self.editor = CaptureLine(self._faint(self.default_kind))
        self.editor.hand_over = self._send
        self.editor.hides = lambda: self.is_hidden
        self._chip = Chip(words)
        self._preview = Preview(words)

    def compose(self) -> ComposeResult:
        """Two rows in a border."""
        with Horizontal():
            yield self._chip
            yield self.editor
        yield self._preview

    # the line

    @property
    def full_line(self) -> str:
        """The line as typed, prefix included."""
        return self.editor.prefix + self.editor.text

    @property
    def prefix(self) -> str:
        """The typed prefix that became the chip, empty without one."""
        return self.editor.prefix

    @property
    def is_hidden(self) -> bool:
        """Whether what is typed is private and others read along: then it stands as dots."""
        if not self._discreet:
            return False
        kind = split_prefix(self.full_line)[0] or self.default_kind
        return ItemKind.PRIVATE in (kind, self._chip.kind)

    def be_discreet(self, discreet: bool) -> None:
        """Others read along: a private line is typed in dots."""
        self._discreet = discreet
        self._hide_or_show()

    def _hide_or_show(self) -> None:
        if self.is_hidden is not self._was_hidden:
            self._was_hidden = self.is_hidden
            self.editor.notify_style_update()
            self.editor.refresh()

    def put(self, text: str) -> None:
        """Loads a line; its prefix becomes the chip."""
        self.editor.prefix = ""
        kind, prefix, rest = (None, "", text) if self._question else split_prefix(text)
        if kind is not None:
            self.editor.prefix, text = prefix, rest
        self.editor.put(text)
        self._show_kind()
        self.editor.fit()

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
            self.editor.placeholder = Content(self._faint(kind))
        self._show_kind()

    def _faint(self, kind: ItemKind) -> str:
        """What an empty line says may be typed."""
        if kind in (ItemKind.ACTIVITY, ItemKind.MISSION):
            return self.words("Type an activity, or m: i: s: q: …   (: for a command)")
        return self.words("Type a note, or d: a: q: r: p: …   (: for a command)")

    def ask(self, question: str) -> None:
        """Makes the line the answer to a question; an empty one makes it a line again."""
        self._question = question
        self._chip.question = question

    def cycle_kind(self) -> None:
        """Gives the line the next kind without touching its words."""
        after = CYCLE[(CYCLE.index(self._chip.kind) + 1) % len(CYCLE)]
        letter = KIND_FACTS[after].letter
        self.editor.prefix = '"' if after is ItemKind.QUOTE else f"{letter}: "
        self._show_kind()
        self.post_message(self.Changed(self.full_line))

    def tell(self, said: Text) -> None:
        """Shows something under the line."""
        self._preview.said = said

    # events of the editor

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """A recognised prefix leaves the text and becomes the chip."""
        event.stop()
        if not self._question:
            self._take_prefix()
        self._show_kind()
        self.editor.fit()
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
        kind = split_prefix(self.editor.prefix)[0] if self.editor.prefix else None
        self._chip.kind = kind or self.default_kind
        self._hide_or_show()
