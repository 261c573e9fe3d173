"""People, the bodies they sit in, and how a name is written."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from fractions import Fraction

from facilitator.values import dataclass


class Role(StrEnum):
    """What somebody is in the engagement."""

    COMMISSIONER = "commissioner"
    BENEFICIARY = "beneficiary"
    PILOT = "pilot"
    HEAD = "head"
    COPIL = "copil"
    RECIPIENT = "recipient"
    CONSULTANT = "consultant"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the engagement. `provisional` marks a name typed in a session and not confirmed yet."""

    id: str
    engagement_id: str
    last_name: str
    first_name: str = ""
    civility: str = ""
    function: str = ""
    unit_id: str | None = None
    email: str = ""
    roles: tuple[Role, ...] = ()
    provisional: bool = False

    @property
    def full_name(self) -> str:
        """First name and surname: Claire Dupont."""
        return f"{self.first_name} {self.last_name}".strip()

    @property
    def short_name(self) -> str:
        """Initial and surname, as lists show it: C. Dupont. Compound first names keep both: J.-P. Roche."""
        parts = [part for part in self.first_name.split("-") if part]
        initials = "-".join(f"{part[0]}." for part in parts)
        return f"{initials} {self.last_name}".strip()

    @property
    def initials(self) -> str:
        """First letters of all names, folded: cd for Claire Dupont, ylg for Yves Le Goff."""
        words = self.full_name.replace("-", " ").replace("'", " ").split()
        return folded("".join(word[0] for word in words))


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """Somebody as written in a list to import: the unit by its name, nothing saved yet.

    `provisional` marks somebody who was read with a doubt and is still to be confirmed.
    """

    last_name: str
    first_name: str = ""
    civility: str = ""
    function: str = ""
    unit: str = ""
    email: str = ""
    roles: tuple[Role, ...] = ()
    provisional: bool = False


class Seat(StrEnum):
    """What a person does in a body."""

    CHAIR = "chair"
    MEMBER = "member"
    GUEST = "guest"


@dataclass(frozen=True, slots=True)
class Membership:
    """One person's seat in a body."""

    person_id: str
    seat: Seat = Seat.MEMBER


@dataclass(frozen=True, slots=True)
class Body:
    """An instance that meets and decides: COPIL, CST, CAO.

    `quorum` is a head count, 0 if there is none; `quorum_share` asks for a share of the members instead.
    """

    id: str
    engagement_id: str
    name: str
    full_name: str = ""
    members: tuple[Membership, ...] = ()
    quorum: int = 0
    quorum_share: Fraction | None = None


@dataclass(frozen=True, slots=True)
class DistributionList:
    """To whom something is sent: people of the engagement, then others as they are named."""

    id: str
    engagement_id: str
    name: str
    person_ids: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


def completed(person: Person, other: Person) -> Person:
    """The person with what only the other's entry knows; of both the roles, each once."""
    return replace(
        person,
        first_name=person.first_name or other.first_name,
        civility=person.civility or other.civility,
        function=person.function or other.function,
        unit_id=person.unit_id or other.unit_id,
        email=person.email or other.email,
        roles=tuple(dict.fromkeys((*person.roles, *other.roles))),
        provisional=person.provisional and other.provisional,
    )


def namesakes(people: Iterable[Person]) -> dict[str, tuple[Person, ...]]:
    """By the id of each person the others that lists would show under the same name: C. Dupont twice."""
    by_name: dict[str, list[Person]] = {}
    for person in people:
        by_name.setdefault(folded(person.short_name), []).append(person)
    return {
        person.id: tuple(each for each in same if each is not person)
        for same in by_name.values()
        if len(same) > 1
        for person in same
    }


def folded(text: str) -> str:
    """The text as names are compared: no accents, no case, one space between words."""
    plain = unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("Œ", "OE"))
    bare = "".join(char for char in plain if not unicodedata.combining(char))
    return " ".join(bare.casefold().split())
