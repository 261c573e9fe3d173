"""Questions of the cockpit: the sessions of an engagement counted, what is open, how far the services are."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from facilitator.domain.items import Item
from facilitator.domain.organisation import OrgUnit
from facilitator.domain.overview import Overview, ServiceLine, SessionLine
from facilitator.domain.session import Session
from facilitator.store.rows import Rows, columns, decode, decode_all
from facilitator.store.summaries import BY_DATE, OPEN

if TYPE_CHECKING:
    from facilitator.store.reading import Reader

_COUNTS = """
    (SELECT count(*) FROM agenda_item a WHERE a.session_id = s.id) AS points,
    (SELECT coalesce(sum(a.minutes), 0) FROM agenda_item a WHERE a.session_id = s.id) AS planned_minutes,
    (SELECT count(*) FROM attendance t WHERE t.session_id = s.id) AS invited,
    (SELECT count(*) FROM attendance t WHERE t.session_id = s.id AND t.presence = 'present') AS present,
    (SELECT count(*) FROM item i WHERE i.session_id = s.id AND i.deleted_at IS NULL) AS items,
    (SELECT coalesce(sum(h.minutes), 0) FROM hours_line h
        WHERE h.engagement_id = s.engagement_id AND h.session_id = s.id AND h.nature = 'session') AS logged
"""


def session_lines(rows: Rows, engagement_id: str) -> tuple[SessionLine, ...]:
    """The sessions of an engagement by date, time and number, each with its counts."""
    found = rows(
        f"SELECT {columns(Session, 's.')}, {_COUNTS} FROM session s"
        f" WHERE s.engagement_id = ? AND s.deleted_at IS NULL ORDER BY {BY_DATE}",
        (engagement_id,),
    )
    return tuple(_line(row) for row in found)


DECISIONS_SHOWN: Final = 3
"""The latest decisions of an engagement that its cockpit shows."""

_FACTS = """SELECT
    (SELECT coalesce(sum(minutes), 0) FROM hours_line WHERE engagement_id = ?1) AS spent,
    (SELECT count(*) FROM item WHERE engagement_id = ?1 AND kind = 'action' AND status = 'done'
        AND deleted_at IS NULL) AS done,
    EXISTS (SELECT 1 FROM letter WHERE engagement_id = ?1) AS has_letter,
    (SELECT max("on") FROM progress_note WHERE engagement_id = ?1) AS noted
"""

_ACTIONS = f"kind = 'action' AND status IN ({OPEN}) ORDER BY seq"
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
