"""Close, review, export (S7): four steps, Enter for each; the record itself is what one edits."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Horizontal

from facilitator import wording
from facilitator.capture.context import context_of
from facilitator.capture.correction import corrected
from facilitator.domain.checks import to_clarify
from facilitator.domain.cleaning import clean
from facilitator.domain.durations import parse_duration
from facilitator.domain.engagement import planned_of
from facilitator.domain.hours import Nature
from facilitator.domain.items import Item, ItemKind
from facilitator.domain.record import SessionRecord
from facilitator.domain.register import span
from facilitator.domain.session import Presence, SessionStatus
from facilitator.domain.statement import by_nature, own_line, total
from facilitator.domain.timebox import counted_minutes, elapsed_seconds
from facilitator.i18n import Trouble
from facilitator.ui.commands import Scope
from facilitator.ui.desk import Desk
from facilitator.ui.screens.asks import LineAsked
from facilitator.ui.screens.clarify import ClarifyScreen
from facilitator.ui.screens.exporting import Exporting, Paper
from facilitator.ui.screens.written import session_folder
from facilitator.ui.widgets.capture_box import CaptureBox
from facilitator.ui.widgets.hours_rows import hours_rows
from facilitator.ui.widgets.painted import line
from facilitator.ui.widgets.paragraph import PaintedText
from facilitator.ui.widgets.review import lived, review_rows
from facilitator.ui.widgets.review_yield import outcome_at
from facilitator.ui.widgets.row_list import RowList
from facilitator.ui.widgets.top_bar import Heading

if TYPE_CHECKING:
    from facilitator.store.history import Undone
    from facilitator.store.store import Store


_NARROWEST = 60
"""Cells of a row of the record before its width is known."""


class Step(IntEnum):
    """The four steps of the close."""

    CLARIFY = 1
    PROOFREAD = 2
    HOURS = 3
    EXPORT = 4
    DONE = 5


class CloseScreen(Exporting):
    """The steps on the left, the record on the right; Escape goes back into a session that was live."""

    SCOPES = (Scope.CLOSE,)
    AUTO_FOCUS = "RowList"
    DEFAULT_CSS = """
    CloseScreen #steps { width: 32; border-right: solid $rule; padding: 1 1 0 1; height: 1fr; }
    CloseScreen RowList { padding: 1 1 0 1; }
    CloseScreen CaptureBox { display: none; }
    CloseScreen #progress { display: block; min-height: 1; padding: 0 1; }
    CloseScreen.-narrow Horizontal { layout: vertical; }
    CloseScreen.-narrow #steps { width: 1fr; height: 2; border-right: none; padding: 0 1; }
    CloseScreen.-narrow RowList { padding: 0 1; }
    """

    def __init__(self, desk: Desk, record: SessionRecord) -> None:
        super().__init__(desk)
        self.record = record
        self.step = Step.CLARIFY
        self._was_live = record.session.is_live
        self._minutes: int | None = None
        self._correcting: Item | None = None
        self.steps = PaintedText(self.words, id="steps")
        self.list = RowList(self.words)
        self.box = CaptureBox(self.words, stays=False)

    def compose_body(self) -> ComposeResult:
        """Steps, record, the line for corrections."""
        with Horizontal():
            yield self.steps
            yield self.list
        yield self.box

    def begin(self) -> None:
        """Closes a session that is live; undo and Escape open it again."""
        super().begin()
        self.show(self.record)
        if self.record.session.status is not SessionStatus.CLOSED:
            session_id, rounding = self.record.session.id, self.desk.settings.rounding_minutes
            self.run_worker(self.change(lambda store: store.close_session(session_id, rounding=rounding)))

    def on_resize(self) -> None:
        """Rows follow the width, once it is known."""
        self.call_after_refresh(lambda: self.show(self.record))

    @property
    def engagement_id(self) -> str:
        """Whose history undo goes through."""
        return self.record.engagement.id

    def heading(self) -> Heading:
        """The session, that it is closed, and its times as lived."""
        session = self.record.session
        return Heading(
            (self.record.engagement.name, session.title, self.words("Close and review")),
            chip=wording.session_status_label(session.status, self.words),
            chip_role="good" if session.is_live else "closed",
            facts=((lived(session, self.words), ""),),
        )

    # painting

    def show(self, record: SessionRecord) -> None:
        """Hands the record to the parts."""
        self.record = record
        width = max(_NARROWEST, self.list.content_size.width)
        self.list.show(review_rows(record, self.ink, self.app.console, width))
        self.steps.text = self._short_steps() if self.app.size.width < 90 else self._long_steps()
        self.refresh_heading()

    @property
    def minutes(self) -> int:
        """The hours of the session: what was typed, what is counted, else what was lived or planned."""
        if self._minutes is not None:
            return self._minutes
        session, store = self.record.session, self.desk.opened
        lines = store.hours(self.engagement_id) if store else ()
        own = own_line(lines, session.id)
        if own is not None:
            return own.minutes
        lived = counted_minutes(session, self.desk.clock.now(), self.desk.settings.rounding_minutes)
        return lived if session.started else session.minutes or 0

    def _facts(self) -> dict[Step, tuple[str, ...]]:
        """The title of each step, and the rows of what it is about."""
        words, record = self.words, self.record
        left = sum(len(item.flags) for item in to_clarify(record.items))
        clear = (
            words.plural("{count} left to clarify", "{count} left to clarify", left)
            if left
            else words("everything is clear")
        )
        lived = wording.duration(elapsed_seconds(record.session, self.desk.clock.now()) // 60, self.words)
        hours = words(
            "{lived} → {logged} session", lived=lived, logged=wording.duration(self.minutes, self.words)
        )
        return {
            Step.CLARIFY: (words("Clarify"), clear, *self._unmarked()),
            Step.PROOFREAD: (words("Proofread"), self._spans()),
            Step.HOURS: (words("Hours"), hours),
            Step.EXPORT: (words("Export"), words("minutes + record, DOCX and Markdown")),
        }

    def _unmarked(self) -> tuple[str, ...]:
        """How many are on the list of whom nobody said whether they came."""
        count = len(self.record.attended(Presence.INVITED))
        words = self.words
        said = words.plural("{count} not marked: F6", "{count} not marked: F6", count)
        return (said,) if count else ()

    def _spans(self) -> str:
        said = []
        for kind in (ItemKind.DECISION, ItemKind.ACTION):
            found = span(self.record.items, kind)
            if found:
                first, last = found
                said.append(
                    first.ref
                    if first.ref == last.ref
                    else self.words("{first} to {last}", first=first.ref, last=last.ref)
                )
        return ", ".join(said) or self.words("no decision, no action")

    def _mark(self, step: Step) -> tuple[str, str]:
        palette = self.palette
        if step < self.step:
            return "✓ ", f"bold {palette.good}"
        return ("► ", f"bold {palette.accent}") if step is self.step else ("  ", f"bold {palette.text}")

    def _long_steps(self) -> Text:
        rows = [line((self.words("Close in 4 steps"), f"bold {self.palette.text}")), Text("")]
        for step, (title, *details) in self._facts().items():
            mark, style = self._mark(step)
            rows.append(line((f"{mark}{step.value} {title}", style)))
            rows += [line("    ", (detail, self.palette.muted)) for detail in details]
            rows.append(Text(""))
        return Text("\n").join(rows + self._hours())

    def _short_steps(self) -> Text:
        row = line()
        for step, (title, *_) in self._facts().items():
            mark, style = self._mark(step)
            row.append_text(line((f"{mark.strip()}{step.value} {title}", style), "   "))
        _, *details = self._facts().get(self.step, ("",))
        return Text("\n").join([row, line(("   ".join(details), self.palette.muted))])

    def _hours(self) -> list[Text]:
        store = self.desk.opened
        if store is None:
            return []
        lines = store.hours(self.engagement_id)
        own = by_nature(line for line in lines if line.session_id == self.record.session.id)
        own[Nature.SESSION] = self.minutes
        planned = planned_of(self.record.engagement, self.record.phases)
        return hours_rows(own, total(lines), planned, self.ink)

    # changing, handing out

    async def change(self, change: Callable[[Store], object]) -> bool:
        """Runs a change and shows the record as it is afterwards; False when it could not be."""
        try:
            store = await self.store()
            change(store)
            self.show(store.record(self.record.session.id))
        except Trouble as trouble:
            self.tell_trouble(trouble)
            return False
        return True

    @property
    def folder(self) -> Path:
        """Where this session's documents go."""
        return session_folder(self.desk, self.record.engagement, self.record.session)

    def action_export(self) -> None:
        """Writes minutes and decision record."""
        from facilitator.documents.catalogue import DocumentKind

        kinds = (DocumentKind.MINUTES, DocumentKind.DECISIONS)
        self.hand_out(*(Paper(kind, self.record) for kind in kinds))

    # steps

    async def action_step(self) -> None:
        """Does the step at hand and goes to the next one."""
        if self.box.display:
            return
        if self.step is Step.CLARIFY and to_clarify(self.record.items):
            self.action_clarify()
            return
        if self.step is Step.HOURS and self.minutes:
            await self.change(lambda store: store.set_session_hours(self.record.session.id, self.minutes))
        if self.step is Step.EXPORT:
            self.action_export()
        if self.step < Step.DONE:
            self.step = Step(self.step + 1)
        self.show(self.record)

    def action_clarify(self) -> None:
        """One flag after the other."""
        self.app.push_screen(ClarifyScreen(self.desk, self.record), self._clarified)

    async def _clarified(self, _: bool | None) -> None:
        if self.step is Step.CLARIFY:
            self.step = Step.PROOFREAD
        store = await self.store()
        self.show(store.record(self.record.session.id))

    def action_attendance(self) -> None:
        """Who came, as far as it was not said."""
        from facilitator.ui.screens.attendance import AttendanceScreen

        self.app.push_screen(AttendanceScreen(self.desk, self.record), self._marked)

    async def _marked(self, _: bool | None) -> None:
        store = await self.store()
        self.show(store.record(self.record.session.id))

    def action_hours(self) -> None:
        """Corrects the hours before they are logged."""
        typed = wording.duration(self.minutes, self.words)
        hint = self.words("20h15, 20:15, 20,25 h, 45 min or 0,5 j")
        title = self.words("Hours of the session")
        self.app.push_screen(LineAsked(self.desk, title, hint, typed, self._no_duration), self._hours_typed)

    def _no_duration(self, typed: str) -> str:
        if parse_duration(typed, self.desk.settings.day_minutes) is not None:
            return ""
        return self.words("Not a duration: {typed}. Try 2h15 or 45 min.", typed=typed)

    async def _hours_typed(self, typed: str | None) -> None:
        minutes = parse_duration(typed or "", self.desk.settings.day_minutes)
        if minutes is None:
            return
        self._minutes = minutes
        if self.step > Step.HOURS:
            await self.change(lambda store: store.set_session_hours(self.record.session.id, minutes))
        self.show(self.record)

    async def action_reach(self) -> None:
        """Ticks what was to come out of the session and did, or takes the tick back."""
        if self.box.display:
            return
        outcome, session_id = outcome_at(self.list.key, self.record), self.record.session.id
        if outcome:
            await self.change(lambda store: store.reach(session_id, outcome))
        elif self.record.session.outcome:
            self.tell(self.words("Space ticks what was to come out: the rows above the decisions."))

    # correcting in place

    def action_correct(self) -> None:
        """The selected item's own line, ready to be corrected."""
        item = next((each for each in self.record.items if each.id == self.list.key), None)
        if item is None:
            return
        self._correcting = item
        self.box.display = True
        self.box.set_default(item.kind)
        self.box.put(item.raw)
        self.box.tell(self.ink.faint(self.words("Enter replaces, Esc leaves it")))
        self.box.editor.focus()

    async def on_capture_box_submitted(self, event: CaptureBox.Submitted) -> None:
        """Replaces the item; a line that could not be saved stays."""
        event.stop()
        item = self._correcting
        if item is None:
            return
        draft = corrected(item, clean(event.line), context_of(self.record, self.desk.settings.consultant))
        if draft is None or await self.change(lambda store: store.correct(item.id, draft)):
            self._leave_line()
        else:
            self.box.put(event.line)

    def on_capture_box_asked(self, event: CaptureBox.Asked) -> None:
        """Escape leaves the item as it was."""
        event.stop()
        if event.key == "escape":
            self._leave_line()

    def _leave_line(self) -> None:
        self._correcting = None
        self.box.display = False
        self.list.focus()

    # leaving

    def after_history(self, store: Store, undone: Undone, *, redo: bool) -> None:
        """Shows what came back."""
        self.show(store.record(self.record.session.id))

    async def action_reopen(self) -> None:
        """Goes on with the session."""
        from facilitator.ui.screens.live import LiveScreen

        try:
            store = await self.store()
            if self.record.session.status is SessionStatus.CLOSED:
                rounding = self.desk.settings.rounding_minutes
                store.reopen_session(self.record.session.id, rounding=rounding)
            record = store.record(self.record.session.id)
            self.app.switch_screen(LiveScreen(self.desk, record, store.draft(record.session.id)))
        except Trouble as trouble:
            self.tell_trouble(trouble)

    async def action_back(self) -> None:
        """Back into a session that was live, until it is handed out; then to the cockpit."""
        if self._was_live and self.step < Step.DONE:
            await self.action_reopen()
        elif self._was_live:
            await self.to_cockpit()
        else:
            self.app.pop_screen()
