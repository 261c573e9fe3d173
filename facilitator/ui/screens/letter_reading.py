"""Reading a letter: the letter on the left, what was understood on the right, one key to found the rest."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal

from facilitator.capture.messages import Refusal
from facilitator.domain.foundation import Foundation
from facilitator.i18n import N_, Trouble
from facilitator.ui.command import TALL
from facilitator.ui.commands import Scope
from facilitator.ui.desk import Desk
from facilitator.ui.screens.letter_fields import LISTS, Field
from facilitator.ui.screens.letter_review import Review
from facilitator.ui.screens.letter_rows import FieldSheet
from facilitator.ui.screens.letter_writing import HINTS, Reading
from facilitator.ui.screens.line_asking import Asked, LineAsking
from facilitator.ui.widgets.letter_pane import LetterPane
from facilitator.ui.widgets.painted import line
from facilitator.ui.widgets.row_list import RowList
from facilitator.ui.widgets.top_bar import Heading

if TYPE_CHECKING:
    from facilitator.store.history import Undone
    from facilitator.store.store import Store


class NoTitle(Trouble):
    """An engagement is to be founded that has neither title nor object."""

    message = N_("The engagement needs a title: type it, then F12 again.")


class ReadingScreen(LineAsking):
    """Accept, correct, or point at the right lines. Nothing is saved before F12."""

    SCOPES = (Scope.READING,)
    AUTO_FOCUS = "RowList"
    DEFAULT_CSS = """
    ReadingScreen LetterPane { width: 1fr; border-right: solid $rule; }
    ReadingScreen RowList { width: 1fr; padding: 1 1 0 1; }
    ReadingScreen.-narrow LetterPane { display: none; border-right: none; }
    ReadingScreen.-narrow.letter-shown LetterPane { display: block; }
    ReadingScreen.-narrow.letter-shown RowList { display: none; }
    ReadingScreen.-short LetterPane { padding: 0 1 0 0; }
    ReadingScreen.-short RowList { padding: 0 1; }
    """

    def __init__(self, desk: Desk, review: Review, *, engagement_id: str = "") -> None:
        super().__init__(desk)
        self.review = review
        self.letter = LetterPane(self.words)
        self._of = engagement_id
        self._past: list[Review] = []
        self._future: list[Review] = []

    def compose_body(self) -> ComposeResult:
        """Letter and fields, the selected field in full, the line."""
        with Horizontal():
            yield self.letter
            yield self.list
        yield self.detail
        yield self.line_box

    def begin(self) -> None:
        """Shows what was understood, the first field selected."""
        super().begin()
        self.letter.lines = self.review.said.lines
        self.show()

    def on_resize(self) -> None:
        """Columns follow the width."""
        self.call_after_refresh(self.show)

    @property
    def engagement_id(self) -> str:
        """The engagement there is already; none before the letter founds one."""
        return self._of

    def heading(self) -> Heading:
        """The file, what is still to be said, what was accepted."""
        fields = self.review.fields(self.words)
        open_ = sum(1 for each in fields if self.review.is_open(each))
        done = sum(1 for each in fields if self.review.is_accepted(each.path))
        asked = self.words.plural("◌ {count} to clarify", "◌ {count} to clarify", open_)
        accepted = self.words("✓ {done} of {all}", done=done, all=len(fields))
        return Heading(
            (self.words("Engagements"), self.words("Letter"), self.review.said.file),
            facts=((f"{asked}   " if open_ else "", "strong"), (f"{accepted} ", "muted")),
        )

    # painting

    def show(self) -> None:
        """Hands the review to the parts."""
        self.list.show(FieldSheet(self.ink, self.review).rows(spaced=self.app.size.height >= TALL))
        self.show_detail()
        self.refresh_heading()

    def show_detail(self) -> None:
        """The selected field in full, where it comes from; its lines are lit up in the letter."""
        of = self.chosen
        if of is None:
            return
        self.letter.lit = self.review.span(of.path)
        self.detail.rows = FieldSheet(self.ink, self.review).in_full(of)

    def _called(self, of: Field) -> str:
        return FieldSheet(self.ink, self.review).name(of)

    @property
    def chosen(self) -> Field | None:
        """The selected field."""
        return next((each for each in self.review.fields(self.words) if each.path == self.list.key), None)

    # one field

    def action_accept(self) -> None:
        """The field is right, on to the next; what the letter does not say is asked."""
        of = self.chosen
        if of is None:
            return
        if self.review.is_open(of):
            self.action_edit()
            return
        self._become(self.review.accept(of.path))
        self._go_on(of)

    def on_row_list_opened(self, event: RowList.Opened) -> None:
        """A click on the selected field corrects it."""
        event.stop()
        self.action_edit()

    def action_edit(self) -> None:
        """Corrects the field in the line."""
        of = self.chosen
        if of is None:
            return

        async def take(typed: str) -> Refusal | None:
            found = self.review.written(of, typed, self._reading)
            if isinstance(found, Refusal):
                return found
            self._become(found)
            self._go_on(of)
            return None

        self.ask(Asked(self._called(of), self.words(HINTS[of.kind]), take, of.text))

    def action_point(self) -> None:
        """Chooses the lines that say the field."""
        self.set_class(True, "letter-shown")
        said = self.words("↑ ↓ move   Shift or Space widens   Enter takes the lines   Esc leaves it")
        self.detail.rows = (line((said, f"bold {self.palette.accent}")),)
        self.letter.point()

    def on_letter_pane_pointed(self, event: LetterPane.Pointed) -> None:
        """The field says what the lines say; where they do not say it, it is typed."""
        event.stop()
        of = self.chosen
        self._leave_letter()
        if of is None:
            return
        found = self.review.pointed(of, event.first, event.last)
        if isinstance(found, Refusal):
            self.action_edit()
            self.line_box.refuse(self.words(found.message, **found.fields))
        else:
            self._become(found)

    def on_letter_pane_left(self, event: LetterPane.Left) -> None:
        """The field stays as it was."""
        event.stop()
        self._leave_letter()

    def _leave_letter(self) -> None:
        self.set_class(False, "letter-shown")
        self.list.focus()
        self.show()

    def action_add(self) -> None:
        """One more of the same: a service, a phase, a person."""
        of = self.chosen
        path = _after(of.path, self.review.said) if of else ""
        if of is None or not path:
            self.tell(self.words("There is only one of these; E corrects it."))
            return
        new = replace(of, path=path, text="", shown="")

        async def take(typed: str) -> Refusal | None:
            found = self.review.written(new, typed, self._reading) if typed else self.review
            if isinstance(found, Refusal):
                return found
            self._become(found)
            self.list.select(path)
            return None

        self.ask(
            Asked(self.words("One more: {name}", name=self._called(of)), self.words(HINTS[of.kind]), take)
        )

    def action_remove(self) -> None:
        """Takes an element off its list, or empties the field; Ctrl+Z brings it back."""
        of = self.chosen
        if of is not None and of.text:
            self._become(self.review.emptied(of))

    @property
    def _reading(self) -> Reading:
        return Reading(self.desk.clock.now().date(), self.words, self.desk.settings.day_minutes)

    def _go_on(self, of: Field) -> None:
        path = self.review.next_path(of.path, self.review.fields(self.words))
        if path:
            self.list.select(path)
        else:
            self.tell(self.words("Everything was read. F12 creates the engagement."))

    # the review

    def _become(self, review: Review) -> None:
        if review != self.review:
            self._past.append(self.review)
            self._future.clear()
        self._turn_to(review)

    def _turn_to(self, review: Review) -> None:
        self.review = review
        self.desk.reading = review
        self.show()

    async def action_undo(self) -> None:
        """The review as it was before the last change."""
        if not self._past:
            self.tell(self.words("Nothing to undo."))
            return
        self._future.append(self.review)
        self._turn_to(self._past.pop())

    async def action_redo(self) -> None:
        """The change that was taken back."""
        if not self._future:
            self.tell(self.words("Nothing to redo."))
            return
        self._past.append(self.review)
        self._turn_to(self._future.pop())

    def after_history(self, store: Store, undone: Undone, *, redo: bool) -> None:
        """Nothing of a review is in the store."""

    def action_pane(self) -> None:
        """The keys go to the letter, or back to the fields; a narrow window shows one of them."""
        if self.letter.has_focus:
            self._leave_letter()
        else:
            self.set_class(True, "letter-shown")
            self.letter.focus()

    async def action_create(self) -> None:
        """Founds the engagement and lands on its cockpit; a letter of one there is already goes to it.

        A field that is being typed is taken first, or says why it cannot be; nothing typed is left out.
        """
        if not await self.take_line():
            return
        try:
            said = self._finished()
            store = await self.store()
            if self._of:
                store.receive_letter(self._of, said)
                self._done()
                return
            engagement = store.found_engagement(said)
        except NoTitle as trouble:
            self.list.select("title")
            self.action_edit()
            self.line_box.refuse(self.words.of(trouble))
            return
        except Trouble as trouble:
            self.tell_trouble(trouble)
            return
        from facilitator.ui.screens.cockpit import CockpitScreen

        self.desk.reading = None
        self.app.switch_screen(CockpitScreen(self.desk, store.overview(engagement.id)))

    def _done(self) -> None:
        self.desk.reading = None
        self.dismiss()

    def _finished(self) -> Foundation:
        said = self.review.said
        title = said.title or said.object
        if not title:
            raise NoTitle
        phases = tuple(
            phase if phase.title else replace(phase, title=self.words("Phase {number}", number=number))
            for number, phase in enumerate(said.phases, 1)
        )
        return replace(said, title=title, client=said.client or said.organisation, phases=phases)

    def action_back(self) -> None:
        """Back; what was read is kept as long as the program runs."""
        if self.letter.has_focus:
            self._leave_letter()
            return
        if not self._of:
            self.tell(self.words("Nothing was created. N and the same file go on where you were."))
        self.dismiss()


def _after(path: str, said: Foundation) -> str:
    """The path of one more element like the one at a path; empty where there is only one."""
    match path.split("."):
        case ["phases", at, "services", _]:
            return f"phases.{at}.services.{len(said.phases[int(at)].services) if said.phases else 0}"
        case ["phases", *_]:
            return f"phases.{len(said.phases)}.title"
        case [name, _] if name in LISTS:
            return f"{name}.{len(getattr(said, LISTS[name]))}"
    return ""
