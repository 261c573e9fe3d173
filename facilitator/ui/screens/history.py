"""Undo and redo, the same on every screen of an engagement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator import wording
from facilitator.i18n import Trouble
from facilitator.ui.screens.page import Page

if TYPE_CHECKING:
    from facilitator.store.history import Undone
    from facilitator.store.store import Store


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

    async def to_cockpit(self) -> None:
        """Leaves for the cockpit: the one this screen was opened from, else that of its engagement."""
        from facilitator.ui.screens.cockpit import CockpitScreen

        if any(isinstance(below, CockpitScreen) for below in self.app.screen_stack[-2:-1]):
            self.app.pop_screen()
            return
        store = await self.store()
        self.app.switch_screen(CockpitScreen(self.desk, store.overview(self.engagement_id)))

    async def action_organisation(self) -> None:
        """Opens the organisation of the engagement; Escape comes back here."""
        from facilitator.ui.screens.organisation import OrganisationScreen

        store = await self.store()
        self.app.push_screen(OrganisationScreen(self.desk, store.dossier(self.engagement_id)))

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
        name = ", ".join(undone.refs) or wording.deed_label(undone.label, self.words)
        if redo:
            return self.words("Redone: {what}.", what=name)
        return self.words("Undone: {what}. Ctrl+Y redoes.", what=name)
