"""What the first screen shows of engagements; the neighbours of a session, and what is carried over to it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from facilitator.domain.engagement import Phase
from facilitator.domain.items import Item, Status
from facilitator.domain.register import OPEN_STATUSES
from facilitator.domain.session import LATELY, Session, SessionStatus
from facilitator.store.rows import Rows, columns, decode_all

if TYPE_CHECKING:
    from facilitator.domain.engagement_line import EngagementLine
    from facilitator.store.reading_sessions import SessionReader

OPEN = ", ".join(f"'{status}'" for status in sorted(OPEN_STATUSES))

_FINAL = ", ".join(f"'{status}'" for status in (Status.DONE, Status.DROPPED))

_EARLIER = """ FROM item i JOIN session s ON s.id = i.session_id
    WHERE i.engagement_id = ?1 AND i.deleted_at IS NULL AND s.id <> ?2
    AND (s."on", coalesce(s.at, '24'), s.id) < (?3, coalesce(?4, '24'), ?2)
"""
"""The items of the sessions before one."""

BY_DATE = """s."on", s.at IS NULL, s.at, s.number, s.id"""


def home(reader: SessionReader, rows: Rows, today: date) -> tuple[EngagementLine, ...]:
    """Each engagement with its next session, the one not closed yet, hours and late actions."""
    from facilitator.domain.engagement_line import EngagementLine

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
    f" WHERE kind = 'action' AND status IN ({OPEN}) AND due < ? AND deleted_at IS NULL GROUP BY 1"
)


def next_of(sessions: Iterable[Session], today: date) -> Session | None:
    """The first planned session from `today` on; else the last one planned that was never held."""
    planned = [each for each in sessions if each.status is SessionStatus.PLANNED]
    coming = [each for each in planned if each.on >= today]
    return coming[0] if coming else (planned[-1] if planned else None)


def neighbours(rows: Rows, session: Session) -> tuple[Session | None, Session | None]:
    """The sessions before and after, of the same body when there is one.

    Once a session is held, one planned before it that never was is no longer what came before.
    """
    found = decode_all(
        Session,
        rows(
            f"SELECT {columns(Session, 's.')} FROM session s WHERE s.engagement_id = ?1"
            f" AND s.deleted_at IS NULL AND (?2 IS NULL OR s.body_id = ?2) ORDER BY {BY_DATE}",
            (session.engagement_id, session.body_id),
        ),
    )
    here = next(index for index, each in enumerate(found) if each.id == session.id)
    after = found[here + 1] if here + 1 < len(found) else None
    ahead = session.status is SessionStatus.PLANNED
    before = (each for each in reversed(found[:here]) if ahead or each.status is not SessionStatus.PLANNED)
    return next(before, None), after


def carried(rows: Rows, session: Session) -> tuple[Item, ...]:
    """The items still open from earlier sessions of the engagement, those of the same body first."""
    found = rows(
        f"SELECT {columns(Item, 'i.')}{_EARLIER} AND i.status IN ({OPEN})"
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
    for session in decode_all(Session, rows(f"{sql} ORDER BY {BY_DATE}", values)):
        found[session.engagement_id] = (*found.get(session.engagement_id, ()), session)
    return found


def _live_of(sessions: Iterable[Session]) -> Session | None:
    live = [each for each in sessions if each.status is SessionStatus.LIVE]
    return live[-1] if live else None
