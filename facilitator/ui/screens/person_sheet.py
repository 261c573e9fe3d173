"""All that is known of one person, over the list."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll

from facilitator.ui.desk import Desk
from facilitator.ui.screens.overlay import Overlay, Sheet
from facilitator.ui.widgets.person_card import PersonCard


class PersonSheet(Overlay[None]):
    """Everything the person answers for and every session; arrows scroll."""

    DEFAULT_CSS = """
    PersonSheet > Vertical { width: 92; max-width: 96%; height: auto; }
    PersonSheet VerticalScroll { height: auto; max-height: 100%; scrollbar-size-vertical: 1; }
    """
    BINDINGS = [Binding("enter", "dismiss_overlay", show=False, priority=True)]

    def __init__(self, desk: Desk, card: PersonCard) -> None:
        super().__init__(desk)
        self.card = card
        self.sheet = Sheet(self.words)

    def compose_box(self) -> ComposeResult:
        """The card, scrolling on a small screen."""
        with VerticalScroll():
            yield self.sheet

    def on_mount(self) -> None:
        """Shows it."""
        self.name_box(self.card.person.full_name, self.words("Esc back"))
        self.sheet.rows = tuple(self.card.rows())
