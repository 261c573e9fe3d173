"""The right side of a wide screen: what the stream does not show, carried-over items and attendance."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from rich.text import Text
from textual.reactive import reactive

from facilitator.domain.items import Item
from facilitator.domain.record import SessionRecord
from facilitator.domain.session import Presence
from facilitator.i18n import Words
from facilitator.ui.widgets.carried_rows import carried_rows, most_pressing
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import Painted, line
from facilitator.ui.widgets.people import known_for, name_width
from facilitator.ui.widgets.project_strip import ProjectCard, card_rows

CARRIED_SHOWN = 6
"""Carried-over items shown; the registers hold the rest."""

TAKEN_SHOWN = 8
"""Items shown of those that the point takes up."""


class SidePane(Painted):
    """Shown from 116 columns on."""

    DEFAULT_CSS = "SidePane { width: 30; height: 1fr; border-left: solid $rule; padding: 0 0 0 1; }"

    record: reactive[SessionRecord | None] = reactive(None)
    card: reactive[ProjectCard | None] = reactive(None)
    taken: reactive[tuple[Item, ...]] = reactive(())
    """What the point shown takes up, which comes first."""

    def __init__(self, words: Words, today: date, *, id: str | None = None) -> None:
        super().__init__(words, id=id)
        self.today = today

    def render(self) -> Text:
        """The project, what the point takes up, what else was carried over, who is here."""
        if self.record is None:
            return Text("")
        parts = (
            self._project(),
            self._taken(self.record),
            self._carried(self.record),
            self._present(self.record),
        )
        return Text("\n").join([Text(""), *(row for part in parts for row in part)])

    def _project(self) -> list[Text]:
        """The project the point shown is about."""
        if self.card is None:
            return []
        rows = card_rows(self.card, Ink(self.words, self.palette), self.today, self.size.width)
        return [*map(self._cut, rows), Text("")]

    def _title(self, text: str) -> Text:
        return line((text, f"bold {self.palette.text}"))

    def _taken(self, record: SessionRecord) -> list[Text]:
        """What this point looks at again."""
        return self._block(self.words("Taken up here"), self.taken, TAKEN_SHOWN, record)

    def _carried(self, record: SessionRecord) -> list[Text]:
        others = [item for item in record.carried if item not in self.taken]
        most = CARRIED_SHOWN if self.card is None and not self.taken else CARRIED_SHOWN // 2
        return self._block(self.words("Carried over"), others, most, record)

    def _block(self, title: str, items: Collection[Item], most: int, record: SessionRecord) -> list[Text]:
        """What presses first, and how many more there are."""
        if not items:
            return []
        rows = [self._title(title), Text("")]
        ink = Ink(self.words, self.palette)
        for item in most_pressing(items, self.today)[:most]:
            rows += map(self._cut, carried_rows(item, record, ink, self.today, self.size.width))
        if (more := len(items) - most) > 0:
            rows.append(
                line((self.words.plural("… {count} more", "… {count} more", more), self.palette.muted))
            )
        return [*rows, Text("")]

    def _present(self, record: SessionRecord) -> list[Text]:
        palette = self.palette
        there = record.attended(Presence.PRESENT)
        rows = [self._title(f"{self.words('Present')} {len(there)}/{len(record.attendance)}"), Text("")]
        listed = [(each, p) for each in there or record.attendance if (p := record.person(each.person_id))]
        width = name_width(tuple(person for _, person in listed))
        for each, person in listed:
            mark = ("● ", palette.good) if each.in_room else ("○ ", palette.muted)
            name = (f"{person.short_name:<{width}}  ", palette.text)
            rows.append(self._cut(line(mark, name, (known_for(person, record), palette.muted))))
        if excused := len(record.attended(Presence.EXCUSED)):
            rows.append(
                line(
                    ("○ ", palette.muted),
                    (self.words.plural("{count} excused", "{count} excused", excused), palette.muted),
                )
            )
        return rows

    def _cut(self, text: Text) -> Text:
        text.truncate(self.size.width, overflow="ellipsis")
        return text
