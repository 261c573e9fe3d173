"""The columns of the activity matrix as a workbook: what stands in each, and what may be chosen there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Final

from facilitator import wording
from facilitator.documents.blocks import Align, Column, Holds, Run, Runs
from facilitator.documents.cells import count_cell, day_cell, duration_cell, staff_cell
from facilitator.documents.writing import AboutEngagement
from facilitator.domain.organisation import (
    Activity,
    Basis,
    Frequency,
    FteSource,
    Involvement,
    Period,
    ServiceMission,
    VerdictCode,
)
from facilitator.i18n import N_, Words
from facilitator.values import dataclass

_PAGE: Final = 132
"""Characters across a page laid on its side; widths are said in characters and written as shares of it."""


@dataclass(frozen=True, slots=True)
class Line:
    """One activity with what it stands under."""

    service: str
    mission: ServiceMission | None
    activity: Activity


Value = str | int | Decimal | date | None
"""What stands in a cell before it is written in a language."""


@dataclass(frozen=True, slots=True)
class MatrixColumn:
    """A column of the matrix; one that is no `core` is left out when it would be empty."""

    title: str
    width: int
    value: Callable[[Line, AboutEngagement], Value]
    holds: Holds = Holds.TEXT
    core: bool = False
    choices: Callable[[Words], tuple[str, ...]] | None = None

    def column(self, words: Words) -> Column:
        """The column as a table has it."""
        is_number = self.holds in (Holds.NUMBER, Holds.STAFF, Holds.DURATION)
        side = Align.RIGHT if is_number else Align.LEFT
        return Column(words(self.title), self.width / _PAGE, side, self.holds)

    def cell(self, line: Line, writing: AboutEngagement) -> Runs:
        """What stands in it for an activity."""
        return _cell(self.value(line, writing), self.holds, writing.words)


def _cell(value: Value, holds: Holds, words: Words) -> Runs:
    match value:
        case None | "":
            return ()
        case str():
            return (Run(value),)
        case date():
            return day_cell(value)
        case int() if holds is Holds.DURATION:
            return duration_cell(value, words)
        case Decimal() if holds is Holds.STAFF:
            return staff_cell(value, words)
    return count_cell(value, words)


def _periods(words: Words) -> tuple[str, ...]:
    return tuple(wording.period_label(each, words) for each in Period)


def _frequencies(words: Words) -> tuple[str, ...]:
    return tuple(wording.frequency_label(each, words) for each in Frequency)


def verdicts(words: Words) -> tuple[str, ...]:
    """What may become of an activity, in words."""
    return tuple(wording.verdict_label(each, words) for each in VerdictCode)


def _bases(words: Words) -> tuple[str, ...]:
    return tuple(words(each) for each in _BASES.values())


def _sources(words: Words) -> tuple[str, ...]:
    return tuple(words(each) for each in _SOURCES.values())


def _owner(line: Line, writing: AboutEngagement) -> str:
    person = writing.record.person(line.activity.owner_id)
    return person.full_name if person else ""


def _period(period: Period | None, writing: AboutEngagement) -> str:
    return wording.period_label(period, writing.words) if period else ""


def _frequency(line: Line, writing: AboutEngagement) -> str:
    frequency = line.activity.frequency
    return wording.frequency_label(frequency, writing.words) if frequency else ""


def _verdict(line: Line, writing: AboutEngagement) -> str:
    verdict = line.activity.verdict
    return wording.verdict_label(verdict, writing.words) if verdict else ""


def _grades(line: Line, _: AboutEngagement) -> str:
    return ", ".join(sorted({each.grade.value for each in line.activity.staff if each.grade}))


def _roles(line: Line, writing: AboutEngagement) -> str:
    return ", ".join(f"{each.part} {name}" for each in line.activity.roles if (name := _who(each, writing)))


def _who(involved: Involvement, writing: AboutEngagement) -> str:
    person, unit = writing.record.person(involved.person_id), writing.record.unit(involved.unit_id)
    return person.full_name if person else unit.name if unit else ""


def _body(line: Line, writing: AboutEngagement) -> str:
    wanted = line.activity.deciding_body_id
    return next((each.name for each in writing.record.bodies if each.id == wanted), "")


def _session(line: Line, writing: AboutEngagement) -> str:
    session = writing.record.session(line.activity.verdict_session_id)
    return session.title if session else ""


_BASES: Final = {Basis.MANDATORY: N_("mandatory"), Basis.OPTIONAL: N_("optional")}
_SOURCES: Final = {
    FteSource.DECLARED: N_("declared"),
    FteSource.MEASURED: N_("measured"),
    FteSource.VALIDATED: N_("validated"),
}

SERVICE, MISSION, STAFF, VERDICT = N_("Unit"), N_("Function"), N_("FTE"), N_("Outcome")
"""Columns that others are added up from, or by."""

COLUMNS: Final = (
    MatrixColumn(SERVICE, 18, lambda line, _: line.service, core=True),
    MatrixColumn(MISSION, 24, lambda line, _: line.mission.title if line.mission else "", core=True),
    MatrixColumn(N_("Activity"), 38, lambda line, _: line.activity.title, core=True),
    MatrixColumn(N_("Who"), 18, _owner, core=True),
    MatrixColumn(STAFF, 10, lambda line, _: line.activity.fte, Holds.STAFF, core=True),
    MatrixColumn(N_("Volume"), 10, lambda line, _: line.activity.volume, Holds.NUMBER, core=True),
    MatrixColumn(N_("Unit of volume"), 14, lambda line, _: line.activity.volume_unit),
    MatrixColumn(
        N_("Volume per"), 12, lambda line, of: _period(line.activity.period, of), choices=_periods, core=True
    ),
    MatrixColumn(N_("Frequency"), 15, _frequency, choices=_frequencies, core=True),
    MatrixColumn(N_("Workload"), 10, lambda line, _: line.activity.workload_minutes, Holds.DURATION),
    MatrixColumn(
        N_("Workload per"), 12, lambda line, of: _period(line.activity.workload_period, of), choices=_periods
    ),
    MatrixColumn(N_("Unit time (min)"), 12, lambda line, _: line.activity.unit_minutes, Holds.NUMBER),
    MatrixColumn(N_("Agents"), 10, lambda line, _: line.activity.agents or None, Holds.NUMBER),
    MatrixColumn(N_("Grades"), 12, _grades),
    MatrixColumn(N_("Beneficiary"), 18, lambda line, _: line.activity.beneficiary),
    MatrixColumn(
        N_("Basis"),
        14,
        lambda line, of: of.words(_BASES[line.activity.basis]) if line.activity.basis else "",
        choices=_bases,
    ),
    MatrixColumn(N_("Legal text"), 22, lambda line, _: line.activity.legal_text),
    MatrixColumn(N_("Parts (RACI)"), 24, _roles),
    MatrixColumn(N_("Tools"), 18, lambda line, _: line.activity.tools),
    MatrixColumn(N_("Interfaces, duplicates"), 22, lambda line, _: line.activity.interfaces),
    MatrixColumn(N_("Level of service"), 18, lambda line, _: line.activity.service_level),
    MatrixColumn(
        N_("Reliability of the FTE"),
        14,
        lambda line, of: of.words(_SOURCES[line.activity.source]) if line.activity.source else "",
        choices=_sources,
    ),
    MatrixColumn(N_("Source"), 20, lambda line, _: line.activity.evidence),
    MatrixColumn(VERDICT, 20, _verdict, choices=verdicts, core=True),
    MatrixColumn(N_("To, with"), 18, lambda line, _: line.activity.target, core=True),
    MatrixColumn(N_("Why"), 32, lambda line, _: line.activity.rationale, core=True),
    MatrixColumn(N_("Target FTE"), 11, lambda line, _: line.activity.target_fte, Holds.STAFF, core=True),
    MatrixColumn(N_("Deadline"), 12, lambda line, _: line.activity.deadline, Holds.DAY, core=True),
    MatrixColumn(N_("Deciding body"), 16, _body),
    MatrixColumn(N_("Submitted to the CST on"), 14, lambda line, _: line.activity.submitted_on, Holds.DAY),
    MatrixColumn(N_("Decided in"), 20, _session),
)
