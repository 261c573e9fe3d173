"""What one does to the selected item of a register: each key is one intention of the store."""

from __future__ import annotations

from facilitator.capture.answers import read_date, read_tag
from facilitator.capture.context import context_of
from facilitator.capture.correction import corrected
from facilitator.capture.messages import N_, Refusal
from facilitator.domain.dossier import Dossier
from facilitator.domain.items import Item, ItemKind, NameRef, Status
from facilitator.domain.register import is_open
from facilitator.domain.register_view import called
from facilitator.domain.reminders import Reminder, only_for, reminders
from facilitator.domain.session import SessionStatus
from facilitator.ui.desk import Desk
from facilitator.ui.screens.dossier_list import Change, DossierList
from facilitator.ui.screens.exporting import Paper
from facilitator.ui.screens.handing_out import HandingOut
from facilitator.ui.screens.reminding import RemindingScreen

_SHOWN = 3
"""Items named when several are meant."""


class RegisterDeeds(DossierList, HandingOut):
    """Changes of one item; `touched` are those that stay in sight whatever the filter."""

    def __init__(self, desk: Desk, dossier: Dossier, kind: ItemKind = ItemKind.ACTION) -> None:
        super().__init__(desk, dossier)
        self.kind = kind
        self.touched: set[str] = set()

    @property
    def chosen(self) -> Item | None:
        """The selected item."""
        return next((each for each in self.dossier.items if each.id == self.list.key), None)

    def _on_chosen(self, change: Change) -> None:
        if item := self.chosen:
            self.touched.add(item.id)
            self.run_change(change)

    def _set(self, status: Status) -> None:
        if item := self.chosen:
            self._on_chosen(lambda store: store.set_status([item.id], status))

    # where it stands

    def action_done(self) -> None:
        """Done, or open again; a proposed decision becomes agreed, and back."""
        if item := self.chosen:
            if item.kind is ItemKind.DECISION:
                self._set(Status.PROPOSED if item.status is Status.AGREED else Status.AGREED)
            else:
                self._set(Status.DONE if is_open(item) else Status.OPEN)

    def action_postpone(self) -> None:
        """A decision waits for another session, or is proposed again; anything else gets a later day."""
        if item := self.chosen:
            if item.kind is ItemKind.DECISION:
                self._set(Status.PROPOSED if item.status is Status.POSTPONED else Status.POSTPONED)
            else:
                self.action_due()

    def action_drop(self) -> None:
        """Given up, or taken up again."""
        if item := self.chosen:
            again = Status.PROPOSED if item.kind is ItemKind.DECISION else Status.OPEN
            self._set(again if item.status is Status.DROPPED else Status.DROPPED)

    def action_important(self) -> None:
        """Important, on and off."""
        if item := self.chosen:
            self._on_chosen(lambda store: store.set_important(item.id, not item.important))

    def action_delete(self) -> None:
        """Deletes; undo brings it back."""
        if item := self.chosen:
            self.run_change(lambda store: store.delete_items([item.id]))
            self.tell(self.words("Deleted: {item}. Ctrl+Z brings it back.", item=item.ref))

    # what is asked for

    def action_due(self) -> None:
        """Asks by when."""
        item = self.chosen
        if item is None:
            return

        def take(said: str) -> Refusal | None:
            due = read_date(said, self.context)
            if due is None:
                return Refusal(N_("Not a date: {typed}. Try ven, 15/03 or fin mars."), {"typed": said})
            self.touched.add(item.id)
            self.do(lambda store: store.set_due(item.id, due))
            return None

        hint = self.words("A day as one says it: friday, 15/03, end of march.")
        self.ask_line(self.words("by"), hint, take, f"{item.due:%d/%m/%Y}" if item.due else "")

    def action_who(self) -> None:
        """Asks who."""
        if item := self.chosen:
            self.touched.add(item.id)
            self.ask_person(
                self.words("who"),
                lambda person_id: (
                    lambda store: store.assign(item.id, NameRef(self._called(person_id), person_id))
                ),
            )

    def _called(self, person_id: str) -> str:
        person = self.dossier.person(person_id)
        return person.full_name if person else ""

    def action_tag(self) -> None:
        """Asks for a tag; one it has already is taken off."""
        item = self.chosen
        if item is None:
            return

        def take(said: str) -> Refusal | None:
            if tag := read_tag(said):
                had = tag in item.tags
                tags = tuple(each for each in item.tags if each != tag) if had else (*item.tags, tag)
                self.do(lambda store: store.set_tags(item.id, tags))
            return None

        self.ask_line(self.words("tag"), self.words("A tag it has already is taken off."), take, "+")

    def action_edit(self) -> None:
        """Corrects the line as it was typed."""
        item, store = self.chosen, self.desk.opened
        if item is None or store is None:
            return

        def take(said: str) -> Refusal | None:
            context = context_of(store.record(item.session_id), self.desk.settings.consultant)
            if draft := corrected(item, said, context):
                self.touched.add(item.id)
                self.do(lambda store: store.correct(item.id, draft))
            return None

        self.ask_line(item.ref, self.words("as in a session: a: text >who <day +tag"), take, item.raw)

    def action_supersede(self) -> None:
        """Asks which decision takes the place of the selected one."""
        item = self.chosen
        if item is None:
            return
        if item.kind is not ItemKind.DECISION:
            self.tell(self.words("Only a decision is superseded by another."))
            return
        others = [each for each in self.dossier.of_kind(ItemKind.DECISION) if each.id != item.id]

        def take(said: str) -> Refusal | None:
            found = called(others, said)
            if not found:
                return Refusal(
                    N_("No decision is called {typed}. Type D-09 or words of it."), {"typed": said}
                )
            if len(found) > 1:
                names = ", ".join(each.ref for each in found[:_SHOWN])
                return Refusal(N_("{typed}: {names}? Type the number."), {"typed": said, "names": names})
            self.touched.add(item.id)
            self.do(lambda store: store.supersede(item.id, found[0].id))
            return None

        title = self.words("{ref} is superseded by", ref=item.ref)
        self.ask_line(title, self.words("the number or words of another decision"), take)

    # going, handing out

    def action_open(self) -> None:
        """Opens the session it was said in."""
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

    def action_remind(self) -> None:
        """Offers a reminder to each owner of open actions."""
        found = reminders(self.dossier, self.today)
        if not found:
            self.tell(self.words("No open action has an owner: there is nobody to remind."))
            return
        owner = self.chosen.owner_id if self.chosen else None
        self.app.push_screen(RemindingScreen(self.desk, self.dossier, found, owner or ""), self._remind)

    def _remind(self, chosen: tuple[Reminder, ...] | None) -> None:
        """Writes the drafts of the mails."""
        from facilitator.documents.catalogue import DocumentKind

        if chosen:
            self.hand_out(
                *(
                    Paper(DocumentKind.REMINDER, only_for(self.dossier, each), each.owner.full_name)
                    for each in chosen
                )
            )

    def action_export(self) -> None:
        """Writes the table of actions; from another register all of them."""
        from facilitator.documents.catalogue import DocumentKind

        kind = DocumentKind.ACTIONS if self.kind is ItemKind.ACTION else DocumentKind.REGISTER
        self.hand_out(Paper(kind, self.dossier, self.dossier.engagement.name))
