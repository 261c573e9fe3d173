"""Who is here (F6): one key a person, a name typed to add somebody."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding
from textual.events import Key
from textual.widgets import Input

from facilitator import wording
from facilitator.attendance_words import presence_label, represented_text
from facilitator.capture.attendance import read_attendance, says_attendance
from facilitator.capture.context import Context, context_of
from facilitator.capture.guests import read_guests
from facilitator.capture.messages import Refusal
from facilitator.domain.cleaning import clean
from facilitator.domain.items import NameRef
from facilitator.domain.people import Person, PersonEntry
from facilitator.domain.quorum import quorum_of
from facilitator.domain.record import SessionRecord
from facilitator.domain.session import Attendance, Moment, Presence
from facilitator.i18n import Trouble
from facilitator.ui.desk import Desk
from facilitator.ui.screens.overlay import Overlay, Sheet
from facilitator.ui.widgets.painted import line, spread
from facilitator.ui.widgets.people import known_for, name_width

if TYPE_CHECKING:
    from facilitator.store.store import Store

_MARKS = {
    Presence.PRESENT: "●",
    Presence.EXCUSED: "○",
    Presence.ABSENT: "×",
    Presence.REPRESENTED: "◐",
    Presence.INVITED: "·",
}
ROOM = 64
"""Cells of a row: the box without its border and its padding."""

_LATE = "r"
_KEYS = {
    "space": Presence.PRESENT,
    "e": Presence.EXCUSED,
    "a": Presence.ABSENT,
    _LATE: Presence.PRESENT,
}
MOST_SHOWN = 14
"""People in sight at once, where the window is high enough."""

_AROUND = 10
"""Rows of the box and of the window that are not people."""


class AttendanceScreen(Overlay[bool]):
    """A list with one mark a person. Before the session it is the list of guests."""

    AUTO_FOCUS = ""
    DEFAULT_CSS = """
    AttendanceScreen > Vertical { width: 70; }
    AttendanceScreen Input { background: $background; padding: 0 1; margin-top: 1; }
    """
    BINDINGS = [
        Binding("f6", "dismiss_overlay", show=False, priority=True),
        Binding("up", "move(-1)", show=False, priority=True),
        Binding("down", "move(1)", show=False, priority=True),
        Binding("delete", "uninvite", show=False),
    ]

    def __init__(self, desk: Desk, record: SessionRecord, *, guests_only: bool = False) -> None:
        super().__init__(desk)
        self.record = record
        self._guests_only = guests_only
        self._index = 0
        self._marked_by = ""
        self.sheet = Sheet(self.words)
        self.name_input = Input(select_on_focus=False, compact=True)
        self.candidates = Sheet(self.words)
        self.candidates.display = False

    def compose_box(self) -> ComposeResult:
        """The list, a field for a name, and whom that name may mean."""
        yield self.sheet
        yield self.name_input
        yield self.candidates

    def on_mount(self) -> None:
        """The list has the keys until a name is typed."""
        self._show()

    # keys

    def on_key(self, event: Key) -> None:
        """Space, E, A and R mark; another letter, or a capital, begins a name to add."""
        letter = event.character or ""
        if self.focused is self.name_input:
            if event.is_printable:  # typed before the name had the focus
                self.name_input.insert_text_at_cursor(letter)
            return
        key = event.key if event.key == "space" else letter
        if key == "space" and self._guests_only:
            self.action_uninvite()
        elif key in _KEYS and not self._guests_only:
            self._mark_by(key)
        elif event.key == "tab" or (letter.isalpha() and event.is_printable):
            self.set_focus(self.name_input)
            if letter.isalpha():
                self.name_input.insert_text_at_cursor(letter)
        else:
            return
        event.stop()
        event.prevent_default()

    def action_move(self, rows: int) -> None:
        """Another person."""
        self._marked_by = ""
        count = len(self.record.attendance)
        self._index = (self._index + rows) % count if count else 0
        self._show()

    def action_dismiss_overlay(self) -> None:
        """Escape leaves the name first, then the list."""
        if self.name_input.has_focus and self.name_input.value:
            self.name_input.clear()
            self.set_focus(None)
        else:
            self.dismiss(True)

    async def on_input_submitted(self, event: Input.Submitted) -> None:
        """Adds whom the answer names, known or new; an unclear name stays to be completed."""
        event.stop()
        if not self._guests_only and says_attendance(event.value):
            self._say(event.value)
            return
        named = read_guests(clean(event.value), self._said_here)
        if named.flags:
            self.candidates.display = True
            self.candidates.say(wording.flag_text(named.flags[0], self.words), f"bold {self.palette.warning}")
            return
        self.name_input.clear()
        self.set_focus(None)
        if named.names:
            await self._add(named.names)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Shows whom the name being typed may mean."""
        event.stop()
        name = clean(event.value).rpartition(",")[2].strip()
        found = self._said_here.directory.find(name) if name else ()
        names = "   ".join(person.full_name for person in found)
        self.candidates.rows = (self.ink.faint(names),)
        self.candidates.display = bool(names)

    @property
    def _said_here(self) -> Context:
        return context_of(self.record, self.desk.settings.consultant)

    # changes

    def _say(self, typed: str) -> None:
        """What a key cannot say is typed: `petit représenté dupont`, `dupont part 16h`."""
        marks = read_attendance(typed, self.record)
        if isinstance(marks, Refusal):
            self.candidates.display = True
            self.candidates.say(self.words(marks.message, **marks.fields), f"bold {self.palette.warning}")
            return
        self.name_input.clear()
        self.set_focus(None)
        self._do(lambda store: marks.carry_out(store, self.record))

    @property
    def _chosen(self) -> Attendance | None:
        lines = self.record.attendance
        return lines[self._index] if self._index < len(lines) else None

    def _mark_by(self, key: str) -> None:
        """Marks the selected person; the same key again goes on to the next one and marks that one.

        So both ways down a list cost one glance: Space Space Space, and Space ↓ Space ↓.
        """
        again, last = key == self._marked_by, self._index + 1 >= len(self.record.attendance)
        if again and last:
            return
        if again:
            self._index += 1
        chosen = self._chosen
        if chosen is None:
            return
        self._marked_by = key
        presence = _KEYS[key]
        if key == "space" and chosen.is_here and not again:
            presence = Presence.INVITED
        moment = Moment.ARRIVED if key == _LATE else None
        session_id = self.record.session.id
        self._do(lambda store: store.mark(session_id, chosen.person_id, presence, moment=moment))

    def action_uninvite(self) -> None:
        """Takes a person off the list."""
        chosen = self._chosen
        if chosen is not None:
            self._do(lambda store: store.uninvite(self.record.session.id, [chosen.person_id]))

    async def _add(self, named: Sequence[NameRef]) -> None:
        store = await self.desk.store()
        ids = [each.person_id or self._enter(store, each.typed) for each in named]
        if self._guests_only or len(ids) > 1:
            self._do(lambda store: store.invite(self.record.session.id, ids))
        else:
            self._do(lambda store: store.mark(self.record.session.id, ids[0], Presence.PRESENT))

    def _enter(self, store: Store, name: str) -> str:
        first, _, last = name.rpartition(" ")
        return store.add_person(self.record.engagement.id, PersonEntry(last_name=last, first_name=first)).id

    def _do(self, change: Callable[[Store], object]) -> None:
        store = self.desk.opened
        if store is None:
            return
        try:
            change(store)
        except Trouble as trouble:
            self.app.notify(self.words.of(trouble), severity="error", markup=False)
        self.record = store.record(self.record.session.id)
        self._show()

    # painting

    def _show(self) -> None:
        there = sum(1 for each in self.record.attendance if each.is_here)
        total = len(self.record.attendance)
        if self._guests_only:
            self.name_box(
                self.words("Guests {count}", count=total),
                self.words("type a name to invite   Del takes off   Esc"),
            )
        else:
            keys = self.words("Space present  E excused  A absent  R late  Esc")
            counted = self.words("Present {there}/{total}", there=there, total=total)
            self.name_box("   ".join(filter(None, (counted, self._quorum()))), keys)
        self.name_input.placeholder = self._may_be_typed()
        shown = max(1, min(MOST_SHOWN, self.app.size.height - _AROUND))
        first = max(0, min(self._index - shown // 2, total - shown))
        rows = [
            self._row(each, first + offset == self._index)
            for offset, each in enumerate(self.record.attendance[first : first + shown])
        ]
        self.sheet.rows = tuple(rows) or self._nobody()

    def _quorum(self) -> str:
        """How far the body is from being able to decide, by those who are here now."""
        quorum = quorum_of(self.record.body, self.record.attendance, now=True)
        if quorum is None:
            return ""
        fields = {"there": quorum.there, "needed": quorum.needed}
        if quorum.reached:
            return self.words("quorum reached: {there} for {needed}", **fields)
        return self.words("quorum not reached: {there} for {needed}", **fields)

    def _may_be_typed(self) -> str:
        if self._guests_only:
            return self.words("type a name to add it")
        return self.words("type a name, or: petit represented dupont, petit left 16:00")

    def _nobody(self) -> tuple[Text, ...]:
        said = (
            self.words("Nobody is invited yet."),
            self.words("Names with commas, a body, or `all`."),
        )
        return tuple(self.ink.faint(each) for each in said)

    def _row(self, each: Attendance, selected: bool) -> Text:
        palette = self.palette
        person = self.record.person(each.person_id)
        colour = palette.good if each.is_here else palette.muted
        left = line(
            ("► " if selected else "  ", palette.accent),
            (f"{_MARKS[each.presence]} ", colour),
            (f"{person.short_name if person else '':<{self._names}}  ", palette.text),
            (", ".join(self._details(each, person)), palette.muted),
        )
        row = spread(left, line((self._state(each), palette.text), " "), ROOM)
        if selected:
            row.stylize(f"on {palette.selected}")
        return row

    @property
    def _names(self) -> int:
        listed = (self.record.person(each.person_id) for each in self.record.attendance)
        return name_width(tuple(person for person in listed if person))

    def _details(self, each: Attendance, person: Person | None) -> list[str]:
        known = known_for(person, self.record) if person else ""
        return [said for said in (known, self.words("chairs") if each.chairs else "") if said]

    def _state(self, each: Attendance) -> str:
        times = []
        if each.arrived:
            times.append(self.words("arrived {time}", time=f"{each.arrived:%H:%M}"))
        if each.left:
            times.append(self.words("left {time}", time=f"{each.left:%H:%M}"))
        if times:
            return ", ".join(times)
        if each.presence in (Presence.INVITED, Presence.PRESENT):
            return ""
        civility = person.civility if (person := self.record.person(each.person_id)) else ""
        if stand_in := self.record.person(each.represented_by_id):
            return represented_text(stand_in.short_name, self.words, civility)
        return presence_label(each.presence, self.words, civility)
