"""What the first screen shows of an engagement; few values, so that it waits for no others."""

from __future__ import annotations

from facilitator.domain.engagement import Engagement, Phase, planned_of
from facilitator.domain.session import Session
from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class EngagementLine:
    """An engagement in the list of engagements. `late_actions` counts open actions past their date.

    `held` are the sessions closed lately, whose minutes may be still to write.
    """

    engagement: Engagement
    phases: tuple[Phase, ...] = ()
    next_session: Session | None = None
    unclosed: Session | None = None
    minutes_spent: int = 0
    late_actions: int = 0
    held: tuple[Session, ...] = ()

    @property
    def planned_minutes(self) -> int | None:
        """The hours of the engagement; None where none are fixed."""
        return planned_of(self.engagement, self.phases)
