"""The town's organisation: units, what they are for (ServiceMission), what they do (Activity), verdicts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from enum import StrEnum

from facilitator.domain.people import folded
from facilitator.values import dataclass


class UnitKind(StrEnum):
    """The level of a unit in the organisation chart."""

    DIVISION = "pole"
    DIRECTORATE = "direction"
    DEPARTMENT = "service"
    TEAM = "team"


class Period(StrEnum):
    """What a volume or a workload is counted per."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class Frequency(StrEnum):
    """How often an activity comes back."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half-yearly"
    YEARLY = "yearly"
    OCCASIONAL = "occasional"
    SEASONAL = "seasonal"
    CONTINUOUS = "continuous"


class VerdictCode(StrEnum):
    """What becomes of an activity."""

    KEEP = "keep"
    STRENGTHEN = "strengthen"
    SIMPLIFY = "simplify"
    POOL = "pool"
    TRANSFER = "transfer"
    OUTSOURCE = "outsource"
    INSOURCE = "insource"
    REDUCE = "reduce"
    STOP = "stop"
    EXAMINE = "examine"


class Grade(StrEnum):
    """The category of a civil servant."""

    A = "A"
    B = "B"
    C = "C"


class Basis(StrEnum):
    """Whether the law asks for an activity."""

    MANDATORY = "mandatory"
    OPTIONAL = "optional"


class FteSource(StrEnum):
    """How far the FTE of an activity can be relied on."""

    DECLARED = "declared"
    MEASURED = "measured"
    VALIDATED = "validated"


class Part(StrEnum):
    """What somebody has to do with an activity: the four letters of the responsibility matrix."""

    RESPONSIBLE = "R"
    ACCOUNTABLE = "A"
    CONSULTED = "C"
    INFORMED = "I"


@dataclass(frozen=True, slots=True)
class Involvement:
    """The part of a person, or of a unit as a whole, in an activity."""

    part: Part
    person_id: str | None = None
    unit_id: str | None = None


@dataclass(frozen=True, slots=True)
class Staff:
    """Agents who do an activity: one by name, or some of a grade."""

    agents: int = 1
    grade: Grade | None = None
    person_id: str | None = None


@dataclass(frozen=True, slots=True)
class OrgUnit:
    """A pôle, direction, service or team; `fte` is its headcount in full-time equivalents."""

    id: str
    engagement_id: str
    name: str
    kind: UnitKind = UnitKind.DEPARTMENT
    parent_id: str | None = None
    head_id: str | None = None
    fte: Decimal | None = None


@dataclass(frozen=True, slots=True)
class ServiceMission:
    """What a service is for; its owner is inherited by the activities typed under it."""

    id: str
    engagement_id: str
    title: str
    unit_id: str | None = None
    owner_id: str | None = None
    position: int = 0


@dataclass(frozen=True, slots=True)
class Activity:
    """What a service does under one of its missions, with its measures and its verdict.

    `workload_minutes` counts per `workload_period`, `volume` per `period`, `unit_minutes` per unit of volume.
    `target` names what a transfer goes to or a pooling is done with; `target_unit_id` is that unit, when it
    is one of the organisation. `verdict_session_id` is the session that gave the verdict, None outside any.
    `source` says how far the FTE can be relied on, `evidence` where it comes from.
    """

    id: str
    engagement_id: str
    title: str
    mission_id: str | None = None
    unit_id: str | None = None
    owner_id: str | None = None
    fte: Decimal | None = None
    volume: Decimal | None = None
    volume_unit: str = ""
    period: Period | None = None
    workload_minutes: int | None = None
    workload_period: Period | None = None
    frequency: Frequency | None = None
    verdict: VerdictCode | None = None
    target: str = ""
    position: int = 0
    beneficiary: str = ""
    basis: Basis | None = None
    legal_text: str = ""
    roles: tuple[Involvement, ...] = ()
    staff: tuple[Staff, ...] = ()
    unit_minutes: Decimal | None = None
    source: FteSource | None = None
    evidence: str = ""
    tools: str = ""
    interfaces: str = ""
    service_level: str = ""
    target_unit_id: str | None = None
    rationale: str = ""
    target_fte: Decimal | None = None
    deadline: date | None = None
    deciding_body_id: str | None = None
    submitted_on: date | None = None
    verdict_session_id: str | None = None

    @property
    def agents(self) -> int:
        """How many people are known to do it; 0 when nobody said."""
        return sum(each.agents for each in self.staff)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was decided of an activity, to be written on it whole. `target` is free words for an outsider."""

    code: VerdictCode
    target_unit_id: str | None = None
    target: str = ""
    rationale: str = ""
    target_fte: Decimal | None = None
    deadline: date | None = None
    deciding_body_id: str | None = None
    submitted_on: date | None = None


def verdict_of(activity: Activity) -> Verdict | None:
    """What was decided of an activity, None when nothing was."""
    if activity.verdict is None:
        return None
    return Verdict(
        activity.verdict,
        activity.target_unit_id,
        activity.target,
        activity.rationale,
        activity.target_fte,
        activity.deadline,
        activity.deciding_body_id,
        activity.submitted_on,
    )


def redecided(
    activity: Activity, code: VerdictCode, unit: OrgUnit | None = None, target: str = ""
) -> Verdict:
    """Another verdict on an activity; why, until when and who decides stay as they were said before."""
    return Verdict(
        code,
        target_unit_id=unit.id if unit else None,
        target="" if unit else target,
        rationale=activity.rationale,
        deadline=activity.deadline,
        deciding_body_id=activity.deciding_body_id,
        submitted_on=activity.submitted_on,
    )


def units_named(typed: str, units: Iterable[OrgUnit]) -> tuple[OrgUnit, ...]:
    """The units a typed name may mean: the whole name, else its beginning, else that of a word in it."""
    wanted = folded(typed.replace("-", " "))
    names = [(unit, folded(unit.name.replace("-", " "))) for unit in units if wanted]
    tests: tuple[Callable[[str], bool], ...] = (
        lambda name: name == wanted,
        lambda name: name.startswith(wanted),
        lambda name: f" {wanted}" in f" {name}",
    )
    for test in tests:
        if found := tuple(unit for unit, name in names if test(name)):
            return found
    return ()


TARGETED: frozenset[VerdictCode] = frozenset(
    {VerdictCode.TRANSFER, VerdictCode.POOL, VerdictCode.OUTSOURCE, VerdictCode.INSOURCE}
)
"""Verdicts that name somebody else: where to, with whom, to whom, from whom."""
