"""Questions that count and compare: lists of engagements and sessions, neighbours, what is carried."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from facilitator.domain.engagement import Phase
from facilitator.domain.items import Item, Status
from facilitator.domain.organisation import OrgUnit
from facilitator.domain.overview import LATELY, EngagementLine, Overview, ServiceLine, SessionLine
from facilitator.domain.register import OPEN_STATUSES
from facilitator.domain.session import Session, SessionStatus
from facilitator.store.rows import Rows, columns, decode, decode_all

if TYPE_CHECKING:
    from facilitator.store.reading import Reader
    from facilitator.store.reading_sessions import SessionReader

_OPEN = ", ".join(f"'{status}'" for status in sorted(OPEN_STATUSES))

_FINAL = ", ".join(f"'{status}'" for status in (Status.DONE, Status.DROPPED))

_EARLIER = """ FROM item i JOIN session s ON s.id = i.session_id
    WHERE i.engagement_id = ?1 AND i.deleted_at IS NULL AND s.id <> ?2
    AND (s."on", coalesce(s.at, '24'), s.id) < (?3, coalesce(?4, '24'), ?2)
"""
"""The items of the sessions before one."""

_COUNTS = """
    (SELECT count(*) FROM agenda_item a WHERE a.session_id = s.id) AS points,
    (SELECT coalesce(sum(a.minutes), 0) FROM agenda_item a WHERE a.session_id = s.id) AS planned_minutes,
    (SELECT count(*) FROM attendance t WHERE t.session_id = s.id) AS invited,
    (SELECT count(*) FROM attendance t WHERE t.session_id = s.id AND t.presence = 'present') AS present,
    (SELECT count(*) FROM item i WHERE i.session_id = s.id AND i.deleted_at IS NULL) AS items,
    (SELECT coalesce(sum(h.minutes), 0) FROM hours_line h
        WHERE h.engagement_id = s.engagement_id AND h.session_id = s.id AND h.nature = 'session') AS logged
"""

_BY_DATE = """s."on", s.at IS NULL, s.at, s.number, s.id"""


def session_lines(rows: Rows, engagement_id: str) -> tuple[SessionLine, ...]:
    """The sessions of an engagement by date, time and number, each with its counts."""
    found = rows(
        f"SELECT {columns(Session, 's.')}, {_COUNTS} FROM session s"
        f" WHERE s.engagement_id = ? AND s.deleted_at IS NULL ORDER BY {_BY_DATE}",
        (engagement_id,),
    )
    return tuple(_line(row) for row in found)


def home(reader: SessionReader, rows: Rows, today: date) -> tuple[EngagementLine, ...]:
    """Each engagement with its next session, the one not closed yet, hours and late actions."""
    spent = _counted(rows, "SELECT engagement_id AS id, sum(minutes) AS n FROM hours_line GROUP BY 1")
    late = _counted(rows, _LATE, (today.isoformat(),))
    phases = _phases(rows)
    ahead = _by_engagement(rows, "s.status <> 'closed'")
    held = _by_engagement(rows, "s.status = 'closed' AND s.\"on\" >= ?", (today - LATELY).isoformat())
    return tuple(
        EngagementLine(
            engagement=each,
            phases=phases.get(each.id, ()),
            next_session=next_of(ahead.get(each.id, ()), today),
            unclosed=_live_of(ahead.get(each.id, ())),
            minutes_spent=spent.get(each.id, 0),
            late_actions=late.get(each.id, 0),
            held=held.get(each.id, ()),
        )
        for each in reader.engagements()
    )


_LATE = (
    "SELECT engagement_id AS id, count(*) AS n FROM item"
    f" WHERE kind = 'action' AND status IN ({_OPEN}) AND due < ? AND deleted_at IS NULL GROUP BY 1"
)


DECISIONS_SHOWN: Final = 3
"""The latest decisions of an engagement that its cockpit shows."""

_FACTS = """SELECT
    (SELECT coalesce(sum(minutes), 0) FROM hours_line WHERE engagement_id = ?1) AS spent,
    (SELECT count(*) FROM item WHERE engagement_id = ?1 AND kind = 'action' AND status = 'done'
        AND deleted_at IS NULL) AS done,
    EXISTS (SELECT 1 FROM letter WHERE engagement_id = ?1) AS has_letter,
    (SELECT max("on") FROM progress_note WHERE engagement_id = ?1) AS noted
"""

_ACTIONS = f"kind = 'action' AND status IN ({_OPEN}) ORDER BY seq"
_DECISIONS = f"kind = 'decision' AND status <> 'dropped' ORDER BY seq DESC LIMIT {DECISIONS_SHOWN}"


def overview(reader: Reader, rows: Rows, engagement_id: str) -> Overview:
    """The cockpit of an engagement; of its items only what is open or was decided last."""
    of = engagement_id
    (facts,) = rows(_FACTS, (of,))
    return Overview(
        engagement=reader.engagement(of),
        phases=reader.phases(of),
        sessions=session_lines(rows, of),
        actions=_items(rows, of, _ACTIONS),
        actions_done=facts["done"],
        decisions=_items(rows, of, _DECISIONS)[::-1],
        people=reader.people(of),
        minutes_spent=facts["spent"],
        services=_services(rows, of),
        deliverables=reader.deliverables(of),
        milestones=reader.milestones(of),
        has_letter=bool(facts["has_letter"]),
        noted=date.fromisoformat(facts["noted"]) if facts["noted"] else None,
    )


def _items(rows: Rows, engagement_id: str, which: str) -> tuple[Item, ...]:
    sql = f"SELECT {columns(Item)} FROM item WHERE engagement_id = ? AND deleted_at IS NULL AND {which}"
    return decode_all(Item, rows(sql, (engagement_id,)))


_SERVICES = f"""
    SELECT {columns(OrgUnit, "u.")}, count(a.id) AS activities, count(a.verdict) AS decided
    FROM unit u LEFT JOIN
        (SELECT a.id, a.verdict, coalesce(a.unit_id, m.unit_id) AS unit_id
            FROM activity a LEFT JOIN service_mission m ON m.id = a.mission_id WHERE a.engagement_id = ?1) a
        ON a.unit_id = u.id
    WHERE u.engagement_id = ?1 GROUP BY u.id
    HAVING count(a.id) > 0 OR NOT EXISTS
        (SELECT 1 FROM unit below WHERE below.engagement_id = ?1 AND below.parent_id = u.id)
    ORDER BY u.id
"""
"""The units that have activities, and those at the foot of the tree, where activities are looked for."""


def _services(rows: Rows, engagement_id: str) -> tuple[ServiceLine, ...]:
    found = rows(_SERVICES, (engagement_id,))
    return tuple(ServiceLine(decode(OrgUnit, row), row["activities"], row["decided"]) for row in found)


def next_of(sessions: Iterable[Session], today: date) -> Session | None:
    """The first planned session from `today` on; else the last one planned that was never held."""
    planned = [each for each in sessions if each.status is SessionStatus.PLANNED]
    coming = [each for each in planned if each.on >= today]
    return coming[0] if coming else (planned[-1] if planned else None)


def neighbours(rows: Rows, session: Session) -> tuple[Session | None, Session | None]:
    """The sessions before and after, of the same body when there is one."""
    found = decode_all(
        Session,
        rows(
            f"SELECT {columns(Session, 's.')} FROM session s WHERE s.engagement_id = ?1"
            f" AND s.deleted_at IS NULL AND (?2 IS NULL OR s.body_id = ?2) ORDER BY {_BY_DATE}",
            (session.engagement_id, session.body_id),
        ),
    )
    here = next(index for index, each in enumerate(found) if each.id == session.id)
    after = found[here + 1] if here + 1 < len(found) else None
    return (found[here - 1] if here else None), after


def carried(rows: Rows, session: Session) -> tuple[Item, ...]:
    """The items still open from earlier sessions of the engagement, those of the same body first."""
    found = rows(
        f"SELECT {columns(Item, 'i.')}{_EARLIER} AND i.status IN ({_OPEN})"
        " ORDER BY s.body_id IS NOT ?5, i.seq",
        (*_place(session), session.body_id),
    )
    return decode_all(Item, found)


def settled(rows: Rows, session: Session, previous: Session | None) -> tuple[Item, ...]:
    """The items of earlier sessions closed since the previous one ended and before this one did."""
    since = previous.closed if previous and previous.closed else session.started
    if since is None:
        return ()
    found = rows(
        f"SELECT {columns(Item, 'i.')}{_EARLIER} AND i.status IN ({_FINAL})"
        " AND julianday(i.closed_at) > julianday(?5)"
        " AND (?6 IS NULL OR julianday(i.closed_at) <= julianday(?6)) ORDER BY i.seq",
        (*_place(session), since.isoformat(), session.closed.isoformat() if session.closed else None),
    )
    return decode_all(Item, found)


def _place(session: Session) -> tuple[str | None, ...]:
    """Where a session stands among the others, for `_EARLIER`."""
    at = session.at.isoformat() if session.at else None
    return session.engagement_id, session.id, session.on.isoformat(), at


def _line(row: dict[str, Any]) -> SessionLine:
    return SessionLine(
        session=decode(Session, row),
        points=row["points"],
        planned_minutes=row["planned_minutes"],
        invited=row["invited"],
        present=row["present"],
        items=row["items"],
        logged=row["logged"],
    )


def _counted(rows: Rows, sql: str, values: tuple[object, ...] = ()) -> dict[str, int]:
    return {row["id"]: row["n"] for row in rows(sql, values)}


def _phases(rows: Rows) -> dict[str, tuple[Phase, ...]]:
    found: dict[str, tuple[Phase, ...]] = {}
    for phase in decode_all(Phase, rows(f"SELECT {columns(Phase)} FROM phase ORDER BY position, id", ())):
        found[phase.engagement_id] = (*found.get(phase.engagement_id, ()), phase)
    return found


def _by_engagement(rows: Rows, which: str, *values: object) -> dict[str, tuple[Session, ...]]:
    """Some sessions by engagement, by date in each."""
    found: dict[str, tuple[Session, ...]] = {}
    sql = f"SELECT {columns(Session, 's.')} FROM session s WHERE s.deleted_at IS NULL AND {which}"
    for session in decode_all(Session, rows(f"{sql} ORDER BY {_BY_DATE}", values)):
        found[session.engagement_id] = (*found.get(session.engagement_id, ()), session)
    return found


def _live_of(sessions: Iterable[Session]) -> Session | None:
    live = [each for each in sessions if each.status is SessionStatus.LIVE]
    return live[-1] if live else None
