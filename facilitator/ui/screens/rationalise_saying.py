"""What one says of an activity while deciding (S5b): a note, who answers for it, its line in other words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rich.text import Text

from facilitator import wording
from facilitator.capture.answers import Names, read_names
from facilitator.capture.context import Context, context_of
from facilitator.capture.correction import corrected
from facilitator.capture.messages import N_, Refusal, nobody
from facilitator.capture.verdicts import read_remark
from facilitator.capture.work_line import corrected as rewritten
from facilitator.capture.work_line import read_work, work_draft, work_said
from facilitator.capture.work_text import activity_line
from facilitator.domain.items import Item, ItemKind
from facilitator.domain.organisation import Activity, redecided
from facilitator.i18n import Trouble
from facilitator.ui.screens.live_draft import DRAFT_DELAY
from facilitator.ui.screens.rationalise_deciding import Deciding
from facilitator.ui.widgets.item_lines import owner_names, understood
from facilitator.ui.widgets.painted import line

if TYPE_CHECKING:
    from facilitator.store.store import Store


class Saying(Deciding):
    """Notes, owners and corrections; a note that is typed is kept as it grows."""

    aside: str = ""
    """The line that was being typed in the session: it stays the draft beside a note."""

    _draft_waits = False
    _noted: Activity | None = None

    @property
    def context(self) -> Context:
        """What a name or a day typed here may mean."""
        return context_of(self.record, self.desk.settings.consultant)

    # a note

    def action_note(self) -> None:
        """A line of the session about the activity at hand."""
        activity = self.chosen
        if activity is None:
            return

        async def note(typed: str) -> Refusal | None:
            draft = read_remark(typed, activity, self.context, self._joined)
            store = await self.store()
            if draft is not None:
                item = store.capture(self.record.session.id, draft)
                self.lines = (*self.lines, item)
            self._keep(store, self.aside)
            self.stop_asking()
            self.show(replace(self.record, items=store.items(self.record.session.id)), activity.id)
            return None

        self._noted = activity
        hint = self.words("a note; i: finding  s: idea  q: question  r: risk   Enter saves, Esc leaves it")
        self.ask(self._label(wording.kind_label(ItemKind.NOTE, self.words)), hint, note)

    def _joined(self, title: str, note: str) -> str:
        return self.words("{activity}: {note}", activity=title, note=note)

    # who, and the line itself

    def action_who(self) -> None:
        """Who answers for the activity."""
        activity = self.chosen
        if activity is None:
            return

        async def who(typed: str) -> Refusal | None:
            names = read_names(typed, self.context)
            if names.flags:
                doubt = wording.flag_text(names.flags[0], self.words)
                return Refusal(N_("{doubt} Type more of the name."), {"doubt": doubt})
            store = await self.store()
            return self._assign(store, activity, names) if names.owner else None

        self.ask(self._label(self.words("who")), self.words("Enter accepts, Esc leaves it"), who)

    def _assign(self, store: Store, activity: Activity, names: Names) -> Refusal | None:
        assert names.owner is not None
        item = store.line_about(self.record.session.id, activity.id)
        if item is not None:
            store.assign(item.id, names.owner, names.contributors)
        elif names.owner.person_id is None:
            return nobody(names.owner.typed)
        else:
            store.edit_activity(replace(activity, owner_id=names.owner.person_id))
        self._reread(store, activity.id)
        return None

    async def action_edit(self) -> None:
        """Corrects the activity in the words it was typed in, or in those that say what is known of it."""
        activity = self.chosen
        if activity is None:
            return
        item = (await self.store()).line_about(self.record.session.id, activity.id)
        typed = item.raw if item else self._line_of(activity)

        async def edit(said: str) -> Refusal | None:
            store = await self.store()
            if item:
                self._correct(store, item, said)
            elif refusal := self._rewrite(store, activity, typed, said):
                return refusal
            self._reread(store, activity.id)
            return None

        label = item.ref if item else wording.kind_label(ItemKind.ACTIVITY, self.words)
        hint = self.words("Enter replaces, Esc leaves it")
        self.ask(self._label(label), hint, edit, typed, meant=self._work_meant)

    def _work_meant(self, typed: str) -> str:
        """What is understood of the line of an activity so far, as in the session."""
        draft = work_draft(typed, self.context, ItemKind.ACTIVITY)
        return understood(draft, owner_names(draft, self.record), self.ink).plain if draft else ""

    def _line_of(self, activity: Activity) -> str:
        owner = self.record.person(activity.owner_id)
        return activity_line(replace(activity, verdict=None), owner, self.words.language)

    def _correct(self, store: Store, item: Item, said: str) -> None:
        """The line of this session, with what it stands for."""
        draft = corrected(item, said, replace(self.context, default_kind=ItemKind.ACTIVITY))
        if draft is not None:
            store.correct(item.id, draft)

    def _rewrite(self, store: Store, activity: Activity, typed: str, said: str) -> Refusal | None:
        """An activity this session has no line of yet; an outcome in the line is a verdict of its own."""
        unit, context, kind = self.record.unit(activity.unit_id), self.context, ItemKind.ACTIVITY
        before = work_said(typed, context, kind)
        read = read_work(said, context, kind, unit, agents=activity.agents, before=before)
        if isinstance(read, Refusal):
            return read
        store.edit_activity(rewritten(activity, before, replace(read, verdict=None, target="")))
        if read.verdict is not None:
            target = self.record.unit(read.target_unit_id)
            verdict = redecided(activity, read.verdict, target, read.target)
            store.give_verdict(activity.id, verdict, session_id=self.record.session.id)
        return None

    def _reread(self, store: Store, activity_id: str) -> None:
        self.stop_asking()
        self.show(store.record(self.record.session.id), activity_id)

    def _label(self, said: str) -> Text:
        palette = self.palette
        return line((f" {said} ", f"bold {palette.background} on {palette.text}"))

    # what is typed is kept as it grows

    def line_changed(self, line: str) -> None:
        """A note survives a crash: it is found again in the line of the session."""
        super().line_changed(line)
        if self._noted is not None and not self._draft_waits:
            self._draft_waits = True
            self.set_timer(DRAFT_DELAY, self._save_note)

    def stop_asking(self) -> None:
        """A note that is left is no draft any more."""
        left, self._noted = self._noted, None
        super().stop_asking()
        if left is not None and self.desk.opened is not None:
            self._keep(self.desk.opened, self.aside)

    def _save_note(self) -> None:
        self._draft_waits = False
        if self.desk.opened is not None:
            self._keep(self.desk.opened, self.unsaved)

    @property
    def unsaved(self) -> str:
        """The line of the session, and the note being typed."""
        if self._noted is None or not self.box.typed:
            return self.aside
        noted = read_remark(self.box.typed, self._noted, self.context, self._joined)
        return "\n".join(filter(None, (self.aside, noted.raw if noted else "")))

    def _keep(self, store: Store, typed: str) -> bool:
        try:
            store.save_draft(self.record.session.id, typed)
        except Trouble as trouble:
            self.tell_trouble(trouble)
            return False
        return True

    async def save_draft(self) -> bool:
        """Writes what is being typed."""
        return self._keep(await self.store(), self.unsaved)
