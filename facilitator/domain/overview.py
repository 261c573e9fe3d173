"""What the home screen and the cockpit show of an engagement, without its sessions' whole records."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.engagement import Engagement, Phase
from facilitator.domain.items import Item
from facilitator.domain.people import Person
from facilitator.domain.session import Session, SessionStatus


@dataclass(frozen=True, slots=True)
class SessionLine:
    """A session in a list: its agenda (`planned_minutes` adds up the points), people and items, counted."""

    session: Session
    points: int = 0
    planned_minutes: int = 0
    invited: int = 0
    present: int = 0
    items: int = 0


@dataclass(frozen=True, slots=True)
class EngagementLine:
    """An engagement in the list of engagements. `late_actions` counts open actions past their date."""

    engagement: Engagement
    phases: tuple[Phase, ...] = ()
    next_session: Session | None = None
    unclosed: Session | None = None
    minutes_spent: int = 0
    late_actions: int = 0


@dataclass(frozen=True, slots=True)
class Overview:
    """An engagement's cockpit: sessions by date, every action, the decisions, hours spent in minutes."""

    engagement: Engagement
    phases: tuple[Phase, ...] = ()
    sessions: tuple[SessionLine, ...] = ()
    actions: tuple[Item, ...] = ()
    decisions: tuple[Item, ...] = ()
    people: tuple[Person, ...] = ()
    minutes_spent: int = 0

    def with_status(self, *statuses: SessionStatus) -> tuple[SessionLine, ...]:
        """The sessions in some states, by date."""
        return tuple(line for line in self.sessions if line.session.status in statuses)
