"""The organisation (S3): the chart, what each unit does, who is responsible, now and in the targets."""

from __future__ import annotations

from facilitator.domain.organisation import Activity, ServiceMission
from facilitator.ui.command import Scope
from facilitator.ui.screens.organisation_cells import CellDeeds
from facilitator.ui.screens.organisation_export import OrganisationExport
from facilitator.ui.screens.organisation_import import TableImport
from facilitator.ui.screens.organisation_units import UnitDeeds
from facilitator.ui.screens.organisation_work import WorkDeeds
from facilitator.ui.widgets.unit_rows import NO_UNIT


class OrganisationScreen(UnitDeeds, WorkDeeds, CellDeeds, TableImport, OrganisationExport):
    """Everything is changed in place; a target is looked at and changed where scenarios are."""

    SCOPES = (Scope.ORGANISATION,)

    def action_open(self) -> None:
        """From a unit to what it does; an activity shows all that is known of it."""
        if self.on_units:
            self.list.focus()
        elif self.row is not None and self.row.activity is not None:
            self.open_activity(self.row.activity)
        else:
            self.action_edit()

    def action_back(self) -> None:
        """From what a unit does to the units, then to where one came from."""
        if self.on_units:
            self.app.pop_screen()
        else:
            self.tree_list.focus()

    def action_new(self) -> None:
        """A unit more, or an activity or function more, as one types it."""
        if self.may_change():
            self.add_unit() if self.on_units else self.add_work()

    def action_edit(self) -> None:
        """Corrects the row in its own words."""
        if self.may_change():
            self.correct_unit() if self.on_units else self.correct_work()

    def action_move(self) -> None:
        """Asks where the row goes."""
        if self.may_change():
            self.move_unit() if self.on_units else self.move_work()

    def action_remove(self) -> None:
        """Removes the row; undo brings it back."""
        if self.may_change():
            self.remove_unit() if self.on_units else self.remove_work()

    def action_matrix(self) -> None:
        """List or matrix."""
        self.as_matrix = not self.as_matrix
        self.paint_rows()

    def action_version(self) -> None:
        """The next version: the current organisation, then each target."""
        if len(self.versions) == 1:
            self.tell(self.words("There is no target yet: this is the organisation as it is."))
            return
        self.place = (self.place + 1) % len(self.versions)
        self.paint()

    def action_scenarios(self) -> None:
        """The scenarios; from a target, that one, to be drawn."""
        from facilitator.ui.screens.scenario import ScenarioScreen
        from facilitator.ui.screens.scenarios import ScenariosScreen

        scenario = self.version.scenario
        if scenario is None:
            self.app.push_screen(ScenariosScreen(self.desk, self.dossier))
        else:
            self.app.push_screen(ScenarioScreen(self.desk, self.dossier, scenario.id))

    def action_findings(self) -> None:
        """What the analyses find, and why."""
        from facilitator.ui.screens.findings import FindingsScreen

        self.app.push_screen(FindingsScreen(self.desk, self.dossier, self.go_to))

    def action_chart(self) -> None:
        """The organisation in pictures, first the version that is shown."""
        from facilitator.ui.screens.chart import ChartScreen

        self.app.push_screen(ChartScreen(self.desk, self.dossier, self.place))

    def action_traces(self) -> None:
        """Where the row was spoken of and decided."""
        from facilitator.ui.screens.traces import TracesScreen

        row, unit = self.row, self.unit
        thing = unit if self.on_units else (row.activity or row.mission) if row else None
        if thing is not None:
            self.app.push_screen(TracesScreen(self.desk, self.dossier, thing))

    def go_to(self, line_id: str) -> None:
        """Shows a unit, a function or an activity, wherever it is."""
        structure = self.version.structure
        lines: tuple[Activity | ServiceMission, ...] = (*structure.activities, *structure.missions)
        work = next((each for each in lines if each.id == line_id), None)
        if work is None:
            self.tree_list.select(line_id)
            self.tree_list.focus()
            return
        self.tree_list.select(work.unit_id or NO_UNIT)
        self.paint_work()
        self.list.select(next((each.key for each in self.matrix.lines if each.key.startswith(line_id)), ""))
        self.list.focus()
