"""Who takes which activity when a unit is split: one letter each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from string import ascii_lowercase

from rich.cells import cell_len
from rich.text import Text
from textual.app import ComposeResult
from textual.events import Key

from facilitator.domain.organisation import Activity
from facilitator.domain.staffing import total
from facilitator.ui.desk import Desk
from facilitator.ui.screens.overlay import Overlay, Sheet
from facilitator.ui.widgets.painted import fitted, line, spread
from facilitator.wording import fte_number, fte_text

SHOWN = 12
"""Activities in sight at once."""

_PART = 24
"""The most cells of the name of a part."""

WIDTH = 84
"""Cells of the box where the window has them."""


class ShareScreen(Overlay[Mapping[str, int]]):
    """A letter gives the activity to a part and goes on to the next; Enter gives the share of all."""

    DEFAULT_CSS = f"ShareScreen > Vertical {{ width: {WIDTH}; }}"

    def __init__(
        self, desk: Desk, title: str, parts: tuple[str, ...], activities: tuple[Activity, ...]
    ) -> None:
        super().__init__(desk)
        self._heading, self._parts, self._activities = title, parts, activities
        self._share = {each.id: 0 for each in activities}
        self._index = 0
        self.sheet = Sheet(self.words)

    def compose_box(self) -> ComposeResult:
        """The activities, then what each part has."""
        yield self.sheet

    def on_mount(self) -> None:
        """All with the first part."""
        self.name_box(self._heading, self.words("a letter gives it   Enter accepts   Esc leaves it"))
        self._show()

    def on_key(self, event: Key) -> None:
        """Letters give, arrows move, Enter accepts."""
        letters = ascii_lowercase[: len(self._parts)]
        if event.key == "enter":
            self.dismiss(self._share)
        elif event.key in ("up", "down"):
            self._step(1 if event.key == "down" else -1)
        elif event.character and event.character.lower() in letters:
            self._share[self._activities[self._index].id] = letters.index(event.character.lower())
            self._step(1)
        else:
            return
        event.stop()

    def _step(self, rows: int) -> None:
        self._index = max(0, min(self._index + rows, len(self._activities) - 1))
        self._show()

    def _show(self) -> None:
        first = max(0, min(self._index - SHOWN // 2, len(self._activities) - SHOWN))
        shown = self._activities[first : first + SHOWN]
        rows = [self._row(each, first + place) for place, each in enumerate(shown)]
        self.sheet.rows = (*rows, Text(""), *self._balance())

    @property
    def _room(self) -> int:
        return min(WIDTH, int(self.app.size.width * 0.96)) - 6

    @property
    def _widest(self) -> int:
        return min(_PART, max(map(cell_len, self._parts)))

    def _row(self, activity: Activity, index: int) -> Text:
        palette, place = self.palette, self._share[activity.id]
        letter = ascii_lowercase[place].upper()
        fte = fte_number(activity.fte, self.words) if activity.fte is not None else "–"
        mark = ("► " if index == self._index else "  ", palette.accent)
        left = line(mark, (f"{letter}  ", f"bold {palette.accent}"), (activity.title, palette.text))
        right = line((f"{fte}  ", palette.text), (fitted(self._parts[place], self._widest), palette.muted))
        row = spread(left, right, self._room)
        if index == self._index:
            row.stylize(f"on {palette.selected}")
        return row

    def _balance(self) -> Iterator[Text]:
        palette = self.palette
        for place, name in enumerate(self._parts):
            given = [each for each in self._activities if self._share[each.id] == place]
            counted = self.words.plural("{count} activity", "{count} activities", len(given))
            yield line(
                (f"  {ascii_lowercase[place].upper()}  ", f"bold {palette.accent}"),
                (name, f"bold {palette.text}"),
                (f"   {counted}, {fte_text(total(given), self.words)}", palette.muted),
            )
