"""What one does to an item of the stream with a letter, while the stream has the focus."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from facilitator import wording
from facilitator.capture.answers import read_date, read_names, read_number, read_tag
from facilitator.capture.parser import parse
from facilitator.domain.cleaning import clean
from facilitator.domain.items import Draft, Item, ItemKind, Status
from facilitator.ui.screens.live_asking import named

if TYPE_CHECKING:
    from facilitator.store.store import Store
    from facilitator.ui.screens.live import LiveScreen

_KINDS = tuple(kind for kind in ItemKind if kind not in (ItemKind.MISSION, ItemKind.ACTIVITY))
"""The kinds a letter cycles through; missions and activities are retyped in the line, with measures."""


class ItemDeeds:
    """Each is one intention of the store on the chosen item, so that one Ctrl+Z takes it back."""

    def __init__(self, screen: LiveScreen) -> None:
        self._screen = screen

    async def _change(self, change: Callable[[Store, Item], object]) -> None:
        """Runs a change on the chosen item and shows the record as it is afterwards."""
        screen, item = self._screen, self._screen.chosen
        if item is not None:
            await screen.change(lambda store: change(store, item))

    def _ask_about(self, label: str, settle: Callable[[Store, Item, str], None]) -> None:
        screen, item = self._screen, self._screen.chosen
        if item is None:
            return
        chosen = item

        async def change(answer: str) -> None:
            await screen.change(lambda store: settle(store, chosen, answer))

        screen.asking.ask(f"{named(item, screen)} : {label}", change)

    async def next_kind(self) -> None:
        """Gives it the next kind."""

        def next_kind(store: Store, item: Item) -> object:
            after = (
                _KINDS[(_KINDS.index(item.kind) + 1) % len(_KINDS)] if item.kind in _KINDS else ItemKind.NOTE
            )
            return store.retype(item.id, after)

        await self._change(next_kind)

    def ask_point(self) -> None:
        """Asks which point it belongs to."""
        self._ask_about(self._screen.words("to point"), self._moved)

    def _moved(self, store: Store, item: Item, answer: str) -> None:
        screen, agenda = self._screen, self._screen.record.agenda
        number = read_number(answer)
        if not 1 <= number <= len(agenda):
            said = screen.words(
                "No point {number}: the agenda has {count}.", number=answer, count=len(agenda)
            )
            screen.flash(said, warning=True)
            return
        store.move_item(item.id, agenda[number - 1].id)

    async def validate(self) -> None:
        """A proposed decision becomes agreed, and back."""

        def validate(store: Store, item: Item) -> object:
            if item.kind is not ItemKind.DECISION:
                return None
            agreed = item.status is Status.AGREED
            return store.set_status([item.id], Status.PROPOSED if agreed else Status.AGREED)

        await self._change(validate)

    async def toggle_done(self) -> None:
        """Done, or open again."""

        def toggle(store: Store, item: Item) -> object:
            if item.status in (Status.OPEN, Status.DONE):
                return store.set_status([item.id], Status.OPEN if item.status is Status.DONE else Status.DONE)
            return None

        await self._change(toggle)

    def ask_who(self) -> None:
        """Asks who."""
        self._ask_about(self._screen.words("who"), self._assigned)

    def _assigned(self, store: Store, item: Item, answer: str) -> None:
        screen = self._screen
        names = read_names(answer, screen.context)
        if names.flags:
            screen.flash(wording.flag_text(names.flags[0], screen.words), warning=True)
        if names.owner:
            store.assign(item.id, names.owner, names.contributors)

    def ask_due(self) -> None:
        """Asks by when."""
        self._ask_about(self._screen.words("by"), self._dated)

    def _dated(self, store: Store, item: Item, answer: str) -> None:
        screen = self._screen
        due = read_date(answer, screen.context)
        if due is None and answer:
            said = screen.words("Not a date: {typed}. Try ven, 15/03 or fin mars.", typed=answer)
            screen.flash(said, warning=True)
            return
        store.set_due(item.id, due)

    def ask_tag(self) -> None:
        """Asks for a tag; one it has already is taken off."""
        self._ask_about(self._screen.words("tag"), self._tagged)

    def _tagged(self, store: Store, item: Item, answer: str) -> None:
        tag = read_tag(answer)
        if tag:
            tags = tuple(t for t in item.tags if t != tag) if tag in item.tags else (*item.tags, tag)
            store.set_tags(item.id, tags)

    async def toggle_important(self) -> None:
        """Important, on and off."""
        await self._change(lambda store, item: store.set_important(item.id, not item.important))

    async def toggle_private(self) -> None:
        """Private, on and off."""
        await self._change(lambda store, item: store.set_private(item.id, not item.is_private))

    async def restore(self) -> None:
        """Back to what was typed, as a plain note."""
        await self._change(lambda store, item: store.restore_raw(item.id))

    async def delete(self) -> None:
        """Deletes; undo brings it back."""
        screen, item = self._screen, self._screen.chosen
        await self._change(lambda store, item: store.delete_items([item.id]))
        if item:
            name = named(item, screen)
            screen.flash(screen.words("Deleted: {item}. Ctrl+Z brings it back.", item=name))

    async def split(self) -> None:
        """One item for each line of the chosen one."""
        screen, item = self._screen, self._screen.chosen
        if item is None or "\n" not in item.text:
            screen.flash(screen.words("The last item has one line only."))
            return
        drafts = [parse(clean(each), screen.context) for each in item.raw.split("\n") if each.strip()]
        kept = [draft for draft in drafts if isinstance(draft, Draft)]
        await screen.change(lambda store: store.split(item.id, kept))
