"""What one does to an item of the stream with a letter, while the stream has the focus."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from facilitator import wording
from facilitator.domain.items import Item, ItemKind, Status
from facilitator.i18n import Trouble
from facilitator.ui.screens.live_capture import CaptureFlow

if TYPE_CHECKING:
    from facilitator.store.store import Store

_KINDS = tuple(kind for kind in ItemKind if kind not in (ItemKind.MISSION, ItemKind.ACTIVITY))
"""The kinds a letter cycles through; missions and activities are retyped in the line, with measures."""


class ItemActions(CaptureFlow):
    """Each letter is one intention of the store, so that one Ctrl+Z takes it back."""

    @property
    def chosen(self) -> Item | None:
        """The selected item of the stream; else the last one captured."""
        selected = self.feed.selected_item if self.feed.has_focus else None
        return selected or (self.record.items[-1] if self.record.items else None)

    def on_feed_past_top(self) -> None:
        """Going up beyond the first line looks at the point before."""
        self.step_back()

    def step_back(self) -> None:
        """Looks at the point before the one shown."""
        point = self.point
        if point is not None and (index := self.record.agenda.index(point)) > 0:
            self.look_at(self.record.agenda[index - 1])

    async def do_to_item(self, change: Callable[[Store, Item], object]) -> None:
        """Runs a change on the chosen item and shows the record as it is afterwards."""
        item = self.chosen
        if item is None:
            return
        try:
            store = await self.store()
            change(store, item)
            self.reload(store)
        except Trouble as trouble:
            self.tell_trouble(trouble)

    def action_edit(self) -> None:
        """Corrects the selected item."""
        if self.chosen:
            self.correct_item(self.chosen)

    async def action_kind(self) -> None:
        """Gives it the next kind."""

        def next_kind(store: Store, item: Item) -> object:
            after = (
                _KINDS[(_KINDS.index(item.kind) + 1) % len(_KINDS)] if item.kind in _KINDS else ItemKind.NOTE
            )
            return store.retype(item.id, after)

        await self.do_to_item(next_kind)

    def action_move(self) -> None:
        """Asks which point it belongs to."""
        self._ask_about(self.words("to point"), self._moved)

    def _moved(self, store: Store, item: Item, answer: str) -> None:
        from facilitator.capture.answers import read_number

        number = read_number(answer)
        if not 1 <= number <= len(self.record.agenda):
            said = self.words(
                "No point {number}: the agenda has {count}.", number=answer, count=len(self.record.agenda)
            )
            self.flash(said, warning=True)
            return
        store.move_item(item.id, self.record.agenda[number - 1].id)

    async def action_validate(self) -> None:
        """A proposed decision becomes agreed, and back."""

        def validate(store: Store, item: Item) -> object:
            if item.kind is not ItemKind.DECISION:
                return None
            agreed = item.status is Status.AGREED
            return store.set_status([item.id], Status.PROPOSED if agreed else Status.AGREED)

        await self.do_to_item(validate)

    async def action_done(self) -> None:
        """Done, or open again."""

        def toggle(store: Store, item: Item) -> object:
            if item.status in (Status.OPEN, Status.DONE):
                return store.set_status([item.id], Status.OPEN if item.status is Status.DONE else Status.DONE)
            return None

        await self.do_to_item(toggle)

    def action_who(self) -> None:
        """Asks who."""
        self._ask_about(self.words("who"), self._assigned)

    def _assigned(self, store: Store, item: Item, answer: str) -> None:
        from facilitator.capture.answers import read_names

        names = read_names(answer, self.context)
        if names.flags:
            self.flash(wording.flag_text(names.flags[0], self.words), warning=True)
        if names.owner:
            store.assign(item.id, names.owner, names.contributors)

    def action_due(self) -> None:
        """Asks by when."""
        self._ask_about(self.words("by"), self._dated)

    def _dated(self, store: Store, item: Item, answer: str) -> None:
        from facilitator.capture.answers import read_date

        due = read_date(answer, self.context)
        if due is None and answer:
            self.flash(
                self.words("Not a date: {typed}. Try ven, 15/03 or fin mars.", typed=answer), warning=True
            )
            return
        store.set_due(item.id, due)

    def action_tag(self) -> None:
        """Asks for a tag; one it has already is taken off."""
        self._ask_about(self.words("tag"), self._tagged)

    def _tagged(self, store: Store, item: Item, answer: str) -> None:
        from facilitator.capture.answers import read_tag

        tag = read_tag(answer)
        if tag:
            tags = tuple(t for t in item.tags if t != tag) if tag in item.tags else (*item.tags, tag)
            store.set_tags(item.id, tags)

    async def action_important(self) -> None:
        """Important, on and off."""
        await self.do_to_item(lambda store, item: store.set_important(item.id, not item.important))

    async def action_private(self) -> None:
        """Private, on and off."""
        await self.do_to_item(lambda store, item: store.set_private(item.id, not item.is_private))

    async def action_restore(self) -> None:
        """Back to what was typed, as a plain note."""
        await self.do_to_item(lambda store, item: store.restore_raw(item.id))

    async def action_delete(self) -> None:
        """Deletes; undo brings it back."""
        item = self.chosen
        await self.do_to_item(lambda store, item: store.delete_items([item.id]))
        if item:
            name = item.ref or wording.kind_label(item.kind, self.words)
            self.flash(self.words("Deleted: {item}. Ctrl+Z brings it back.", item=name))

    def action_to_line(self) -> None:
        """Back to the line."""
        self.box.editor.focus()

    def _ask_about(self, label: str, settle: Callable[[Store, Item, str], None]) -> None:
        item = self.chosen
        if item is None:
            return
        chosen = item

        async def change(answer: str) -> None:
            try:
                store = await self.store()
                settle(store, chosen, answer)
                self.reload(store)
            except Trouble as trouble:
                self.tell_trouble(trouble)

        name = item.ref or wording.kind_label(item.kind, self.words)
        self.ask(f"{name} : {label}", change)
