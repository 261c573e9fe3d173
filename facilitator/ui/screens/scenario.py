"""The target of a scenario, drawn unit by unit: what changes is marked, and FTE follow each stroke."""

from __future__ import annotations

from collections.abc import Iterable

from rich.text import Text

from facilitator import wording
from facilitator.domain.dossier import Dossier
from facilitator.domain.organisation import Activity, OrgUnit
from facilitator.domain.scenario import Scenario, target_of
from facilitator.domain.staffing import total
from facilitator.domain.structure import Structure
from facilitator.scenario_words import change_text, scenario_status_label
from facilitator.ui.commands import Scope
from facilitator.ui.desk import Desk
from facilitator.ui.screens.scenario_drawing import ScenarioDrawing
from facilitator.ui.widgets.painted import line
from facilitator.ui.widgets.row_list import Row
from facilitator.ui.widgets.target_rows import ACTIVITY, UNIT, TargetRows
from facilitator.wording import fte_number


class ScenarioScreen(ScenarioDrawing):
    """One chart; what a unit does is unfolded below it."""

    SCOPES = (Scope.SCENARIO,)
    DEFAULT_CSS = """
    ScenarioScreen #detail { height: 4; }
    ScenarioScreen.-short #detail { height: 3; }
    """

    def __init__(self, desk: Desk, dossier: Dossier, scenario_id: str) -> None:
        super().__init__(desk, dossier)
        self.scenario_id = scenario_id
        self.unfolded: frozenset[str] = frozenset()
        self._target = Structure()
        self._chart: TargetRows | None = None

    @property
    def scenario(self) -> Scenario | None:
        """The scenario, None once it was taken back."""
        return next((each for each in self.dossier.scenarios if each.id == self.scenario_id), None)

    @property
    def target(self) -> Structure:
        """The organisation it proposes."""
        return self._target

    @property
    def unit(self) -> OrgUnit | None:
        """The selected unit, or the one whose activity is selected."""
        if activity := self.activity:
            return self.target.unit(activity.unit_id)
        return self.target.unit(self.list.key.removeprefix(UNIT))

    @property
    def activity(self) -> Activity | None:
        """The selected activity."""
        key = self.list.key
        of = key.removeprefix(ACTIVITY) if key.startswith(ACTIVITY) else ""
        return next((each for each in self.target.activities if each.id == of), None)

    def path(self) -> tuple[str, ...]:
        """Where one is."""
        return self.words("Scenarios"), self.scenario.name if self.scenario else ""

    def counted(self) -> str:
        """How far it has come, and the FTE of its activities beside what they are now."""
        if self.scenario is None:
            return ""
        state = scenario_status_label(self.scenario.status, self.words)
        before, after = total(self.dossier.activities), total(self.target.activities)
        change = change_text(after - before, self.words)
        fte = self.words("{fte} FTE", fte=fte_number(after, self.words))
        return f"{state}   {fte}  {change}".rstrip()

    # painting

    def show(self, dossier: Dossier) -> None:
        """Draws the target; what was ticked and is gone is ticked no more."""
        self.dossier = dossier
        scenario = self.scenario
        self._target = target_of(scenario, dossier.structure) if scenario else dossier.structure
        there = {UNIT + each.id for each in self.target.units}
        self.ticked &= there | {ACTIVITY + each.id for each in self.target.activities}
        super().show(dossier)

    def painted_rows(self) -> tuple[Text, list[Row]]:
        """The chart."""
        if self.scenario is None:
            return Text(""), self.nothing(self.words("This scenario was removed. ^Z brings it back."))
        if not self.target.units and not self.dossier.units:
            return Text(""), self.nothing(self.words("No unit yet. N adds one."))
        self._chart = chart = TargetRows(
            self.dossier.structure, self.target, self.ink, self.room, self.unfolded, self.ticked
        )
        return chart.titles(), list(chart.rows())

    def _noted(self, thing_id: str) -> list[Text]:
        """In full what the chart may have had no room for."""
        note = self._chart.notes.get(thing_id) if self._chart else None
        return [line((f"{note.mark} {note.why}", self.palette.muted))] if note and note.why else []

    def card(self) -> Iterable[Text]:
        """The selected unit or activity."""
        if activity := self.activity:
            yield from self._of_activity(activity)
        elif unit := self.unit:
            yield from self._of_unit(unit)

    def _of_unit(self, unit: OrgUnit) -> Iterable[Text]:
        palette, words = self.palette, self.words
        head, parent = self.dossier.person(unit.head_id), self.target.unit(unit.parent_id)
        work = self.work_of(unit)
        facts = (
            words("under {name}", name=parent.name) if parent else words("under no other"),
            words("head: {name}", name=head.short_name) if head else "",
            words.plural("{count} activity", "{count} activities", len(work)) if work else "",
        )
        said = "   ".join(filter(None, facts))
        yield line((unit.name, f"bold {palette.text}"), (f"   {said}", palette.muted))
        if self.ticked:
            ticked = words.plural("✓ {count} ticked", "✓ {count} ticked", len(self.ticked))
            keys = words("F merges   T transfers   Esc unticks")
            yield line((ticked, palette.accent), (f"   {keys}", palette.muted))
        elif noted := self._noted(unit.id):
            yield from noted
        elif work:
            yield line((", ".join(each.title for each in work), palette.muted))

    def _of_activity(self, activity: Activity) -> Iterable[Text]:
        palette, words = self.palette, self.words
        yield line(
            (activity.title, f"bold {palette.text}"),
            (f"   {wording.measures_text(activity, words)}", palette.muted),
        )
        yield from self._noted(activity.id)
        if activity.verdict:
            verdict = wording.verdict_label(activity.verdict, words)
            yield line((words("outcome: {verdict}", verdict=verdict), palette.muted))

    # commands that change nothing

    def action_open(self) -> None:
        """Unfolds what the unit does, or folds it."""
        key = self.list.key
        of = key.removeprefix(UNIT)
        if key.startswith(ACTIVITY):
            of = (self.unit.id if self.unit else "") if self.activity else ""
        if self.unit and not self.work_of(self.unit):
            self.tell(self.words("“{name}” has no activity.", name=self.unit.name))
            return
        self.unfolded ^= {of}
        self.show(self.dossier)
        self.list.select(UNIT + of)

    def action_tick(self) -> None:
        """Ticks the row and goes to the next one."""
        if self.list.key:
            self.ticked ^= {self.list.key}
            self.show(self.dossier)
            self.list.key_down()

    def action_back(self) -> None:
        """Unticks what is ticked, then back."""
        if self.ticked:
            self.ticked = frozenset()
            self.show(self.dossier)
        else:
            super().action_back()
