"""One note of advice: its question, the options, what is recommended, who asked, the time it took."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from rich.text import Text

from facilitator import wording
from facilitator.capture.messages import N_, Refusal
from facilitator.domain.advice import Advice
from facilitator.domain.dossier import Dossier
from facilitator.domain.durations import parse_duration
from facilitator.ui.commands import Scope
from facilitator.ui.desk import Desk
from facilitator.ui.screens.advice import AdviceDeeds
from facilitator.ui.screens.dossier_list import Change
from facilitator.ui.screens.exporting import Paper
from facilitator.ui.screens.passage import PassageAsked
from facilitator.ui.widgets.painted import line, painted
from facilitator.ui.widgets.row_list import Row


class AdviceNoteScreen(AdviceDeeds):
    """The parts of one note; Enter writes the selected one, and each is saved at once."""

    SCOPES = (Scope.ADVICE_NOTE,)
    DEFAULT_CSS = """
    AdviceNoteScreen #detail { height: 3; }
    AdviceNoteScreen.-short #detail { height: 2; }
    """

    def __init__(self, desk: Desk, dossier: Dossier, advice_id: str) -> None:
        super().__init__(desk, dossier)
        self.advice_id = advice_id

    @property
    def advice(self) -> Advice | None:
        """The note, None once it was removed."""
        return next((each for each in self.dossier.advice if each.id == self.advice_id), None)

    def path(self) -> tuple[str, ...]:
        """Where one is."""
        return self.words("Advice"), self.advice.title if self.advice else ""

    def counted(self) -> str:
        """Its number and its day."""
        advice = self.advice
        return (
            self.words("note {number}   {day}", number=advice.number, day=self.words.day(advice.on))
            if advice
            else ""
        )

    # painting

    def painted_rows(self) -> tuple[Text, list[Row]]:
        """The facts, then the texts."""
        advice = self.advice
        if advice is None:
            return Text(""), self.nothing(self.words("This note was removed. ^Z brings it back."))
        return Text(""), [*self._facts(advice), *self._texts(advice)]

    def _facts(self, advice: Advice) -> Iterator[Row]:
        words = self.words
        asked_by = self.dossier.person(advice.asked_by_id)
        known = (
            ", ".join(filter(None, (asked_by.full_name, asked_by.function)))
            if asked_by
            else words("nobody yet")
        )
        minutes = self.minutes_of(advice)
        yield Row(line((advice.title, f"bold {self.palette.text}")), "title")
        yield from self._part(words("asked by"), known, "asked_by")
        yield from self._part(words("day"), words.day_year(advice.on), "day")
        yield from self._part(words("hours"), wording.duration(minutes, words) if minutes else "–", "minutes")

    def _texts(self, advice: Advice) -> Iterator[Row]:
        words = self.words
        for title, key, text in (
            (words("Question"), "question", advice.question),
            (words("Options"), "options", "\n".join(advice.options)),
            (words("Recommendation"), "recommendation", advice.recommendation),
        ):
            yield Row(Text(""))
            yield Row(line((title, f"bold {self.palette.accent}")), key)
            parts = (
                [f"{place}. {each}" for place, each in enumerate(advice.options, 1)]
                if key == "options"
                else [text]
            )
            if not text:
                yield Row(line("  ", (words("Enter writes it."), self.palette.muted)))
            for part in parts if text else ():
                yield from self._wrapped(part)

    def _wrapped(self, text: str) -> Iterator[Row]:
        for each in text.split("\n"):
            for row in Text(painted(each)).wrap(self.app.console, max(20, self.room - 6)):
                row.rstrip()
                yield Row(line("  ", (row.plain, self.palette.text)))

    def _part(self, label: str, text: str, key: str) -> Iterator[Row]:
        for place, row in enumerate(self.labelled(label, text, 4)):
            yield Row(line("  ").append_text(row), "" if place else key)

    def card(self) -> Iterable[Text]:
        """What Enter does."""
        said = self.words("Enter writes the selected part.   Each one is saved at once.   ^Z takes it back.")
        return (self.ink.faint(said),)

    # commands

    def action_edit(self) -> None:
        """Writes the selected part."""
        advice, key = self.advice, self.list.key
        if advice is None:
            return
        if key in ("title", "day"):
            self.edit(advice)
        elif key == "asked_by":
            self._ask_who(advice)
        elif key == "minutes":
            self._ask_minutes(advice)
        elif key:
            self._ask_text(advice, key)

    def action_export(self) -> None:
        """Writes this note alone."""
        from facilitator.documents.catalogue import DocumentKind

        if advice := self.advice:
            alone = replace(self.dossier, advice=(advice,))
            number = self.words("no. {number}", number=advice.number)
            self.hand_out(Paper(DocumentKind.ADVICE, alone, f"{number} {advice.title}"))

    def _ask_text(self, advice: Advice, key: str) -> None:
        titles = {
            "question": (self.words("Question"), ""),
            "options": (self.words("Options"), self.words("One option a line.")),
            "recommendation": (self.words("Recommendation"), ""),
        }
        before = "\n".join(advice.options) if key == "options" else str(getattr(advice, key))

        def write(text: str | None) -> None:
            if text is None or text == before:
                return
            options = tuple(each.strip(" -–•") for each in text.split("\n") if each.strip(" -–•"))
            written: dict[str, Any] = {key: options if key == "options" else text}
            self.run_change(lambda store: store.edit_advice(replace(advice, **written)))

        title, hint = titles[key]
        self.app.push_screen(PassageAsked(self.desk, title, before, hint), write)

    def _ask_minutes(self, advice: Advice) -> None:
        def take(said: str) -> Refusal | None:
            minutes = 0 if said == "0" else parse_duration(said)
            if minutes is None:
                return Refusal(N_("“{typed}” is no duration. Type it as 1h30."), {"typed": said})
            self.do(lambda store: store.edit_advice(advice, minutes))
            return None

        before = self.minutes_of(advice)
        typed = wording.duration(before, self.words) if before else ""
        self.ask_line(self.words("Hours"), self.words("1h30, 45 min, 0,5 j"), take, typed)

    def _ask_who(self, advice: Advice) -> None:
        def asked_by(person_id: str) -> Change:
            return lambda store: store.edit_advice(replace(advice, asked_by_id=person_id))

        self.ask_person(self.words("Who asked"), asked_by)
