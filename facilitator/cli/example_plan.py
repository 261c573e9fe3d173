"""What the example engagement is to reach and follows: its letter, plan, projects, advice and notes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from facilitator.cli.example_scenarios import draw_scenario
from facilitator.domain.advice import Advice
from facilitator.domain.durations import parse_duration
from facilitator.domain.engagement import Phase
from facilitator.domain.mission_letter import MissionLetter
from facilitator.domain.people import Person
from facilitator.domain.projects import Project, ProjectMilestone, ProjectStatus
from facilitator.letter.founding import foundation_of
from facilitator.letter.reading import read_letter
from facilitator.letter.understand import understand
from facilitator.values import dataclass

if TYPE_CHECKING:
    from facilitator.store.store import Store

Script = Mapping[str, Any]
"""A table of a TOML file."""

Event = tuple[int, Callable[[], None]]
"""Something that happens so many days from today."""


@dataclass
class ExamplePlan:
    """Plays the plan of one engagement, whose phases and people are there."""

    store: Store
    engagement_id: str
    phases: list[Phase]
    day: Callable[[int], date]
    person: Callable[[str], Person]

    def lay_out(self, script: Script, folder: Path) -> None:
        """The letter, and what is to be reached, handed over and followed from the first day on."""
        self._add_letter(script["letter"], folder)
        of = self.engagement_id
        self._stakes = [self.store.add_stake(of, each["group"], each["text"]).id for each in script["stake"]]
        self._objectives = [
            self.store.add_objective(of, each["text"], self._stakes[each["stake"] - 1]).id
            for each in script["objective"]
        ]
        for each in script["deliverable"]:
            self._add_deliverable(each)
        for each in script["milestone"]:
            milestone = self.store.add_milestone(of, each["title"], self.day(each["day"]))
            if "reached" in each:
                self.store.edit_milestone(replace(milestone, reached=self.day(each["reached"])))
        for each in script["list"]:
            people = [self.person(name).id for name in each["people"]]
            self.store.add_list(of, each["name"], people, each["others"])
        self._projects = {each["title"]: self._add_project(each) for each in script["project"]}

    def events(self, script: Script) -> Iterator[Event]:
        """What happens later, each on its day."""
        plays: tuple[tuple[str, Callable[[Script], None]], ...] = (
            ("revision", self._revise),
            ("review", self._review),
            ("advice", self._advise),
            ("note", self._report),
            ("scenario", self._draw),
        )
        for name, play in plays:
            for each in script[name]:
                yield each["day"], lambda play=play, each=each: play(each)  # type: ignore[misc]

    def service(self, phase: int, service: int | None) -> str | None:
        """The id of a service of a phase, both by their rank."""
        return self.phases[phase - 1].services[service - 1].id if service else None

    def _add_letter(self, script: Script, folder: Path) -> None:
        """The letter as it is read from its file; what its proposal fixes is not in it."""
        file = folder / script["file"]
        letter = read_letter(file)
        said = foundation_of(understand(letter), letter, file.name)
        self.store.edit_letter(
            MissionLetter(
                id=self.store.new_id(),
                engagement_id=self.engagement_id,
                file=said.file,
                lines=said.lines,
                organisation=said.organisation,
                reporting=said.reporting,
                earlier=said.earlier,
                proposal=replace(said.proposal, **script["proposal"]),
                notes=said.notes,
                evidence=said.evidence,
            )
        )

    def _add_deliverable(self, script: Script) -> None:
        objective = script.get("objective")
        made = self.store.add_deliverable(
            self.engagement_id,
            script["title"],
            due=self.day(script["due"]),
            phase_id=self.phases[script["phase"] - 1].id,
            service_id=self.service(script["phase"], script["service"]),
            objective_id=self._objectives[objective - 1] if objective else None,
        )
        if "delivered" in script:
            self.store.edit_deliverable(replace(made, delivered=self.day(script["delivered"])))

    def _add_project(self, script: Script) -> Project:
        return self.store.add_project(
            self.engagement_id,
            script["title"],
            pilot_id=self.person(script["pilot"]).id,
            stake_id=self._stakes[script["stake"] - 1],
            milestones=self._steps(script),
        )

    def _steps(self, script: Script) -> tuple[ProjectMilestone, ...]:
        return tuple(
            ProjectMilestone(each["title"], self._day(each, "due"), self._day(each, "reached"))
            for each in script.get("steps", ())
        )

    def _day(self, script: Script, name: str) -> date | None:
        return self.day(script[name]) if name in script else None

    def _revise(self, script: Script) -> None:
        self.store.revise_calendar(self.engagement_id, script["reason"])

    def _review(self, script: Script) -> None:
        sessions = {line.session.title: line.session.id for line in self.store.sessions(self.engagement_id)}
        self.store.review_project(
            self._projects[script["project"]].id,
            session_id=sessions[script["session"]] if "session" in script else None,
            status=ProjectStatus(script["status"]),
            progress=script["progress"],
            needs=script.get("needs"),
            agreed=script["agreed"],
            steps=self._steps(script),
        )

    def _advise(self, script: Script) -> None:
        advice = Advice(
            id="",
            engagement_id=self.engagement_id,
            number=0,
            on=self.day(script["day"]),
            title=script["title"],
            question=script["question"],
            options=tuple(script["options"]),
            recommendation=script["recommendation"].strip(),
            asked_by_id=self.person(script["asked_by"]).id,
            phase_id=self.phases[script["phase"] - 1].id,
            service_id=self.service(script["phase"], script["service"]),
        )
        self.store.give_advice(advice, parse_duration(script["duration"]) or 0)

    def _draw(self, script: Script) -> None:
        draw_scenario(self.store, self.engagement_id, script, self.day)

    def _report(self, script: Script) -> None:
        note = self.store.write_note(self.engagement_id, self.day(script["day"]))
        self.store.edit_note(replace(note, expected=script["expected"].strip()))
