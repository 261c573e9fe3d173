"""The progress notes (S): what each one covers, its texts as drawn from the record or in one's own words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from rich.text import Text

from facilitator.capture.messages import N_, Refusal
from facilitator.capture.plan_words import read_day
from facilitator.documents.progress_texts import NoteTexts, drawn
from facilitator.domain.reporting import ProgressNote
from facilitator.domain.situation import note_on
from facilitator.ui.commands import Scope
from facilitator.ui.screens.dossier_list import DossierList
from facilitator.ui.screens.exporting import Paper
from facilitator.ui.screens.handing_out import HandingOut
from facilitator.ui.screens.passage import PassageAsked
from facilitator.ui.widgets.painted import line, painted
from facilitator.ui.widgets.row_list import Row
from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """A text of the note that one may write: the field that holds it, and its title."""

    field: str
    title: str

    def text_of(self, source: ProgressNote | NoteTexts) -> str:
        """The text as written by hand, or as drawn."""
        return str(getattr(source, self.field))


PARTS = (
    Part("done", N_("Done since the last note")),
    Part("gaps", N_("Gaps with what was planned")),
    Part("expected", N_("Decisions expected")),
    Part("following", N_("Next steps")),
)


_HALF_A_YEAR = 183
"""Days ahead beyond which the same day of the year before is nearer."""


class ProgressNoteScreen(DossierList, HandingOut):
    """One note, the latest first in sight; PgUp and PgDn go to the others."""

    SCOPES = (Scope.PROGRESS,)
    DEFAULT_CSS = """
    ProgressNoteScreen #detail { height: 3; }
    ProgressNoteScreen.-short #detail { height: 2; }
    """

    _shown: str | None = None

    @property
    def note(self) -> ProgressNote | None:
        """The note shown."""
        notes = self.dossier.notes
        chosen = next((each for each in notes if each.id == self._shown), None)
        return chosen or (notes[-1] if notes else None)

    def path(self) -> tuple[str, ...]:
        """Where one is."""
        note = self.note
        number = self.words("no. {number}", number=note.number) if note else ""
        return tuple(filter(None, (self.words("Progress note"), number)))

    def counted(self) -> str:
        """The days it covers."""
        note = self.note
        if note is None:
            return ""
        until = self.words.day_year(note.on)
        if note.since is None:
            return self.words("from the start to {until}", until=until)
        return self.words("from {since} to {until}", since=self.words.day(note.since), until=until)

    # painting

    def painted_rows(self) -> tuple[Text, list[Row]]:
        """The parts, each with its text."""
        note = self.note
        if note is None:
            said = self.words("No progress note yet. N writes the first one, drawn from the record.")
            return Text(""), self.nothing(said)
        rows: list[Row] = []
        record = self._drawn(note)
        for part in PARTS:
            rows += [*([Row(Text(""))] if rows else []), *self._part(note, part, record)]
        return Text(""), rows

    def _part(self, note: ProgressNote, part: Part, record: NoteTexts) -> Iterator[Row]:
        palette, words = self.palette, self.words
        own = part.text_of(note)
        mark = words("in your own words") if own else words("drawn from the record")
        yield Row(
            line((words(part.title), f"bold {palette.accent}"), (f"   {mark}", palette.muted)), part.field
        )
        style = palette.text if own else palette.muted
        for each in (own or part.text_of(record)).split("\n"):
            for row in Text(painted(each)).wrap(self.app.console, max(20, self.room - 6)):
                row.rstrip()
                yield Row(line("  ", (row.plain, style)))

    def _drawn(self, note: ProgressNote) -> NoteTexts:
        """The texts as the record gives them, to whoever may read the note."""
        return drawn(self.dossier.public(), note, self.words)

    def card(self) -> Iterable[Text]:
        """What the keys do on the selected part."""
        if self.note is not None:
            said = self.words("Enter writes the part in your own words.   B goes back to the text as drawn.")
            yield self.ink.faint(said)

    # commands

    @property
    def part(self) -> Part | None:
        """The selected part."""
        return next((each for each in PARTS if each.field == self.list.key), None)

    def action_edit(self) -> None:
        """Writes the selected part, from the text as drawn."""
        note, part = self.note, self.part
        if note is None or part is None:
            return
        before = part.text_of(note) or part.text_of(self._drawn(note))

        def write(text: str | None) -> None:
            if text is not None and text != before:
                self._write(note, part, text)

        self.app.push_screen(PassageAsked(self.desk, self.words(part.title), before), write)

    def _write(self, note: ProgressNote, part: Part, text: str) -> None:
        written: dict[str, Any] = {part.field: text}
        self.run_change(lambda store: store.edit_note(replace(note, **written)))

    def action_restore(self) -> None:
        """Back to the text as drawn."""
        note, part = self.note, self.part
        if note is not None and part is not None:
            self._write(note, part, "")

    def action_new(self) -> None:
        """The next note, up to a day."""

        def take(said: str) -> Refusal | None:
            on = _day_of(said, self.today)
            if on is None:
                return _no_day(said)
            self._shown = None
            self.do(lambda store: store.write_note(self.engagement_id, on))
            return None

        hint = self.words("The day up to which the note tells.")
        self.ask_line(self.words("New progress note"), hint, take, f"{self.today:%d/%m/%Y}")

    def action_day(self) -> None:
        """Another day up to which the note tells."""
        note = self.note
        if note is None:
            return

        def take(said: str) -> Refusal | None:
            on = _day_of(said, self.today)
            if on is None:
                return _no_day(said)
            if note.since and on <= note.since:
                return Refusal(
                    N_("The note before covers the days up to {day}; choose a later one."),
                    {"day": self.words.day(note.since)},
                )
            self.do(lambda store: store.edit_note(replace(note, on=on)))
            return None

        hint = self.words("The day up to which the note tells.")
        self.ask_line(self.words("Day of the note"), hint, take, f"{note.on:%d/%m/%Y}")

    def action_export(self) -> None:
        """Writes the note shown; before the first one is kept, as it is drawn up to today."""
        from facilitator.documents.catalogue import DocumentKind

        note = self.note or note_on(self.dossier, self.today)
        alone = replace(self.dossier, notes=(note,))
        self.hand_out(Paper(DocumentKind.PROGRESS, alone, self.words("no. {number}", number=note.number)))

    def action_earlier(self) -> None:
        """The note before."""
        self._go(-1)

    def action_later(self) -> None:
        """The note after."""
        self._go(1)

    def _go(self, step: int) -> None:
        note, notes = self.note, self.dossier.notes
        if note is None:
            return
        place = notes.index(note) + step
        if not 0 <= place < len(notes):
            first = self.words("This is the first note.")
            self.tell(first if step < 0 else self.words("This is the latest note. N writes the next one."))
            return
        self._shown = notes[place].id
        self.show(self.dossier)

    def action_remove(self) -> None:
        """Removes the note; undo brings it back."""
        if note := self.note:
            self._shown = None
            self.run_change(lambda store: store.remove_note(note.id))


def _day_of(said: str, today: date) -> date | None:
    """The day some words say; without a year it is the nearest one, for a note may look back."""
    found = read_day(said, today)
    if found is None or str(found.year) in said or (found - today).days <= _HALF_A_YEAR:
        return found
    return read_day(f"{said}/{found.year - 1}", today) or found


def _no_day(said: str) -> Refusal:
    return Refusal(N_("“{typed}” is no date. Type it as 31/03 or friday."), {"typed": said})
