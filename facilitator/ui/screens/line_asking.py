"""Screens whose rows are typed and corrected in one line at their foot."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from rich.text import Text

from facilitator.capture.messages import Refusal
from facilitator.i18n import Trouble
from facilitator.ui.desk import Desk
from facilitator.ui.screens.history import WithHistory
from facilitator.ui.widgets.line_box import LineBox
from facilitator.ui.widgets.row_list import RowList
from facilitator.ui.widgets.sentences import Sentences
from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class Asked:
    """What is typed in the line: its title, what may be typed, what stands there already.

    `take` is handed the line and answers why it cannot be taken, or nothing once it was.
    `meant` says what is understood so far; where it says nothing, the hint stays.
    """

    title: str
    hint: str
    take: Callable[[str], Awaitable[Refusal | None]]
    typed: str = ""
    meant: Callable[[str], Text] = lambda typed: Text()


class LineAsking(WithHistory):
    """A list, what the selected row says in full, and the line; `pane` is the list the keys go back to."""

    DEFAULT_CSS = """
    LineAsking #detail { height: 5; padding: 0 2; border-top: solid $rule; }
    LineAsking.-short #detail { height: 4; }
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.list = RowList(self.words)
        self.pane = self.list
        self.detail = Sentences(self.words, id="detail")
        self.line_box = LineBox(self.words)
        self._asked: Asked | None = None

    def ask(self, asked: Asked) -> None:
        """Opens the line; a notice would lie over it."""
        self.app.clear_notifications()
        self._asked = asked
        self.detail.display = False
        self.line_box.open(asked.title, asked.hint, asked.typed)

    def on_line_box_typed(self, event: LineBox.Typed) -> None:
        """Shows what is understood so far."""
        event.stop()
        if self._asked is None:
            return
        said = self._asked.meant(event.line) if event.line else Text()
        if said.plain:
            self.line_box.preview(said)
        else:
            self.line_box.say(self._asked.hint, self.palette.muted)

    async def on_line_box_submitted(self, event: LineBox.Submitted) -> None:
        """Hands the line over; one that is refused stays to be corrected."""
        event.stop()
        await self._hand_over(event.line)

    async def take_line(self) -> bool:
        """Takes what is being typed, as Enter does; False when it was refused and stays."""
        return not self.line_box.is_open or await self._hand_over(self.line_box.line)

    async def _hand_over(self, typed: str) -> bool:
        asked = self._asked
        if asked is None:
            return True
        try:
            refusal = await asked.take(typed)
        except Trouble as trouble:
            self.line_box.refuse(self.words.of(trouble))
            return False
        if refusal is not None:
            self.line_box.refuse(self.words(refusal.message, **refusal.fields))
            return False
        if self._asked is asked:
            self.leave_line()
        return True

    def on_line_box_left(self, event: LineBox.Left) -> None:
        """Everything stays as it was."""
        event.stop()
        self.leave_line()

    def leave_line(self) -> None:
        """Back to the list."""
        self._asked = None
        self.line_box.close()
        self.detail.display = True
        self.pane.focus()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Another row was selected."""
        event.stop()
        self.row_chosen()

    def row_chosen(self) -> None:
        """Says the selected row in full."""
        self.show_detail()

    def show_detail(self) -> None:
        """What the foot says of the selected row."""
