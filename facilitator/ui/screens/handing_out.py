"""Writing a document about a whole engagement from its screen: in a thread, one sentence at the end."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.domain.dossier import Dossier
from facilitator.domain.record import Audience
from facilitator.i18n import Trouble
from facilitator.ui.desk import Desk
from facilitator.ui.screens.dossier_screen import DossierScreen
from facilitator.ui.screens.written import engagement_folder, shortened

if TYPE_CHECKING:
    from facilitator.documents.catalogue import DocumentKind


class HandingOut(DossierScreen):
    """A screen that can hand out a document of its engagement; asked twice, it replaces what is there."""

    def __init__(self, desk: Desk, dossier: Dossier) -> None:
        super().__init__(desk, dossier)
        self._replaces = False

    def hand_out(self, kind: DocumentKind, dossier: Dossier) -> None:
        """Writes the document in each of its formats, beside the screen, which goes on."""
        folder = engagement_folder(self.desk, dossier.engagement)
        order = _Order(kind, dossier, folder, self.desk, self._replaces)
        self.run_worker(self._write(order), group="export", exclusive=True)

    async def _write(self, order: _Order) -> None:
        from facilitator.export.files import FileExists

        try:
            written = await asyncio.to_thread(order.carry_out)
        except FileExists:
            self._replaces = True
            said = self.words("These documents exist already. Ask again to replace them.")
            self.app.notify(said, severity="warning", markup=False, timeout=12)
        except Trouble as trouble:
            self.tell_trouble(trouble)
        else:
            self._replaces = False
            folder = shortened(order.folder)
            self.tell(
                self.words.plural(
                    "{count} file in {folder}.", "{count} files in {folder}.", written, folder=folder
                )
            )


@dataclass(frozen=True, slots=True)
class _Order:
    """Everything the thread needs: values only, no store."""

    kind: DocumentKind
    dossier: Dossier
    folder: Path
    desk: Desk
    replaces: bool

    def carry_out(self) -> int:
        """Writes every format; none is written when one would be replaced unasked. Answers how many."""
        from facilitator.documents.catalogue import build, file_stem
        from facilitator.export.files import FileExists, safe_name, write_atomically
        from facilitator.export.formats import Format, render

        words, desk = self.desk.words, self.desk
        forms = [Format.DOCX, Format.MARKDOWN]
        if self.kind.is_tabular:
            forms.insert(0, Format.XLSX)
        called = f"{file_stem(self.kind, words)} {self.dossier.engagement.name}"
        paths = {form: self.folder / safe_name(called, f".{form.suffix}") for form in forms}
        for path in paths.values():
            if path.exists() and not self.replaces:
                raise FileExists(name=path.name, folder=self.folder)
        now, author = desk.clock.now(), desk.settings.consultant
        document = build(self.kind, self.dossier, words, Audience.COMMITTEE, now, author=author)
        for form, path in paths.items():
            write_atomically(path, render(document, form), force=self.replaces)
        return len(forms)
