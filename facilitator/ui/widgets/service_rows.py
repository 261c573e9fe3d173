"""How far each service has come: its activities with a verdict, or the interview that will tell them."""

from __future__ import annotations

from datetime import date

from rich.cells import cell_len
from rich.text import Text

from facilitator import wording
from facilitator.domain.overview import Overview, ServiceLine
from facilitator.domain.session import SessionStatus
from facilitator.ui.widgets.bars import bar
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import fitted, line
from facilitator.values import dataclass

_FEWEST = 3
"""Services that stay in sight whatever else there is."""

_BAR = 12
_WIDEST_NAME = 14
_NOTE = 24
"""Cells of what is said of a service without activities, and around it."""


@dataclass(frozen=True, slots=True)
class ServiceRows:
    """The services of an engagement on a day, in so many cells."""

    overview: Overview
    today: date
    ink: Ink
    width: int

    def rows(self, room: int) -> list[Text]:
        """Those there is room for, in so many rows with their title; the others are counted."""
        services = self.overview.services
        if not services:
            return []
        most = max(_FEWEST, room - 1)
        shown = services if len(services) <= most else services[: most - 1]
        longest = max(cell_len(each.unit.name) for each in shown)
        width = min(_WIDEST_NAME, longest, max(_WIDEST_NAME // 2, self.width - _NOTE))
        rows = [line((self.ink.words("Services"), f"bold {self.ink.palette.good}"))]
        rows += [self._service(each, width) for each in shown]
        if rest := len(services) - len(shown):
            said = self.ink.words.plural("… {count} other", "… {count} others", rest)
            rows.append(self.ink.faint(f"  {said}"))
        return rows

    def _service(self, each: ServiceLine, width: int) -> Text:
        palette = self.ink.palette
        name = ("  " + fitted(each.unit.name, width) + " ", palette.text)
        if not each.activities:
            return line(name, (self._asked(each), palette.muted))
        count = f" {each.decided}/{each.activities}"
        cells = max(4, min(_BAR, self.width - width - 3 - cell_len(count)))
        return line(
            name, *bar(each.decided / each.activities, cells, palette.good, palette), (count, palette.text)
        )

    def _asked(self, each: ServiceLine) -> str:
        """Where no activity is known yet: the session that will tell, or that one is to be planned."""
        words = self.ink.words
        session = self.overview.session_about(each.unit)
        if session is None:
            return words("interview to plan")
        if session.status is SessionStatus.PLANNED:
            kind = wording.session_kind_label(session.kind, words)
            return f"{kind} {wording.near_day(session.on, None, self.today, words)}"
        return words("activities to note")
