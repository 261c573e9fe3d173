"""Screens of one engagement that read its dossier, change it by one intention, and read it again."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from facilitator.domain.dossier import Dossier
from facilitator.i18n import Trouble
from facilitator.ui.command import TALL
from facilitator.ui.desk import Desk
from facilitator.ui.screens.line_asking import LineAsking
from facilitator.ui.widgets.row_list import Row, RowList

if TYPE_CHECKING:
    from facilitator.store.history import Undone
    from facilitator.store.store import Store


class DossierScreen(LineAsking):
    """Shows a dossier."""

    AUTO_FOCUS = "RowList"
    OPENS: ClassVar[str] = "open"
    """The command a click on the selected row runs."""

    def __init__(self, desk: Desk, dossier: Dossier) -> None:
        super().__init__(desk)
        self.dossier = dossier

    def begin(self) -> None:
        """Shows what there is."""
        super().begin()
        self.show(self.dossier)

    def on_resize(self) -> None:
        """Columns follow the width, once it is known."""
        self.call_after_refresh(lambda: self.show(self.dossier))

    def come_back(self) -> None:
        """Reads again what may have changed elsewhere."""
        self.reload()

    @property
    def engagement_id(self) -> str:
        """Whose history undo goes through."""
        return self.dossier.engagement.id

    @property
    def today(self) -> date:
        """The day it is."""
        return self.desk.clock.now().date()

    @property
    def width(self) -> int:
        """Cells of a row of the list."""
        return max(40, self.list.content_size.width or self.app.size.width - 4)

    def show_rows(self, rows: Iterable[Row]) -> None:
        """Hands rows to the list; a low window has no room for blank lines."""
        low = self.app.size.height < TALL
        self.list.show(tuple(row for row in rows if row.key or row.text.plain or not low))

    def show(self, dossier: Dossier) -> None:
        """Hands the dossier to the parts."""
        raise NotImplementedError

    def reload(self) -> None:
        """Reads the dossier again; an engagement whose creation was taken back is left."""
        if self.desk.opened is None:
            return
        try:
            dossier = self.desk.opened.dossier(self.engagement_id)
        except Trouble:
            self.dismiss()
            return
        self.show(dossier)

    async def change(self, change: Callable[[Store], object]) -> None:
        """Runs one intention; what it refuses is the caller's to say."""
        change(await self.store())
        self.reload()

    async def try_change(self, change: Callable[[Store], object]) -> None:
        """Runs one intention, and says why when it is refused."""
        try:
            await self.change(change)
        except Trouble as trouble:
            self.tell_trouble(trouble)

    def after_history(self, store: Store, undone: Undone, *, redo: bool) -> None:
        """Shows what came back."""
        self.reload()

    def on_row_list_opened(self, event: RowList.Opened) -> None:
        """A click on the selected row opens it."""
        event.stop()
        self.run_worker(self.run_action(self.OPENS))

    def action_back(self) -> None:
        """Back to the screen before."""
        self.dismiss()
