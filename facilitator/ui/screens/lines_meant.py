"""What is understood of the lines of units, functions and activities while they are typed."""

from __future__ import annotations

from collections.abc import Callable

from rich.text import Text

from facilitator.capture.context import Context
from facilitator.capture.messages import Refusal
from facilitator.capture.unit_line import as_typed, level_of, read_unit
from facilitator.capture.work_line import NOT_WORK, work_draft
from facilitator.domain.items import ItemKind
from facilitator.domain.organisation import OrgUnit
from facilitator.ui.screens.dossier_list import DossierList
from facilitator.ui.widgets.item_lines import owner_names
from facilitator.ui.widgets.organisation_preview import UnitUnderstood, work_understood


class LinesMeant(DossierList):
    """Screens that type the organisation: the same understanding as a session, under the line."""

    def work_meant(self, context: Context, kind: ItemKind, owner_id: str | None) -> Callable[[str], Text]:
        """An activity or a function; whoever has `owner_id` answers for an activity that names nobody."""

        def meant(typed: str) -> Text:
            draft = work_draft(typed, context, kind)
            if draft is None:
                return self._refused(NOT_WORK)
            person = self.dossier.person(owner_id) if draft.kind is ItemKind.ACTIVITY else None
            inherited = (person.full_name,) if person else ()
            return work_understood(draft, owner_names(draft, self.dossier) or inherited, self.ink)

        return meant

    def unit_meant(
        self, context: Context, known: OrgUnit | None = None, above: OrgUnit | None = None
    ) -> Callable[[str], Text]:
        """A unit: the one that is corrected (`known`), or a new one, under `above` unless it says where."""

        def meant(typed: str) -> Text:
            read = read_unit(typed, context, known)
            if isinstance(read, Refusal):
                return self._refused(read)
            named = next((each for each in context.units if each.id == read.parent_id), None)
            under = named if known or read.placed else above
            kind = as_typed(known, read).kind if known else level_of(read, under.id if under else None)
            return UnitUnderstood(read, kind, under, self.dossier.person(read.head_id), self.ink).row()

        return meant

    def _refused(self, refusal: Refusal) -> Text:
        return self.ink.faint(self.words(refusal.message, **refusal.fields))
