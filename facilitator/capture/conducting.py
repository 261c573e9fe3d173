"""The orders that move a session along: start, points, minutes, pause, undo."""

from __future__ import annotations

from facilitator.capture.conduct import Conducts
from facilitator.capture.messages import N_, Outcome
from facilitator.domain.durations import format_duration
from facilitator.domain.record import SessionRecord
from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class Start:
    """Starts the session."""

    def carry_out(self, store: Conducts, record: SessionRecord) -> Outcome:
        """The first point becomes the current one."""
        store.start_session(record.session.id)
        return Outcome()


@dataclass(frozen=True, slots=True)
class GoTo:
    """Makes a point the current one."""

    point_id: str

    def carry_out(self, store: Conducts, record: SessionRecord) -> Outcome:
        """The timer of the point left stops, the other's runs."""
        store.go_to(record.session.id, self.point_id)
        return Outcome()


@dataclass(frozen=True, slots=True)
class AddMinutes:
    """Gives the current point more minutes, or fewer."""

    minutes: int

    def carry_out(self, store: Conducts, record: SessionRecord) -> Outcome:
        """The bar is drawn anew."""
        store.add_minutes(record.session.id, self.minutes)
        return Outcome()


@dataclass(frozen=True, slots=True)
class Pause:
    """Pauses the session, or resumes it."""

    def carry_out(self, store: Conducts, record: SessionRecord) -> Outcome:
        """The timers stop, or run again."""
        if record.session.paused is None:
            store.pause(record.session.id)
            return Outcome(N_("Paused. F9 resumes."))
        store.resume(record.session.id)
        return Outcome(N_("The time runs again."))


@dataclass(frozen=True, slots=True)
class SayHours:
    """Says how long the session counts, in minutes."""

    minutes: int

    def carry_out(self, store: Conducts, record: SessionRecord) -> Outcome:
        """The close proposes no other time then."""
        store.set_session_hours(record.session.id, self.minutes)
        return Outcome(N_("Hours of the session: {hours}."), {"hours": format_duration(self.minutes)})


@dataclass(frozen=True, slots=True)
class Undo:
    """Takes the last intention of the engagement back."""

    def carry_out(self, store: Conducts, record: SessionRecord) -> Outcome:
        """Names what was taken back and gives its line to be typed again."""
        undone = store.undo(record.engagement.id)
        if undone is None:
            return Outcome(N_("Nothing to undo."))
        if not undone.refs:
            return Outcome(N_("Undone. Ctrl+Y redoes."), line=undone.raw)
        refs = ", ".join(undone.refs)
        return Outcome(N_("Undone: {ref}. Ctrl+Y redoes."), {"ref": refs}, line=undone.raw)


@dataclass(frozen=True, slots=True)
class Redo:
    """Does again what was taken back last."""

    def carry_out(self, store: Conducts, record: SessionRecord) -> Outcome:
        """Names what is there again."""
        redone = store.redo(record.engagement.id)
        if redone is None:
            return Outcome(N_("Nothing to redo."))
        if not redone.refs:
            return Outcome(N_("Redone."))
        return Outcome(N_("Redone: {ref}."), {"ref": ", ".join(redone.refs)})
