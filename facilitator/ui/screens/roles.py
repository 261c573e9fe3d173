"""The roles of a person (R): one letter gives a role or takes it; typed words do too."""

from __future__ import annotations

from dataclasses import replace

from textual.app import ComposeResult
from textual.events import Key

from facilitator import engagement_words
from facilitator.domain.people import Person, Role
from facilitator.i18n import Trouble
from facilitator.ui.desk import Desk
from facilitator.ui.screens.overlay import Overlay, Sheet
from facilitator.ui.widgets.painted import line


class RolesScreen(Overlay[bool]):
    """One row a role, its letter first. Each letter is saved at once."""

    AUTO_FOCUS = ""
    DEFAULT_CSS = "RolesScreen > Vertical { width: 48; }"

    def __init__(self, desk: Desk, person: Person) -> None:
        super().__init__(desk)
        self.person = person
        self.sheet = Sheet(self.words)
        self._index = 0

    def compose_box(self) -> ComposeResult:
        """The roles."""
        yield self.sheet

    def on_mount(self) -> None:
        """Shows them."""
        self._show()

    @property
    def letters(self) -> dict[str, Role]:
        """The letter of each role: the first of its words that no other role has taken."""
        found: dict[str, Role] = {}
        for role in Role:
            label = engagement_words.role_label(role, self.words)
            letter = next(
                char for char in label.casefold() if char.isascii() and char.isalpha() and char not in found
            )
            found[letter] = role
        return found

    def on_key(self, event: Key) -> None:
        """A letter, or the arrows and Space."""
        roles = tuple(Role)
        if event.key in ("up", "down"):
            self._index = (self._index + (1 if event.key == "down" else -1)) % len(roles)
            self._show()
        elif event.key == "space":
            self._toggle(roles[self._index])
        elif event.key == "enter":
            self.dismiss(True)
        elif role := self.letters.get((event.character or "").casefold()):
            self._toggle(role)
        else:
            return
        event.stop()
        event.prevent_default()

    def action_dismiss_overlay(self) -> None:
        """Back to the list."""
        self.dismiss(True)

    def _toggle(self, role: Role) -> None:
        store = self.desk.opened
        if store is None:
            return
        roles = self.person.roles
        wanted = tuple(each for each in roles if each is not role) if role in roles else (*roles, role)
        try:
            self.person = store.edit_person(replace(self.person, roles=wanted))
        except Trouble as trouble:
            self.app.notify(self.words.of(trouble), severity="error", markup=False)
        self._show()

    def _show(self) -> None:
        palette = self.palette
        keys = self.words("Letter or Space gives and takes   Esc")
        self.name_box(self.person.full_name, keys)
        rows = []
        for place, (letter, role) in enumerate(self.letters.items()):
            held = role in self.person.roles
            label = engagement_words.role_label(role, self.words)
            row = line(
                ("► " if place == self._index else "  ", palette.accent),
                (f"{letter.upper()}  ", f"bold {palette.accent}"),
                ("● " if held else "○ ", palette.good if held else palette.muted),
                (label, f"bold {palette.text}" if held else palette.text),
            )
            rows.append(row)
        self.sheet.rows = tuple(rows)
