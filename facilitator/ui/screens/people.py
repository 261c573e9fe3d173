"""The people of an engagement: who they are, what they answer for; pasted, corrected, confirmed, merged."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from rich.text import Text

from facilitator import engagement_words
from facilitator.capture.messages import N_, Refusal
from facilitator.capture.person_line import person_line, read_person, read_roles
from facilitator.domain.people import Person, folded, namesakes
from facilitator.ui.commands import Scope
from facilitator.ui.screens.dossier_list import Change, DossierList
from facilitator.ui.screens.person_sheet import PersonSheet
from facilitator.ui.screens.roles import RolesScreen
from facilitator.ui.screens.roster import RosterScreen
from facilitator.ui.widgets.painted import line
from facilitator.ui.widgets.person_card import late_said, open_actions
from facilitator.ui.widgets.row_list import Row
from facilitator.ui.widgets.table import Cell, Column, laid_out

PERSON_HINT = N_("Ms Claire Dupont ; function ; unit ; e-mail ; +role -role")
"""What the line of a person may hold."""

_MARK = 2
"""Cells before the columns."""


class PeopleScreen(DossierList):
    """One row a person; the card below says the rest."""

    SCOPES = (Scope.PEOPLE,)

    _wanted = ""

    def path(self) -> tuple[str, ...]:
        """Where one is."""
        return (self.words("People"),)

    def counted(self) -> str:
        """How many there are, how many are to confirm, and the filter."""
        people = self.dossier.people
        parts = [self.words.plural("{count} person", "{count} people", len(people))]
        if doubtful := sum(person.provisional for person in people):
            parts.append(self.words("◌ {count} to confirm", count=doubtful))
        if self._wanted:
            parts.insert(0, self.words("filter: {text}", text=self._wanted))
        return "   ".join(parts)

    # painting

    @property
    def people(self) -> list[Person]:
        """Those shown: by surname, or those the filter finds."""
        wanted = folded(self._wanted).split()
        found = [each for each in self.dossier.people if all(word in self._searched(each) for word in wanted)]
        return sorted(found, key=lambda each: (folded(each.last_name), folded(each.first_name)))

    def _searched(self, person: Person) -> str:
        """All by which a person may be found."""
        roles = [engagement_words.role_label(role, self.words) for role in person.roles]
        parts = (person.full_name, person.function, self._unit(person), person.email, *roles)
        return folded(" ".join(parts))

    def _unit(self, person: Person) -> str:
        unit = self.dossier.unit(person.unit_id)
        return unit.name if unit else ""

    def painted_rows(self) -> tuple[Text, list[Row]]:
        """One row a person."""
        people = self.people
        if not people:
            said = (
                self.words("Nobody fits “{text}”. Esc shows everybody.", text=self._wanted)
                if self._wanted
                else self.words("Nobody yet. N adds somebody, or takes a whole list pasted from an e-mail.")
            )
            return Text(""), self.nothing(said)
        cells = [self._cells(person) for person in people]
        titles, texts = laid_out(self._columns(), cells, self.room - _MARK, self.palette)
        twins = namesakes(self.dossier.people)
        rows = [
            Row(self._marked(person, person.id in twins).append_text(text), person.id)
            for person, text in zip(people, texts, strict=True)
        ]
        return line("  ").append_text(titles), rows

    def _marked(self, person: Person, twin: bool) -> Text:
        mark = "◌ " if person.provisional else "= " if twin else "  "
        return line((mark, f"bold {self.palette.text}"))

    def _columns(self) -> list[Column]:
        words, wide = self.words, self.app.size.width >= 116
        columns = [Column(words("name")), Column(words("function"), 22), Column(words("unit"), 18)]
        if wide:
            columns.append(Column(words("e-mail"), 28))
        if not self.narrow:
            columns.append(Column(words("roles"), 24))
        return [*columns, Column(words("actions"), 7)]

    def _cells(self, person: Person) -> list[Cell]:
        palette, wide = self.palette, self.app.size.width >= 116
        name = f"{person.civility} {person.full_name}".strip()
        roles = ", ".join(engagement_words.role_label(role, self.words) for role in person.roles)
        cells = [
            (name, f"bold {palette.text}"),
            (person.function, palette.text),
            (self._unit(person), palette.text),
        ]
        if wide:
            cells.append((person.email, palette.muted))
        if not self.narrow:
            cells.append((roles, palette.muted))
        return [*cells, late_said(*open_actions(self.dossier, person, self.today), self.ink)]

    @property
    def chosen(self) -> Person | None:
        """The selected person."""
        return self.dossier.person(self.list.key)

    def card(self) -> Iterable[Text]:
        """The selected person, shortly."""
        return self.person_card(self.chosen, 2).rows() if self.chosen else ()

    # commands

    def action_open(self) -> None:
        """All that is known of the person."""
        if person := self.chosen:
            self.app.push_screen(PersonSheet(self.desk, self.person_card(person)))

    def action_new(self) -> None:
        """One person on a line, or a whole list."""
        self.app.push_screen(RosterScreen(self.desk, self.dossier), self._added)

    def _added(self, person_id: str | None) -> None:
        if person_id:
            self._wanted = ""
            self.reload()
            self.list.select(person_id)

    def action_edit(self) -> None:
        """Corrects the person in one line."""
        person = self.chosen
        if person is None:
            return
        typed = person_line(person, self._unit(person), self.words.language)

        def take(said: str) -> Refusal | None:
            read = read_person(said, person)
            if read.unknown_roles:
                return Refusal(N_("“{word}” is no role. R shows them."), {"word": read.unknown_roles[0]})
            if not read.entry.last_name:
                return Refusal(N_("A person needs a name."))
            self.do(lambda store: store.correct_person(person.id, read.entry))
            return None

        self.ask_line(self.words("Edit the person"), self.words(PERSON_HINT), take, typed)

    def action_roles(self) -> None:
        """Gives roles and takes them."""
        if person := self.chosen:
            self.app.push_screen(RolesScreen(self.desk, person), lambda _: self.reload())

    def action_role(self) -> None:
        """Roles typed: `+copil -pilote`."""
        person = self.chosen
        if person is None:
            return

        def take(said: str) -> Refusal | None:
            roles, unknown = read_roles(said, person.roles)
            if unknown:
                return Refusal(N_("“{word}” is no role. R shows them."), {"word": unknown[0]})
            self.do(lambda store: store.edit_person(replace(person, roles=roles)))
            return None

        title = self.words("Roles of {name}", name=person.full_name)
        self.ask_line(title, self.words("+role gives, -role takes"), take, "+")

    def action_confirm(self) -> None:
        """Somebody named in a session is who one thinks."""
        person = self.chosen
        if person is None:
            return
        if not person.provisional:
            self.tell(self.words("{name} is confirmed already.", name=person.full_name))
            return
        self.run_change(lambda store: store.edit_person(replace(person, provisional=False)))

    def action_merge(self) -> None:
        """Asks who it is in truth, and makes the two one."""
        person = self.chosen
        if person is None:
            return

        def merged(into: str) -> Change:
            return lambda store: store.merge_person(person.id, into)

        title = self.words("{name} is in truth", name=person.full_name)
        self.ask_person(title, merged, person.id)

    def action_remove(self) -> None:
        """Removes the person; undo brings it back."""
        if person := self.chosen:
            self.run_change(lambda store: store.remove_person(person.id))

    def action_bodies(self) -> None:
        """Bodies and distribution lists."""
        from facilitator.ui.screens.bodies import BodiesScreen

        self.app.switch_screen(BodiesScreen(self.desk, self.dossier))

    def action_filter(self) -> None:
        """Asks for the words to look for."""

        def take(said: str) -> Refusal | None:
            self._wanted = said
            self.show(self.dossier)
            return None

        self.ask_line(self.words("Filter"), self.words("a name, a function, a unit, a role"), take)

    def action_back(self) -> None:
        """Everybody again, then back."""
        if self._wanted:
            self._wanted = ""
            self.show(self.dossier)
        else:
            super().action_back()
