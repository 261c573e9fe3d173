"""What is still to clarify (F7): one flag after the other, answered in a word or left for later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Input

from facilitator import wording
from facilitator.capture.answers import propose, read_date, read_names
from facilitator.capture.context import Context, context_of
from facilitator.domain.checks import DUE_FLAGS, OWNER_FLAGS, to_clarify
from facilitator.domain.cleaning import clean
from facilitator.domain.items import Flag, Item, NameRef
from facilitator.domain.record import SessionRecord
from facilitator.i18n import Trouble
from facilitator.ui.desk import Desk
from facilitator.ui.screens.overlay import Overlay, Sheet
from facilitator.ui.widgets.painted import line
from facilitator.values import dataclass

if TYPE_CHECKING:
    from facilitator.store.store import Store


@dataclass(frozen=True, slots=True)
class Doubt:
    """One flag of one item."""

    item: Item
    flag: Flag


class ClarifyScreen(Overlay[bool]):
    """Shows the doubt at hand, its proposals, and the ones that follow."""

    DEFAULT_CSS = """
    ClarifyScreen > Vertical { width: 74; }
    ClarifyScreen Input { background: $background; padding: 0 1; margin: 1 0; }
    """
    BINDINGS = [
        Binding("f7", "dismiss_overlay", show=False, priority=True),
        Binding("tab", "skip(1)", show=False, priority=True),
        Binding("shift+tab", "skip(-1)", show=False, priority=True),
    ]

    def __init__(self, desk: Desk, record: SessionRecord) -> None:
        super().__init__(desk)
        self.record = record
        self._index = 0
        self.question = Sheet(self.words)
        self.answer = Input(compact=True)
        self.others = Sheet(self.words)

    def compose_box(self) -> ComposeResult:
        """The doubt, the answer, the other doubts."""
        yield self.question
        yield self.answer
        yield self.others

    def on_mount(self) -> None:
        """The first doubt."""
        self.answer.focus()
        self._show()

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """Every flag of the session, in the order of the items."""
        return tuple(Doubt(item, flag) for item in to_clarify(self.record.items) for flag in item.flags)

    @property
    def _doubt(self) -> Doubt | None:
        doubts = self.doubts
        return doubts[self._index % len(doubts)] if doubts else None

    @property
    def _meaning(self) -> Context:
        return context_of(self.record, self.desk.settings.consultant)

    def action_skip(self, step: int) -> None:
        """The next doubt; this one stays."""
        count = len(self.doubts)
        self._index = (self._index + step) % count if count else 0
        self.answer.clear()
        self._show()

    def action_dismiss_overlay(self) -> None:
        """Later."""
        self.dismiss(True)

    async def on_input_submitted(self, event: Input.Submitted) -> None:
        """Settles the doubt; an answer that is not understood stays in the field."""
        event.stop()
        doubt = self._doubt
        if doubt is None:
            self.dismiss(True)
            return
        try:
            store = await self.desk.store()
            refused = self._settle(store, doubt, clean(event.value).strip())
        except Trouble as trouble:
            refused = self.words.of(trouble)
        if refused:
            self.others.say(refused, f"bold {self.palette.warning}")
            return
        self.answer.clear()
        self.record = store.record(self.record.session.id)
        if not self.doubts:
            self.dismiss(True)
        else:
            self._show()

    def _settle(self, store: Store, doubt: Doubt, typed: str) -> str:
        item, code = doubt.item, doubt.flag.code
        if code in OWNER_FLAGS and typed:
            return self._settle_owner(store, item, typed)
        if code in DUE_FLAGS and typed:
            due = read_date(typed, self._meaning)
            if due is None:
                return self.words("Not a date: {typed}. Try ven, 15/03 or fin mars.", typed=typed)
            store.set_due(item.id, due)
            return ""
        store.dismiss_flags(item.id, [code])
        return ""

    def _settle_owner(self, store: Store, item: Item, typed: str) -> str:
        names = read_names(typed, self._meaning)
        if names.owner is None:
            return wording.flag_text(names.flags[0], self.words) if names.flags else ""
        store.assign(item.id, names.owner, names.contributors or self._contributors(item))
        return ""

    @staticmethod
    def _contributors(item: Item) -> tuple[NameRef, ...]:
        return tuple(NameRef("", each) for each in item.contributor_ids)

    def _show(self) -> None:
        doubts, doubt = self.doubts, self._doubt
        keys = self.words("Enter accepts   Tab next   Esc later")
        self.name_box(self.words("To clarify {count}", count=len(doubts)), keys)
        if doubt is None:
            self.question.rows = (self.ink.plain(self.words("Everything is clear.")),)
            self.others.rows = ()
            return
        proposals = propose(doubt.flag, self._meaning)
        said = [self.words.day(each) if not isinstance(each, str) else each for each in proposals]
        palette = self.palette
        rows = [
            self._head(doubt, f"bold {palette.text}"),
            line("  ", (wording.flag_text(doubt.flag, self.words), f"bold {palette.accent}")),
        ]
        if said:
            rows.append(line("  ", (self.words("proposals: {list}", list="   ".join(said)), palette.muted)))
        rows.append(line("  ", (self.words("Enter alone leaves it as it is."), palette.muted)))
        self.question.rows = tuple(rows)
        rest = [each for each in doubts if each is not doubt and each != doubt][:6]
        self.others.rows = tuple(self._other(each) for each in rest)

    def _head(self, doubt: Doubt, style: str) -> Text:
        palette = self.palette
        ref = doubt.item.ref or wording.kind_label(doubt.item.kind, self.words)
        return line(("► ", palette.accent), (f"{ref}  ", palette.muted), (self._words_of(doubt), style))

    def _words_of(self, doubt: Doubt) -> str:
        """The first line of an item; dots for what is private where others read along."""
        masked = doubt.item.is_private and self.desk.settings.screen_shared
        return "····" if masked else doubt.item.text.split("\n")[0]

    def _other(self, doubt: Doubt) -> Text:
        palette = self.palette
        ref = doubt.item.ref or wording.kind_label(doubt.item.kind, self.words)
        said = wording.flag_text(doubt.flag, self.words)
        return line(
            ("  " + ref + "  ", palette.muted),
            (self._words_of(doubt)[:34], palette.muted),
            "  ",
            (said, palette.text),
        )
