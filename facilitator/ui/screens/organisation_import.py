"""Units and activities brought in from a file whose path is typed: all of them, or none and why."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

from facilitator.capture.messages import N_, Refusal
from facilitator.capture.names import Directory
from facilitator.domain.organisation import Activity, OrgUnit
from facilitator.ui.screens.line_asking import Asked
from facilitator.ui.screens.organisation_view import OrganisationView

IMPORT_HINT = N_(
    "The path of a CSV or XLSX file; a column “activity” makes it a list of activities, else of units"
)
"""What is typed to bring in a list."""

Kept = Sequence[OrgUnit] | Sequence[Activity]


class TableImport(OrganisationView):
    """Brings in lists."""

    def action_import(self) -> None:
        """Asks for the path of a file; what is wrong is named row by row, and the path stays."""
        if self.may_change():
            self.ask(Asked(self.words("Import a list"), self.words(IMPORT_HINT), self._bring_in))

    async def _bring_in(self, typed: str) -> Refusal | None:
        from facilitator.tables.activities import read_activities
        from facilitator.tables.spreadsheets import rows_of
        from facilitator.tables.table import says
        from facilitator.tables.units import read_units

        if not typed:
            return None
        path = Path(typed.strip("\"' ")).expanduser()
        store, of, words = await self.store(), self.engagement_id, self.words
        rows = await asyncio.to_thread(rows_of, path)
        directory = Directory(self.dossier.people, self.dossier.units)
        before: Kept
        after: Kept
        if says(rows, ("activity", "activité")):
            before = self.dossier.activities
            activities = read_activities(path.name, rows, self.dossier.units, directory, words)
            after = store.import_activities(of, activities)
        else:
            before = self.dossier.units
            units = read_units(path.name, rows, self.dossier.units, directory, words)
            after = store.import_units(of, units)
        self.reload()
        self._say_counted(before, after)
        return None

    def _say_counted(self, before: Kept, after: Kept) -> None:
        known = {each.id: each for each in before}
        self.tell(
            self.words(
                "Read: {count}, added: {added}, completed: {completed}.",
                count=len(after),
                added=sum(each.id not in known for each in after),
                completed=sum(each.id in known and known[each.id] != each for each in after),
            )
        )
