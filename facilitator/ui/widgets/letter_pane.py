"""A mission letter beside what it was understood to say: its numbered lines, some of them lit up."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text
from textual.events import Key, MouseScrollDown, MouseScrollUp
from textual.message import Message
from textual.reactive import reactive

from facilitator.i18n import Words
from facilitator.ui.widgets.painted import Painted, painted
from facilitator.values import dataclass

GUTTER = 5
"""Cells of the line numbers and the mark beside them."""

PAGE = 10
"""Lines that a page key moves."""

Span = tuple[int, int]

_STEPS = {"up": -1, "down": 1, "pageup": -PAGE, "pagedown": PAGE, "home": -1_000_000, "end": 1_000_000}


class LetterPane(Painted, can_focus=True):
    """Shows the lines of a field; while one points, arrows choose other lines and Enter hands them over."""

    DEFAULT_CSS = "LetterPane { height: 1fr; padding: 1 1 0 0; }"

    lines: reactive[tuple[str, ...]] = reactive(())
    lit: reactive[Span | None] = reactive(None)
    pointing: reactive[bool] = reactive(False)
    cursor: reactive[int] = reactive(1)

    @dataclass
    class Pointed(Message):
        """The lines chosen, both included, counted from 1."""

        first: int
        last: int

    @dataclass
    class Left(Message):
        """Nothing was chosen."""

    def __init__(self, words: Words, *, id: str | None = None) -> None:
        super().__init__(words, id=id)
        self._anchor: int | None = None
        self._top = 1

    def point(self) -> None:
        """Begins to choose lines, from those that are lit up."""
        self.cursor = self.lit[0] if self.lit else min(self._top, max(1, len(self.lines)))
        self._anchor = None
        self.pointing = True
        self.focus()

    @property
    def chosen(self) -> Span:
        """The lines chosen so far."""
        other = self.cursor if self._anchor is None else self._anchor
        return min(self.cursor, other), max(self.cursor, other)

    def watch_lit(self, lit: Span | None) -> None:
        """Brings the lines of a field into sight."""
        if lit is not None:
            self._reveal(*lit)

    def on_resize(self) -> None:
        """The lines that are lit up stay in sight."""
        if self.lit is not None and not self.pointing:
            self._reveal(*self.lit)

    # keys

    def on_key(self, event: Key) -> None:
        """Arrows move; while one points, Shift or Space widens, Enter takes, Escape leaves."""
        if not self._handled(event.key):
            return
        event.stop()
        event.prevent_default()

    def _handled(self, key: str) -> bool:
        bare = key.removeprefix("shift+")
        if bare in _STEPS:
            self._move(_STEPS[bare], widen=key != bare)
            return True
        if not self.pointing or key not in ("space", "enter", "escape"):
            return False
        if key == "space":
            self._anchor = self.cursor if self._anchor is None else None
            self.refresh()
        else:
            self.pointing = False
            self.post_message(self.Pointed(*self.chosen) if key == "enter" else self.Left())
        return True

    def _move(self, step: int, *, widen: bool) -> None:
        if not self.pointing:
            self._top = self._within(self._top + step)
            self.refresh()
            return
        if widen and self._anchor is None:
            self._anchor = self.cursor
        self.cursor = self._within(self.cursor + step)
        self._keep_in_sight()

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        """Earlier lines."""
        event.stop()
        self._move(-1, widen=False)

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        """Later lines."""
        event.stop()
        self._move(1, widen=False)

    def _within(self, number: int) -> int:
        return max(1, min(number, len(self.lines)))

    # painting

    def _reveal(self, first: int, last: int) -> None:
        """Scrolls so that lines stand with some of what precedes them."""
        room = self._room - sum(self._height(number) for number in range(first, last + 1))
        top, before = first, max(0, min(room, self._room // 3))
        while top > 1 and (before := before - self._height(top - 1)) >= 0:
            top -= 1
        self._top = self._within(top)
        self.refresh()

    def _keep_in_sight(self) -> None:
        if self.cursor < self._top:
            self._top = self.cursor
        while self._top < self.cursor and self._rows_between(self._top, self.cursor) > self._room:
            self._top += 1
        self.refresh()

    def _rows_between(self, first: int, last: int) -> int:
        return sum(self._height(number) for number in range(first, last + 1))

    @property
    def _room(self) -> int:
        return max(1, self.content_size.height)

    def _height(self, number: int) -> int:
        return len(self._wrapped(number)) if 1 <= number <= len(self.lines) else 0

    def _wrapped(self, number: int) -> list[Text]:
        text = Text(painted(self.lines[number - 1].strip()))
        return list(text.wrap(self.app.console, max(10, self.content_size.width - GUTTER))) or [Text("")]

    def render(self) -> Text:
        """The lines in sight."""
        rows: list[Text] = []
        for number in range(self._top, len(self.lines) + 1):
            if len(rows) >= self._room:
                break
            rows += self._line(number)
        return Text("\n", end="", no_wrap=True).join(rows[: self._room])

    def _line(self, number: int) -> Iterator[Text]:
        palette = self.palette
        first, last = self.chosen if self.pointing else self.lit or (0, 0)
        lit = first <= number <= last
        style = f"bold {palette.text}" if lit else palette.muted if self.lit else palette.text
        for index, part in enumerate(self._wrapped(number)):
            label = f"{number:>3} " if index == 0 else "    "
            mark = "▌" if lit else " "
            row = Text(no_wrap=True, end="").append(label, palette.muted).append(mark, palette.accent)
            row.append_text(Text(part.plain.rstrip(), style))
            row.truncate(self.content_size.width, pad=lit)
            if lit:
                row.stylize(f"on {palette.selected}")
            if self.pointing and number == self.cursor and index == 0:
                row.stylize(f"bold {palette.background} on {palette.accent}", 0, GUTTER - 1)
            yield row
