"""The help of a screen, generated from the grammar and from its commands; typing filters it."""

from __future__ import annotations

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.events import Key

from facilitator.capture.grammar import cheat_sheet
from facilitator.domain.people import folded
from facilitator.i18n import N_
from facilitator.ui.commands import Command, Group
from facilitator.ui.desk import Desk
from facilitator.ui.screens.overlay import Overlay, Sheet
from facilitator.ui.widgets.painted import line

_WIDEST_SIGN = 18
"""Cells a sign may take before its meaning moves right."""


class HelpScreen(Overlay[None]):
    """Two columns: how to write on the left, what the keys do on the right."""

    DEFAULT_CSS = """
    HelpScreen > Vertical { width: 100; max-width: 98%; height: auto; padding: 1 1; }
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
        left, right = self._columns()
        column = max(20, (min(98, self.app.size.width) - 9) // 2)
        blank = Text(" " * column)
        rows = []
        for index in range(max(len(left), len(right))):
            first = left[index].copy() if index < len(left) else blank.copy()
            first.truncate(column, overflow="ellipsis", pad=True)
            second = right[index] if index < len(right) else Text("")
            rows.append(Text.assemble(first, "  ", second, no_wrap=True, end=""))
        self.sheet.rows = tuple(rows)

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
            (command.shown_key(self.words) if command.key else "^P", self.words(command.help))
            for command in self._commands
            if command.group is group
        ]
        return self._block(group.value, rows)

    def _block(self, heading: str, rows: list[tuple[str, str]]) -> list[Text]:
        wanted = folded(self._typed)
        kept = [(sign, said) for sign, said in rows if wanted in folded(f"{sign} {said}")]
        if not kept:
            return []
        palette = self.palette
        title = line((self.words(heading), f"bold {palette.accent}"))
        width = min(_WIDEST_SIGN, max(len(sign) for sign, _ in rows))
        return [title, *(self._row(sign, said, width) for sign, said in kept)]

    def _row(self, sign: str, said: str, width: int) -> Text:
        palette = self.palette
        return line((f" {sign:<{width}}  ", f"bold {palette.text}"), (said, palette.muted))

    @staticmethod
    def _joined(blocks: list[list[Text]]) -> list[Text]:
        rows: list[Text] = []
        for block in blocks:
            rows += [*([Text("")] if rows else []), *block]
        return rows
