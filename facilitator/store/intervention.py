"""The record of hours of intervention."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from facilitator.domain.hours import HoursLine, Nature
from facilitator.store.intentions import Deed
from facilitator.store.preparation import Preparation


class Intervention(Preparation):
    """Hours, typed or counted from a session."""

    def log_hours(
        self,
        engagement_id: str,
        on: date,
        minutes: int,
        nature: Nature,
        *,
        session_id: str | None = None,
        phase_id: str | None = None,
        text: str = "",
    ) -> HoursLine:
        """A line of hours, in whole minutes."""
        line = HoursLine(self.new_id(), engagement_id, on, minutes, nature, phase_id, session_id, text)
        with self._intend(Deed.LOG_HOURS, engagement_id, session_id=session_id) as intention:
            return intention.add(line)

    def set_session_hours(self, session_id: str, minutes: int) -> HoursLine:
        """The one line that counts the time of a session itself; saying it again replaces it."""
        session = self.session(session_id)
        with self._intend(Deed.SET_SESSION_HOURS, session.engagement_id, session_id=session_id) as intention:
            known = [line for line in self._hours_of(session_id) if line.nature is Nature.SESSION]
            if known:
                return intention.save(replace(known[0], minutes=minutes))
            line = HoursLine(
                id=self.new_id(),
                engagement_id=session.engagement_id,
                on=session.on,
                minutes=minutes,
                phase_id=session.phase_id,
                session_id=session_id,
                text=session.title,
            )
            return intention.add(line)
