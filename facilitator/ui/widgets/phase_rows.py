"""The phases of a plan as rows: start, length, planned and spent hours; below each its services."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rich.text import Text

from facilitator import wording
from facilitator.domain import fulfilment
from facilitator.domain.dossier import Dossier
from facilitator.domain.engagement import Phase
from facilitator.domain.statement import by_phase
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import fitted, line, spread
from facilitator.ui.widgets.row_list import Row
from facilitator.values import dataclass

BAR = 12
"""Cells of the bar of a phase."""

_STARTS = 14
_LENGTH = 8
_HOURS = 9
"""Cells of the columns of a phase."""


@dataclass(frozen=True, slots=True)
class PhaseSheet:
    """Where the phases are laid out: the ink, the cells of a row."""

    ink: Ink
    width: int

    @property
    def _with_bar(self) -> bool:
        return self.width >= 90

    def rows(self, dossier: Dossier) -> Iterator[Row]:
        """The phases of a plan, each followed by its services."""
        words, palette = self.ink.words, self.ink.palette
        right = self._columns(words("start"), words("length"), words("planned"), words("spent"))
        if self._with_bar:
            right += " " * (BAR + 7)
        head = line((words("Phases"), f"bold {palette.accent}"))
        yield Row(spread(head, line((right, palette.muted)), self.width), "head:phases")
        if not dossier.phases:
            yield Row(
                line(" ", (words("No phase yet. N adds one: title ; start ; months ; hours."), palette.muted))
            )
        spent = by_phase(dossier.hours)
        for phase in dossier.phases:
            yield self._phase(phase, spent.get(phase.id, 0))
            for service in phase.services:
                yield self._service(dossier, phase, service.id)

    @staticmethod
    def _columns(starts: str, length: str, planned: str, spent: str) -> str:
        return f"{fitted(starts, _STARTS)}{length:>{_LENGTH}}{planned:>{_HOURS}}{spent:>{_HOURS}}"

    def _phase(self, phase: Phase, spent: int) -> Row:
        words, palette = self.ink.words, self.ink.palette
        planned = phase.planned_minutes
        columns = self._columns(
            starts_text(phase.starts, self.ink),
            words("{count} mo.", count=phase.months) if phase.months else "–",
            wording.short_duration(planned, words) if planned else "–",
            wording.duration(spent, words),
        )
        right = line((columns, palette.text))
        if self._with_bar:
            right.append_text(self._bar(spent, planned))
        left = line(" ", (f"{phase.position} ", palette.muted), (phase.title, f"bold {palette.text}"))
        return Row(spread(left, right, self.width), f"phase:{phase.id}")

    def _bar(self, spent: int, planned: int | None) -> Text:
        palette = self.ink.palette
        if not planned:
            return line(" " * (BAR + 7))
        share = spent / planned
        filled = min(BAR, round(BAR * share))
        colour = palette.warning if share > 1 else palette.good
        percent = f"{round(100 * share):>4} %"
        return line(
            "  ", ("━" * filled, colour), ("─" * (BAR - filled), palette.muted), (percent[1:], palette.text)
        )

    def _service(self, dossier: Dossier, phase: Phase, service_id: str) -> Row:
        words, palette = self.ink.words, self.ink.palette
        service = phase.service(service_id)
        assert service is not None
        done = fulfilment.of_service(dossier, service)
        counted = [
            words.plural("{count} session", "{count} sessions", len(done.sessions)) if done.sessions else "",
            words.plural("{count} deliverable", "{count} deliverables", len(done.deliverables))
            if done.deliverables
            else "",
        ]
        said = ", ".join(filter(None, counted))
        hours = wording.duration(done.minutes, words) if done.minutes else ""
        right = line((f"  {said}{hours:>{_HOURS}}", palette.muted))
        if self._with_bar:
            right.append(" " * (BAR + 7))
        return Row(
            spread(line("     ", (service.text, palette.text)), right, self.width), f"service:{service.id}"
        )


def starts_text(starts: date | None, ink: Ink) -> str:
    """When a phase starts: its month, or its day in full when it is not the first."""
    if starts is None:
        return ink.words("to be set")
    if starts.day == 1:
        return f"{ink.words.month(starts)} {starts.year}"
    return f"{starts:%d/%m/%Y}"
