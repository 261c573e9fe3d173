"""The missions of a workshop beside its stream: what each holds, which one is under way, the FTE so far."""

from __future__ import annotations

from decimal import Decimal

from rich.text import Text

from facilitator import wording
from facilitator.domain.session import AgendaItem
from facilitator.domain.workshop import Workshop
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import fitted, line, spread
from facilitator.values import dataclass

_COUNT = 3
_FTE = 6
_MARK = 3


@dataclass(frozen=True, slots=True)
class MissionTitles:
    """The names of the columns."""

    current: bool = False


@dataclass(frozen=True, slots=True)
class MissionRow:
    """A mission: whether it is under way or gone through, how many activities it holds, their FTE."""

    title: str
    count: int
    fte: Decimal
    done: bool
    current: bool
    point: AgendaItem | None


@dataclass(frozen=True, slots=True)
class StaffRow:
    """The FTE typed so far, or those of the service: where is the rest?"""

    of_service: bool
    fte: Decimal
    over: bool = False
    current: bool = False


MissionFact = MissionTitles | MissionRow | StaffRow
"""What a row of a workshop says."""


def mission_rows(workshop: Workshop) -> list[MissionFact]:
    """The missions under the names of their columns."""
    missions = [
        MissionRow(each.title, each.count, each.fte, each.done, each is workshop.current, each.point)
        for each in workshop.stops
    ]
    return [MissionTitles(), *missions]


def staff_rows(workshop: Workshop) -> list[StaffRow]:
    """The balance of a service; what is typed alone where its staff is not known."""
    of, captured = workshop.headcount, workshop.captured
    rows = [StaffRow(False, captured, over=of is not None and captured > of)]
    return [*rows, StaffRow(True, of)] if of is not None else rows


def draw_mission(fact: MissionFact, ink: Ink, width: int) -> Text:
    """One row of a workshop."""
    words, palette = ink.words, ink.palette
    match fact:
        case MissionTitles():
            cells = _cells(words("Functions"), words("no."), words("FTE"), width)
            return line(("   " + "".join(cells), palette.muted))
        case StaffRow():
            return _staff(fact, ink, width)
    mark = ("►", palette.accent) if fact.current else ("✓", palette.good) if fact.done else (" ", "")
    fte = wording.fte_number(fact.fte, words) if fact.count else ""
    title, count, figure = _cells(fact.title, str(fact.count) if fact.count else "–", fte, width)
    return line(
        " ",
        mark,
        " ",
        (title, f"bold {palette.text}" if fact.current else palette.text),
        (count, palette.muted),
        (figure, f"bold {palette.text}"),
    )


def _cells(title: str, count: str, fte: str, width: int) -> tuple[str, str, str]:
    room = max(4, width - _MARK - _COUNT - _FTE)
    return fitted(title, room), f"{count:>{_COUNT}}", f"{fte:>{_FTE}}"


def _staff(fact: StaffRow, ink: Ink, width: int) -> Text:
    words, palette = ink.words, ink.palette
    label = words("FTE of the service") if fact.of_service else words("FTE captured")
    style = palette.muted if fact.of_service else palette.text
    figure = palette.muted if fact.of_service else f"bold {palette.warning if fact.over else palette.text}"
    left = line(" ", (" " if fact.of_service else "●", palette.muted), "     ", (label, style))
    return spread(left, line((wording.fte_number(fact.fte, words), figure)), width)
