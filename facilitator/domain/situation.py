"""The situation of an engagement after a period: what was done, what differs from the plan, what waits.

Everything is as it stood on the last day: what was captured, closed or handed over later is not known yet.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cached_property

from facilitator.domain.advice import Advice
from facilitator.domain.calendar import CalendarEntry, EntryKind, Move, Revision, Shift, moves
from facilitator.domain.dossier import Dossier
from facilitator.domain.engagement import Phase
from facilitator.domain.hours import HoursLine
from facilitator.domain.items import Item, ItemKind, Status
from facilitator.domain.overview import SessionLine
from facilitator.domain.people import Role
from facilitator.domain.plan import Deliverable, Milestone
from facilitator.domain.projects import ENDED, Project, ProjectMilestone, ProjectReview, ProjectStatus
from facilitator.domain.register import is_open
from facilitator.domain.reporting import ProgressNote
from facilitator.domain.session import Session, SessionStatus
from facilitator.values import dataclass


@dataclass(frozen=True)
class Situation:
    """An engagement over the days after `since` (None: from the start) up to `until`, included."""

    dossier: Dossier
    since: date | None
    until: date

    def covers(self, day: date | None) -> bool:
        """Whether a day lies in the period."""
        return day is not None and (self.since is None or day > self.since) and day <= self.until

    # what was done

    @property
    def held(self) -> tuple[SessionLine, ...]:
        """The sessions held in the period."""
        return self.dossier.held(self.since, self.until)

    @property
    def planned_sessions(self) -> int:
        """How many sessions the calendar known before the period placed in it."""
        known = self.reference.entries if self.reference else self.dossier.calendar
        return sum(each.kind is EntryKind.SESSION and self.covers(each.on) for each in known)

    @property
    def delivered(self) -> tuple[Deliverable, ...]:
        """The deliverables handed over in the period."""
        return tuple(each for each in self.dossier.deliverables if self.covers(each.delivered))

    @property
    def reached(self) -> tuple[Milestone, ...]:
        """The milestones reached in the period."""
        return tuple(each for each in self.dossier.milestones if self.covers(each.reached))

    @property
    def decisions(self) -> tuple[Item, ...]:
        """The decisions taken in the period that still hold."""
        return tuple(
            item
            for item in self.dossier.of_kind(ItemKind.DECISION)
            if item.status is Status.AGREED
            and item.superseded_by_id is None
            and self.covers(self._day_of(item))
        )

    @property
    def actions_done(self) -> tuple[Item, ...]:
        """The actions carried out in the period."""
        return tuple(
            item
            for item in self.dossier.of_kind(ItemKind.ACTION)
            if item.status is Status.DONE and item.closed_at and self.covers(item.closed_at.date())
        )

    @property
    def advice(self) -> tuple[Advice, ...]:
        """The advice given in the period."""
        return tuple(each for each in self.dossier.advice if self.covers(each.on))

    def latest_review(self, project: Project) -> ProjectReview | None:
        """What was last said of a project by the end of the period."""
        return next((each for each in self.dossier.reviews_of(project.id) if each.on <= self.until), None)

    def state_of(self, project: Project) -> ProjectStatus | None:
        """How a project went at the end of the period; None when it was spoken of only later."""
        if review := self.latest_review(project):
            return review.status
        return None if self.dossier.reviews_of(project.id) else project.status

    def next_step(self, project: Project) -> ProjectMilestone | None:
        """The first step of a project that was not reached by the end of the period."""
        steps = (
            replace(each, reached=each.reached if self._is_past(each.reached) else None)
            for each in project.milestones
        )
        return replace(project, milestones=tuple(steps)).next_milestone

    @property
    def projects(self) -> tuple[Project, ...]:
        """The projects under way, and those of which something was said in the period."""
        return tuple(each for each in self.dossier.projects if self._is_current(each))

    def _is_current(self, project: Project) -> bool:
        review = self.latest_review(project)
        return project.status not in ENDED or (review is not None and self.covers(review.on))

    # what differs from the plan

    @property
    def reference(self) -> Revision | None:
        """The revision of the calendar known when the period began, else the first one kept in it."""
        kept = [each for each in self.dossier.revisions if each.on <= self.until]
        before = [each for each in kept if self.since is not None and each.on <= self.since]
        return before[-1] if before else next(iter(kept), None)

    @property
    def revisions(self) -> tuple[Revision, ...]:
        """The revisions kept in the period, but the one that others are compared with."""
        return tuple(
            each for each in self.dossier.revisions if self.covers(each.on) and each is not self.reference
        )

    @cached_property
    def moves(self) -> tuple[Move, ...]:
        """What was moved or taken out since the calendar of reference; what was added is no gap."""
        if self.reference is None:
            return ()
        found = moves(self.reference.entries, self._calendar)
        return tuple(each for each in found if each.shift is not Shift.ADDED)

    @property
    def _calendar(self) -> tuple[CalendarEntry, ...]:
        """The calendar as it was known: as it stands, or as it was last kept when it was revised since."""
        kept = [each for each in self.dossier.revisions if each.on <= self.until]
        return kept[-1].entries if kept and kept[-1] != self.dossier.revisions[-1] else self.dossier.calendar

    @property
    def not_held(self) -> tuple[Session, ...]:
        """The sessions whose day is past while they were not held."""
        return tuple(
            line.session
            for line in self.dossier.sessions
            if line.session.status is SessionStatus.PLANNED and line.session.on < self.until
        )

    @property
    def late_deliverables(self) -> tuple[Deliverable, ...]:
        """The deliverables whose date is past while they were not handed over."""
        return tuple(
            each
            for each in self.dossier.deliverables
            if each.due and each.due < self.until and not self._is_past(each.delivered)
        )

    @property
    def late_milestones(self) -> tuple[Milestone, ...]:
        """The milestones whose date is past while they were not reached."""
        return tuple(
            each
            for each in self.dossier.milestones
            if each.on < self.until and not self._is_past(each.reached)
        )

    @property
    def open_actions(self) -> tuple[Item, ...]:
        """The actions that wait for somebody."""
        return self._open(ItemKind.ACTION)

    @property
    def late_actions(self) -> tuple[Item, ...]:
        """The actions whose date is past, the oldest first."""
        found = [item for item in self.open_actions if item.due and item.due < self.until]
        return tuple(sorted(found, key=lambda item: (item.due or self.until, item.seq)))

    # hours

    @cached_property
    def hours(self) -> tuple[HoursLine, ...]:
        """The hours spent from the start of the engagement up to the end of the period."""
        return tuple(line for line in self.dossier.hours if line.on <= self.until)

    @property
    def hours_of_period(self) -> tuple[HoursLine, ...]:
        """The hours spent in the period."""
        return tuple(line for line in self.hours if self.covers(line.on))

    @property
    def minutes_expected(self) -> int | None:
        """What an even pace would have spent by now; None while the length of a begun phase is not set."""
        phases = [phase for phase in self.dossier.phases if phase.planned_minutes]
        shares = [_spent_evenly(phase, self.until) for phase in phases]
        known = [share for share in shares if share is not None]
        return sum(known) if phases and len(known) == len(phases) else None

    # what waits

    @property
    def risks(self) -> tuple[Item, ...]:
        """The risks to watch, the important ones first."""
        return tuple(sorted(self._open(ItemKind.RISK), key=lambda item: not item.important))

    @property
    def decisions_expected(self) -> tuple[Item, ...]:
        """The decisions that were proposed or postponed, then the questions put to the commissioner."""
        commissioners = {each.id for each in self.dossier.people if Role.COMMISSIONER in each.roles}
        asked = [item for item in self._open(ItemKind.QUESTION) if item.owner_id in commissioners]
        return (*self._open(ItemKind.DECISION), *asked)

    @property
    def following(self) -> tuple[CalendarEntry, ...]:
        """What the calendar holds after the period, or on its last day and not done yet."""
        closed = {
            line.session.id for line in self.dossier.sessions if line.session.status is SessionStatus.CLOSED
        }
        handed = {each.id for each in self.dossier.deliverables if each.delivered}
        reached = {each.id for each in self.dossier.milestones if each.reached}
        done = closed | handed | reached
        return tuple(each for each in self.dossier.calendar if each.on >= self.until and each.of not in done)

    def _open(self, kind: ItemKind) -> tuple[Item, ...]:
        """The items of a kind that were captured by the end of the period and still open then."""
        return tuple(
            item
            for item in self.dossier.of_kind(kind)
            if item.at.date() <= self.until
            and (is_open(item) or (item.closed_at is not None and item.closed_at.date() > self.until))
        )

    def _is_past(self, day: date | None) -> bool:
        return day is not None and day <= self.until

    def _day_of(self, item: Item) -> date:
        """The day an item belongs to: that of its session."""
        session = self.dossier.session(item.session_id)
        return session.on if session else item.at.date()


def situation_of(dossier: Dossier, note: ProgressNote) -> Situation:
    """What a progress note tells of. Private items are for no reader of it and are left out."""
    return Situation(dossier.public(), note.since, note.on)


def note_on(dossier: Dossier, day: date) -> ProgressNote:
    """The note of a day: the one that was written, else the next one, not saved."""
    written = [each for each in dossier.notes if each.on == day]
    if written:
        return written[-1]
    before = [each for each in dossier.notes if each.on < day]
    number = max((each.number for each in dossier.notes), default=0) + 1
    since = max((each.on for each in before), default=None)
    return ProgressNote("", dossier.engagement.id, number, day, since)


def _spent_evenly(phase: Phase, day: date) -> int | None:
    """What a phase would have spent by the end of a day at an even pace; None while its length is not set."""
    if phase.planned_minutes is None or phase.starts is None or phase.starts > day:
        return 0
    if phase.ends is None:
        return None
    length = (phase.ends - phase.starts).days
    passed = min((day - phase.starts).days + 1, length)
    return phase.planned_minutes * passed // length if length else phase.planned_minutes
