"""Where something of the organisation was spoken of and decided, session by session."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date, datetime

from facilitator.domain.items import Item
from facilitator.domain.organisation import Activity, OrgUnit, ServiceMission, VerdictCode
from facilitator.domain.people import folded
from facilitator.domain.session import AgendaItem, Session
from facilitator.values import dataclass

SHORTEST = 2
"""Letters from which the name of a unit is recognised in a text."""

_WORDS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class VerdictGiven:
    """A verdict at the moment it was given; None when it was taken back. `session_id` is None outside any."""

    at: datetime
    code: VerdictCode | None
    target: str = ""
    session_id: str | None = None


@dataclass(frozen=True, slots=True)
class Trace:
    """One session, or one day outside any, in which something was said or decided of a line.

    `points` are those of its agenda whose title names the line.
    """

    on: date
    session: Session | None = None
    items: tuple[Item, ...] = ()
    verdicts: tuple[VerdictGiven, ...] = ()
    points: tuple[AgendaItem, ...] = ()


def traces_of(
    thing: OrgUnit | ServiceMission | Activity,
    sessions: Iterable[Session],
    items: Iterable[Item],
    verdicts: Iterable[VerdictGiven] = (),
    points: Iterable[AgendaItem] = (),
) -> tuple[Trace, ...]:
    """What was said of a unit, a mission or an activity, the latest session first."""
    names = _names(thing)
    said: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        stands = thing.id in (item.activity_id, item.mission_id, item.about_id)
        if stands or names(item.text) or names(item.raw):
            said[item.session_id].append(item)
    titled: dict[str, list[AgendaItem]] = defaultdict(list)
    for point in points:
        if names(point.title):
            titled[point.session_id].append(point)
    given = tuple(verdicts)
    found = []
    for session in sessions:
        decided = tuple(each for each in given if each.session_id == session.id)
        spoken, announced = tuple(said[session.id]), tuple(titled[session.id])
        held_for_it = isinstance(thing, OrgUnit) and session.unit_id == thing.id
        if spoken or decided or announced or held_for_it:
            found.append(Trace(session.on, session, spoken, decided, announced))
    known = {each.session.id for each in found if each.session}
    outside = [each for each in given if each.session_id not in known]
    days = dict.fromkeys(each.at.date() for each in outside)
    found += [Trace(on, None, (), tuple(each for each in outside if each.at.date() == on)) for on in days]
    return tuple(sorted(found, key=lambda each: each.on, reverse=True))


def _names(thing: OrgUnit | ServiceMission | Activity) -> Callable[[str], bool]:
    """Whether a text says the name of a thing, whatever the accents."""
    name = _plain(thing.name if isinstance(thing, OrgUnit) else thing.title)
    tellable = len(name) - 2 >= SHORTEST if isinstance(thing, OrgUnit) else len(name.split()) > 1

    return lambda text: tellable and name in _plain(text)


def _plain(text: str) -> str:
    return f" {' '.join(_WORDS.findall(folded(text)))} "
