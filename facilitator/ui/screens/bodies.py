"""Bodies and distribution lists: who sits where, who chairs, to whom things are sent."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from rich.text import Text

from facilitator.capture.answers import Names, read_names
from facilitator.capture.entries import body_line, read_body
from facilitator.capture.messages import N_, Refusal
from facilitator.domain.items import NameRef
from facilitator.domain.people import Body, DistributionList, Membership, Seat
from facilitator.ui.commands import Scope
from facilitator.ui.screens.dossier_list import Change, DossierList
from facilitator.ui.screens.names_asked import NamesAsked
from facilitator.ui.widgets.body_rows import OTHER, BodyRows
from facilitator.ui.widgets.painted import line
from facilitator.ui.widgets.row_list import Row

BODY_HINT = N_("COPIL ; Steering committee ; quorum 5 (or 1/2)")
"""What the line of a body may hold."""


class BodiesScreen(DossierList):
    """Each body with its people below it, then each list with its own."""

    SCOPES = (Scope.BODIES,)

    def path(self) -> tuple[str, ...]:
        """Where one is."""
        return self.words("People"), self.words("Bodies and lists")

    def counted(self) -> str:
        """How many there are."""
        bodies = self.words.plural("{count} body", "{count} bodies", len(self.dossier.bodies))
        lists = self.words.plural("{count} list", "{count} lists", len(self.dossier.lists))
        return f"{bodies}   {lists}"

    # painting

    def painted_rows(self) -> tuple[Text, list[Row]]:
        """Bodies, then lists."""
        rows = BodyRows(self.dossier, self.ink).rows()
        said = self.words("No body yet. N adds one: COPIL, CST… L adds a distribution list.")
        return Text(""), rows or self.nothing(said)

    # what is selected

    @property
    def body(self) -> Body | None:
        """The body that is selected, or one of whose people is."""
        of = self.list.key.partition("/")[0]
        return next((each for each in self.dossier.bodies if each.id == of), None)

    @property
    def listed(self) -> DistributionList | None:
        """The distribution list that is selected, or a recipient of which is."""
        of = self.list.key.partition("/")[0]
        return next((each for each in self.dossier.lists if each.id == of), None)

    @property
    def within(self) -> str:
        """The selected person or recipient of a body or a list, empty when that itself is selected."""
        return self.list.key.partition("/")[2]

    def card(self) -> Iterable[Text]:
        """The selected person, or the next sessions of the selected body."""
        person = self.dossier.person(self.within)
        if person is not None:
            return self.person_card(person, 1).rows()
        return self._meetings(self.body) if self.body else ()

    def _meetings(self, body: Body) -> list[Text]:
        palette = self.palette
        held = [each.session for each in self.dossier.sessions if each.session.body_id == body.id]
        if not held:
            return [self.ink.faint(self.words("No session of this body yet."))]
        rows = [
            line(
                (f"{self.words.day(each.on)}   ", palette.muted),
                (each.title, palette.text),
            )
            for each in reversed(held)
        ]
        return rows[:6]

    # commands

    def action_new(self) -> None:
        """A new body."""

        def take(said: str) -> Refusal | None:
            read = read_body(said)
            if not read.name:
                return Refusal(N_("A body needs a name."))
            of = self.engagement_id
            needed, share = read.quorum, read.quorum_share
            self._make(
                lambda store: store.create_body(
                    of, read.name, read.full_name, quorum=needed, quorum_share=share
                )
            )
            return None

        self.ask_line(self.words("New body"), self.words(BODY_HINT), take)

    def action_new_list(self) -> None:
        """A new distribution list."""

        def take(said: str) -> Refusal | None:
            self._make(lambda store: store.add_list(self.engagement_id, said))
            return None

        hint = self.words("Its name; + then adds people and others.")
        self.ask_line(self.words("New distribution list"), hint, take)

    def _make(self, make: Change) -> None:
        """Makes a body or a list and selects it."""
        before = self._ids()
        self.do(make)
        self.list.select(next(iter(self._ids() - before), ""))

    def _ids(self) -> set[str]:
        return {each.id for each in self.dossier.bodies} | {each.id for each in self.dossier.lists}

    def action_edit(self) -> None:
        """Corrects the body or the list in one line."""
        if body := self.body:
            self._edit_body(body)
        elif listed := self.listed:

            def take(said: str) -> Refusal | None:
                self.do(lambda store: store.edit_list(replace(listed, name=said)))
                return None

            self.ask_line(self.words("Edit the list"), "", take, listed.name)

    def _edit_body(self, body: Body) -> None:
        def take(said: str) -> Refusal | None:
            read = read_body(said)
            if not read.name:
                return Refusal(N_("A body needs a name."))
            changed = replace(
                body,
                name=read.name,
                full_name=read.full_name,
                quorum=read.quorum,
                quorum_share=read.quorum_share,
            )
            self.do(lambda store: store.edit_body(changed))
            return None

        self.ask_line(self.words("Edit the body"), self.words(BODY_HINT), take, body_line(body))

    def action_add(self) -> None:
        """Gives people a seat, or puts people and others on the list."""
        body, listed = self.body, self.listed
        name = body.name if body else listed.name if listed else ""
        if not name:
            return
        context = self.context

        def refuse(typed: str) -> str:
            refusal = self.unclear(read_names(typed, context).flags)
            return self.words(refusal.message, **refusal.fields) if refusal else ""

        def add(typed: str | None) -> None:
            names = _all(read_names(typed or "", context))
            if names and body:
                self.run_change(lambda store: store.seat(body.id, names))
            elif names and listed:
                self.run_change(lambda store: store.edit_list(_with(listed, names)))

        title = self.words("Add to “{name}”", name=name)
        self.app.push_screen(NamesAsked(self.desk, title, context, refuse, several=True), add)

    def action_chair(self) -> None:
        """The selected person chairs, on and off."""
        self._seat(Seat.CHAIR)

    def action_guest(self) -> None:
        """The selected person comes by invitation, on and off."""
        self._seat(Seat.GUEST)

    def _seat(self, seat: Seat) -> None:
        body, person_id = self.body, self.within
        if body is None or not person_id:
            self.tell(self.words("Select a person of a body first."))
            return
        changed = replace(body, members=tuple(_seated(each, person_id, seat) for each in body.members))
        self.run_change(lambda store: store.edit_body(changed))

    def action_remove(self) -> None:
        """Takes the selected one off; undo brings it back."""
        body, listed, one = self.body, self.listed, self.within
        if body and one:
            kept = tuple(each for each in body.members if each.person_id != one)
            self.run_change(lambda store: store.edit_body(replace(body, members=kept)))
        elif body:
            self.run_change(lambda store: store.remove_body(body.id))
        elif listed and one:
            self.run_change(lambda store: store.edit_list(_without(listed, one)))
        elif listed:
            self.run_change(lambda store: store.remove_list(listed.id))

    def action_people(self) -> None:
        """The people."""
        from facilitator.ui.screens.people import PeopleScreen

        self.app.switch_screen(PeopleScreen(self.desk, self.dossier))


def _seated(each: Membership, person_id: str, seat: Seat) -> Membership:
    """The seat with the person in it, or back a member; a body has one chair."""
    if each.person_id == person_id:
        return replace(each, seat=Seat.MEMBER if each.seat is seat else seat)
    return replace(each, seat=Seat.MEMBER) if seat is Seat.CHAIR and each.seat is Seat.CHAIR else each


def _all(names: Names) -> tuple[NameRef, ...]:
    return (names.owner, *names.contributors) if names.owner else ()


def _with(listed: DistributionList, names: tuple[NameRef, ...]) -> DistributionList:
    """The list with people more, and with names that are nobody's as others."""
    people = dict.fromkeys((*listed.person_ids, *(name.person_id for name in names if name.person_id)))
    others = dict.fromkeys((*listed.others, *(name.typed for name in names if not name.person_id)))
    return replace(listed, person_ids=tuple(people), others=tuple(others))


def _without(listed: DistributionList, one: str) -> DistributionList:
    """The list without a person, or without another."""
    return replace(
        listed,
        person_ids=tuple(each for each in listed.person_ids if each != one),
        others=tuple(each for each in listed.others if f"{OTHER}{each}" != one),
    )
