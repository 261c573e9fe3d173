"""Enter in the live session: a line answers, corrects, obeys or is saved, and nothing typed is lost."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from facilitator.capture.correction import corrected
from facilitator.capture.grammar import MEASURED_KINDS
from facilitator.capture.parser import Blank, Command, Continuation, parse
from facilitator.capture.workshop import opened_by
from facilitator.domain.cleaning import clean
from facilitator.domain.items import Draft, Item
from facilitator.domain.record import SessionRecord
from facilitator.i18n import Trouble
from facilitator.ui.screens.live_asking import named

if TYPE_CHECKING:
    from facilitator.store.store import Store
    from facilitator.ui.screens.live import LiveScreen


class Entering:
    """The road of a line from Enter to the minutes, or back into its place."""

    def __init__(self, screen: LiveScreen) -> None:
        self._screen = screen
        self._pending = ("", "")
        self.taken = ""
        """The line that Enter took, until it is saved or stands in its place again."""

    async def submitted(self, line: str) -> None:
        """Enter answers, corrects, obeys or saves; what could not be saved comes back into the line."""
        self._screen.typing.close_list()
        self.taken = clean(line)
        try:
            await self._take(self.taken)
        except Trouble as trouble:
            self._give_back()
            self._screen.tell_trouble(trouble)
        self.taken = ""
        for _ in range(2):  # the widgets ask for their repaint before the turn ends: one frame shows all
            await asyncio.sleep(0)

    def _give_back(self) -> None:
        """The line that Enter took stands in its place again, before what was typed since."""
        newer = self._screen.box.full_line
        self._screen.box.put(f"{self.taken}\n{newer}" if newer else self.taken)

    def give_back_refused(self, goes_on: Callable[[str], bool]) -> None:
        """What was refused stands in its place to be corrected, until another line is typed over it."""
        box = self._screen.box
        newer = box.full_line
        box.put(newer or self.taken)
        box.editor.goes_on = None if newer else goes_on

    async def _take(self, typed: str) -> None:
        screen, asking = self._screen, self._screen.asking
        if asking.question is not None:
            question = asking.question
            asking.stop()
            await question.answer(typed.strip())
            return
        if asking.correcting is not None:
            await self._correct(asking.correcting, typed)
            return
        match parse(typed, asking.context):
            case Draft() as draft:
                await self._capture(draft)
            case Continuation() as more:
                await self._continue(more)
            case Command() as command:
                await screen.conduct.obey(command)
            case Blank():
                screen.hint()

    async def _capture(self, draft: Draft) -> None:
        screen, store = self._screen, await self._screen.store()
        self._open_mission(store, draft)
        raw, of = self._pending
        self._pending = (draft.raw, of if raw == draft.raw else store.new_id())
        item = store.capture(screen.record.session.id, draft, item_id=self._pending[1])
        self._saved()
        if _touches_more(draft, item, screen.record):
            screen.reload(store)
        else:
            screen.absorb(item)
        if "\n" in item.text:
            count = item.text.count("\n") + 1
            screen.flash(screen.words("^L makes {count} items of these lines.", count=count))
        screen.telling.say_decided(screen.record.items[-1] if screen.record.items else None)

    def _open_mission(self, store: Store, draft: Draft) -> None:
        """The mission an agenda item announces is said before its first activity."""
        screen = self._screen
        screen.calls_mission = False
        mission = opened_by(draft, screen.record)
        if mission is not None:
            store.capture(screen.record.session.id, mission)
            screen.reload(store)

    async def _continue(self, more: Continuation) -> None:
        screen, store = self._screen, await self._screen.store()
        if not screen.record.items:
            await self._take(more.text)
            return
        item = store.complete(screen.record.items[-1].id, more.text)
        self._saved()
        screen.absorb(item)

    async def _correct(self, item: Item, typed: str) -> None:
        screen = self._screen
        draft = corrected(item, typed, screen.asking.context)
        if draft is None:
            screen.asking.stop()
            return
        store = await screen.store()
        store.correct(item.id, draft)
        screen.asking.stop()
        screen.reload(store)
        self._tell_corrected(item)

    def _tell_corrected(self, item: Item) -> None:
        """An item of another point is not in sight: that it was corrected is said."""
        screen, agenda = self._screen, self._screen.record.agenda
        point = next((each for each in agenda if each.id == item.agenda_item_id), None)
        if point is None or item.id in {each.id for each in screen.record.items_of(screen.point)}:
            return
        number, name = agenda.index(point) + 1, named(item, screen)
        screen.flash(screen.words("Corrected: {item}, at item {number}.", item=name, number=number))

    def _saved(self) -> None:
        screen = self._screen
        self._pending = ("", "")
        screen.draft.saved = ""
        screen.hint()
        if screen.looks_elsewhere:
            screen.look_at(None)


def _touches_more(draft: Draft, item: Item, record: SessionRecord) -> bool:
    """Whether a capture changed more than the items: people who were unknown, missions, activities."""
    if draft.kind in MEASURED_KINDS:
        return True
    return any(record.person(each) is None for each in (item.owner_id, *item.contributor_ids) if each)
