"""People read from a block pasted from an e-mail or typed, in whatever shape; what is doubtful is said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Final

from facilitator.capture.full_names import FullName, civility_of, is_loud, name_in_address, read_full_name
from facilitator.capture.messages import N_
from facilitator.capture.roster_pieces import ADDRESS, QUOTES, lines_of, pieces_of
from facilitator.capture.roster_words import is_function, is_shared, is_unit, parted_function
from facilitator.domain.people import PersonEntry, folded
from facilitator.values import dataclass


class Doubt(StrEnum):
    """Why somebody is to be checked."""

    SURNAME = "surname"
    FUNCTION = "function"
    HOMONYM = "homonym"


DOUBT_WORDS: Final = {
    Doubt.SURNAME: N_("which is the surname?"),
    Doubt.FUNCTION: N_("function or unit?"),
    Doubt.HOMONYM: N_("two of one name"),
}
"""What is asked about somebody who is to be checked."""


@dataclass(frozen=True, slots=True)
class RosterEntry:
    """Somebody as read, the words that say so, and what is to be checked about them."""

    person: PersonEntry
    source: str
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Roster:
    """Everybody of a block, in its order; `left` are the lines that were not understood."""

    entries: tuple[RosterEntry, ...] = ()
    left: tuple[str, ...] = ()

    @property
    def people(self) -> tuple[PersonEntry, ...]:
        """Everybody, those who are to be checked as provisional."""
        return tuple(replace(entry.person, provisional=bool(entry.doubts)) for entry in self.entries)

    @property
    def to_check(self) -> tuple[RosterEntry, ...]:
        """Those about whom something is doubtful."""
        return tuple(entry for entry in self.entries if entry.doubts)


def read_roster(text: str) -> Roster:
    """Everybody a block names; the same person named twice is one, two people of one name stay two."""
    found: list[RosterEntry] = []
    left: list[str] = []
    for line in lines_of(text):
        for piece in pieces_of(line):
            if _belongs_to_the_last(piece, found):
                continue
            entry = _entry(piece)
            if entry is None:
                left.append(piece)
            else:
                found.append(entry)
    return Roster(_with_homonyms(_merged(found)), tuple(left))


_BREAK = re.compile(r"\s*(?:\s[–—|-]\s|\s:\s|:\s|\||\(|\)|\t)\s*")
_MOST_WORDS = 8
_ACRONYM = re.compile(r"[A-Z]{2,5}")


def _entry(piece: str) -> RosterEntry | None:
    """Somebody, from the words about them; None when no name is found."""
    email = match[1].rstrip(".") if (match := ADDRESS.search(piece)) else ""
    words = ADDRESS.sub(" ; ", piece)
    parts = [part.strip(QUOTES + ",") for part in re.split(r"\s*;\s*", _BREAK.sub(" ; ", words))]
    name, others = _name_among([part for part in parts if part], email)
    if name is None:
        name = name_in_address(email) if email and not is_shared(email) else None
        if name is None:
            return None
    function, unit, clear = _attributes(others)
    doubts = (
        *(() if name.sure else (Doubt.SURNAME,)),
        *(() if clear else (Doubt.FUNCTION,)),
    )
    person = PersonEntry(name.last, name.first, name.civility, function, unit, email)
    return RosterEntry(person, piece, doubts)


def _name_among(parts: list[str], email: str) -> tuple[FullName | None, list[str]]:
    """The name, and the parts that say something else. `Dupont ; Claire` in two cells is one name."""
    for index, part in enumerate(parts):
        if is_function(part) or is_unit(part):
            continue
        before, after = parts[:index], parts[index + 1 :]
        whole = _in_cells(part, after, email)
        if whole is not None:
            return whole[0], [*before, *after[whole[1] :]]
        for name, rest in _beginnings(part, email):
            return name, [*before, *([rest] if rest else []), *after]
    return None, parts


def _in_cells(part: str, after: list[str], email: str) -> tuple[FullName, int] | None:
    """A name whose words stand in cells of their own, and how many cells more than the first it takes."""
    for more in (2, 1):
        cells = [part, *after[:more]]
        alone = len(cells) == more + 1 and all(_is_cell(cell) for cell in cells[1:])
        opens = civility_of(part) or (more == 1 and len(part.split()) == 1)
        if (
            alone
            and opens
            and (name := read_full_name(" ".join(cells), email))
            and (name.first or name.civility)
        ):
            return (name if civility_of(part) or name.sure else replace(name, sure=False)), more
    return None


def _is_cell(cell: str) -> bool:
    words = cell.split()
    return (
        len(words) <= 3 and not is_function(cell) and not is_unit(cell) and read_full_name(cell) is not None
    )


def _beginnings(part: str, email: str) -> Iterator[tuple[FullName, str]]:
    """The ways a part begins with a name, and what follows it: after a comma, or from a function on."""
    head, comma, rest = part.partition(",")
    if comma and not is_function(head):
        whole = read_full_name(part, email) if _may_be_inverted(head, rest) else None
        if whole is not None:
            yield whole, ""
        elif name := read_full_name(head.strip(QUOTES), email):
            yield name, rest.strip()
    words = part.split()
    for end in range(1, min(len(words), _MOST_WORDS)):
        tail = " ".join(words[end:])
        if (is_function(tail) or is_unit(tail)) and (end > 1 or civility_of(words[0])):
            name = read_full_name(" ".join(words[:end]), email)
            if name is not None and not civility_of(words[end - 1]):
                yield name, tail
                return
    if not comma and (name := read_full_name(part, email)):
        yield name, ""


def _may_be_inverted(head: str, rest: str) -> bool:
    """Whether a comma stands between a surname and a first name."""
    said, words = rest.strip(), head.split()
    if "," in rest or is_function(said) or is_unit(said):
        return False
    return len(words) == 1 or all(map(is_loud, words))


def _attributes(parts: Sequence[str]) -> tuple[str, str, bool]:
    """Function and unit, and whether it is clear which is which."""
    function, unit, clear = "", "", True
    said = [each.strip(QUOTES + ",") for part in parts for each in part.split(",")]
    for each in filter(None, said):
        if is_function(each) and not function:
            function, named = parted_function(each)
            unit = unit or named
        elif is_unit(each) or (function and not unit):
            unit = f"{unit}, {each}" if unit else each
        elif not function and (each[0].islower() or unit or _ACRONYM.fullmatch(each)):
            function, clear = each, not _ACRONYM.fullmatch(each)
        elif not unit:
            unit, clear = each, False
        else:
            unit = f"{unit}, {each}"
    return function, unit, clear


def _belongs_to_the_last(piece: str, found: list[RosterEntry]) -> bool:
    """Gives the last person what stands on a line of its own, as in a signature: function, unit, address."""
    if not found:
        return False
    last = found[-1]
    match = ADDRESS.search(piece)
    if match:
        alone = not ADDRESS.sub("", piece).strip(" :;,")
        if not alone or last.person.email or not _is_of(match[1], last.person):
            return False
        found[-1] = replace(last, person=replace(last.person, email=match[1]))
        return True
    if not (is_function(piece) or is_unit(piece)) or ":" in piece:
        return False
    function, unit, _ = _attributes([piece])
    known = last.person
    if (function and known.function) or (unit and known.unit):
        return False
    person = replace(known, function=known.function or function, unit=known.unit or unit)
    found[-1] = replace(last, person=person)
    return True


def _is_of(email: str, person: PersonEntry) -> bool:
    """Whether an address is made of somebody's name."""
    local = re.sub(r"[^\w]", "", folded(email.partition("@")[0]))
    return any(len(word) > 2 and word in local for word in re.split(r"[\W_]+", folded(person.last_name)))


def _merged(found: Sequence[RosterEntry]) -> list[RosterEntry]:
    """Somebody named twice, once, with all that is said; another address or function makes somebody else."""
    kept: list[RosterEntry] = []
    for entry in found:
        named = [at for at, each in enumerate(kept) if _key(each.person) == _key(entry.person)]
        same = [at for at in named if _is_same(kept[at].person, entry.person)]
        if len(same) != 1 or (len(named) > 1 and not entry.person.email):
            kept.append(entry)
            continue
        first = kept[same[0]]
        doubts = set(first.doubts) & set(entry.doubts) | {Doubt.FUNCTION} & {*first.doubts, *entry.doubts}
        person = _completed(first.person, entry.person)
        kept[same[0]] = replace(first, person=person, doubts=tuple(each for each in Doubt if each in doubts))
    return kept


def _is_same(one: PersonEntry, other: PersonEntry) -> bool:
    if one.email and other.email:
        return folded(one.email) == folded(other.email)
    return not (one.function and other.function) or folded(one.function) == folded(other.function)


def _completed(one: PersonEntry, other: PersonEntry) -> PersonEntry:
    return replace(
        one,
        civility=one.civility or other.civility,
        function=one.function or other.function,
        unit=one.unit or other.unit,
        email=one.email or other.email,
    )


def _with_homonyms(found: Sequence[RosterEntry]) -> tuple[RosterEntry, ...]:
    """Two people of one name are both to be checked."""
    keys = [_key(entry.person) for entry in found]
    return tuple(
        replace(entry, doubts=(*entry.doubts, Doubt.HOMONYM)) if keys.count(key) > 1 else entry
        for entry, key in zip(found, keys, strict=True)
    )


def _key(person: PersonEntry) -> str:
    return folded(f"{person.first_name} {person.last_name}")
