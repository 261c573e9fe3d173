"""The statement of hours: what was spent on what, by month, phase and nature, against what was planned."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from facilitator.domain.hours import HoursLine, Nature
from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class StatementRow:
    """The hours around one session, or of one entry outside any; `on` is the day of the session."""

    on: date
    text: str
    session_id: str | None
    lines: tuple[HoursLine, ...]

    @property
    def minutes(self) -> int:
        """Everything of the row."""
        return total(self.lines)

    def spent_on(self, nature: Nature) -> int:
        """The minutes of one nature."""
        return total(line for line in self.lines if line.nature is nature)

    @property
    def month(self) -> date:
        """The first day of its month."""
        return self.on.replace(day=1)


def total(lines: Iterable[HoursLine]) -> int:
    """Whole minutes; adding up is exact."""
    return sum(line.minutes for line in lines)


def by_nature(lines: Iterable[HoursLine]) -> dict[Nature, int]:
    """Minutes of each nature, in the order of the statement; those nothing was spent on are 0."""
    found = tuple(lines)
    return {nature: total(line for line in found if line.nature is nature) for nature in Nature}


def by_phase(lines: Iterable[HoursLine]) -> dict[str | None, int]:
    """Minutes by the id of the phase; None for what belongs to none."""
    found: dict[str | None, int] = {}
    for line in lines:
        found[line.phase_id] = found.get(line.phase_id, 0) + line.minutes
    return found


def by_month(lines: Iterable[HoursLine]) -> dict[date, int]:
    """Minutes by month, named by its first day, in order."""
    found: dict[date, int] = {}
    for line in sorted(lines, key=lambda line: line.on):
        month = line.on.replace(day=1)
        found[month] = found.get(month, 0) + line.minutes
    return found


def rows_of(lines: Iterable[HoursLine]) -> tuple[StatementRow, ...]:
    """One row a session, one an entry outside any, by date.

    The row of a session bears the day and the text of its own line, if it has one: preparation comes before.
    """
    groups: dict[str, list[HoursLine]] = {}
    for line in lines:
        groups.setdefault(line.session_id or line.id, []).append(line)
    rows = []
    for group in groups.values():
        ordered = tuple(sorted(group, key=lambda line: (line.on, line.id)))
        main = next((line for line in ordered if line.nature is Nature.SESSION), ordered[0])
        rows.append(StatementRow(main.on, main.text, main.session_id, ordered))
    return tuple(sorted(rows, key=lambda row: (row.on, row.lines[0].id)))


def own_line(lines: Iterable[HoursLine], session_id: str) -> HoursLine | None:
    """The line that counts the time of a session itself; None while it has none."""
    own = (line for line in lines if line.session_id == session_id and line.nature is Nature.SESSION)
    return next(own, None)


@dataclass(frozen=True, slots=True)
class StatementMonth:
    """The lines of a month, named by its first day, and the rows they make; a row keeps to its month."""

    month: date
    lines: tuple[HoursLine, ...]

    @property
    def rows(self) -> tuple[StatementRow, ...]:
        """The rows by date."""
        return rows_of(self.lines)


def months_of(lines: Iterable[HoursLine]) -> tuple[StatementMonth, ...]:
    """The statement month by month, in order; its rows add up to what `by_month` says."""
    found: dict[date, list[HoursLine]] = {}
    for line in sorted(lines, key=lambda line: (line.on, line.id)):
        found.setdefault(line.on.replace(day=1), []).append(line)
    return tuple(StatementMonth(month, tuple(kept)) for month, kept in found.items())
