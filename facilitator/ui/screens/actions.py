"""The open actions of an engagement, those that are late first: done, given another day or somebody else."""

from __future__ import annotations

from collections.abc import Iterable

from rich.text import Text

from facilitator import wording
from facilitator.capture.answers import read_date
from facilitator.capture.messages import N_, Refusal
from facilitator.domain.dossier import Dossier
from facilitator.domain.items import Item, ItemKind, NameRef, Status
from facilitator.domain.register import days_late, is_open
from facilitator.domain.session import SessionStatus
from facilitator.ui.commands import Scope
from facilitator.ui.desk import Desk
from facilitator.ui.screens.dossier_list import Change, DossierList
from facilitator.ui.screens.exporting import Paper
from facilitator.ui.screens.handing_out import HandingOut
from facilitator.ui.widgets.painted import line
from facilitator.ui.widgets.row_list import Row
from facilitator.ui.widgets.table import Cell, Column, laid_out


class ActionsScreen(DossierList, HandingOut):
    """One row an action; one that was done stays in sight until one leaves."""

    SCOPES = (Scope.ACTIONS,)

    def __init__(self, desk: Desk, dossier: Dossier) -> None:
        super().__init__(desk, dossier)
        self._touched: set[str] = set()

    def path(self) -> tuple[str, ...]:
        """Where one is."""
        return (self.words("Actions"),)

    def counted(self) -> str:
        """How many are open, how many of them late."""
        opened = [each for each in self.actions if is_open(each)]
        late = sum(1 for each in opened if days_late(each, self.today))
        said = self.words.plural("{count} open action", "{count} open actions", len(opened))
        return said + (f"   ! {self.words.plural('{count} late', '{count} late', late)}" if late else "")

    @property
    def actions(self) -> list[Item]:
        """Those shown: by their date, those without one last."""
        found = [
            each
            for each in self.dossier.of_kind(ItemKind.ACTION)
            if is_open(each) or each.id in self._touched
        ]
        return sorted(found, key=lambda each: (each.due is None, each.due or self.today, each.seq))

    # painting

    def painted_rows(self) -> tuple[Text, list[Row]]:
        """One row an action."""
        actions, words = self.actions, self.words
        if not actions:
            return Text(""), self.nothing(words("No open action."))
        columns = [Column(words("ref."), 6), Column(words("what")), Column(words("who"), 16)]
        columns += [Column(words("by"), 12), Column(words("state"), 10)]
        if not self.narrow:
            columns.append(Column(words("session"), 18))
        titles, texts = laid_out(
            columns, [self._cells(each) for each in actions], self.room - 2, self.palette
        )
        rows = [Row(line("  ").append_text(text), each.id) for each, text in zip(actions, texts, strict=True)]
        return line("  ").append_text(titles), rows

    def _cells(self, item: Item) -> list[Cell]:
        palette, words = self.palette, self.words
        owner, session = self.dossier.person(item.owner_id), self.dossier.session(item.session_id)
        late = days_late(item, self.today)
        state = wording.status_label(item.kind, item.status or Status.OPEN, words)
        if late:
            state = f"! {words('{count} d', count=late)}"
        colour = palette.warning if late else palette.text if is_open(item) else palette.good
        cells: list[Cell] = [
            (item.ref, palette.muted),
            (item.text.split("\n")[0], f"bold {palette.text}" if is_open(item) else palette.muted),
            (owner.short_name if owner else "–", palette.text),
            (words.day(item.due) if item.due else "–", palette.text),
            (state, colour),
        ]
        return cells if self.narrow else [*cells, (session.title if session else "", palette.muted)]

    @property
    def chosen(self) -> Item | None:
        """The selected action."""
        return next((each for each in self.dossier.items if each.id == self.list.key), None)

    def card(self) -> Iterable[Text]:
        """The whole action, and where it was said."""
        if item := self.chosen:
            yield from self.labelled(item.ref, item.text, 4)
            if session := self.dossier.session(item.session_id):
                said = f"{session.title}, {self.words.day(session.on)}"
                yield from self.labelled(self.words("said in"), said, 4)

    # commands

    def _on_chosen(self, change: Change) -> None:
        if item := self.chosen:
            self._touched.add(item.id)
            self.run_change(change)

    def action_done(self) -> None:
        """Done, or open again."""
        if item := self.chosen:
            status = Status.DONE if is_open(item) else Status.OPEN
            self._on_chosen(lambda store: store.set_status([item.id], status))

    def action_due(self) -> None:
        """Asks by when."""
        item = self.chosen
        if item is None:
            return

        def take(said: str) -> Refusal | None:
            due = read_date(said, self.context)
            if due is None:
                return Refusal(N_("Not a date: {typed}. Try ven, 15/03 or fin mars."), {"typed": said})
            self.do(lambda store: store.set_due(item.id, due))
            return None

        hint = self.words("A day as one says it: friday, 15/03, end of march.")
        self.ask_line(self.words("by"), hint, take, f"{item.due:%d/%m/%Y}" if item.due else "")

    def action_who(self) -> None:
        """Asks who."""
        if item := self.chosen:
            self.ask_person(
                self.words("who"),
                lambda person_id: (
                    lambda store: store.assign(item.id, NameRef(self._called(person_id), person_id))
                ),
            )

    def _called(self, person_id: str) -> str:
        person = self.dossier.person(person_id)
        return person.full_name if person else ""

    def action_open(self) -> None:
        """Opens the session the action was said in."""
        from facilitator.ui.screens.close import CloseScreen
        from facilitator.ui.screens.live import LiveScreen

        item, store = self.chosen, self.desk.opened
        if item is None or store is None:
            return
        record = store.record(item.session_id)
        if record.session.status is SessionStatus.CLOSED:
            self.app.push_screen(CloseScreen(self.desk, record))
        else:
            self.app.push_screen(LiveScreen(self.desk, record, store.draft(item.session_id)))

    def action_export(self) -> None:
        """Writes the table of actions."""
        from facilitator.documents.catalogue import DocumentKind

        self.hand_out(Paper(DocumentKind.ACTIONS, self.dossier, self.dossier.engagement.name))
