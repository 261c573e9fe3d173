"""Projects and their reviews, advice, progress notes: what is followed from one month to the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import reduce
from typing import Any

from facilitator.domain.advice import Advice
from facilitator.domain.hours import HoursLine, Nature
from facilitator.domain.project_naming import project_named
from facilitator.domain.projects import (
    Project,
    ProjectMilestone,
    ProjectReview,
    ProjectStatus,
    with_step,
)
from facilitator.domain.reporting import ProgressNote
from facilitator.store.intentions import Deed, Intention
from facilitator.store.planning import Planning


class Piloting(Planning):
    """What is followed."""

    def add_project(
        self,
        engagement_id: str,
        title: str,
        *,
        pilot_id: str | None = None,
        stake_id: str | None = None,
        phase_id: str | None = None,
        status: ProjectStatus = ProjectStatus.PLANNED,
        milestones: Sequence[ProjectMilestone] = (),
    ) -> Project:
        """A project after those there are; points to come that name it are about it."""
        with self._intend(Deed.ADD_PROJECT, engagement_id) as intention:
            position = 1 + max((each.position for each in self.projects(engagement_id)), default=0)
            project = Project(
                id=self.new_id(),
                engagement_id=engagement_id,
                position=position,
                title=title,
                stake_id=stake_id,
                pilot_id=pilot_id,
                phase_id=phase_id or self._phase_on(engagement_id, self._now().date()),
                status=status,
                milestones=tuple(milestones),
            )
            intention.add(project)
            self._link_points(intention)
            return project

    def edit_project(self, project: Project) -> Project:
        """Writes the fields of a project; points to come that name it are about it."""
        with self._intend(Deed.EDIT_PROJECT, project.engagement_id) as intention:
            intention.save(project)
            self._link_points(intention)
            return project

    def _link_points(self, intention: Intention) -> None:
        """Gives the points of open sessions that are about no project the one their title names."""
        projects = self.projects(intention.engagement_id)
        points = self._rows(
            "SELECT point.id, point.title FROM agenda_item AS point"
            " JOIN session ON session.id = point.session_id WHERE session.engagement_id = ?"
            " AND session.status <> 'closed' AND session.deleted_at IS NULL AND point.project_id IS NULL",
            (intention.engagement_id,),
        )
        for point in points:
            if project := project_named(point["title"], projects):
                intention.change("agenda_item", point["id"], project_id=project.id)

    def remove_project(self, project_id: str) -> None:
        """Removes a project with its reviews; the points that were about it stay."""
        project = self._one(Project, project_id)
        with self._intend(Deed.REMOVE_PROJECT, project.engagement_id) as intention:
            self._empty(intention, "project_id", project_id, "agenda_item")
            for review in self.reviews(project.engagement_id):
                if review.project_id == project_id:
                    intention.remove(review)
            intention.remove(project)

    def review_project(
        self,
        project_id: str,
        *,
        session_id: str | None = None,
        status: ProjectStatus | None = None,
        progress: str | None = None,
        needs: str | None = None,
        agreed: str | None = None,
        steps: Sequence[ProjectMilestone] = (),
    ) -> ProjectReview:
        """What is said of a project now; None leaves it as it is.

        In one session, or on one day outside any, all of it is one review. Status and needs become those
        of the project, which gets the steps, or their new days.
        """
        project = self._one(Project, project_id)
        with self._intend(Deed.REVIEW_PROJECT, project.engagement_id, session_id=session_id) as intention:
            review, new = self._review_under_way(project, session_id)
            said: dict[str, Any] = {"status": status, "progress": progress, "needs": needs, "agreed": agreed}
            review = replace(review, **{name: value for name, value in said.items() if value is not None})
            milestones = reduce(with_step, steps, project.milestones)
            now = replace(project, status=review.status, needs=review.needs, milestones=milestones)
            intention.save(now)
            return intention.add(review) if new else intention.save(review)

    def _review_under_way(self, project: Project, session_id: str | None) -> tuple[ProjectReview, bool]:
        """The review of a session or of today, and whether it is a new one."""
        on = self.session(session_id).on if session_id else self._now().date()
        for each in self.reviews(project.engagement_id):
            if each.project_id == project.id and each.session_id == session_id and each.on == on:
                return each, False
        new = ProjectReview(
            id=self.new_id(),
            engagement_id=project.engagement_id,
            project_id=project.id,
            on=on,
            status=project.status,
            session_id=session_id,
            needs=project.needs,
        )
        return new, True

    def give_advice(self, advice: Advice, minutes: int = 0) -> Advice:
        """A note of advice, with its time as a line of hours; `id` and `number` are given here."""
        of = advice.engagement_id
        with self._intend(Deed.GIVE_ADVICE, of) as intention:
            phase = advice.phase_id or self._phase_on(of, advice.on)
            number = 1 + max((each.number for each in self.advice(of)), default=0)
            new = replace(advice, id=self.new_id(), number=number, phase_id=phase)
            return intention.add(replace(new, hours_id=self._time_of(intention, new, minutes)))

    def edit_advice(self, advice: Advice, minutes: int | None = None) -> Advice:
        """Writes the fields of a note of advice; `minutes` says its time anew, None leaves it."""
        with self._intend(Deed.EDIT_ADVICE, advice.engagement_id) as intention:
            if minutes is not None:
                advice = replace(advice, hours_id=self._time_of(intention, advice, minutes))
            return intention.save(advice)

    def remove_advice(self, advice_id: str) -> None:
        """Removes a note of advice with its line of hours."""
        advice = self._one(Advice, advice_id)
        with self._intend(Deed.REMOVE_ADVICE, advice.engagement_id) as intention:
            intention.remove(advice)
            if advice.hours_id:
                intention.drop("hours_line", advice.hours_id)

    def _time_of(self, intention: Intention, advice: Advice, minutes: int) -> str | None:
        """The id of the line that counts the time of an advice; None when it took none."""
        known = self._one(HoursLine, advice.hours_id) if advice.hours_id else None
        if known is not None:
            return intention.save(replace(known, minutes=minutes, on=advice.on, text=advice.title)).id
        if not minutes:
            return None
        line = HoursLine(
            id=self.new_id(),
            engagement_id=advice.engagement_id,
            on=advice.on,
            minutes=minutes,
            nature=Nature.WRITING,
            phase_id=advice.phase_id,
            text=advice.title,
        )
        return intention.add(line).id

    def write_note(self, engagement_id: str, on: date) -> ProgressNote:
        """The next progress note; it covers the days since the one before."""
        with self._intend(Deed.WRITE_NOTE, engagement_id) as intention:
            known = self.notes(engagement_id)
            last = known[-1] if known else None
            number = last.number + 1 if last else 1
            return intention.add(
                ProgressNote(self.new_id(), engagement_id, number, on, last.on if last else None)
            )

    def edit_note(self, note: ProgressNote) -> ProgressNote:
        """Writes the fields of a progress note."""
        with self._intend(Deed.EDIT_NOTE, note.engagement_id) as intention:
            return intention.save(note)

    def remove_note(self, note_id: str) -> None:
        """Removes a progress note; the one after it keeps its number and its days."""
        note = self._one(ProgressNote, note_id)
        with self._intend(Deed.REMOVE_NOTE, note.engagement_id) as intention:
            intention.remove(note)
