"""Conducting a session: its clock, its points, who is in the room."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from facilitator.domain.durations import ROUNDING
from facilitator.domain.retiming import retimed
from facilitator.domain.session import (
    AgendaItem,
    Attendance,
    Moment,
    Presence,
    Session,
    SessionStatus,
    Technique,
)
from facilitator.domain.timebox import counted_minutes, halted, seconds_between, timebox_of
from facilitator.store.agendas import Agendas
from facilitator.store.changes import delete_row, insert_row
from facilitator.store.errors import NoPoint, NotLive, SessionClosed
from facilitator.store.intentions import Deed, Intention

if TYPE_CHECKING:
    from facilitator.domain.room import Asked


class Conduct(Agendas):
    """Sessions while they are held."""

    def start_session(self, session_id: str) -> Session:
        """Makes a planned session live now, its first point running; its planned date stays."""
        session = self._open_session(session_id)
        if session.is_live:
            return session
        with self._intend(Deed.START, session.engagement_id, session_id=session_id) as intention:
            agenda = self.agenda(session_id)
            first = next(
                (each for each in agenda if each.id == session.point_id), agenda[0] if agenda else None
            )
            self._run(intention, first)
            return intention.save(
                replace(
                    session,
                    status=SessionStatus.LIVE,
                    started=self._now(),
                    point_id=first.id if first else None,
                )
            )

    def go_to(self, session_id: str, point_id: str) -> Session:
        """Halts the current point and starts another; going on marks the one left as done, going back not.

        In a pause the new point does not run yet; in a planned session it only becomes the current one.
        """
        session = self._open_session(session_id)
        point = self.point(point_id)
        if session.point_id == point_id:
            return session
        with self._intend(Deed.GO_TO, session.engagement_id, session_id=session_id) as intention:
            left = self._current(session)
            if left and session.is_live:
                onward = left.position < point.position
                intention.save(replace(halted(left, self._now()), done=left.done or onward))
            if session.is_live and session.paused is None:
                self._run(intention, replace(point, done=False))
            return intention.save(replace(session, point_id=point_id))

    def pause(self, session_id: str) -> Session:
        """Stops the clock of the session and of its point."""
        session = self._live(session_id)
        if session.paused is not None:
            return session
        with self._intend(Deed.PAUSE, session.engagement_id, session_id=session_id) as intention:
            self._halt(intention, session)
            return intention.save(replace(session, paused=self._now()))

    def resume(self, session_id: str) -> Session:
        """Lets the clock run again after a pause."""
        session = self._live(session_id)
        if session.paused is None:
            return session
        with self._intend(Deed.RESUME, session.engagement_id, session_id=session_id) as intention:
            self._run(intention, self._current(session))
            return intention.save(_pause_over(session, session.paused, self._now()))

    def add_minutes(self, session_id: str, minutes: int) -> Session:
        """Grants minutes to the current point, or takes some back when negative."""
        session = self._open_session(session_id)
        point = self._current_or_first(session)
        with self._intend(Deed.ADD_MINUTES, session.engagement_id, session_id=session_id) as intention:
            intention.save(replace(point, added=point.added + minutes))
            return session

    def use_technique(self, session_id: str, technique: Technique | None) -> AgendaItem:
        """Begins a technique on the current point now; None ends the one there is."""
        session = self._open_session(session_id)
        point = self._current_or_first(session)
        with self._intend(Deed.USE_TECHNIQUE, session.engagement_id, session_id=session_id) as intention:
            begun = timebox_of(point, self._now()).spent if technique else None
            return intention.save(replace(point, technique=technique, technique_from=begun))

    def retime(self, session_id: str) -> tuple[AgendaItem, ...]:
        """Shares out what is left of the session, the plan kept beside; the points that changed."""
        session = self._live(session_id)
        agenda = self.agenda(session_id)
        minutes = retimed(session, agenda, self._now())
        with self._intend(Deed.RETIME, session.engagement_id, session_id=session_id) as intention:
            return tuple(
                intention.save(replace(point, added=minutes[point.id] - (point.minutes or 0)))
                for point in agenda
                if point.id in minutes
            )

    def leave_out(self, session_id: str, seconds: int) -> Session:
        """Takes seconds out of the time of a session and of its current point: nobody was in the room.

        Negative ones say that the clock was set back by as many: what began goes back with it.
        """
        session = self._live(session_id)
        with self._intend(Deed.LEAVE_OUT, session.engagement_id, session_id=session_id) as intention:
            point = self._current(session)
            if seconds < 0:
                return self._set_back(intention, session, point, timedelta(seconds=seconds))
            if point:
                stopped = halted(point, self._now())
                since = self._now() if point.running_since else None
                left = max(0, stopped.spent_seconds - seconds)
                intention.save(replace(stopped, spent_seconds=left, running_since=since))
            return intention.save(replace(session, paused_seconds=session.paused_seconds + seconds))

    def _set_back(
        self, intention: Intention, session: Session, point: AgendaItem | None, by: timedelta
    ) -> Session:
        if point and point.running_since:
            intention.save(replace(point, running_since=point.running_since + by))
        return intention.save(replace(session, started=session.started + by if session.started else None))

    def show_room(self, session_id: str, asked: Asked | None) -> None:
        """Keeps which page the room is asked to read, for a window of its own; no part of the history."""
        with self._transaction(lambda: self.asked(session_id) == asked):
            if self._holds("room", session_id):
                delete_row(self._connection, "room", session_id)
            if asked is not None:
                row = {"id": session_id, "page": asked.page.value, "sheet": asked.sheet}
                insert_row(self._connection, "room", {**row, "point_id": self.session(session_id).point_id})

    def close_session(self, session_id: str, *, rounding: int = ROUNDING) -> Session:
        """Ends a session now: nothing more is captured into it, its clock stands still.

        The time it took becomes its line of hours, rounded to so many minutes, unless it has one already.
        """
        session = self.session(session_id)
        if session.status is SessionStatus.CLOSED:
            return session
        with self._intend(Deed.CLOSE, session.engagement_id, session_id=session_id) as intention:
            now = self._now()
            self._halt(intention, session)
            if session.paused is not None:
                session = _pause_over(session, session.paused, now)
            minutes = counted_minutes(session, now, rounding)
            if minutes and self._own_hours(session_id) is None:
                intention.add(self._new_hours(session, minutes))
            return intention.save(replace(session, status=SessionStatus.CLOSED, closed=now))

    def reopen_session(self, session_id: str, *, rounding: int = ROUNDING) -> Session:
        """Takes up a closed session again; the time it was closed counts as a pause.

        A line of hours that says what the close counted goes, to be counted anew; a corrected one stays.
        """
        session = self.session(session_id)
        if session.status is not SessionStatus.CLOSED:
            return session
        with self._intend(Deed.REOPEN, session.engagement_id, session_id=session_id) as intention:
            now = self._now()
            own = self._own_hours(session_id)
            if own and own.minutes == counted_minutes(session, now, rounding):
                intention.remove(own)
            self._run(intention, self._current(session))
            if session.started is not None:
                session = _pause_over(session, session.closed or now, now)
            return intention.save(
                replace(session, status=SessionStatus.LIVE, started=session.started or now, closed=None)
            )

    def reach(self, session_id: str, outcome: str) -> Session:
        """Says that one thing that must come out of a session did, or takes that back."""
        session = self.session(session_id)
        with self._intend(Deed.REACH, session.engagement_id, session_id=session_id) as intention:
            ticked = {*session.reached} ^ {outcome}
            kept = tuple(each for each in session.outcome if each in ticked)
            return intention.save(replace(session, reached=kept))

    def mark(
        self,
        session_id: str,
        person_id: str,
        presence: Presence,
        *,
        represented_by_id: str | None = None,
        arrived: time | None = None,
        left: time | None = None,
        moment: Moment | None = None,
    ) -> Attendance:
        """Says how somebody takes part. An arrival stays known while the person remains present.

        Somebody who is marked present without having left again is back. A `moment` is this very one in a
        session that is live; on another it says nothing.
        """
        session = self.session(session_id)
        with self._intend(Deed.MARK, session.engagement_id, session_id=session_id) as intention:
            lines = {line.person_id: line for line in self.attendance(session_id)}
            line = lines.get(person_id) or self._list(intention, session_id, person_id)
            stays = presence is Presence.PRESENT and line.presence is Presence.PRESENT
            now = self._now().time().replace(second=0, microsecond=0, tzinfo=None)
            if session.is_live and moment is Moment.ARRIVED:
                arrived = now
            elif session.is_live and moment is Moment.LEFT:
                left = now
            arrived = arrived or (line.arrived if stays else None)
            if arrived and left and left < arrived:
                left = None
            return intention.save(
                replace(
                    line,
                    presence=presence,
                    represented_by_id=represented_by_id if presence is Presence.REPRESENTED else None,
                    arrived=arrived,
                    left=left,
                )
            )

    def _live(self, session_id: str) -> Session:
        session = self.session(session_id)
        if session.status is SessionStatus.CLOSED:
            raise SessionClosed(title=session.title)
        if not session.is_live:
            raise NotLive(title=session.title)
        return session

    def _current_or_first(self, session: Session) -> AgendaItem:
        """The point a session is at; NoPoint without an agenda."""
        agenda = self.agenda(session.id)
        if not agenda:
            raise NoPoint(title=session.title)
        return self._current(session) or agenda[0]

    def _current(self, session: Session) -> AgendaItem | None:
        return next((each for each in self.agenda(session.id) if each.id == session.point_id), None)

    def _halt(self, intention: Intention, session: Session) -> None:
        if point := self._current(session):
            intention.save(halted(point, self._now()))

    def _run(self, intention: Intention, point: AgendaItem | None) -> None:
        if point is not None:
            intention.save(replace(point, running_since=self._now()))


def _pause_over(session: Session, since: datetime, now: datetime) -> Session:
    """The session with an interval that ends now counted as a pause."""
    return replace(session, paused=None, paused_seconds=session.paused_seconds + seconds_between(since, now))
