"""Typing in the live session: what is understood is shown at once, Enter saves, nothing typed is lost."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from rich.text import Text
from textual.content import Content

from facilitator import wording
from facilitator.capture.grammar import MEASURED_KINDS
from facilitator.domain.cleaning import clean
from facilitator.domain.items import Draft, Item
from facilitator.domain.record import SessionRecord
from facilitator.i18n import Trouble
from facilitator.ui.desk import Desk
from facilitator.ui.screens.live_draft import DraftKept
from facilitator.ui.screens.live_hint import usual_hint
from facilitator.ui.screens.live_question import Question
from facilitator.ui.screens.live_workshop import hint_of, inherited
from facilitator.ui.widgets.capture_box import CaptureBox
from facilitator.ui.widgets.item_lines import owner_names, understood

if TYPE_CHECKING:
    from facilitator.capture.context import Context
    from facilitator.capture.parser import Command, Continuation
    from facilitator.store.store import Store
    from facilitator.ui.widgets.capture_line import CaptureLine


class CaptureFlow(DraftKept):
    """The road of a line: typed, understood, saved; taken up again with the arrow."""

    def __init__(
        self, desk: Desk, record: SessionRecord, draft: str = "", *, left_open: bool = False
    ) -> None:
        super().__init__(desk, record, draft, left_open=left_open)
        self._pending = ("", "")
        self._taken = ""
        self._aside = ""
        self._correcting: Item | None = None
        self._question: Question | None = None
        self._flashed_on: str | None = None
        self._span = (0, 0)

    def begin(self) -> None:
        """Says what was found again: the line being typed, or the session the program was left in."""
        super().begin()
        self._hint()
        if self._found_draft:
            self.flash(self.words("The line being typed was found again: Enter saves it."))
        elif self._left_open and self.record.items:
            self.flash(self.recovered())

    # while typing

    def on_capture_box_changed(self, event: CaptureBox.Changed) -> None:
        """Something was typed or taken out."""
        event.stop()
        self.line_changed()

    def line_changed(self) -> None:
        """Shows what is understood, opens the list where it helps, remembers the line."""
        typed = self.box.full_line  # not the message's: several may wait, and Enter may have taken the line
        if self._question is None:
            if typed != self._flashed_on:
                self._flashed_on = None
                self._show_understood(typed)
            self._complete()
        self.remember_draft()

    def _show_understood(self, typed: str) -> None:
        if not typed:
            self._hint()
            return
        from facilitator.capture.parser import Blank, Command, Continuation, parse

        match parse(clean(typed), self._line_context()):
            case Draft() as draft:
                names = owner_names(draft, self.record) or inherited(draft, self.workshop, self.record)
                said = understood(draft, names, self.ink)
                self.box.tell(said) if said.plain else self._hint()
            case Continuation():
                self.box.tell(self.ink.faint(self._continued()))
            case Command() as command:
                self.box.tell(self.ink.faint(self.describe(command)))
            case Blank():
                self._hint()

    def _continued(self) -> str:
        if not self.record.items:
            return self.words("Nothing to complete yet: this will be a note.")
        return self.words("completes {item}", item=self._named(self.record.items[-1]))

    def describe(self, command: Command) -> str:
        """What a `:command` would do, as one types it."""
        raise NotImplementedError

    def _hint(self) -> None:
        if self.workshop is not None and self._viewed_id is None:
            self.box.tell(hint_of(self.workshop, self.record, self.ink, called=self.calls_mission))
        else:
            self.box.tell(usual_hint(self.ink))

    def flash(self, message: str, *, warning: bool = False) -> None:
        """Says something under the line until the line reads differently."""
        self._flashed_on = self.box.full_line
        style = f"bold {self.palette.warning}" if warning else self.palette.text
        self.box.tell(Text(message, style))

    def tell(self, message: str) -> None:
        """In the live session notices stay under the line, where the eyes are."""
        self.flash(message)

    def tell_trouble(self, trouble: Trouble) -> None:
        """What could not be done, under the line, which keeps its text."""
        self.flash(self.words.of(trouble), warning=True)

    # completion

    def _complete(self) -> None:
        editor = self.box.editor
        if editor.is_untouched or not self.box.full_line:
            self._close_list()
            return
        typed, before = self.box.full_line, len(self.box.prefix)
        from facilitator.capture.complete import complete
        from facilitator.ui.screens.completions import choices, stands_there

        context = self.proposed_from(self._line_context())
        found = complete(typed, before + editor.cursor_index, context, self.words.language)
        useful = found if found and not stands_there(found, typed) else None
        self.completion.choices = choices(useful, self.words, self._attendance_taken) if useful else ()
        self._span = (found.start - before, found.end - before) if found else (0, 0)
        editor.list_open = bool(self.completion.choices)
        left = self.agenda_pane.outer_size.width if self.agenda_pane.display else 1
        self.completion.styles.margin = (0, 0, self.box.outer_size.height + 1, left)

    @property
    def _attendance_taken(self) -> bool:
        return any(each.in_room for each in self.record.attendance)

    def _accept(self) -> None:
        choice = self.completion.choice
        self._close_list()
        if choice and choice.insert:
            start, end = self._span
            self.box.editor.replace_span(start, end, choice.insert + " ")

    def _close_list(self) -> None:
        self.completion.choices = ()
        self.box.editor.list_open = False

    # keys of the line

    def on_capture_box_asked(self, event: CaptureBox.Asked) -> None:
        """Arrows, Tab and Escape, by what is open."""
        event.stop()
        if self.completion.choices:
            self._steer_list(event.key)
        elif event.key == "escape":
            self._escape()
        elif event.key == "tab":
            self._next_cell()
        elif event.key in ("up", "down") and self._question is None:
            self.recall(-1 if event.key == "up" else 1)

    def _steer_list(self, key: str) -> None:
        if key in ("tab", "right"):
            self._accept()
        elif key in ("up", "down"):
            self.completion.move(-1 if key == "up" else 1)
        elif key == "escape":
            self._close_list()

    def _escape(self) -> None:
        if self._question or self._correcting:
            self.stop_asking()
        elif self.record.session.is_live:
            self.feed.focus()
        else:
            self.run_worker(self.action_dashboard())

    async def action_dashboard(self) -> None:
        """To the cockpit."""
        raise NotImplementedError

    def _next_cell(self) -> None:
        from facilitator.capture.parser import parse

        draft = parse(clean(self.box.full_line), self._line_context())
        if isinstance(draft, Draft) and draft.kind in MEASURED_KINDS and self.box.editor.text:
            self.box.editor.insert("; ")
        elif not self.box.editor.text:
            self.feed.focus()

    # Enter

    async def on_capture_box_submitted(self, event: CaptureBox.Submitted) -> None:
        """Enter answers, corrects, obeys or saves; what could not be saved comes back into the line."""
        event.stop()
        self._close_list()
        self._taken = clean(event.line)
        try:
            await self._take(self._taken)
        except Trouble as trouble:
            self.give_back()
            self.tell_trouble(trouble)
        self._taken = ""
        for _ in range(2):  # the widgets ask for their repaint before the turn ends: one frame shows all
            await asyncio.sleep(0)

    def give_back(self) -> None:
        """The line that Enter took stands in its place again, before what was typed since."""
        newer = self.box.full_line
        self.box.put(f"{self._taken}\n{newer}" if newer else self._taken)

    def give_back_refused(self, goes_on: Callable[[str], bool]) -> None:
        """What was refused stands in its place to be corrected, until another line is typed over it."""
        newer = self.box.full_line
        self.box.put(newer or self._taken)
        self.box.editor.goes_on = None if newer else goes_on

    async def _take(self, typed: str) -> None:
        if self._question is not None:
            question = self._question
            self.stop_asking()
            await question.answer(typed.strip())
            return
        if self._correcting is not None:
            await self._correct(self._correcting, typed)
            return
        from facilitator.capture.parser import Blank, Command, Continuation, parse

        match parse(typed, self._line_context()):
            case Draft() as draft:
                await self._capture(draft)
            case Continuation() as more:
                await self._continue(more)
            case Command() as command:
                await self.obey(command)
            case Blank():
                self._hint()

    async def obey(self, command: Command) -> None:
        """Carries out a `:command`."""
        raise NotImplementedError

    async def _capture(self, draft: Draft) -> None:
        store = await self.store()
        self._open_mission(store, draft)
        raw, of = self._pending
        self._pending = (draft.raw, of if raw == draft.raw else store.new_id())
        item = store.capture(self.record.session.id, draft, item_id=self._pending[1])
        self._saved()
        if _touches_more(draft, item, self.record):
            self.reload(store)
        else:
            self.absorb(item)
        if "\n" in item.text:
            count = item.text.count("\n") + 1
            self.flash(self.words("^L makes {count} items of these lines.", count=count))

    def _open_mission(self, store: Store, draft: Draft) -> None:
        """The mission an agenda item announces is said before its first activity."""
        from facilitator.capture.workshop import opened_by

        self.calls_mission = False
        mission = opened_by(draft, self.record)
        if mission is not None:
            store.capture(self.record.session.id, mission)
            self.reload(store)

    async def _continue(self, more: Continuation) -> None:
        store = await self.store()
        if not self.record.items:
            await self._take(more.text)
            return
        item = store.complete(self.record.items[-1].id, more.text)
        self._saved()
        self.absorb(item)

    async def _correct(self, item: Item, typed: str) -> None:
        from facilitator.capture.correction import corrected

        draft = corrected(item, typed, self._line_context())
        if draft is None:
            self.stop_asking()
            return
        store = await self.store()
        store.correct(item.id, draft)
        self.stop_asking()
        self.reload(store)
        self._tell_corrected(item)

    def _tell_corrected(self, item: Item) -> None:
        """An item of another point is not in sight: that it was corrected is said."""
        point = next((each for each in self.record.agenda if each.id == item.agenda_item_id), None)
        if point is None or item.id in {each.id for each in self.record.items_of(self.point)}:
            return
        number = self.record.agenda.index(point) + 1
        self.flash(self.words("Corrected: {item}, at item {number}.", item=self._named(item), number=number))

    def _saved(self) -> None:
        self._pending = ("", "")
        self.draft_saved = ""
        self._hint()
        if self._viewed_id is not None:
            self.look_at(None)

    # taking a line up again

    def recall(self, step: int) -> None:
        """The last item back in the line; further steps go to older or newer ones."""
        items = self.recallable
        here = items.index(self._correcting) if self._correcting in items else len(items)
        wanted = here + step
        if 0 <= wanted < len(items):
            self.correct_item(items[wanted])
        elif wanted >= len(items):
            self.stop_asking()

    def correct_item(self, item: Item) -> None:
        """Takes an item up for correction, in the words it was typed in."""
        self._begin_asking()
        self._correcting = item
        self.box.border_title = Content(self._title(item))
        self.box.set_default(item.kind)
        self.box.recall(item.raw)
        self.box.editor.focus()

    def _title(self, item: Item) -> str:
        return self.words("Edit {item}   Enter replaces, Esc leaves it", item=self._named(item))

    def _named(self, item: Item) -> str:
        return item.ref or wording.kind_label(item.kind, self.words)

    def ask(self, label: str, answer: Callable[[str], Awaitable[None]], typed: str = "") -> None:
        """Turns the line into a question; Enter answers it, Escape leaves it."""
        self._begin_asking()
        self._question = Question(label, answer)
        self.box.ask(label)
        self.box.put(typed)
        self.box.editor.focus()
        self.box.tell(self.ink.faint(self.words("Enter accepts, Esc leaves it")))

    def _begin_asking(self) -> None:
        """The half-typed line is laid aside until the correction or the question is done with."""
        aside = self.unsaved
        self.stop_asking()
        self._aside = aside

    def stop_asking(self) -> None:
        """An ordinary line again, with what was laid aside for the correction or the question."""
        self._correcting = None
        self._question = None
        self.box.border_title = ""
        self.box.ask("")
        self.box.set_default(self.default_kind)
        self.box.put(self._aside)
        self._aside = ""
        self._close_list()
        self._hint()

    def on_capture_line_paste_refused(self, event: CaptureLine.PasteRefused) -> None:
        """A paste that is too long leaves the line as it was."""
        event.stop()
        kilobytes = event.length // 1024
        said = self.words(
            "Pasted text of {size} kB: too long for a line, which stays as it was. Paste it in parts.",
            size=kilobytes,
        )
        self.flash(said, warning=True)

    def _line_context(self) -> Context:
        if self._correcting is None:
            return self.context
        return replace(self.context, default_kind=self._correcting.kind)

    # what is kept as a draft

    @property
    def unsaved(self) -> str:
        """The line being typed; an answer or a correction is none, what it changes is stored already."""
        if self._question or self._correcting:
            return self._aside
        return self.box.full_line or self._taken


def _touches_more(draft: Draft, item: Item, record: SessionRecord) -> bool:
    """Whether a capture changed more than the items: people who were unknown, missions, activities."""
    if draft.kind in MEASURED_KINDS:
        return True
    return any(record.person(each) is None for each in (item.owner_id, *item.contributor_ids) if each)
