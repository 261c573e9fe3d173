"""The cells of the matrix: from column to column, who is responsible and who contributes."""

from __future__ import annotations

from facilitator.domain.organisation import Activity, OrgUnit
from facilitator.domain.responsibility import Share, responsible_of, share_of, with_share
from facilitator.ui.screens.organisation_view import OrganisationView

_NEXT = {Share.NONE: Share.CONTRIBUTES, Share.CONTRIBUTES: Share.RESPONSIBLE, Share.RESPONSIBLE: Share.NONE}


class CellDeeds(OrganisationView):
    """What one can do in the matrix."""

    def action_before(self) -> None:
        """The column before; from the first one back to the units."""
        if self.as_matrix and not self.on_units and self.column > 0:
            self._to_column(self.column - 1)
        else:
            self.tree_list.focus()

    def action_after(self) -> None:
        """The next column; from the units to what they do."""
        if self.on_units:
            self.list.focus()
        elif self.as_matrix and self.column < len(self.matrix.unit_ids) - 1:
            self._to_column(self.column + 1)

    def _to_column(self, column: int) -> None:
        self.column = column
        self.paint_rows()

    def action_share(self) -> None:
        """Nothing, contributes, responsible, and nothing again."""
        if cell := self._cell():
            activity, unit = cell
            self._give(activity, unit, _NEXT[share_of(activity, unit.id, {})])

    def action_responsible(self) -> None:
        """The unit of the column is responsible."""
        if cell := self._cell():
            self._give(*cell, Share.RESPONSIBLE)

    def action_contributes(self) -> None:
        """The unit of the column contributes, or no longer."""
        if cell := self._cell():
            activity, unit = cell
            is_one = share_of(activity, unit.id, {}) is Share.CONTRIBUTES
            self._give(activity, unit, Share.NONE if is_one else Share.CONTRIBUTES)

    def _cell(self) -> tuple[Activity, OrgUnit] | None:
        """The activity and the unit one is on; says what to do when one is on none."""
        row, unit = self.row, self.column_unit
        if not self.as_matrix or self.on_units or row is None or row.activity is None or unit is None:
            self.tell(self.words("Choose an activity in the matrix and go to a column with → first."))
            return None
        return (row.activity, unit) if self.may_change() else None

    def _give(self, activity: Activity, unit: OrgUnit, share: Share) -> None:
        if unit.id == responsible_of(activity) == activity.unit_id and share is not Share.RESPONSIBLE:
            said = self.words(
                "“{unit}” does this activity: make another unit responsible in its own column.",
                unit=unit.name,
            )
            self.tell(said)
            return
        self.run_change(lambda store: store.edit_activity(with_share(activity, unit.id, share)))
