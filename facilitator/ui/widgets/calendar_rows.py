"""The calendar as rows: one date a row, by month, today between what is over and what is to come."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import groupby

from rich.text import Text

from facilitator.domain.calendar import CalendarEntry, EntryKind, Move, moves
from facilitator.domain.dossier import Dossier
from facilitator.domain.items import ItemKind
from facilitator.domain.plan import Deliverable, Milestone
from facilitator.domain.session import Session, SessionStatus
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.move_rows import KINDS, ROOMY, shift_text
from facilitator.ui.widgets.painted import fitted, line, spread
from facilitator.ui.widgets.plan_rows import deliverable_state
from facilitator.ui.widgets.row_list import Row
from facilitator.values import dataclass

_DAYS = 17
_SHIFT = 7

Dated = Session | Milestone | Deliverable


def dated(dossier: Dossier, of: str) -> Dated | None:
    """What a row of the calendar stands for."""
    everything: tuple[Dated, ...] = (
        *(each.session for each in dossier.sessions),
        *dossier.milestones,
        *dossier.deliverables,
    )
    return next((each for each in everything if each.id == of), None)


@dataclass(frozen=True, slots=True)
class CalendarSheet:
    """Where the rows are laid out: the ink, the cells of a row, the day it is."""

    ink: Ink
    width: int
    today: date

    def rows(self, dossier: Dossier) -> tuple[Row, ...]:
        """The calendar as it stands, with what moved since the last revision."""
        entries = dossier.calendar
        if not entries:
            said = self.ink.words("No date yet. N adds a milestone; sessions are planned on the dashboard.")
            return (Row(line(" ", (said, self.ink.palette.muted))),)
        since = self._since(dossier)
        rows: list[Row] = []
        marked = False
        for month, days in groupby(entries, key=lambda each: each.on.replace(day=1)):
            rows += [*([Row(Text(""))] if rows else []), self._month(month)]
            for entry in days:
                if not marked and entry.on >= self.today:
                    rows.append(self._today())
                    marked = True
                rows.append(self._entry(dossier, entry, since))
        if not marked:
            rows.append(self._today())
        return tuple(rows)

    @staticmethod
    def _since(dossier: Dossier) -> Mapping[str, Move]:
        if not dossier.revisions:
            return {}
        return {each.entry.of: each for each in moves(dossier.revisions[-1].entries, dossier.calendar)}

    def _month(self, month: date) -> Row:
        name = f"{self.ink.words.month(month)} {month.year}"
        return Row(line((name, f"bold {self.ink.palette.accent}")))

    def _today(self) -> Row:
        said = f" {self.ink.words('today')} {self.ink.words.day(self.today)} "
        rule = line(" ──", said, "─" * max(0, self.width - len(said) - 4))
        rule.stylize(self.ink.palette.muted)
        return Row(rule)

    def _entry(self, dossier: Dossier, entry: CalendarEntry, since: Mapping[str, Move]) -> Row:
        palette, words = self.ink.palette, self.ink.words
        what = dated(dossier, entry.of)
        hour = f" {words.hour(what.at)}" if isinstance(what, Session) and what.at else ""
        glyph, colour = self._glyph(what)
        day = fitted(f"{words.day(entry.on)}{hour}", _DAYS)
        left = line(
            " ", (day, palette.text), (f"{glyph} ", colour), (entry.title, self._style(what)),
        )  # fmt: skip
        right = line("  ").append_text(self._state(what, entry.kind))
        if since:
            moved = since.get(entry.of)
            said = shift_text(moved, self.ink) if moved else ""
            right.append_text(line("  ", (f"{said:>{_SHIFT}}", palette.accent)))
        right.append_text(line(("  " + self._phase(dossier, what), palette.muted)))
        return Row(spread(left, right, self.width), entry.of)

    def _phase(self, dossier: Dossier, what: Dated | None) -> str:
        phase = dossier.phase(what.phase_id) if what else None
        if self.width >= ROOMY:
            return f"{self.ink.words('phase {number}', number=phase.position) if phase else '':<8}"
        return f"{self.ink.words('ph. {number}', number=phase.position) if phase else '':<5}"

    def _glyph(self, what: Dated | None) -> tuple[str, str]:
        palette = self.ink.palette
        if isinstance(what, Session):
            held = what.status is SessionStatus.CLOSED
            return ("●", palette.good) if held else ("○", palette.text)
        if isinstance(what, Milestone):
            return ("◆" if what.reached else "◇", palette.kind(ItemKind.DECISION))
        done = isinstance(what, Deliverable) and what.delivered
        return ("■", palette.good) if done else ("□", palette.text)

    def _style(self, what: Dated | None) -> str:
        palette = self.ink.palette
        return f"bold {palette.text}" if isinstance(what, Milestone) else palette.text

    def _state(self, what: Dated | None, kind: EntryKind) -> Text:
        """What it is, or how it stands."""
        words, palette = self.ink.words, self.ink.palette
        if isinstance(what, Deliverable) and (what.delivered or what.days_late(self.today)):
            return deliverable_state(what, self.today, self.ink)
        if isinstance(what, Milestone) and what.reached:
            return line((words("milestone reached"), palette.good))
        if isinstance(what, Session) and what.status is not SessionStatus.PLANNED:
            held = words("session held") if what.status is SessionStatus.CLOSED else words("Live")
            return line((held, palette.good))
        return line((words(KINDS[kind]), palette.muted))
