"""What a small window shows over the stream: the agenda where the side has no room, what was carried over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.reactive import reactive

from facilitator.domain.items import Item, ItemKind
from facilitator.domain.record import SessionRecord
from facilitator.domain.workshop import Workshop
from facilitator.i18n import Words
from facilitator.ui.widgets.agenda_pane import AgendaPane
from facilitator.ui.widgets.carried_rows import carried_rows, most_pressing
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import Painted, line

_AIRY = 10
"""Rows from which a blank one parts two lists."""

_KEPT = 4
"""Rows that a long agenda leaves to what was carried over."""


class CarriedOver(Painted):
    """What the point takes up, then what else earlier sessions left, as much of it as there is room for."""

    DEFAULT_CSS = "CarriedOver { height: 1fr; padding: 1 0 0 0; }"

    record: reactive[SessionRecord | None] = reactive(None)
    taken: reactive[tuple[Item, ...]] = reactive(())

    def __init__(self, words: Words, today: date) -> None:
        super().__init__(words)
        self.today = today

    def render(self) -> Text:
        """A row an item; the last row tells how many there is no room for."""
        if self.record is None:
            return Text("")
        rows, height = list(self._rows(self.record)), max(1, self.size.height)
        if len(rows) > height:
            left = sum(is_item for _, is_item in rows[height - 1 :])
            more = self.words.plural("… {count} more", "… {count} more", left)
            rows = [*rows[: height - 1], (line((more, self.palette.muted)), False)]
        for row, _ in rows:
            row.truncate(self.size.width, overflow="ellipsis")
        return Text("\n", end="", no_wrap=True).join(row for row, _ in rows)

    def _rows(self, record: SessionRecord) -> Iterator[tuple[Text, bool]]:
        """Every row, and whether it begins an item."""
        others = [item for item in record.carried if item not in self.taken]
        blocks = [(self.words("Taken up here"), self.taken), (self.words("Carried over"), others)]
        blocks = [(title, items) for title, items in blocks if items]
        if not blocks:
            yield line((self.words("Earlier sessions left nothing open."), self.palette.muted)), False
        ink = Ink(self.words, self.palette)
        for place, (title, items) in enumerate(blocks):
            if place and self.size.height > _AIRY:
                yield Text(""), False
            yield line((title, f"bold {self.palette.text}")), False
            for item in most_pressing(items, self.today):
                rows = carried_rows(item, record, ink, self.today, self.size.width)
                yield from ((row, at == 0) for at, row in enumerate(rows))


class LiveSheet(Vertical):
    """The agenda and its counters in a narrow window, above what was carried over."""

    DEFAULT_CSS = """
    LiveSheet { height: 1fr; margin: 0 1; display: none; }
    LiveSheet AgendaPane { width: 1fr; }
    """

    def __init__(self, words: Words, today: date) -> None:
        super().__init__()
        self.agenda = AgendaPane(words, ruled=False)
        self.carried = CarriedOver(words, today)

    def compose(self) -> ComposeResult:
        """One above the other."""
        yield self.agenda
        yield self.carried

    def show(
        self,
        record: SessionRecord,
        seen: SessionRecord,
        taken: tuple[Item, ...],
        default_kind: ItemKind,
        workshop: Workshop | None,
    ) -> None:
        """What it tells; of what was carried over, that which may be `seen`."""
        self.agenda.default_kind, self.agenda.workshop = default_kind, workshop
        self.agenda.record = record
        self.carried.record, self.carried.taken = seen, taken
        self._fit()

    def on_resize(self) -> None:
        """The agenda takes the rows it needs, and leaves some."""
        self._fit()

    def _fit(self) -> None:
        self.agenda.styles.height = max(1, min(self.agenda.rows_wanted(), self.size.height - _KEPT))
