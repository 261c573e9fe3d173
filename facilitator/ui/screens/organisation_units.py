"""Units typed, corrected, moved and removed in the chart."""

from __future__ import annotations

from dataclasses import replace

from facilitator.capture.messages import N_, Refusal
from facilitator.capture.unit_line import as_typed, level_of, read_unit, unit_line
from facilitator.domain.chart import chart
from facilitator.domain.organisation import OrgUnit
from facilitator.domain.structure import is_under, parents_of
from facilitator.ui.screens.choose import Choice, ChooseScreen
from facilitator.ui.screens.organisation_view import OrganisationView

UNIT_HINT = N_(
    "Purchasing ; department ; Finance ; 4.6 ; >dupuis — name first; a lone - attaches it to nothing"
)
"""What the line of a unit may hold."""


class UnitDeeds(OrganisationView):
    """What one can do to the units."""

    def add_unit(self) -> None:
        """A unit under the chosen one, unless the line says where."""
        above = self.unit

        def take(said: str) -> Refusal | None:
            read = read_unit(said, self.context)
            if isinstance(read, Refusal):
                return read
            parent_id = read.parent_id if read.placed else above.id if above else None
            kind = level_of(read, parent_id)
            added: list[OrgUnit] = []
            self.do(
                lambda store: added.append(
                    store.add_unit(self.engagement_id, read.name, kind, parent_id, read.head_id, read.fte)
                )
            )
            self._choose(added[0].id)
            return None

        title = self.words("New unit under {unit}", unit=above.name) if above else self.words("New unit")
        self.ask_line(title, self.words(UNIT_HINT), take, meant=self.unit_meant(self.context, above=above))

    def correct_unit(self) -> None:
        """The unit in one line; what is taken out of it is gone."""
        unit = self.unit
        if unit is None:
            self.tell_left_over()
            return

        def take(said: str) -> Refusal | None:
            read = read_unit(said, self.context, unit)
            if isinstance(read, Refusal):
                return read
            self.do(lambda store: store.edit_unit(as_typed(unit, read)))
            return None

        parent, head = self.dossier.unit(unit.parent_id), self.dossier.person(unit.head_id)
        typed = unit_line(unit, parent, head, self.words.language)
        meant = self.unit_meant(self.context, unit)
        self.ask_line(self.words("Edit the unit"), self.words(UNIT_HINT), take, typed, meant)

    def move_unit(self) -> None:
        """Under which unit it goes; those that would make a circle are left out."""
        unit = self.unit
        if unit is None:
            self.tell_left_over()
            return
        parents = parents_of(self.dossier.units)
        places = [each for each in chart(self.dossier.units) if not is_under(parents, each.unit.id, unit.id)]
        choices = (
            Choice("-", self.words("at the top, under no unit")),
            *(Choice(each.unit.id, each.unit.name, each.depth) for each in places),
        )

        def move(key: str | None) -> None:
            if key is not None:
                parent_id = None if key == "-" else key
                self.run_change(lambda store: store.edit_unit(replace(unit, parent_id=parent_id)))

        title = self.words("Move “{name}” under", name=unit.name)
        self.app.push_screen(ChooseScreen(self.desk, title, choices, unit.parent_id or "-"), move)

    def remove_unit(self) -> None:
        """Removes a unit nothing belongs to."""
        if unit := self.unit:
            self.run_change(lambda store: store.remove_unit(unit.id))
        else:
            self.tell_left_over()

    def tell_left_over(self) -> None:
        """What no unit does is no unit: its rows are moved, one by one."""
        if self.on_left_over:
            self.tell(self.words("No unit does this. M on a row moves it to one."))

    def _choose(self, unit_id: str) -> None:
        self.tree_list.select(unit_id)
        self.paint_work()
