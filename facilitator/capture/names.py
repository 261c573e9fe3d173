"""Who a typed name means: `>dupont`, `>nadia`, `>ylg`, `>dgs`, `>voirie`, `>dup`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Final

from facilitator.domain.organisation import OrgUnit
from facilitator.domain.people import Person, folded
from facilitator.values import dataclass

MYSELF: Final = frozenset({"moi", "me"})
"""How the consultant names herself."""

_JOINTS = re.compile(r"[\s.\-‑'’]+")
_BREAKS = re.compile(r"[\s\-‑'’]+")
_SMALL_WORDS = frozenset({"a", "d", "de", "des", "du", "et", "l", "la", "le", "les", "of", "the", "and"})


def squashed(text: str) -> str:
    """A name as it is compared: folded, without the spaces, dots and hyphens people leave out."""
    return _JOINTS.sub("", folded(text))


@dataclass(frozen=True)
class Directory:
    """The people a line may name, and the units whose heads it may mean."""

    people: tuple[Person, ...] = ()
    units: tuple[OrgUnit, ...] = ()
    present_ids: frozenset[str] = frozenset()

    def find(self, typed: str) -> tuple[Person, ...]:
        """Everybody a name may mean: one when it is clear, several when it is not, none when it is unknown.

        The first of these that fits anybody counts: exact full name, surname, first name, initials, function,
        unit's head, then beginnings of surname and first name. Those present win among equals.
        """
        key = squashed(typed)
        if not key:
            return ()
        for tier in self._tiers:
            if key in tier:
                return self._preferred(tier[key])
        return self._preferred(self.beginning_with(key))

    def beginning_with(self, key: str) -> tuple[Person, ...]:
        """People of whom a surname or first name begins with a squashed text, in their order."""
        return tuple(
            person
            for person in self.people
            if any(name.startswith(key) for name in self._beginnings[person.id])
        )

    def unit(self, typed: str) -> OrgUnit | None:
        """The unit of a name, or the only one whose name begins so; None without one or with several."""
        key = squashed(typed)
        exact = [unit for unit in self.units if squashed(unit.name) == key]
        found = exact or [unit for unit in self.units if key and squashed(unit.name).startswith(key)]
        return found[0] if len(found) == 1 else None

    def _preferred(self, equals: Iterable[Person]) -> tuple[Person, ...]:
        found = tuple({person.id: person for person in equals}.values())
        here = tuple(person for person in found if person.id in self.present_ids)
        return here or found

    @cached_property
    def _tiers(self) -> tuple[dict[str, tuple[Person, ...]], ...]:
        return (*(_indexed(self.people, names) for names in _NAMINGS), self._heads)

    @cached_property
    def _heads(self) -> dict[str, tuple[Person, ...]]:
        people = {person.id: person for person in self.people}
        heads: dict[str, tuple[Person, ...]] = {}
        for unit in self.units:
            if unit.head_id in people:
                key = squashed(unit.name)
                heads[key] = (*heads.get(key, ()), people[unit.head_id])
        return heads

    @cached_property
    def _beginnings(self) -> dict[str, tuple[str, ...]]:
        return {person.id: _beginnings(person) for person in self.people}


def _indexed(
    people: Iterable[Person], names: Callable[[Person], Iterable[str]]
) -> dict[str, tuple[Person, ...]]:
    index: dict[str, tuple[Person, ...]] = {}
    for person in people:
        for name in {squashed(name) for name in names(person)} - {""}:
            index[name] = (*index.get(name, ()), person)
    return index


def _full_names(person: Person) -> tuple[str, ...]:
    if not person.first_name:
        return ()
    first, last = person.first_name, person.last_name
    return (f"{first} {last}", f"{last} {first}", f"{first[0]} {last}", person.short_name)


def _functions(person: Person) -> tuple[str, ...]:
    words = [word for word in _BREAKS.split(folded(person.function)) if word and word not in _SMALL_WORDS]
    acronym = "".join(word[0] for word in words) if len(words) > 1 else ""
    return (person.function, acronym)


def _beginnings(person: Person) -> tuple[str, ...]:
    """Surname and first name, then each further word of a compound surname: goff for Le Goff."""
    words = _BREAKS.split(person.last_name)[1:]
    first, last = person.first_name, person.last_name
    names = (last, first, f"{first} {last}", *(word for word in words if len(word) > 2))
    return tuple(key for name in names if (key := squashed(name)))


_NAMINGS: Final[tuple[Callable[[Person], tuple[str, ...]], ...]] = (
    _full_names,
    lambda person: (person.last_name,),
    lambda person: (person.first_name,),
    lambda person: (person.initials,),
    _functions,
)
"""How somebody is named exactly, in the order that decides."""
