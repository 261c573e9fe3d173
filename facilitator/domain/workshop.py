"""A workshop on the activities of a service: the missions it goes through, and the FTE they account for.

Where several agenda items take activities each is a mission, unless they are the steps of a format or several
missions were said under one; else the missions are those said, and those known of the service.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from facilitator.domain.items import Item, ItemKind
from facilitator.domain.organisation import Activity, ServiceMission
from facilitator.domain.people import folded
from facilitator.domain.record import SessionRecord
from facilitator.domain.session import AgendaItem, SessionKind
from facilitator.values import dataclass

TAKES_ACTIVITIES = frozenset({ItemKind.ACTIVITY, ItemKind.MISSION})
"""Default kinds of the agenda items that make a session a workshop on activities."""


@dataclass(frozen=True, slots=True)
class Stop:
    """One mission on the way. `mission` is None until it is said; `line` said it in this session.

    `point` is the agenda item it is gone through in, where it has one of its own.
    """

    title: str
    mission: ServiceMission | None = None
    point: AgendaItem | None = None
    line: Item | None = None
    count: int = 0
    fte: Decimal = Decimal(0)
    done: bool = False


@dataclass(frozen=True, slots=True)
class Workshop:
    """The missions in their order, the current one among them, and how far the staff is accounted for.

    `awaited`: activities are taken here and no mission was said for them yet. `headcount` is that of the
    service, None where it is not known or no service is studied.
    """

    stops: tuple[Stop, ...]
    current: Stop | None
    awaited: bool
    captured: Decimal
    headcount: Decimal | None

    @property
    def number(self) -> int:
        """The place of the current mission, 0 before it is said."""
        return self.stops.index(self.current) + 1 if self.current else 0


def takes_activities(point: AgendaItem | None) -> bool:
    """Whether activities are what one types under an agenda item."""
    return point is not None and point.default_kind in TAKES_ACTIVITIES


def decides_activities(record: SessionRecord) -> bool:
    """Whether a session is at the place where one decides what becomes of the activities.

    That is an agenda item whose title speaks of it; in a session of that kind also one that takes activities,
    and the whole of it where it has no agenda.
    """
    from facilitator.domain.session_titles import speaks_of_rationalisation

    session = record.session
    is_kind = session.kind is SessionKind.RATIONALISATION or speaks_of_rationalisation(session.format)
    if record.point is None:
        return is_kind
    return speaks_of_rationalisation(record.point.title) or (is_kind and takes_activities(record.point))


def workshop_of(record: SessionRecord, point: AgendaItem | None) -> Workshop | None:
    """The workshop as it stands at an agenda item; None where no activities are taken."""
    if point is None or not takes_activities(point):
        return None
    from facilitator.domain.staffing import total

    lines = [each for each in record.items if each.kind is ItemKind.MISSION and each.mission_id]
    here = [each for each in lines if each.agenda_item_id == point.id]
    stops = _stops(record, lines)
    current = _current(stops, point, here)
    unit = record.unit(record.session.unit_id)
    return Workshop(
        stops=tuple(stops),
        current=current,
        awaited=not here,
        captured=total(studied(record)),
        headcount=unit.fte if unit else None,
    )


def studied(record: SessionRecord) -> tuple[Activity, ...]:
    """The activities a session is about: those of its service and of what is below it, or those it named."""
    from facilitator.domain.structure import is_under, parents_of

    if record.session.unit_id is not None:
        parents = parents_of(record.units)
        below = {each.id for each in record.units if is_under(parents, each.id, record.session.unit_id)}
        return tuple(each for each in record.activities if each.unit_id in below)
    said = {each.activity_id for each in record.items if each.activity_id}
    return tuple(each for each in record.activities if each.id in said)


def mission_to_open(record: SessionRecord, point: AgendaItem | None) -> str:
    """The mission an agenda item announces and that nobody said yet under it; empty where there is none."""
    if point is None or not takes_activities(point):
        return ""
    if any(each.kind is ItemKind.MISSION and each.agenda_item_id == point.id for each in record.items):
        return ""
    named = _named(point.title, _known(record))
    return named.title if named else point.title if point in _points(record) else ""


def _points(record: SessionRecord) -> list[AgendaItem]:
    """The points that are missions; one that asks a question is a step, and goes through several."""
    taking = [each for each in record.agenda if takes_activities(each) and not each.question]
    said = {(each.agenda_item_id, each.mission_id) for each in record.items if each.kind is ItemKind.MISSION}
    most = max(Counter(point_id for point_id, _ in said if point_id).values(), default=0)
    return taking if len(taking) > 1 and most < 2 else []


def _known(record: SessionRecord) -> list[ServiceMission]:
    """The missions of the service that is studied."""
    unit_id = record.session.unit_id
    return [each for each in record.missions if unit_id is not None and each.unit_id == unit_id]


def _named(title: str, missions: Iterable[ServiceMission]) -> ServiceMission | None:
    return next((each for each in missions if folded(each.title) == folded(title)), None)


def _stops(record: SessionRecord, lines: list[Item]) -> list[Stop]:
    """Every mission once: those the agenda goes through, then those said or known, in their order."""
    under = _Under(record, lines)
    found: list[Stop] = []
    for point in _points(record):
        found += under.stops_at(point, {each.mission.id for each in found if each.mission})
    told = {each.mission.id for each in found if each.mission}
    known = {each.id for each in _known(record)} | under.lines.keys()
    found += [under.stop(each) for each in record.missions if each.id in known and each.id not in told]
    return found


class _Under:
    """What lies under the missions of a record."""

    def __init__(self, record: SessionRecord, lines: list[Item]) -> None:
        self._record = record
        self.lines: dict[str, Item] = {}
        self._at: dict[str | None, list[str]] = defaultdict(list)
        for line in lines:
            assert line.mission_id is not None
            self.lines.setdefault(line.mission_id, line)
            self._at[line.agenda_item_id].append(line.mission_id)
        self._activities: dict[str | None, list[Activity]] = defaultdict(list)
        for each in record.activities:
            self._activities[each.mission_id].append(each)

    def stops_at(self, point: AgendaItem, told: set[str]) -> list[Stop]:
        """The missions said under an agenda item; before that, the one its title announces."""
        said = [each for each in dict.fromkeys(self._at[point.id]) if each not in told]
        missions = [mission for each in said if (mission := self._record.mission(each))]
        named = _named(point.title, _known(self._record))
        if not missions and named and named.id not in told:
            missions = [named]
        if not missions:
            return [Stop(point.title, point=point, done=point.done)]
        return [replace(self.stop(each), point=point, done=point.done) for each in missions]

    def stop(self, mission: ServiceMission) -> Stop:
        """A mission with what it holds."""
        from facilitator.domain.staffing import total

        activities = self._activities[mission.id]
        line = self.lines.get(mission.id)
        return Stop(
            mission.title,
            mission,
            line=line,
            count=len(activities),
            fte=total(activities),
            done=line is not None and bool(activities),
        )


def _current(stops: list[Stop], point: AgendaItem, here: list[Item]) -> Stop | None:
    """The mission said last under the agenda item; before that, the one the item announces."""
    if here:
        said = here[-1].mission_id
        return next((each for each in stops if each.mission and each.mission.id == said), None)
    announced = [each for each in stops if each.point and each.point.id == point.id]
    named = [each for each in stops if folded(each.title) == folded(point.title)]
    return next(iter(announced or named), None)
