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
        """A line of hours, in whole minutes, in the phase of its session or its day unless one is named."""
        session = self.session(session_id) if session_id else None
        phase = phase_id or (session and session.phase_id) or self._phase_on(engagement_id, on)
        line = HoursLine(self.new_id(), engagement_id, on, minutes, nature, phase, session_id, text)
        with self._intend(Deed.LOG_HOURS, engagement_id, session_id=session_id) as intention:
            return intention.add(line)

    def edit_hours(self, line: HoursLine) -> HoursLine:
        """Writes the fields of a line of hours."""
        with self._intend(Deed.EDIT_HOURS, line.engagement_id, session_id=line.session_id) as intention:
            return intention.save(line)

    def remove_hours(self, line_id: str) -> None:
        """Removes a line of hours; an advice it was the time of stays, without its time."""
        line = self._one(HoursLine, line_id)
        with self._intend(Deed.REMOVE_HOURS, line.engagement_id, session_id=line.session_id) as intention:
            self._empty(intention, "hours_id", line_id, "advice")
            intention.remove(line)

    def set_session_hours(self, session_id: str, minutes: int) -> HoursLine:
        """The one line that counts the time of a session itself; saying it again replaces it."""
        session = self.session(session_id)
        with self._intend(Deed.SET_SESSION_HOURS, session.engagement_id, session_id=session_id) as intention:
            known = self._own_hours(session_id)
            if known:
                return intention.save(replace(known, minutes=minutes))
            return intention.add(self._new_hours(session, minutes))
