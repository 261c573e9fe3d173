"""Reminders (relances): one letter an owner of open actions, copied as text or drafted as a mail."""

from __future__ import annotations

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding

from facilitator.domain.dossier import Dossier
from facilitator.domain.record import Audience
from facilitator.domain.reminders import Reminder, only_for
from facilitator.ui.desk import Desk
from facilitator.ui.screens.overlay import Overlay, Sheet
from facilitator.ui.widgets.painted import fitted, line, painted

_NAME = 26
_AROUND = 18
"""Rows of the window that are neither owners nor the letter."""

_MOST = 8
"""Owners in sight at once."""


class RemindingScreen(Overlay[tuple[Reminder, ...]]):
    """The owners, those who are late chosen already, and the letter of the selected one below."""

    AUTO_FOCUS = ""
    DEFAULT_CSS = """
    RemindingScreen > Vertical { width: 84; }
    RemindingScreen #letter { margin-top: 1; border-top: solid $rule; height: 1fr; min-height: 5; }
    RemindingScreen > Vertical { height: 92%; }
    """
    BINDINGS = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("space", "choose", show=False),
        Binding("c", "copy", show=False),
        Binding("enter", "write", show=False),
    ]

    def __init__(self, desk: Desk, dossier: Dossier, found: tuple[Reminder, ...], owner_id: str) -> None:
        super().__init__(desk)
        self._dossier = dossier
        self._found = found
        ids = [each.owner.id for each in found]
        self._index = ids.index(owner_id) if owner_id in ids else 0
        late = {place for place, each in enumerate(found) if each.late}
        self._chosen = late or {self._index}
        self.sheet = Sheet(self.words)
        self.letter = Sheet(self.words, id="letter")

    def compose_box(self) -> ComposeResult:
        """The owners, then the letter."""
        yield self.sheet
        yield self.letter

    def on_mount(self) -> None:
        """Says what each key does."""
        keys = self.words("Space chooses   Enter drafts the mails   C copies   Esc")
        self.name_box(self.words("Reminders"), keys)
        self._show()

    def action_move(self, rows: int) -> None:
        """Another owner."""
        self._index = (self._index + rows) % len(self._found)
        self._show()

    def action_choose(self) -> None:
        """Writes to this owner, or not."""
        self._chosen ^= {self._index}
        self._show()

    def action_copy(self) -> None:
        """Puts the letter into the clipboard, for whatever program one writes in."""
        self.app.copy_to_clipboard(self.text)
        said = self.words("The reminder of {name} is copied.", name=self._found[self._index].owner.full_name)
        self.app.notify(said, markup=False)

    def action_write(self) -> None:
        """Gives the reminders to write."""
        self.dismiss(tuple(each for place, each in enumerate(self._found) if place in self._chosen))

    @property
    def text(self) -> str:
        """The letter of the selected owner."""
        from facilitator.documents.catalogue import DocumentKind, build
        from facilitator.export.eml import as_text

        subject = only_for(self._dossier, self._found[self._index])
        now, author = self.desk.clock.now(), self.desk.settings.consultant
        return as_text(
            build(DocumentKind.REMINDER, subject, self.words, Audience.COMMITTEE, now, author=author)
        )

    def _show(self) -> None:
        room = max(3, min(_MOST, self.app.size.height - _AROUND))
        first = max(0, min(self._index - room // 2, len(self._found) - room))
        places = range(first, min(first + room, len(self._found)))
        self.sheet.rows = tuple(self._row(place) for place in places)
        self.letter.rows = tuple(Text(painted(each), self.palette.text) for each in self.text.split("\n"))

    def _row(self, place: int) -> Text:
        palette, words, each = self.palette, self.words, self._found[place]
        chosen = place in self._chosen
        count = words.plural("{count} action", "{count} actions", len(each.actions))
        late = f"! {words.plural('{count} late', '{count} late', each.late)}" if each.late else ""
        row = line(
            ("► " if place == self._index else "  ", palette.accent),
            ("● " if chosen else "○ ", palette.good if chosen else palette.muted),
            (fitted(each.owner.full_name, _NAME), palette.text),
            (fitted(count, 12), palette.text),
            (fitted(late, 16), f"bold {palette.warning}"),
            (each.owner.email or words("no e-mail known"), palette.muted),
        )
        if place == self._index:
            row.stylize(f"on {palette.selected}")
        return row
