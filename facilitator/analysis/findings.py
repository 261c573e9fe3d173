"""What the analyses say: a code, the line it is named after, all the lines it rests on, the figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from facilitator.analysis.overlaps import Overlap
from facilitator.domain.dismissal import Dismissal
from facilitator.values import dataclass


class FindingCode(StrEnum):
    """What can be found, overlaps included."""

    OVERLAP = "overlap"
    MISSION_WITHOUT_ACTIVITY = "mission_without_activity"
    MISSION_WITHOUT_UNIT = "mission_without_unit"
    ACTIVITY_WITHOUT_OWNER = "activity_without_owner"
    ACTIVITY_WITHOUT_MISSION = "activity_without_mission"
    ACTIVITY_WITHOUT_UNIT = "activity_without_unit"
    TARGET_MISSING = "target_missing"
    NO_ACCOUNTABLE = "no_accountable"
    SEVERAL_ACCOUNTABLE = "several_accountable"
    NO_RESPONSIBLE = "no_responsible"
    OVER_HEADCOUNT = "over_headcount"
    UNACCOUNTED = "unaccounted"
    FAR_FROM_VOLUME = "far_from_volume"
    TOO_MUCH_FOR_ONE = "too_much_for_one"
    SPAN_WIDE = "span_wide"
    SPAN_OF_ONE = "span_of_one"
    SINGLE_PERSON = "single_person"
    SEASONAL_PEAK = "seasonal_peak"


@dataclass(frozen=True, slots=True)
class Finding:
    """One result. `about` are the ids of its lines, the first one that of the line it is named after."""

    code: FindingCode
    text: str
    unit_id: str | None
    about: tuple[str, ...]
    figures: Mapping[str, Decimal | int | str] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The line it is named after."""
        return self.about[0]


R = TypeVar("R", bound=Finding | Overlap)


def kept(results: Iterable[R], dismissals: Iterable[Dismissal]) -> tuple[R, ...]:
    """The results that were not set aside."""
    gone = {(each.code, each.about) for each in dismissals}
    return tuple(each for each in results if key(each) not in gone)


def settled(dismissals: Iterable[Dismissal]) -> frozenset[tuple[str, ...]]:
    """The overlaps that were set aside, each by the ids of its two activities."""
    return frozenset(each.about for each in dismissals if each.code == FindingCode.OVERLAP)


def key(result: Finding | Overlap) -> tuple[str, tuple[str, ...]]:
    """What a result is known by when it is set aside: its code and its lines."""
    if isinstance(result, Overlap):
        return FindingCode.OVERLAP, tuple(sorted((result.first.id, result.second.id)))
    return result.code, tuple(sorted(result.about))
