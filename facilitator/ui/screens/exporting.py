"""Writing the documents of a session from a screen: in a thread, with a bar, one sentence when it fails."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work
from textual.message import Message

from facilitator.documents.catalogue import DocumentKind, build, file_stem
from facilitator.domain.record import Audience, SessionRecord
from facilitator.export.files import FileExists, write_atomically
from facilitator.export.formats import Format, render
from facilitator.i18n import Trouble
from facilitator.ui.desk import Desk
from facilitator.ui.screens.history import WithHistory
from facilitator.ui.screens.overlay import Sheet
from facilitator.ui.screens.written import session_folder, shortened
from facilitator.ui.widgets.painted import line

if TYPE_CHECKING:
    from facilitator.store.store import Store

KINDS = (DocumentKind.MINUTES, DocumentKind.DECISIONS)
FORMATS = (Format.DOCX, Format.MARKDOWN)


@dataclass(frozen=True, slots=True)
class Export:
    """Everything a thread needs to write the documents: values only, no store."""

    record: SessionRecord
    folder: Path
    force: bool


class ExportFlow(WithHistory):
    """A screen about one session that can hand out its documents."""

    @dataclass
    class Written(Message):
        """`done` of `total` files are written; `name` is the last one."""

        done: int
        total: int
        name: str

    @dataclass
    class Failed(Message):
        """A file could not be written."""

        trouble: Trouble

    def __init__(self, desk: Desk, record: SessionRecord) -> None:
        super().__init__(desk)
        self.record = record
        self.progress = Sheet(self.words, id="progress")
        self._replace_existing = False

    def show(self, record: SessionRecord) -> None:
        """Shows a new record."""
        raise NotImplementedError

    async def change(self, change: Callable[[Store], object]) -> bool:
        """Runs a change and shows the record as it is afterwards; False when it could not be."""
        try:
            store = await self.store()
            change(store)
            self.show(store.record(self.record.session.id))
        except Trouble as trouble:
            self.tell_trouble(trouble)
            return False
        return True

    @property
    def folder(self) -> Path:
        """Where this session's documents go."""
        return session_folder(self.desk, self.record.engagement, self.record.session)

    def action_export(self) -> None:
        """Writes minutes and decision record as DOCX and Markdown."""
        self._write(Export(self.record, self.folder, self._replace_existing))

    @work(thread=True, group="export", exit_on_error=False)
    def _write(self, export: Export) -> None:
        total = len(KINDS) * len(FORMATS)
        done = 0
        for kind in KINDS:
            document = build(kind, export.record, self.words, Audience.COMMITTEE, self.desk.clock.now())
            for form in FORMATS:
                name = f"{file_stem(kind, self.words)}.{form.suffix}"
                try:
                    write_atomically(export.folder / name, render(document, form), force=export.force)
                except Trouble as trouble:
                    self.post_message(self.Failed(trouble))
                    return
                done += 1
                self.post_message(self.Written(done, total, name))

    def on_export_flow_written(self, event: Written) -> None:
        """Moves the bar; the last file tells where they are."""
        event.stop()
        palette = self.palette
        if event.done == event.total:
            self._replace_existing = False
            said = self.words(
                "{count} files in {folder}. O opens the folder.",
                count=event.total,
                folder=shortened(self.folder),
            )
            self.progress.say(said, f"bold {palette.good}")
            return
        filled = round(28 * event.done / event.total)
        bar = line(
            (f"{self.words('Export')} ", f"bold {palette.text}"),
            ("━" * filled, palette.good),
            ("─" * (28 - filled), palette.muted),
            (f"  {event.name}   ", palette.text),
            (self.words("{done}/{total} files", done=event.done, total=event.total), palette.muted),
        )
        self.progress.rows = (bar,)

    def on_export_flow_failed(self, event: Failed) -> None:
        """Says why; a file that exists already is replaced when one asks again."""
        event.stop()
        said = self.words.of(event.trouble)
        if isinstance(event.trouble, FileExists):
            self._replace_existing = True
            said = self.words("These documents exist already. F12 again replaces them.")
        self.progress.say(said, f"bold {self.palette.warning}")

    def action_folder(self) -> None:
        """Opens the folder in the system's file manager."""
        self.app.open_url(self.folder.as_uri())
