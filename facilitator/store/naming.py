"""People and units: those entered or imported, and those whose name was first typed in a session."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from facilitator.domain.items import FlagCode, NameRef
from facilitator.domain.organisation import OrgUnit, UnitKind
from facilitator.domain.people import Body, Membership, Person, PersonEntry, Role, Seat, completed, folded
from facilitator.domain.structure import is_under, parents_of
from facilitator.store.adopting import adopt
from facilitator.store.errors import Circle, OwnParent, StillNeeded
from facilitator.store.intentions import Deed, Intention
from facilitator.store.references import answers_for, repoint, settle_flags, take_off_lists
from facilitator.store.writing import Writer


class Naming(Writer):
    """Who is who."""

    def add_unit(
        self,
        engagement_id: str,
        name: str,
        kind: UnitKind = UnitKind.DEPARTMENT,
        parent_id: str | None = None,
        head_id: str | None = None,
        fte: Decimal | None = None,
    ) -> OrgUnit:
        """A unit of the organisation; the sessions that were about it are tied to it."""
        with self._intend(Deed.ADD_UNIT, engagement_id) as intention:
            unit = OrgUnit(self.new_id(), engagement_id, name, kind, parent_id, head_id, fte)
            return self._found(intention, unit)

    def edit_unit(self, unit: OrgUnit) -> OrgUnit:
        """Writes the fields of a unit."""
        check_parent(unit, parents_of(self.units(unit.engagement_id)), self.units(unit.engagement_id))
        with self._intend(Deed.EDIT_UNIT, unit.engagement_id) as intention:
            return intention.save(unit)

    def add_person(self, engagement_id: str, entry: PersonEntry) -> Person:
        """Somebody new; a provisional person of that name is confirmed instead."""
        with self._intend(Deed.ADD_PERSON, engagement_id) as intention:
            same = match(entry, (each for each in self.people(engagement_id) if each.provisional))
            return self._enter(intention, entry, same)

    def edit_person(self, person: Person) -> Person:
        """Writes the fields of a person; a provisional one that is confirmed is unknown no more."""
        with self._intend(Deed.EDIT_PERSON, person.engagement_id) as intention:
            if not person.provisional:
                settle_flags(intention, person.id, FlagCode.OWNER_UNKNOWN)
            return intention.save(person)

    def correct_person(self, person_id: str, entry: PersonEntry) -> Person:
        """Writes a person as a corrected line says; what it leaves out is gone. A new unit is made."""
        person = self.person(person_id)
        with self._intend(Deed.EDIT_PERSON, person.engagement_id) as intention:
            unit = self._unit_named(intention, entry.unit) if entry.unit else None
            settle_flags(intention, person_id, FlagCode.OWNER_UNKNOWN)
            corrected = replace(
                person,
                last_name=entry.last_name,
                first_name=entry.first_name,
                civility=entry.civility,
                function=entry.function,
                unit_id=unit.id if unit else None,
                email=entry.email,
                roles=entry.roles,
                provisional=False,
            )
            return intention.save(corrected)

    def remove_person(self, person_id: str) -> None:
        """Removes somebody who only stands on lists; StillNeeded for one who answers for something."""
        person = self.person(person_id)
        with self._intend(Deed.REMOVE_PERSON, person.engagement_id) as intention:
            if answers_for(intention, person_id):
                raise StillNeeded(name=person.full_name)
            take_off_lists(intention, person_id)
            intention.remove(person)

    def merge_person(self, person_id: str, into_id: str) -> Person:
        """Makes two people one: what the first is named for is the second's, with what only it knew."""
        person, other = self.person(person_id), self.person(into_id)
        if person_id == into_id:
            return person
        with self._intend(Deed.MERGE_PERSON, other.engagement_id) as intention:
            repoint(intention, person_id, into_id)
            settle_flags(intention, into_id, FlagCode.OWNER_UNKNOWN)
            intention.remove(person)
            return intention.save(completed(other, person))

    def seat(self, body_id: str, names: Sequence[NameRef], seat: Seat = Seat.MEMBER) -> Body:
        """Gives people a seat in a body, the one they have or a new one; somebody unknown is provisional."""
        body = self._one(Body, body_id)
        with self._intend(Deed.EDIT_BODY, body.engagement_id) as intention:
            seats = {each.person_id: each for each in body.members}
            for name in names:
                person_id = self._person_id(intention, name)
                seats[person_id] = Membership(person_id, seat)
            return intention.save(replace(body, members=tuple(seats.values())))

    def import_people(self, engagement_id: str, entries: Sequence[PersonEntry]) -> tuple[Person, ...]:
        """Everybody of a list, with the units it names.

        Somebody of the same full name is completed, not doubled, so that importing twice changes nothing;
        two entries of one name are two people.
        """
        with self._intend(Deed.IMPORT_PEOPLE, engagement_id) as intention:
            entered: dict[str, Person] = {}
            for entry in entries:
                others = (each for each in self.people(engagement_id) if each.id not in entered)
                person = self._enter(intention, entry, match(entry, others))
                entered[person.id] = person
            return tuple(entered.values())

    def _enter(self, intention: Intention, entry: PersonEntry, same: Person | None) -> Person:
        """Adds somebody, or completes the person there is with what the entry knows."""
        unit = self._unit_named(intention, entry.unit) if entry.unit else None
        known = same or Person(self.new_id(), intention.engagement_id, entry.last_name)
        person = replace(
            known,
            last_name=entry.last_name,
            first_name=entry.first_name or known.first_name,
            civility=entry.civility or known.civility,
            function=entry.function or known.function,
            unit_id=unit.id if unit else known.unit_id,
            email=entry.email or known.email,
            roles=entry.roles or known.roles,
            provisional=entry.provisional and (same is None or same.provisional),
        )
        person = intention.save(person) if same else intention.add(person)
        if same and not person.provisional:
            settle_flags(intention, person.id, FlagCode.OWNER_UNKNOWN)
        if unit and unit.head_id is None and Role.HEAD in person.roles:
            intention.save(replace(unit, head_id=person.id))
        return person

    def _unit_named(self, intention: Intention, name: str) -> OrgUnit:
        """The unit of a name, accents and case aside; a new one if there is none."""
        units = self.units(intention.engagement_id)
        same = next((unit for unit in units if folded(unit.name) == folded(name)), None)
        return same or self._found(intention, OrgUnit(self.new_id(), intention.engagement_id, name))

    def _found(self, intention: Intention, unit: OrgUnit) -> OrgUnit:
        """A new unit, with what was said about it before it was known."""
        adopt(intention, intention.add(unit), self.units(intention.engagement_id))
        return unit

    def _person_id(self, intention: Intention, name: NameRef) -> str:
        """The person meant by a name; somebody unknown becomes a provisional person, once."""
        if name.person_id is not None:
            return name.person_id
        typed = folded(name.typed)
        for person in self.people(intention.engagement_id):
            if typed in (folded(person.full_name), folded(person.last_name)):
                return person.id
        surname = name.typed[:1].upper() + name.typed[1:]
        new = Person(self.new_id(), intention.engagement_id, surname, provisional=True)
        return intention.add(new).id


def check_parent(unit: OrgUnit, parents: Mapping[str, str | None], units: Iterable[OrgUnit]) -> None:
    """Refuses a unit that would be under itself: OwnParent, or Circle when it is by way of others."""
    if unit.parent_id == unit.id:
        raise OwnParent(unit=unit.name)
    if unit.parent_id and is_under(parents, unit.parent_id, unit.id):
        parent = next((each.name for each in units if each.id == unit.parent_id), unit.parent_id)
        raise Circle(unit=unit.name, parent=parent)


def match(entry: PersonEntry, people: Iterable[Person]) -> Person | None:
    """The person an entry is about: the same full name, else a provisional one known by the surname alone.

    Of several, the one of the same address, then of the same function; another address is somebody else.
    """
    known = tuple(people)
    named = folded(f"{entry.first_name} {entry.last_name}")
    same = [each for each in known if folded(each.full_name) == named and not _elsewhere(entry, each)]
    if same:
        return max(
            same, key=lambda each: (_same(entry.email, each.email), _same(entry.function, each.function))
        )
    return next(
        (each for each in known if each.provisional and folded(each.last_name) == folded(entry.last_name)),
        None,
    )


def _elsewhere(entry: PersonEntry, person: Person) -> bool:
    return bool(entry.email and person.email) and not _same(entry.email, person.email)


def _same(one: str, other: str) -> bool:
    return bool(one) and folded(one) == folded(other)
