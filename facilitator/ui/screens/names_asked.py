"""Choosing people by typing: the beginning of a name, Tab to complete it, a comma for the next one."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Input

from facilitator.capture.context import Context
from facilitator.capture.names import squashed
from facilitator.domain.cleaning import clean
from facilitator.domain.people import Person
from facilitator.ui.desk import Desk
from facilitator.ui.screens.overlay import Overlay, Sheet
from facilitator.ui.widgets.painted import fitted, line

SHOWN = 8
"""People proposed at once."""

_NAME = 28
"""Cells of a name in the list."""


class NamesAsked(Overlay[str]):
    """Asks for one name or several; `refuse` answers why what is typed cannot be taken, or nothing."""

    DEFAULT_CSS = """
    NamesAsked Input { background: $background; padding: 0 1; }
    NamesAsked Sheet { margin-top: 1; }
    """
    BINDINGS = [
        Binding("tab", "complete", show=False, priority=True),
        Binding("up", "move(-1)", show=False, priority=True),
        Binding("down", "move(1)", show=False, priority=True),
    ]

    def __init__(
        self,
        desk: Desk,
        title: str,
        context: Context,
        refuse: Callable[[str], str],
        typed: str = "",
        *,
        several: bool = False,
    ) -> None:
        super().__init__(desk)
        self._title, self._known, self._refuse, self._several = title, context, refuse, several
        self.field = Input(typed, select_on_focus=False, compact=True)
        self.sheet = Sheet(self.words)
        self._index = 0

    def compose_box(self) -> ComposeResult:
        """The field and the people it may mean."""
        yield self.field
        yield self.sheet

    def on_mount(self) -> None:
        """Ready to type."""
        keys = self.words("Tab completes   Enter accepts   Esc leaves it")
        self.name_box(self._title, keys)
        self.field.focus()
        self._show()

    @property
    def _typed(self) -> tuple[str, str]:
        """The names before the one being typed, and that one."""
        before, comma, last = (
            self.field.value.rpartition(",") if self._several else ("", "", self.field.value)
        )
        return before + comma, last.strip()

    @property
    def found(self) -> tuple[Person, ...]:
        """The people the name being typed may mean."""
        last = self._typed[1]
        directory = self._known.directory
        people = (
            (*directory.find(last), *directory.beginning_with(squashed(last))) if last else self._known.people
        )
        return tuple(dict.fromkeys(people))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Proposes anew."""
        event.stop()
        self._index = 0
        self._show()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Gives the names; what is not clear becomes the marked proposal first, for a second Enter."""
        event.stop()
        typed = clean(event.value).strip(" ,")
        refused = self._refuse(typed) if typed else ""
        if self._index or (refused and self.found):
            self.action_complete()
        elif refused:
            self.sheet.rows = (line((refused, f"bold {self.palette.warning}")),)
        else:
            self.dismiss(typed)

    def action_complete(self) -> None:
        """Puts the chosen name in the place of what was typed of it."""
        people = self.found
        if people:
            before, _ = self._typed
            name = people[min(self._index, len(people) - 1)].full_name
            self.field.value = f"{before.strip()} {name}".strip() + (", " if self._several else "")
            self.field.action_end()

    def action_move(self, rows: int) -> None:
        """Another proposal."""
        count = min(SHOWN, len(self.found))
        self._index = (self._index + rows) % count if count else 0
        self._show()

    def _show(self) -> None:
        palette = self.palette
        units = {unit.id: unit.name for unit in self._known.units}
        rows = []
        for place, person in enumerate(self.found[:SHOWN]):
            known = ", ".join(filter(None, (person.function, units.get(person.unit_id or ""))))
            mark = "► " if place == self._index else "  "
            row = line(
                (mark, palette.accent),
                (fitted(person.full_name, _NAME), palette.text),
                (known, palette.muted),
            )
            rows.append(row)
        if not rows:
            rows = [self.ink.faint(self.words("Nobody of that name is known yet."))]
        self.sheet.rows = tuple(rows)
