"""Typing in the live session: what is understood is shown at once, and the list opens where it helps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.capture.complete import complete
from facilitator.capture.grammar import MEASURED_KINDS
from facilitator.capture.parser import Blank, Command, Continuation, parse
from facilitator.domain.cleaning import clean
from facilitator.domain.items import Draft
from facilitator.ui.screens.completions import choices, stands_there
from facilitator.ui.screens.live_asking import named
from facilitator.ui.screens.live_workshop import inherited
from facilitator.ui.widgets.item_lines import owner_names, understood

if TYPE_CHECKING:
    from facilitator.ui.screens.live import LiveScreen


class Typing:
    """What the screen answers to each key in the line, before Enter."""

    def __init__(self, screen: LiveScreen) -> None:
        self._screen = screen
        self._span = (0, 0)

    def changed(self) -> None:
        """Shows what is understood, opens the list where it helps, remembers the line."""
        screen = self._screen
        typed = screen.box.full_line  # not the message's: several may wait, and Enter may have taken the line
        if screen.asking.question is None:
            if typed != screen.flashed_on:
                screen.flashed_on = None
                self._show_understood(typed)
            self._complete()
        screen.draft.remember()

    def _show_understood(self, typed: str) -> None:
        screen = self._screen
        if screen.box.is_hidden:
            screen.box.tell(screen.ink.faint(screen.words("private, for your eyes only")))
            return
        if not typed:
            screen.hint()
            return
        match parse(clean(typed), screen.asking.context):
            case Draft() as draft:
                names = owner_names(draft, screen.record) or inherited(draft, screen.workshop, screen.record)
                said = understood(draft, names, screen.ink)
                screen.box.tell(said) if said.plain else screen.hint()
            case Continuation():
                screen.box.tell(screen.ink.faint(self._continued()))
            case Command() as command:
                screen.box.tell(screen.ink.faint(screen.conduct.describe(command)))
            case Blank():
                screen.hint()

    def _continued(self) -> str:
        screen = self._screen
        if not screen.record.items:
            return screen.words("Nothing to complete yet: this will be a note.")
        return screen.words("completes {item}", item=named(screen.record.items[-1], screen))

    # completion

    def _complete(self) -> None:
        screen, editor = self._screen, self._screen.box.editor
        if screen.box.is_hidden or editor.is_untouched or not screen.box.full_line:
            self.close_list()
            return
        typed, before = screen.box.full_line, len(screen.box.prefix)
        context = screen.proposed_from(screen.asking.context)
        found = complete(typed, before + editor.cursor_index, context, screen.words.language)
        useful = found if found and not stands_there(found, typed) else None
        taken = any(each.in_room for each in screen.record.attendance)
        screen.completion.choices = choices(useful, screen.words, taken) if useful else ()
        self._span = (found.start - before, found.end - before) if found else (0, 0)
        editor.list_open = bool(screen.completion.choices)
        left = screen.agenda_pane.outer_size.width if screen.agenda_pane.display else 1
        screen.completion.styles.margin = (0, 0, screen.box.outer_size.height + 1, left)

    def _accept(self) -> None:
        choice = self._screen.completion.choice
        self.close_list()
        if choice and choice.insert:
            start, end = self._span
            self._screen.box.editor.replace_span(start, end, choice.insert + " ")

    def close_list(self) -> None:
        """The list goes; the line stays as it is."""
        self._screen.completion.choices = ()
        self._screen.box.editor.list_open = False

    # keys of the line

    def asked(self, key: str) -> None:
        """Arrows, Tab and Escape, by what is open."""
        screen = self._screen
        if screen.completion.choices:
            self._steer_list(key)
        elif key == "escape":
            screen.escape()
        elif key == "tab":
            self._next_cell()
        elif key in ("up", "down") and screen.asking.question is None:
            screen.asking.recall(-1 if key == "up" else 1)

    def _steer_list(self, key: str) -> None:
        if key in ("tab", "right"):
            self._accept()
        elif key in ("up", "down"):
            self._screen.completion.move(-1 if key == "up" else 1)
        elif key == "escape":
            self.close_list()

    def _next_cell(self) -> None:
        screen, box = self._screen, self._screen.box
        if screen.in_room and not box.full_line:
            screen.action_room_on()
            return
        draft = parse(clean(box.full_line), screen.asking.context)
        if isinstance(draft, Draft) and draft.kind in MEASURED_KINDS and box.editor.text:
            box.editor.insert("; ")
        elif not box.editor.text:
            screen.feed.focus()
