"""The documents about the organisation: one asks for one of them, or for all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from facilitator.domain.dossier import Dossier
from facilitator.domain.scenario import Scenario
from facilitator.domain.versions import Version
from facilitator.i18n import N_
from facilitator.ui.screens.choose import Choice, ChooseScreen
from facilitator.ui.screens.exporting import Paper
from facilitator.ui.screens.handing_out import HandingOut

if TYPE_CHECKING:
    from facilitator.documents.catalogue import DocumentKind

_TITLES: Final = {
    "matrix": N_("Matrix of the activities: workbook, Word"),
    "diagnostic": N_("Diagnostic of the organisation: Word"),
    "chart": N_("Organisation chart: SVG, PNG, Word"),
    "load": N_("Load of the services: SVG, PNG, Word"),
}
"""The documents by their names in the catalogue."""

_ALL: Final = "all"


class OrganisationExport(HandingOut):
    """A screen that shows a version of the organisation; a chart is of the version that is shown."""

    @property
    def version(self) -> Version:
        """The version that is shown."""
        raise NotImplementedError

    def action_export(self) -> None:
        """Asks which document, and writes it."""
        words = self.words
        choices = [Choice(kind, words(title)) for kind, title in _TITLES.items()]
        choices.append(Choice(_ALL, words("All of them")))

        def write(chosen: str | None) -> None:
            if chosen:
                self.write_documents(tuple(_TITLES) if chosen == _ALL else (chosen,))

        self.app.push_screen(ChooseScreen(self.desk, words("Write which document?"), tuple(choices)), write)

    def write_documents(self, names: Sequence[str]) -> None:
        """Writes documents about the organisation by their names in the catalogue."""
        from facilitator.documents.catalogue import DocumentKind

        self.hand_out(*(self._paper(DocumentKind(name)) for name in names))

    def _paper(self, kind: DocumentKind) -> Paper:
        dossier, scenario = self.dossier, self.version.scenario
        about = dossier.engagement.name
        if kind == "chart":
            return Paper(kind, shown_with(dossier, scenario), f"{about} {scenario.name if scenario else ''}")
        return Paper(kind, dossier, about)


def shown_with(dossier: Dossier, scenario: Scenario | None) -> Dossier:
    """The dossier with the scenario that is shown alone, or with none."""
    return replace(dossier, scenarios=(scenario,) if scenario else ())
