"""Screens that list a part of an engagement: they read its whole dossier, and correct it in one line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from rich.text import Text
from textual.app import ComposeResult

from facilitator import wording
from facilitator.capture.answers import read_names
from facilitator.capture.context import Context
from facilitator.capture.messages import N_, Refusal, nobody
from facilitator.capture.names import Directory
from facilitator.domain.dossier import Dossier
from facilitator.domain.items import Flag
from facilitator.domain.people import Person
from facilitator.ui.command import NARROW
from facilitator.ui.desk import Desk
from facilitator.ui.screens.dossier_screen import DossierScreen
from facilitator.ui.screens.line_asking import Asked
from facilitator.ui.screens.names_asked import NamesAsked
from facilitator.ui.widgets.labelled import labelled
from facilitator.ui.widgets.painted import line
from facilitator.ui.widgets.paragraph import PaintedText
from facilitator.ui.widgets.person_card import PersonCard
from facilitator.ui.widgets.row_list import LateRow, Row
from facilitator.ui.widgets.top_bar import Heading

if TYPE_CHECKING:
    from facilitator.store.store import Store

Change = Callable[["Store"], object]
"""One intention."""

SHEET = 92
"""Columns of a person's sheet where the window has them."""

_MARGIN = 2
"""Cells of the window on both sides of the list."""


class DossierList(DossierScreen):
    """Column titles, a list, a card of what is selected; the line opens in the place of the card."""

    DEFAULT_CSS = """
    DossierList #titles { height: 2; padding: 1 1 0 1; }
    DossierList RowList { padding: 0 1; }
    DossierList #detail { height: 9; padding: 0 3; }
    DossierList.-short #detail { height: 7; }
    DossierList.-short #titles { height: 1; padding: 0 1; }
    DossierList.-untitled RowList { padding: 1 1 0 1; }
    DossierList.-untitled.-short RowList { padding: 0 1; }
    """

    def __init__(self, desk: Desk, dossier: Dossier) -> None:
        super().__init__(desk, dossier)
        self.titles = PaintedText(self.words, id="titles")

    def compose_body(self) -> ComposeResult:
        """Titles, list, card, line."""
        yield self.titles
        yield self.list
        yield self.detail
        yield self.line_box

    # the dossier

    @property
    def context(self) -> Context:
        """What a name or a day typed here may mean."""
        return self.context_of(self.dossier.people)

    def context_of(self, people: tuple[Person, ...]) -> Context:
        """The same where only some people may be meant."""
        me = Directory(people).find(self.desk.settings.consultant)
        known = me[0] if len(me) == 1 else None
        return Context(
            on=self.today,
            people=people,
            units=self.dossier.units,
            me_id=known.id if known else None,
            me_name=self.desk.settings.consultant,
            bodies=self.dossier.bodies,
        )

    def run_change(self, change: Change) -> None:
        """One intention, from where nothing can be waited for; what cannot be done is told."""
        self.run_worker(self.try_change(change))

    # painting

    @property
    def room(self) -> int:
        """Cells of a row."""
        return self.app.size.width - _MARGIN

    @property
    def narrow(self) -> bool:
        """Whether columns give way."""
        return self.app.size.width < NARROW

    def show(self, dossier: Dossier) -> None:
        """Hands the dossier to the parts."""
        self.dossier = dossier
        titles, rows = self.painted_rows()
        self.titles.text = titles
        self.titles.display = bool(titles.plain)
        self.set_class(not titles.plain, "-untitled")
        self.list.show(tuple(rows))
        self.show_detail()
        self.refresh_heading()

    def painted_rows(self) -> tuple[Text, Sequence[Row | LateRow]]:
        """The titles of the columns, and the rows."""
        raise NotImplementedError

    def card(self) -> Iterable[Text]:
        """What the card says of the selected row."""
        return ()

    def person_card(self, person: Person, most: int = 0) -> PersonCard:
        """What is known of a person, within the card or, without a limit, on a sheet of its own."""
        store = self.desk.opened
        attended = store.attended_by(person.id) if store else ()
        width = self.app.size.width - 6 if most else min(SHEET, self.app.size.width * 96 // 100) - 6
        return PersonCard(self.dossier, person, attended, self.today, self.ink, width, most)

    def show_detail(self) -> None:
        """The card of the selected row."""
        self.detail.rows = tuple(self.card())

    def nothing(self, said: str) -> list[Row]:
        """The only row of an empty list: what to do."""
        return [Row(line((said, self.palette.muted)))]

    def section(self, title: str) -> Row:
        """The title of a part of the list."""
        return Row(line((title, f"bold {self.palette.accent}")))

    def labelled(self, label: str, text: str, margin: int = 0) -> list[Text]:
        """A text beside what it is called, in the width of the list less a margin."""
        return labelled(label, text, self.room - margin, self.app.console, self.ink)

    def heading(self) -> Heading:
        """The engagement, where one is, what is counted."""
        return Heading((self.dossier.engagement.name, *self.path()), facts=((self.counted(), ""), (" ", "")))

    def path(self) -> tuple[str, ...]:
        """Where one is within the engagement."""
        raise NotImplementedError

    def counted(self) -> str:
        """What the heading counts."""
        return ""

    # asking

    def ask_line(
        self,
        title: str,
        hint: str,
        take: Callable[[str], Refusal | None],
        typed: str = "",
        meant: Callable[[str], Text] = lambda typed: Text(),
    ) -> None:
        """Opens the line; what `take` refuses stays to be corrected. An empty line changes nothing.

        `meant` says what is understood while one types.
        """

        async def taken(said: str) -> Refusal | None:
            await self.store()
            return take(said) if said else None

        self.ask(Asked(title, hint, taken, typed, meant))

    def unclear(self, flags: tuple[Flag, ...]) -> Refusal | None:
        """Why names cannot be taken: the first that may be several people."""
        if not flags:
            return None
        return Refusal(
            N_("{doubt} Type more of the name."), {"doubt": wording.flag_text(flags[0], self.words)}
        )

    def ask_person(self, title: str, chosen: Callable[[str], Change], *but: str) -> None:
        """Asks for one person by typing; `chosen` makes the intention from the id. `but` may not be meant."""
        context = self.context_of(tuple(each for each in self.dossier.people if each.id not in but))

        def refuse(typed: str) -> str:
            names = read_names(typed, context)
            refusal = self.unclear(names.flags)
            if refusal is None and (names.owner is None or names.owner.person_id is None):
                refusal = nobody(typed)
            return self.words(refusal.message, **refusal.fields) if refusal else ""

        def choose(typed: str | None) -> None:
            owner = read_names(typed or "", context).owner
            if owner is not None and owner.person_id:
                self.run_change(chosen(owner.person_id))

        self.app.push_screen(NamesAsked(self.desk, title, context, refuse), choose)

    def do(self, change: Change) -> None:
        """One intention on the store that is open, from a line: its Trouble is the line's refusal."""
        store = self.desk.opened
        assert store is not None
        change(store)
        self.reload()

    def action_back(self) -> None:
        """Back to where one came from."""
        self.app.pop_screen()
