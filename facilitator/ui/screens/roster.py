"""Adding people (N): one on a line, or a whole list pasted; what was read shows before it is taken."""

from __future__ import annotations

from rich.text import Text
from textual.app import ComposeResult
from textual.widgets import TextArea

from facilitator import engagement_words
from facilitator.capture.person_line import read_person
from facilitator.capture.roster import DOUBT_WORDS, Roster, RosterEntry, read_roster
from facilitator.domain.cleaning import clean
from facilitator.domain.dossier import Dossier
from facilitator.i18n import N_, Trouble
from facilitator.ui.desk import Desk
from facilitator.ui.screens.overlay import Overlay, Sheet
from facilitator.ui.widgets.capture_line import CaptureLine
from facilitator.ui.widgets.painted import line
from facilitator.ui.widgets.table import Cell, Column, laid_out

ROSTER_HINT = N_("Ms Claire Dupont ; function ; unit ; e-mail ; +role: or paste a list, one person a line")
"""What may be typed or pasted."""

WIDTH = 96
"""Columns of the box where the window has them."""

_AROUND = 13
"""Rows of the window that are not people."""


class RosterScreen(Overlay[str]):
    """The text above, the people read from it below; Enter takes them. Gives the id of the first."""

    DEFAULT_CSS = f"""
    RosterScreen > Vertical {{ width: {WIDTH}; }}
    RosterScreen CaptureLine {{ background: $background; }}
    RosterScreen Sheet {{ margin-top: 1; }}
    """

    def __init__(self, desk: Desk, dossier: Dossier) -> None:
        super().__init__(desk)
        self.dossier = dossier
        self.editor = CaptureLine()
        self.sheet = Sheet(self.words)

    def compose_box(self) -> ComposeResult:
        """The text, and what was read."""
        yield self.editor
        yield self.sheet

    def on_mount(self) -> None:
        """Ready to type."""
        self.name_box(self.words("People to add"), self.words("Enter adds   ^J next person   Esc leaves it"))
        self.editor.focus()
        self._show()

    @property
    def roster(self) -> Roster:
        """Everybody read, and what was not."""
        return read_people(clean(self.editor.text))

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Reads anew."""
        event.stop()
        self.editor.fit()
        self._show()

    def on_capture_line_asked(self, event: CaptureLine.Asked) -> None:
        """Escape leaves."""
        event.stop()
        if event.key == "escape":
            self.dismiss(None)

    async def on_capture_line_submitted(self, event: CaptureLine.Submitted) -> None:
        """Takes everybody in one step. One typed alone may have a namesake; a list completes those known."""
        event.stop()
        roster = self.roster
        entries = roster.people
        if not entries:
            self.dismiss(None)
            return
        of = self.dossier.engagement.id
        try:
            store = await self.desk.store()
            if len(entries) == 1:
                people = [store.add_person(of, entries[0])]
            else:
                people = [*store.import_people(of, entries)]
        except Trouble as trouble:
            self.sheet.say(self.words.of(trouble), f"bold {self.palette.warning}")
            return
        if len(people) > 1:
            self.app.notify(self._said(roster), markup=False)
        self.dismiss(people[0].id)

    def _said(self, roster: Roster) -> str:
        """`11 personnes lues, 2 à vérifier`."""
        read = self.words.plural("{count} person read", "{count} people read", len(roster.entries))
        doubtful = len(roster.to_check)
        return f"{read}, {self.words('{count} to check', count=doubtful)}" if doubtful else read

    def _show(self) -> None:
        roster = self.roster
        if not self.editor.text.strip():
            self.sheet.say(self.words(ROSTER_HINT), self.palette.muted)
            return
        most = max(3, self.app.size.height - _AROUND)
        rows = [line((self._said(roster), f"bold {self.palette.text}")), *self._rows(roster.entries[:most])]
        if (more := len(roster.entries) - most) > 0:
            rows.append(self.ink.faint(self.words.plural("… {count} more", "… {count} more", more)))
        for each in roster.left[:2]:
            rows.append(self.ink.faint(self.words("Nobody was read in: {line}", line=each)))
        self.sheet.rows = tuple(rows)

    def _rows(self, entries: tuple[RosterEntry, ...]) -> list[Text]:
        palette = self.palette
        columns = [Column("", 30), Column("", 24), Column("")]
        width = min(WIDTH, self.app.size.width * 96 // 100) - 8
        texts = laid_out(columns, [self._cells(each) for each in entries], width, palette)[1]
        return [
            line(("◌ " if each.doubts else "  ", f"bold {palette.text}")).append_text(text)
            for each, text in zip(entries, texts, strict=True)
        ]

    def _cells(self, entry: RosterEntry) -> list[Cell]:
        palette, person = self.palette, entry.person
        doubts = ", ".join(self.words(DOUBT_WORDS[doubt]) for doubt in entry.doubts)
        roles = ", ".join(engagement_words.role_label(role, self.words) for role in person.roles)
        rest = "   ".join(filter(None, (person.email, roles)))
        return [
            (f"{person.civility} {person.first_name} {person.last_name}".strip(), f"bold {palette.text}"),
            (", ".join(filter(None, (person.function, person.unit))), palette.text),
            (doubts, f"bold {palette.text}") if doubts else (rest, palette.muted),
        ]


def read_people(text: str) -> Roster:
    """Everybody of a text: a line with semicolons says its parts in order, all else is a list as found."""
    typed = text.strip()
    if "\n" in typed or typed.count("@") > 1 or not (";" in typed or " +" in typed):
        return read_roster(typed)
    read = read_person(typed)
    return Roster((RosterEntry(read.entry, typed),)) if read.entry.last_name else Roster(left=(typed,))
