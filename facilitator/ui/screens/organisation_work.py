"""Functions and activities typed in the grammar of the sessions, corrected, moved and removed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from facilitator.capture.messages import N_, Refusal
from facilitator.capture.work_line import WorkLine, corrected, read_work, work_said
from facilitator.capture.work_text import activity_line, mission_line
from facilitator.domain.chart import chart
from facilitator.domain.items import ItemKind
from facilitator.domain.organisation import Activity, OrgUnit, ServiceMission
from facilitator.domain.people import folded
from facilitator.ui.screens.choose import Choice, ChooseScreen
from facilitator.ui.screens.dossier_list import Change
from facilitator.ui.screens.organisation_view import OrganisationView

WORK_HINT = N_("Drafting of contracts ; 0.7 ; 45/year >dupuis — or m: Public contracts for a function")
"""What the line of an activity or a function may hold."""

MISSION_HINT = N_("Public contracts >dupuis")
"""What the line of a function may hold."""


class WorkDeeds(OrganisationView):
    """What one can do to functions and activities."""

    def open_activity(self, activity: Activity) -> None:
        """All that is known of an activity, field by field."""
        from facilitator.ui.screens.activity import ActivityScreen

        self.app.push_screen(ActivityScreen(self.desk, self.dossier, activity.id, self.version))

    def _unit_of_row(self) -> OrgUnit | None:
        return self.dossier.unit(self.row.unit_id) if self.row else self.unit

    def add_work(self) -> None:
        """An activity under the function one is on, or a function."""
        unit, mission = self._unit_of_row(), self.row.mission if self.row else None

        def take(said: str) -> Refusal | None:
            read = read_work(said, self.context, ItemKind.ACTIVITY, unit)
            if isinstance(read, Refusal):
                return read
            if refusal := self._there_already(read, unit, mission):
                return refusal
            added: list[str] = []
            if read.kind is ItemKind.MISSION:
                new_mission = self._new_mission(read, unit)
                self.do(lambda store: added.append(store.add_mission(new_mission).id))
            else:
                new_activity = self._new_activity(read, unit, mission)
                self.do(lambda store: added.append(store.add_activity(new_activity).id))
            self._choose_row(added[0])
            return None

        name = mission.title if mission else unit.name if unit else self.words("No service")
        meant = self.work_meant(self.context, ItemKind.ACTIVITY, mission.owner_id if mission else None)
        self.ask_line(self.words("Add to “{name}”", name=name), self.words(WORK_HINT), take, meant=meant)

    def _there_already(
        self, read: WorkLine, unit: OrgUnit | None, mission: ServiceMission | None
    ) -> Refusal | None:
        unit_id, mission_id = unit.id if unit else None, mission.id if mission else None
        missions = [each.title for each in self.dossier.missions if each.unit_id == unit_id]
        activities = [
            each.title
            for each in self.dossier.activities
            if (each.unit_id, each.mission_id) == (unit_id, mission_id)
        ]
        known = missions if read.kind is ItemKind.MISSION else activities
        if folded(read.title) in map(folded, known):
            return Refusal(N_("“{name}” is there already."), {"name": read.title})
        return None

    def _new_mission(self, read: WorkLine, unit: OrgUnit | None) -> ServiceMission:
        return ServiceMission("", self.engagement_id, read.title, unit.id if unit else None, read.owner_id)

    def _new_activity(self, read: WorkLine, unit: OrgUnit | None, mission: ServiceMission | None) -> Activity:
        """An activity as typed; without an owner it has that of its function."""
        blank = Activity(
            "",
            self.engagement_id,
            read.title,
            mission.id if mission else None,
            unit.id if unit else None,
            mission.owner_id if mission else None,
        )
        return corrected(blank, WorkLine(read.kind, read.title, None), read)

    def _choose_row(self, line_id: str) -> None:
        self.list.select(next((each.key for each in self.matrix.lines if each.key.startswith(line_id)), ""))
        self.show_detail()

    # corrected

    def correct_work(self) -> None:
        """The row in one line, as one would have typed it."""
        if self.row is None:
            return
        if self.row.activity is not None:
            self._correct_activity(self.row.activity)
        elif self.row.mission is not None:
            self._correct_mission(self.row.mission)

    def _correct_activity(self, activity: Activity) -> None:
        typed = activity_line(activity, self.dossier.person(activity.owner_id), self.words.language)
        before = work_said(typed, self.context, ItemKind.ACTIVITY)
        unit = self.dossier.unit(activity.unit_id)

        def take(said: str) -> Refusal | None:
            read = read_work(
                said, self.context, ItemKind.ACTIVITY, unit, agents=activity.agents, before=before
            )
            if isinstance(read, Refusal):
                return read
            self.do(lambda store: store.edit_activity(corrected(activity, before, read)))
            return None

        meant = self.work_meant(self.context, ItemKind.ACTIVITY, None)
        self.ask_line(self.words("Edit the activity"), self.words(WORK_HINT), take, typed, meant)

    def _correct_mission(self, mission: ServiceMission) -> None:
        def take(said: str) -> Refusal | None:
            read = read_work(said, self.context, ItemKind.MISSION, self.dossier.unit(mission.unit_id))
            if isinstance(read, Refusal):
                return read
            self.do(
                lambda store: store.edit_mission(replace(mission, title=read.title, owner_id=read.owner_id))
            )
            return None

        typed = mission_line(mission, self.dossier.person(mission.owner_id))
        meant = self.work_meant(self.context, ItemKind.MISSION, None)
        self.ask_line(self.words("Edit the function"), self.words(MISSION_HINT), take, typed, meant)

    # moved and removed

    def move_work(self) -> None:
        """Asks for a unit, or one of its functions."""
        row = self.row
        if row is None:
            return
        activity, mission = row.activity, row.mission
        thing = activity or mission
        if thing is None:
            return

        def move(key: str | None) -> None:
            if key is None:
                return
            unit_id, _, mission_id = key.partition("/")
            self.run_change(_moved(activity, mission, unit_id, mission_id or None))

        title = self.words("Move “{name}” under", name=thing.title)
        here = f"{row.unit_id or ''}/{mission.id if mission and activity else ''}"
        choices = tuple(self._destinations(with_missions=activity is not None))
        self.app.push_screen(ChooseScreen(self.desk, title, choices, here), move)

    def _destinations(self, *, with_missions: bool) -> Iterator[Choice]:
        for place in chart(self.dossier.units):
            yield Choice(f"{place.unit.id}/", place.unit.name, place.depth)
            if with_missions:
                for mission in self.dossier.missions:
                    if mission.unit_id == place.unit.id:
                        label = f"{place.unit.name} › {mission.title}"
                        yield Choice(f"{place.unit.id}/{mission.id}", label, place.depth + 1)

    def remove_work(self) -> None:
        """Removes the row; a function that still has activities says so."""
        row = self.row
        if row is not None and (activity := row.activity):
            self.run_change(lambda store: store.remove_activity(activity.id))
        elif row is not None and (mission := row.mission):
            self.run_change(lambda store: store.remove_mission(mission.id))


def _moved(
    activity: Activity | None, mission: ServiceMission | None, unit_id: str, mission_id: str | None
) -> Change:
    """The activity elsewhere, or the function with its activities."""
    if activity is not None:
        moved = replace(activity, unit_id=unit_id, mission_id=mission_id)
        return lambda store: store.edit_activity(moved)
    assert mission is not None
    return lambda store: store.move_mission(mission.id, unit_id)
