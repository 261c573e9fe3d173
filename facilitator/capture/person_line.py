"""One person on one line: `Mme Claire Dupont ; DGA ; Direction générale ; c.dupont@v.fr ; +copil`."""

from __future__ import annotations

import re
from typing import Final

from facilitator.capture.role_words import role_of, role_word
from facilitator.domain.people import Person, PersonEntry, Role, folded
from facilitator.values import dataclass

_CIVILITIES: Final = {
    "m": "M.", "mr": "M.", "monsieur": "M.",
    "mme": "Mme", "mmes": "Mme", "madame": "Mme", "mlle": "Mme",
    "dr": "Dr", "docteur": "Dr", "me": "Me", "maitre": "Me", "ms": "Ms", "mrs": "Mrs",
}  # fmt: skip
_ROLE = re.compile(r"(?<!\S)([+-])([^\W\d_][^\s;,]*)")
_EMAIL = re.compile(r"[^\s@;,<>]+@[^\s@;,<>]+")


@dataclass(frozen=True, slots=True)
class PersonLine:
    """Somebody as typed: the entry, and the words after `+` that are no role."""

    entry: PersonEntry
    unknown_roles: tuple[str, ...] = ()


def read_person(line: str, known: Person | None = None) -> PersonLine:
    """The person of a line: name, function, unit between semicolons; an e-mail address and roles anywhere.

    `known` is who is corrected: a name left as it was keeps its two halves.
    """
    roles, unknown = _roles(line, ())
    text = _ROLE.sub(" ", line)
    email = _EMAIL.search(text)
    text = _EMAIL.sub(" ", text)
    name, function, unit = (*(part.strip(" ,") for part in text.split(";")), "", "", "")[:3]
    civility, first, last = read_name(name)
    if known and folded(name_line(known)) == folded(name):
        civility, first, last = known.civility, known.first_name, known.last_name
    entry = PersonEntry(last, first, civility, function, unit, email[0] if email else "", roles)
    return PersonLine(entry, unknown)


def person_line(person: Person, unit: str, language: str) -> str:
    """The line of a person, to be corrected."""
    roles = " ".join(f"+{role_word(role, language)}" for role in person.roles)
    parts = [name_line(person), person.function, unit, person.email, roles]
    while len(parts) > 1 and not parts[-1]:
        parts.pop()
    return " ; ".join(parts)


def name_line(person: Person) -> str:
    """Civility and name: Mme Claire Dupont."""
    return f"{person.civility} {person.full_name}".strip()


def read_name(name: str) -> tuple[str, str, str]:
    """Civility, first name, surname. Capitals tell the surname, else it is what follows the first word."""
    words = name.split()
    civility = _CIVILITIES.get(folded(words[0]).rstrip("."), "") if len(words) > 1 else ""
    words = words[1:] if civility else words
    loud = [word for word in words if len(word) > 1 and word.isupper() and not word.endswith(".")]
    if loud and len(loud) < len(words):
        first = [word for word in words if word not in loud]
        return civility, " ".join(first), " ".join(word.title() for word in loud)
    return civility, " ".join(words[:1] if len(words) > 1 else ()), " ".join(words[1:] or words)


def read_roles(typed: str, known: tuple[Role, ...] = ()) -> tuple[tuple[Role, ...], tuple[str, ...]]:
    """The roles after `+copil -pilote`, and the words that are no role; a word without a sign is added."""
    signed = " ".join(word if word[0] in "+-" else f"+{word}" for word in typed.replace(",", " ").split())
    return _roles(signed, known)


def _roles(line: str, known: tuple[Role, ...]) -> tuple[tuple[Role, ...], tuple[str, ...]]:
    roles, unknown = list(known), []
    for sign, word in _ROLE.findall(line):
        role = role_of(word.replace("_", " "))
        if role is None:
            unknown.append(word)
        elif sign == "+" and role not in roles:
            roles.append(role)
        elif sign == "-" and role in roles:
            roles.remove(role)
    return tuple(roles), tuple(unknown)
