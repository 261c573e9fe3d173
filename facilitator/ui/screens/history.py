"""Undo and redo, the same on every screen of an engagement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.i18n import N_, Trouble
from facilitator.ui.screens.page import Page

if TYPE_CHECKING:
    from facilitator.store.history import Undone
    from facilitator.store.store import Store


_LABELS = {
    "capture": N_("a line"),
    "correct": N_("a correction"),
    "delete_items": N_("a deletion"),
    "start": N_("the start"),
    "go_to": N_("the change of point"),
    "pause": N_("the pause"),
    "resume": N_("the resumption"),
    "add_minutes": N_("the minutes added"),
    "close": N_("the close"),
    "reopen": N_("the reopening"),
    "mark": N_("the attendance"),
    "invite": N_("the guests"),
    "uninvite": N_("the guests"),
    "add_point": N_("the point"),
    "edit_point": N_("the point"),
    "move_point": N_("the point"),
    "remove_point": N_("the point"),
    "set_session_hours": N_("the hours"),
}
"""What an intention without a reference is called when it is taken back."""


class WithHistory(Page):
    """A screen whose changes can be taken back, last intention first."""

    @property
    def engagement_id(self) -> str:
        """Whose history it is."""
        raise NotImplementedError

    def after_history(self, store: Store, undone: Undone, *, redo: bool) -> None:
        """Shows the state that came back."""
        raise NotImplementedError

    async def action_undo(self) -> None:
        """Takes back the last thing done in this engagement."""
        await self._turn_back(redo=False)

    async def action_redo(self) -> None:
        """Does again what was taken back."""
        await self._turn_back(redo=True)

    async def _turn_back(self, *, redo: bool) -> None:
        try:
            store = await self.store()
            undone = store.redo(self.engagement_id) if redo else store.undo(self.engagement_id)
        except Trouble as trouble:
            self.tell_trouble(trouble)
            return
        if undone is None:
            self.tell(self.words("Nothing to redo.") if redo else self.words("Nothing to undo."))
            return
        self.after_history(store, undone, redo=redo)
        self.tell(self._said(undone, redo=redo))

    def _said(self, undone: Undone, *, redo: bool) -> str:
        name = ", ".join(undone.refs) or self.words(_LABELS.get(undone.label, N_("the last change")))
        if redo:
            return self.words("Redone: {what}.", what=name)
        return self.words("Undone: {what}. Ctrl+Y redoes.", what=name)
