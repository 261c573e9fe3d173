"""Handing documents out from a screen: in a thread, with a bar, one sentence at the end or when it fails."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual import work
from textual.app import ComposeResult
from textual.message import Message

from facilitator.i18n import Trouble, Words
from facilitator.ui.screens.history import WithHistory
from facilitator.ui.screens.overlay import Sheet
from facilitator.ui.screens.written import shortened
from facilitator.ui.widgets.painted import line
from facilitator.values import dataclass

if TYPE_CHECKING:
    from facilitator.documents.catalogue import DocumentKind, Subject
    from facilitator.export.formats import Format

_BAR = 28
"""Cells of the bar."""

_AROUND = 4
"""Cells beside the row that tells how the writing goes."""

_LEAST = 20
"""Cells a folder is given in any case."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One document; `about` tells its files apart from others of its kind in the folder."""

    kind: DocumentKind
    subject: Subject
    about: str = ""


@dataclass(frozen=True, slots=True)
class Order:
    """Everything the thread needs: values only, no store. Only the files in `replaced` may be replaced."""

    papers: tuple[Paper, ...]
    folder: Path
    words: Words
    now: datetime
    author: str
    replaced: frozenset[Path]

    @property
    def paths(self) -> frozenset[Path]:
        """Every file there will be."""
        return frozenset(path for paper in self.papers for path in self.files(paper).values())

    def carry_out(self) -> Iterator[str]:
        """Writes the files and tells the name of each; none when one would be replaced unasked."""
        from facilitator.documents.catalogue import build
        from facilitator.domain.record import Audience
        from facilitator.export.files import FileExists, write_atomically
        from facilitator.export.formats import render

        for path in sorted(self.paths - self.replaced):
            if os.path.lexists(path):
                raise FileExists(name=path.name, folder=self.folder)
        for paper in self.papers:
            document = build(
                paper.kind, paper.subject, self.words, Audience.COMMITTEE, self.now, author=self.author
            )
            for form, path in self.files(paper).items():
                write_atomically(path, render(document, form), force=path in self.replaced)
                yield path.name

    def files(self, paper: Paper) -> dict[Format, Path]:
        """The files of a document: Word and Markdown, a workbook of tables, pictures, the draft of a mail."""
        from facilitator.documents.catalogue import file_stem
        from facilitator.export.files import safe_name
        from facilitator.export.formats import Format

        called = f"{file_stem(paper.kind, self.words)} {paper.about}".strip()
        forms = ([Format.XLSX] if paper.kind.is_tabular else []) + [Format.DOCX, Format.MARKDOWN]
        if paper.kind.is_pictorial:
            forms = [Format.SVG, Format.PNG, Format.DOCX]
        if paper.kind.is_mail:
            forms = [Format.EML]
        return {form: self.folder / safe_name(called, f".{form.suffix}") for form in forms}


class ExportLine(Sheet):
    """How the writing goes; it takes no room before there is something to tell."""

    DEFAULT_CSS = "ExportLine { display: none; padding: 0 2; }"

    def watch_rows(self) -> None:
        """Asks once more for its room: asked for in the middle of a layout, it is sometimes not given."""
        self.call_after_refresh(self.refresh, layout=True)


class Exporting(WithHistory):
    """A screen that hands out documents; asked twice for the same ones, it replaces those that are there."""

    _asked_about: frozenset[Path] = frozenset()
    """The files that are there already, as the screen has said: who asks again means to replace them."""

    @dataclass
    class Written(Message):
        """`done` of the files of an order are written; `name` is the last one."""

        order: Order
        done: int
        name: str

    @dataclass
    class Failed(Message):
        """A file of an order could not be written."""

        order: Order
        trouble: Trouble

    def compose(self) -> ComposeResult:
        """How the writing goes stands right above the keys."""
        yield self.top_bar
        yield from self.compose_body()
        yield ExportLine(self.words, id="progress")
        yield self.key_bar

    @property
    def folder(self) -> Path:
        """Where the documents of this screen go."""
        raise NotImplementedError

    @property
    def progress(self) -> ExportLine:
        """Tells how the writing goes; from the first time on it keeps its row."""
        sheet = self.query_one(ExportLine)
        sheet.display = True
        return sheet

    def hand_out(self, *papers: Paper) -> None:
        """Writes documents beside the screen, which goes on."""
        now, author = self.desk.clock.now(), self.desk.settings.consultant
        self._carry_out(Order(papers, self.folder, self.words, now, author, self._asked_about))

    @work(thread=True, group="export", exit_on_error=False)
    def _carry_out(self, order: Order) -> None:
        try:
            for done, name in enumerate(order.carry_out(), 1):
                self.post_message(self.Written(order, done, name))
        except Trouble as trouble:
            self.post_message(self.Failed(order, trouble))

    def on_exporting_written(self, event: Written) -> None:
        """Moves the bar; the last file tells where they are."""
        event.stop()
        palette, total = self.palette, len(event.order.paths)
        if event.done == total:
            self._asked_about = frozenset()
            self._remember(event.order)
            self.progress.say(self._written_in(event.order.folder, total), f"bold {palette.good}")
            return
        filled = round(_BAR * event.done / total)
        bar = line(
            (f"{self.words('Export')} ", f"bold {palette.text}"),
            ("━" * filled, palette.good),
            ("─" * (_BAR - filled), palette.muted),
            (f"  {event.name}   ", palette.text),
            (self.words("{done}/{total} files", done=event.done, total=total), palette.muted),
        )
        self.progress.rows = (bar,)

    def _remember(self, order: Order) -> None:
        """Keeps what was handed out, wherever its file goes from here."""
        from facilitator.domain.record import SessionRecord

        store = self.desk.opened
        if store is None:
            return
        for paper in order.papers:
            paths = [str(path) for path in order.files(paper).values()]
            about = paper.subject
            session_id = about.session.id if isinstance(about, SessionRecord) else None
            store.note_handed_out(about.engagement.id, paper.kind, paths, session_id)

    def _written_in(self, folder: Path, files: int) -> str:
        """How many files are where, in one row."""

        def said(where: str) -> str:
            return self.words("{count} files in {folder}. O opens the folder.", count=files, folder=where)

        room = self.app.size.width - cell_len(said("")) - _AROUND
        return said(shortened(folder, max(_LEAST, room)))

    def on_exporting_failed(self, event: Failed) -> None:
        """Says why; what exists already is replaced when one asks again."""
        from facilitator.export.files import FileExists

        event.stop()
        said = self.words.of(event.trouble)
        if isinstance(event.trouble, FileExists):
            self._asked_about = event.order.paths
            said = self.words(
                "These documents exist already. {key} again replaces them.", key=self.export_key
            )
        self.progress.say(said, f"bold {self.palette.warning}")

    @property
    def export_key(self) -> str:
        """The key that hands out on this screen."""
        return next(each.shown_key(self.words) for each in self.commands() if each.id == "export")

    def action_folder(self) -> None:
        """Opens the folder in the system's file manager."""
        folder = self.folder.absolute()
        if folder.is_dir():
            self.app.open_url(folder.as_uri())
        else:
            said = self.words(
                "No document was written yet; they will go to {folder}.", folder=shortened(folder)
            )
            self.tell(said)
