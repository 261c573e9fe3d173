"""The help of a screen, generated from the grammar and from its commands; typing filters it."""

from __future__ import annotations

from itertools import zip_longest

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.events import Key

from facilitator.capture.cheat_sheet import cheat_sheet
from facilitator.capture.commands import CommandCode, word_of
from facilitator.domain.people import folded
from facilitator.i18n import N_
from facilitator.ui.commands import Command, Group
from facilitator.ui.desk import Desk
from facilitator.ui.screens.overlay import Overlay, Sheet
from facilitator.ui.widgets.painted import line, painted

_WIDEST_SIGN = 18
"""Cells a sign may take before its meaning moves right."""

WIDTH = 100
"""Columns of the help where the window has them."""

_AROUND = 12
"""Cells that are neither column: borders, padding, the bar that scrolls, what keeps the columns apart."""


class HelpScreen(Overlay[None]):
    """Two columns: how to write on the left, what the keys do on the right."""

    DEFAULT_CSS = """
    HelpScreen > Vertical { width: 100; max-width: 98%; max-height: 94%; height: auto; padding: 1 1; }
    HelpScreen VerticalScroll { height: auto; max-height: 100%; scrollbar-size-vertical: 1; }
    """

    def __init__(self, desk: Desk, commands: tuple[Command, ...], with_grammar: bool) -> None:
        super().__init__(desk)
        self._commands = commands
        self._with_grammar = with_grammar
        self._typed = ""
        self.sheet = Sheet(self.words)

    def compose_box(self) -> ComposeResult:
        """The two columns, scrolling on a small screen."""
        with VerticalScroll():
            yield self.sheet

    def on_mount(self) -> None:
        """Shows everything."""
        self._show()

    def on_key(self, event: Key) -> None:
        """Letters filter, backspace takes one back, F1 closes."""
        if event.key == "f1":
            self.dismiss(None)
        elif event.key == "backspace":
            self._typed = self._typed[:-1]
        elif event.character and event.is_printable:
            self._typed += event.character
        else:
            return
        event.stop()
        self._show()

    def _show(self) -> None:
        keys = self.words("type to filter   Esc close")
        self.name_box(self.words("Help"), f"{self._typed}▏  {keys}" if self._typed else keys)
        rows = []
        for left, right in zip_longest(*self._columns(), fillvalue=Text("")):
            first = left.copy()
            first.truncate(self._column, overflow="ellipsis", pad=True)
            rows.append(Text.assemble(first, "  ", right, no_wrap=True, end=""))
        self.sheet.rows = tuple(rows)

    @property
    def _column(self) -> int:
        return max(20, (min(WIDTH, self.app.size.width) - _AROUND) // 2)

    def _columns(self) -> tuple[list[Text], list[Text]]:
        groups = [block for group in Group if (block := self._group(group))]
        if not self._with_grammar:
            half = (len(groups) + 1) // 2
            return self._joined(groups[:half]), self._joined(groups[half:])
        return self._joined([*self._grammar(), *groups[:1]]), self._joined(groups[1:])

    def _grammar(self) -> list[list[Text]]:
        blocks: list[list[Text]] = []
        for heading in (N_("Write"), N_("Specify")):
            rows = [
                (entry.sign, self.words(entry.message)) for entry in cheat_sheet() if entry.group == heading
            ]
            blocks.append(self._block(heading, rows))
        return [block for block in blocks if block]

    def _group(self, group: Group) -> list[Text]:
        rows = [
            (self._way(command), self.words(command.help))
            for command in self._commands
            if command.group is group
        ]
        return self._block(group.value, rows)

    def _way(self, command: Command) -> str:
        """How one gets at it: its key, else the word typed for it, else the palette."""
        if command.key:
            return command.shown_key(self.words)
        return f":{word_of(CommandCode(command.word), self.words.language)}" if command.word else "^P"

    def _block(self, heading: str, rows: list[tuple[str, str]]) -> list[Text]:
        wanted = folded(self._typed)
        kept = [(sign, said) for sign, said in rows if wanted in folded(f"{sign} {said}")]
        if not kept:
            return []
        palette = self.palette
        title = line((self.words(heading), f"bold {palette.accent}"))
        width = min(_WIDEST_SIGN, max(len(sign) for sign, _ in rows))
        return [title, *(row for sign, said in kept for row in self._rows(sign, said, width))]

    def _rows(self, sign: str, said: str, width: int) -> list[Text]:
        """A sign and its meaning, which goes on below itself, or begins below a sign that is too wide."""
        palette = self.palette
        wrapped = list(Text(painted(said), palette.muted).wrap(self.app.console, self._column - width - 3))
        if len(sign) > width:
            wrapped.insert(0, Text(""))
        signs = [sign, *[""] * (len(wrapped) - 1)]
        return [
            line((f" {each:<{width}}  ", f"bold {palette.text}")).append_text(meant)
            for each, meant in zip(signs, wrapped, strict=True)
        ]

    @staticmethod
    def _joined(blocks: list[list[Text]]) -> list[Text]:
        rows: list[Text] = []
        for block in blocks:
            rows += [*([Text("")] if rows else []), *block]
        return rows
