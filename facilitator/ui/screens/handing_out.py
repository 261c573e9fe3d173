"""Screens of one engagement that hand out a document about the whole of it or about one of its parts."""

from __future__ import annotations

from pathlib import Path

from facilitator.ui.screens.dossier_screen import DossierScreen
from facilitator.ui.screens.exporting import Exporting
from facilitator.ui.screens.written import engagement_folder


class HandingOut(DossierScreen, Exporting):
    """Shows a dossier; its documents go to the folder of the engagement."""

    @property
    def folder(self) -> Path:
        """Where the documents of this engagement go."""
        return engagement_folder(self.desk, self.dossier.engagement)
