"""What is late, and how far each service has come: the right side of the cockpit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rich.cells import cell_len
from rich.text import Text

from facilitator.domain.items import Item
from facilitator.domain.overview import Overview
from facilitator.domain.plan import Deliverable
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import fitted, line
from facilitator.ui.widgets.service_rows import ServiceRows
from facilitator.values import dataclass

LATE_SHOWN = 4
"""Late actions in sight at most."""

_FEWEST = 2
"""Late actions and deliverables that stay in sight whatever else there is."""


@dataclass(frozen=True, slots=True)
class CockpitPanel:
    """An engagement on a day, in so many cells and rows."""

    overview: Overview
    today: date
    ink: Ink
    width: int
    height: int

    def rows(self) -> list[Text]:
        """Actions, late deliverables, services; what finds no room is counted."""
        late, deliverables = self.overview.late_actions(self.today), self._deliverables()
        fixed = 2 + bool(late) + (len(deliverables) + 1 if deliverables else 0)
        fewest = min(_FEWEST, len(late))
        services = ServiceRows(self.overview, self.today, self.ink, self.width).rows(
            self.height - fixed - 2 * fewest - 1
        )
        room = (self.height - fixed - (len(services) + 1 if services else 0)) // 2
        rows = list(self._actions(late, late[: max(fewest, min(LATE_SHOWN, room))]))
        for section in (deliverables, services):
            if section:
                rows += [Text(""), *section]
        return rows

    def _title(self, title: str, colour: str) -> Text:
        return line((title, f"bold {colour}"))

    def _warned(self, count: int) -> Text:
        said = self.ink.words.plural("{count} late", "{count} late", count)
        return line((f"! {said}", f"bold {self.ink.palette.warning}"))

    # actions

    def _actions(self, late: tuple[Item, ...], shown: tuple[Item, ...]) -> Iterator[Text]:
        words, palette = self.ink.words, self.ink.palette
        yield self._title(words("Actions"), palette.accent)
        if late:
            yield self._warned(len(late))
        for item in shown:
            yield from self._late(item)
        to_come = words.plural("{count} to come", "{count} to come", len(self.overview.actions) - len(late))
        done = words.plural("{count} done", "{count} done", self.overview.actions_done)
        yield line("  ", (f"{to_come}, {done}", palette.text))

    def _late(self, item: Item) -> Iterator[Text]:
        palette = self.ink.palette
        owner = self.overview.person(item.owner_id)
        days = self._days((self.today - item.due).days if item.due else 0)
        facts = ", ".join(filter(None, (owner.short_name if owner else "", days)))
        yield line("  ", (f"{item.ref} ", palette.muted), (item.text.split("\n")[0], palette.text))
        yield line(" " * (3 + cell_len(item.ref)), (facts, palette.muted))

    def _days(self, days: int) -> str:
        return self.ink.words("{count} d", count=days)

    # deliverables

    def _deliverables(self) -> list[Text]:
        late = self.overview.late_deliverables(self.today)
        if not late:
            return []
        title = self._title(f"{self.ink.words('Deliverables')}  ", self.ink.palette.accent)
        return [title.append_text(self._warned(len(late))), *map(self._deliverable, late[:_FEWEST])]

    def _deliverable(self, each: Deliverable) -> Text:
        palette = self.ink.palette
        days = self._days(each.days_late(self.today))
        room = max(8, self.width - cell_len(days) - 4)
        title = fitted(each.title, min(room, cell_len(each.title)))
        return line("  ", (title, palette.text), (f"  {days}", palette.muted))
