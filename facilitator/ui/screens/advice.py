"""Advice given outside sessions: dated notes, who asked, the time they took."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from rich.text import Text

from facilitator import wording
from facilitator.capture.entries import AdviceLine, advice_line, read_advice
from facilitator.capture.messages import N_, Refusal, nobody
from facilitator.domain.advice import Advice
from facilitator.ui.commands import Scope
from facilitator.ui.screens.dossier_list import DossierList
from facilitator.ui.screens.exporting import Paper
from facilitator.ui.screens.handing_out import HandingOut
from facilitator.ui.widgets.painted import line
from facilitator.ui.widgets.row_list import Row
from facilitator.ui.widgets.table import Cell, Column, laid_out

ADVICE_HINT = N_(
    "Shared secretariats >dupont ; can two be shared without losing the reception? ; 1h30 ; yesterday"
)
"""What the line of a note may hold."""


class AdviceDeeds(DossierList, HandingOut):
    """What one can do to a note of advice, in the list and on its page."""

    def minutes_of(self, advice: Advice) -> int:
        """The time a note took."""
        return next((each.minutes for each in self.dossier.hours if each.id == advice.hours_id), 0)

    def edit(self, advice: Advice) -> None:
        """Corrects title, who asked, question, time and day in one line."""

        def take(said: str) -> Refusal | None:
            read = read_advice(said, self.context)
            if refusal := self._refused(read):
                return refusal
            self.do(lambda store: store.edit_advice(_corrected(advice, read), read.minutes or 0))
            return None

        asked_by = self.dossier.person(advice.asked_by_id)
        typed = advice_line(advice, self.minutes_of(advice), asked_by.full_name if asked_by else "")
        self.ask_line(self.words("Edit the note"), self.words(ADVICE_HINT), take, typed)

    def _refused(self, read: AdviceLine) -> Refusal | None:
        if not read.title:
            return Refusal(N_("A note of advice needs a title."))
        if read.asked_by and read.asked_by.person_id is None:
            return nobody(read.asked_by.typed)
        return self.unclear(read.flags)


class AdviceScreen(AdviceDeeds):
    """One row a note, the latest first."""

    SCOPES = (Scope.ADVICE,)

    def path(self) -> tuple[str, ...]:
        """Where one is."""
        return (self.words("Advice"),)

    def counted(self) -> str:
        """How many notes, and the time they took."""
        notes = self.dossier.advice
        said = self.words.plural("{count} note", "{count} notes", len(notes))
        return f"{said}   {wording.duration(sum(map(self.minutes_of, notes)), self.words)}"

    def painted_rows(self) -> tuple[Text, list[Row]]:
        """One row a note."""
        notes = self.dossier.advice[::-1]
        if not notes:
            said = self.words("No note of advice yet. N writes one: title >who asked ; question ; 1h30.")
            return Text(""), self.nothing(said)
        words = self.words
        columns = [Column(words("n°"), 4), Column(words("day"), 12), Column(words("title"))]
        columns += [Column(words("asked by"), 18), Column(words("hours"), 9), Column("", 14)]
        titles, texts = laid_out(columns, [self._cells(each) for each in notes], self.room - 2, self.palette)
        rows = [Row(line("  ").append_text(text), each.id) for each, text in zip(notes, texts, strict=True)]
        return line("  ").append_text(titles), rows

    def _cells(self, advice: Advice) -> list[Cell]:
        palette = self.palette
        asked_by = self.dossier.person(advice.asked_by_id)
        minutes = self.minutes_of(advice)
        missing = "" if advice.recommendation else f"◌ {self.words('to finish')}"
        return [
            (str(advice.number), palette.muted),
            (self.words.day(advice.on), palette.text),
            (advice.title, f"bold {palette.text}"),
            (asked_by.short_name if asked_by else "–", palette.text),
            (wording.duration(minutes, self.words) if minutes else "–", palette.text),
            (missing, palette.text),
        ]

    @property
    def chosen(self) -> Advice | None:
        """The selected note."""
        return next((each for each in self.dossier.advice if each.id == self.list.key), None)

    def card(self) -> Iterable[Text]:
        """The question and the recommendation."""
        if advice := self.chosen:
            yield line((advice.title, f"bold {self.palette.text}"))
            if advice.question:
                yield from self.labelled(self.words("question"), advice.question, 4)
            if advice.options:
                yield from self.labelled(self.words("options"), " · ".join(advice.options), 4)
            if advice.recommendation:
                yield from self.labelled(self.words("recommended"), advice.recommendation, 4)

    # commands

    def action_open(self) -> None:
        """The page of the note."""
        from facilitator.ui.screens.advice_note import AdviceNoteScreen

        if self.chosen:
            self.app.push_screen(AdviceNoteScreen(self.desk, self.dossier, self.chosen.id))

    def action_new(self) -> None:
        """A new note in one line, then its page."""

        def take(said: str) -> Refusal | None:
            read = read_advice(said, self.context)
            if refusal := self._refused(read):
                return refusal
            blank = Advice("", self.engagement_id, 0, self.today, read.title)
            self.do(lambda store: store.give_advice(_corrected(blank, read), read.minutes or 0))
            self.list.key_home()
            self.action_open()
            return None

        self.ask_line(self.words("New note of advice"), self.words(ADVICE_HINT), take)

    def action_edit(self) -> None:
        """Corrects the note in one line."""
        if self.chosen:
            self.edit(self.chosen)

    def action_remove(self) -> None:
        """Removes the note with its hours; undo brings both back."""
        if advice := self.chosen:
            self.run_change(lambda store: store.remove_advice(advice.id))

    def action_export(self) -> None:
        """Writes all notes as one document, each a part of its own."""
        from facilitator.documents.catalogue import DocumentKind

        if self.dossier.advice:
            self.hand_out(Paper(DocumentKind.ADVICE, self.dossier, self.dossier.engagement.name))
        else:
            self.tell(self.words("No advice was given in this engagement yet; nothing was written."))


def _corrected(advice: Advice, read: AdviceLine) -> Advice:
    return replace(
        advice,
        title=read.title,
        question=read.question,
        on=read.on or advice.on,
        asked_by_id=read.asked_by.person_id if read.asked_by else None,
    )
