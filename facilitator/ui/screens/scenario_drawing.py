"""What one can do to a target: units made, moved, merged, split, removed; activities given to others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from facilitator.capture.context import Context
from facilitator.capture.messages import N_, Refusal
from facilitator.capture.scenario_line import UnitPart, read_parts
from facilitator.capture.unit_line import as_typed, level_of, read_unit, unit_line
from facilitator.capture.work_line import WorkLine, corrected, read_work, work_said
from facilitator.capture.work_text import activity_line
from facilitator.domain.chart import chart, units_below
from facilitator.domain.items import ItemKind
from facilitator.domain.organisation import Activity, OrgUnit
from facilitator.domain.scenario import Scenario, ScenarioStatus
from facilitator.domain.staffing import made_one
from facilitator.domain.structure import Structure
from facilitator.ui.screens.choose import Choice, ChooseScreen
from facilitator.ui.screens.dossier_list import Change
from facilitator.ui.screens.lines_meant import LinesMeant
from facilitator.ui.screens.organisation_units import UNIT_HINT
from facilitator.ui.screens.scenario_reopening import ScenarioReopening
from facilitator.ui.screens.share import ShareScreen
from facilitator.ui.widgets.target_rows import ACTIVITY, UNIT

PARTS_HINT = N_("Contracts 2.6 ; Stores 2: the names of the parts, with their headcount if it is known")
"""What the line of a split may hold."""

ACTIVITY_HINT = N_("Drafting of contracts ; 0.7 ; 45/year >dupuis")
"""What the line of an activity may hold."""

_TOP = "-"


class ScenarioDrawing(ScenarioReopening, LinesMeant):
    """A chart of a target with one row selected and maybe some ticked. Each command is one step of undo."""

    scenario_id: str
    ticked: frozenset[str] = frozenset()

    @property
    def scenario(self) -> Scenario | None:
        """Whose target it is."""
        raise NotImplementedError

    @property
    def target(self) -> Structure:
        """The organisation as it is drawn so far."""
        raise NotImplementedError

    @property
    def unit(self) -> OrgUnit | None:
        """The selected unit."""
        raise NotImplementedError

    @property
    def activity(self) -> Activity | None:
        """The selected activity."""
        raise NotImplementedError

    @property
    def drawn(self) -> Context:
        """What a unit or a head typed here may mean: the units are those of the target."""
        return replace(self.context, units=self.target.units)

    def work_of(self, unit: OrgUnit) -> tuple[Activity, ...]:
        """What a unit does in the target, in order."""
        found = [each for each in self.target.activities if each.unit_id == unit.id]
        return tuple(sorted(found, key=lambda each: (each.position, each.id)))

    def _may_draw(self) -> bool:
        scenario = self.scenario
        if scenario is None:
            return False
        if scenario.status is not ScenarioStatus.DRAFT:
            again = N_("“{name}” was retained and stays as it is; D makes it a draft again.")
            copy = N_("“{name}” was retained and stays as it is; make a copy of it to change it.")
            said = again if scenario.status is ScenarioStatus.RETAINED else copy
            self.tell(self.words(said, name=scenario.name))
            return False
        return True

    async def action_reopen(self) -> None:
        """The retained scenario is a draft again, to be drawn on."""
        if scenario := self.scenario:
            await self.reopen(scenario)

    def _wanted(self) -> OrgUnit | None:
        """The selected unit of a target that may be drawn; says what is missing."""
        if not self._may_draw():
            return None
        if self.unit is None:
            self.tell(self.words("Select a unit first."))
        return self.unit

    def _drawn_by(self, change: Change, select: str = "") -> None:
        """One stroke, from a line or a choice; what it made is selected, and nothing is ticked any more."""
        before = self._keys()
        self.do(change)
        self.ticked = frozenset()
        self.show(self.dossier)
        made = [each for each in self._keys() if each not in before]
        self.list.select(select or (made[0] if made else self.list.key))

    def _keys(self) -> tuple[str, ...]:
        """The rows that units and activities have when they are in sight."""
        units = (UNIT + each.id for each in self.target.units)
        return (*units, *(ACTIVITY + each.id for each in self.target.activities))

    def _choose_unit(
        self, title: str, but: frozenset[str], chosen: Callable[[str], Change], *, top: str = ""
    ) -> None:
        """Asks for a unit of the target by typing; `top` is how no unit reads, where that may be meant."""
        choices = [Choice(_TOP, top)] if top else []
        choices += [
            Choice(place.unit.id, place.unit.name, place.depth)
            for place in chart(each for each in self.target.units if each.id not in but)
        ]

        def choose(key: str | None) -> None:
            if key:
                change = chosen(key)
                self.ticked = frozenset()
                self.run_change(change)

        self.app.push_screen(ChooseScreen(self.desk, title, tuple(choices)), choose)

    # units

    def action_new(self) -> None:
        """An activity more beside the selected one, else a unit under the selected one."""
        if not self._may_draw():
            return
        if self.activity:
            self._new_activity(self.activity)
        else:
            self._new_unit(self.unit)

    def _new_activity(self, beside: Activity) -> None:
        unit = self.target.unit(beside.unit_id)

        def take(said: str) -> Refusal | None:
            read = self._read_activity(said, unit)
            if isinstance(read, Refusal):
                return read
            blank = Activity("", self.engagement_id, read.title, beside.mission_id, beside.unit_id)
            new = corrected(blank, WorkLine(read.kind, read.title), read)
            self._drawn_by(lambda store: store.plan_activity(self.scenario_id, new))
            return None

        name = unit.name if unit else self.words("No service")
        meant = self.work_meant(self.drawn, ItemKind.ACTIVITY, None)
        self.ask_line(self.words("Add to “{name}”", name=name), self.words(ACTIVITY_HINT), take, meant=meant)

    def _new_unit(self, under: OrgUnit | None) -> None:
        """Under the selected one, unless the line says otherwise."""

        def take(said: str) -> Refusal | None:
            read = read_unit(said, self.drawn)
            if isinstance(read, Refusal):
                return read
            parent_id = read.parent_id if read.placed or under is None else under.id
            unit = OrgUnit(
                id="",
                engagement_id=self.engagement_id,
                name=read.name,
                kind=level_of(read, parent_id),
                parent_id=parent_id,
                head_id=read.head_id,
                fte=read.fte,
            )
            self._drawn_by(lambda store: store.plan_unit(self.scenario_id, unit))
            return None

        title = self.words("New unit under “{name}”", name=under.name) if under else self.words("New unit")
        self.ask_line(title, self.words(UNIT_HINT), take, meant=self.unit_meant(self.drawn, above=under))

    def action_edit(self) -> None:
        """Corrects the unit, or the title and the FTE of the activity."""
        if not self._may_draw():
            return
        if activity := self.activity:
            self._edit_activity(activity)
        elif unit := self._wanted():
            self._edit_unit(unit)

    def _edit_unit(self, unit: OrgUnit) -> None:
        def take(said: str) -> Refusal | None:
            read = read_unit(said, self.drawn, unit)
            if isinstance(read, Refusal):
                return read
            changed = as_typed(unit, read)
            self._drawn_by(lambda store: store.plan_unit(self.scenario_id, changed), UNIT + unit.id)
            return None

        parent, head = self.target.unit(unit.parent_id), self.dossier.person(unit.head_id)
        typed = unit_line(unit, parent, head, self.words.language)
        meant = self.unit_meant(self.drawn, unit)
        self.ask_line(self.words("Edit the unit"), self.words(UNIT_HINT), take, typed, meant)

    def _edit_activity(self, activity: Activity) -> None:
        typed = activity_line(activity, self.dossier.person(activity.owner_id), self.words.language)
        before = work_said(typed, self.drawn, ItemKind.ACTIVITY)
        unit = self.target.unit(activity.unit_id)

        def take(said: str) -> Refusal | None:
            read = self._read_activity(said, unit, agents=activity.agents, before=before)
            if isinstance(read, Refusal):
                return read
            changed = corrected(activity, before, read)
            key = ACTIVITY + activity.id
            self._drawn_by(lambda store: store.plan_activity(self.scenario_id, changed), key)
            return None

        meant = self.work_meant(self.drawn, ItemKind.ACTIVITY, None)
        self.ask_line(self.words("Edit the activity"), self.words(ACTIVITY_HINT), take, typed, meant)

    def _read_activity(
        self, said: str, unit: OrgUnit | None, *, agents: int = 0, before: WorkLine | None = None
    ) -> WorkLine | Refusal:
        read = read_work(said, self.drawn, ItemKind.ACTIVITY, unit, agents=agents, before=before)
        if isinstance(read, WorkLine) and read.kind is not ItemKind.ACTIVITY:
            return Refusal(N_("A target has units and activities; functions are typed in the organisation."))
        return read

    def action_move(self) -> None:
        """The activity to another unit, or the unit under another one."""
        if self.activity or any(each.startswith(ACTIVITY) for each in self.ticked):
            self.action_transfer()
        elif unit := self._wanted():
            below = frozenset(each.id for each in units_below(unit.id, self.target.units))

            def moved(key: str) -> Change:
                parent_id = None if key == _TOP else key
                return lambda store: store.plan_move(self.scenario_id, unit.id, parent_id)

            title = self.words("Move “{name}” under", name=unit.name)
            self._choose_unit(title, below, moved, top=self.words("at the top, under no unit"))

    def action_merge(self) -> None:
        """With the units that are ticked, else with one that is asked for; then their name is asked."""
        unit = self._wanted()
        if unit is None:
            return
        ticked = [key.removeprefix(UNIT) for key in sorted(self.ticked) if key.startswith(UNIT)]
        if others := [each for each in ticked if each != unit.id]:
            self._ask_merged((unit.id, *others))
            return
        choices = tuple(
            Choice(place.unit.id, place.unit.name, place.depth)
            for place in chart(each for each in self.target.units if each != unit)
        )
        title = self.words("Merge “{name}” with", name=unit.name)
        self.app.push_screen(
            ChooseScreen(self.desk, title, choices),
            lambda key: self._ask_merged((unit.id, key)) if key else None,
        )

    def _ask_merged(self, unit_ids: tuple[str, ...]) -> None:
        names = [unit.name for each in unit_ids if (unit := self.target.unit(each))]

        def take(said: str) -> Refusal | None:
            one = made_one(self.target, unit_ids, said)
            self._drawn_by(lambda store: store.plan_merge(self.scenario_id, unit_ids, one))
            return None

        title = self.words("Merge {names} into", names=", ".join(names))
        hint = self.words("The name of the unit they become: a new one, or that of one of them.")
        typed = self.words("{first} and {last}", first=", ".join(names[:-1]), last=names[-1])
        self.ask_line(title, hint, take, typed)

    def action_split(self) -> None:
        """Asks for the names of the parts, then who takes which activity."""
        if unit := self._wanted():
            self._ask_parts(unit)

    def _ask_parts(self, unit: OrgUnit, typed: str = "") -> None:
        def take(said: str) -> Refusal | None:
            read = read_parts(said)
            if isinstance(read, Refusal):
                return read
            work = self.work_of(unit)
            if work:
                self._ask_share(unit, read, said)
            else:
                self._split(unit, read, {})
            return None

        self.ask_line(self.words("Split “{name}” into", name=unit.name), self.words(PARTS_HINT), take, typed)

    def _ask_share(self, unit: OrgUnit, parts: tuple[UnitPart, ...], typed: str) -> None:
        def share(found: Mapping[str, int] | None) -> None:
            if found is None:
                self._ask_parts(unit, typed)
            else:
                self._split(unit, parts, found)

        title = self.words("Who takes what “{name}” does?", name=unit.name)
        names = tuple(each.name for each in parts)
        self.app.push_screen(ShareScreen(self.desk, title, names, self.work_of(unit)), share)

    def _split(self, unit: OrgUnit, parts: tuple[UnitPart, ...], share: Mapping[str, int]) -> None:
        names, staff = [each.name for each in parts], [each.fte for each in parts]
        self.run_change(lambda store: store.plan_split(self.scenario_id, unit.id, names, share, staff))

    # activities

    def action_transfer(self) -> None:
        """The activities that are ticked, else the selected one, else all of the unit, to another unit."""
        if not self._may_draw():
            return
        ticked = [key.removeprefix(ACTIVITY) for key in self.ticked if key.startswith(ACTIVITY)]
        known = {each.id: each for each in self.target.activities}
        given = [known[each] for each in sorted(ticked) if each in known]
        if not given:
            given = [self.activity] if self.activity else list(self.work_of(self.unit)) if self.unit else []
        if not given:
            self.tell(self.words("There is no activity to transfer."))
            return
        ids = frozenset(each.id for each in given)

        def transferred(key: str) -> Change:
            return lambda store: store.plan_transfer(self.scenario_id, ids, key)

        one = self.words("Transfer “{title}” to", title=given[0].title)
        several = self.words.plural(
            "Transfer {count} activity to", "Transfer {count} activities to", len(given)
        )
        homes = {each.unit_id for each in given}
        but = frozenset(homes) if len(homes) == 1 else frozenset()
        self._choose_unit(
            one if len(given) == 1 else several, frozenset(each for each in but if each), transferred
        )

    def action_remove(self) -> None:
        """Takes the unit or the activity out of the target; undo brings it back."""
        if not self._may_draw():
            return
        activity, unit = self.activity, self.unit
        if activity:
            self.run_change(lambda store: store.plan_removal(self.scenario_id, activity_id=activity.id))
        elif unit:
            work = self.work_of(unit)
            self.run_change(lambda store: store.plan_removal(self.scenario_id, unit_id=unit.id))
            if work:
                said = self.words.plural(
                    "{count} activity has no unit any more; T gives it to another.",
                    "{count} activities have no unit any more; T gives them to another.",
                    len(work),
                )
                self.tell(said)
