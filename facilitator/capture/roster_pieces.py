"""A pasted block cut into what it says of each person: headers and noise go, one piece a person stays."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from facilitator.capture.first_names import is_first_name
from facilitator.capture.full_names import civility_of, is_loud, read_full_name
from facilitator.capture.roster_words import is_function, is_noise, is_unit, without_header
from facilitator.domain.cleaning import clean
from facilitator.domain.people import folded

_EMAIL: Final = r"[^\s@;,<>()\"'\[\]:]{1,64}@[^\s@;,<>()\"'\[\]]{1,200}\.[^\s@;,<>()\"'\[\].]{1,30}"
ADDRESS: Final = re.compile(rf"<?\s*(?:mailto:)?({_EMAIL})\s*>?(?:\s*<mailto:[^>]*>)?", re.I)
"""An e-mail address, with what stands around it."""

_BULLET = re.compile(r"^\s*(?:[-*•‣◦–—·o▪]|\(?\d{1,3}[.)])\s+")
QUOTES: Final = " \"“”'‘’«»\u00a0\u202f"
"""What stands around a name without being of it."""

_AND = re.compile(r"\s+(?:et|and|&)\s+")


def lines_of(text: str) -> Iterator[str]:
    """The lines that may name somebody, without bullets and headers."""
    for raw in clean(text.replace("\t", " ; ")).split("\n"):
        line = _BULLET.sub("", raw.lstrip(">| \u00a0"), count=1).strip(" ;,\u00a0\u202f")
        line = without_header(line).strip(" ;,")
        if line and not is_noise(line):
            yield line


def pieces_of(line: str) -> Iterator[str]:
    """What a line says of each of the people it names."""
    if len(ADDRESS.findall(line)) > 1:
        yield from _by_address(line)
        return
    if ADDRESS.search(line) or _is_name('"' in line, line):
        yield line
        return
    for sign in (";", ","):
        groups = _groups([part.strip() for part in line.split(sign) if part.strip()])
        if len(groups) > 1:
            for group in groups:
                yield from pieces_of(group)
            return
    pair = _AND.split(line)
    yield from pair if len(pair) == 2 and all(map(_names_somebody, pair)) else [line]


def _by_address(line: str) -> Iterator[str]:
    """The people of a line of addresses, each up to the separator that follows its address."""
    start = 0
    for match in ADDRESS.finditer(line):
        yield line[start : match.end()].strip(" ;,")
        start = match.end()
    if rest := line[start:].strip(" ;,"):
        yield rest


def _is_name(quoted: bool, line: str) -> bool:
    """Whether a line is one quoted name: `"DUPONT, Claire"`."""
    return quoted and read_full_name(line.strip(QUOTES)) is not None


def _groups(parts: Sequence[str]) -> list[str]:
    """The parts put together by the person they are about."""
    if all(map(_names_somebody, parts)):
        return list(parts)
    groups: list[str] = []
    for part in parts:
        if _opens(part) or not groups:
            groups.append(part)
        else:
            groups[-1] += f" | {part}"
    return groups


def _opens(part: str) -> bool:
    """Whether a part begins with the name of somebody."""
    head = re.split(r"[,(|]| [–—-] ", part, maxsplit=1)[0].strip()
    usual = any(is_first_name(folded(word)) for word in head.split())
    return _is_marked(head) or (usual and _names_somebody(head))


def _is_marked(part: str) -> bool:
    """Whether a part shows that it names somebody: a civility, or a surname in capitals."""
    words = part.split()
    if is_function(part) or is_unit(part) or read_full_name(part) is None:
        return False
    loud = [word for word in words if is_loud(word)]
    return bool(civility_of(words[0]) and len(words) > 1) or 0 < len(loud) < len(words)


def _names_somebody(part: str) -> bool:
    """Whether a part says no more than a first name and a surname."""
    if is_function(part) or is_unit(part):
        return False
    name = read_full_name(part)
    return name is not None and bool(name.first or name.civility)
