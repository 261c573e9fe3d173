"""The town's organisation: units, what they are for (ServiceMission), what they do (Activity), verdicts."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


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

    `workload_minutes` counts per `workload_period`, `volume` per `period`; `target` names the unit a
    transfer goes to or a pooling is done with.
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
