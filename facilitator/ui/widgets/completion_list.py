"""The list that opens over the stream while one types a name, a date, a tag, an outcome or a command."""

from __future__ import annotations

from rich.cells import cell_len
from rich.text import Text
from textual.reactive import reactive

from facilitator.ui.widgets.painted import Painted, line, painted
from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """One row: the text accepted, how it is shown, and a detail; `match` is the part typed, as a span."""

    insert: str
    label: str
    detail: str = ""
    note: str = ""
    match: tuple[int, int] = (0, 0)


class CompletionList(Painted):
    """Shows choices; the line keeps the focus and steers it. Never takes Enter."""

    DEFAULT_CSS = """
    CompletionList {
        layer: above; dock: bottom; height: auto; max-height: 9; width: 66; display: none;
        background: $panel; border: round $secondary; padding: 0 1;
    }
    """

    choices: reactive[tuple[Choice, ...]] = reactive((), layout=True)
    highlighted: reactive[int] = reactive(0)

    def watch_choices(self, choices: tuple[Choice, ...]) -> None:
        """Opens with something to choose, closes without."""
        self.highlighted = 0
        self.display = bool(choices)

    @property
    def choice(self) -> Choice | None:
        """The highlighted row."""
        return self.choices[self.highlighted] if self.choices else None

    def move(self, rows: int) -> None:
        """Highlights another row, round the ends."""
        if self.choices:
            self.highlighted = (self.highlighted + rows) % len(self.choices)

    def render(self) -> Text:
        """At most seven rows, the highlighted one among them."""
        first = max(0, min(self.highlighted - 3, len(self.choices) - 7))
        label = max((cell_len(choice.label) for choice in self.choices if choice.detail), default=0) + 3
        noted = max((cell_len(choice.detail) for choice in self.choices if choice.note), default=0) + 3
        rows = [
            self._row(choice, label, noted, first + offset == self.highlighted)
            for offset, choice in enumerate(self.choices[first : first + 7])
        ]
        return Text("\n").join(rows)

    def _row(self, choice: Choice, width: int, noted: int, highlighted: bool) -> Text:
        palette = self.palette
        label = Text(painted(choice.label), palette.text)
        start, end = choice.match
        if end > start:
            label.stylize(f"bold underline {palette.accent}", start, end)
        row = line(" ").append_text(label).append(" " * max(2, width - label.cell_len))
        detail = f"{choice.detail:<{noted}}" if choice.note else choice.detail
        row.append_text(line((detail, palette.muted), (choice.note, palette.good)))
        row.truncate(self.size.width, overflow="ellipsis", pad=True)
        if highlighted:
            row.stylize(f"on {palette.rule}")
        return row
