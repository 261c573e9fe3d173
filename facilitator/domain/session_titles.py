"""What the title of a session or of an agenda item tells: its number, its body, its kind, its service."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from facilitator.domain.organisation import OrgUnit
from facilitator.domain.people import Body, folded
from facilitator.domain.session import SessionKind

_NUMBER_IN_TITLE: Final = r"(?i)(?<!\w)(?:n\s*[°ºo.]|no\.?|#)\s*(\d{1,3})\b"


def number_in(title: str) -> int | None:
    """The number a title announces: 3 for "COPIL n° 3"; None without one."""
    match = re.search(_NUMBER_IN_TITLE, title)
    return int(match[1]) if match else None


def committee_in(title: str) -> str:
    """What a title calls its committee: COPIL for "COPIL de mars", Comité de suivi for that of number 2."""
    match = re.search(_NUMBER_IN_TITLE, title)
    words = (title[: match.start()] if match else title).split()
    if words and words[0].isupper():
        return words[0]
    return " ".join(words[:-1] if len(words) > 1 and words[-1].isdigit() else words)


def body_of(title: str, bodies: Iterable[Body]) -> Body | None:
    """The body whose name begins the title: the COPIL for "COPIL n° 3"; the longest name wins."""
    words = folded(title).split()
    found = [body for body in bodies if (name := folded(body.name).split()) and words[: len(name)] == name]
    return max(found, key=lambda body: len(body.name), default=None)


_KIND_WORDS = {
    SessionKind.COPIL: ("copil", "comite de pilotage", "steering committee"),
    SessionKind.WORKSHOP: ("atelier", "workshop"),
    SessionKind.INTERVIEW: ("entretien", "interview"),
    SessionKind.FEEDBACK: ("restitution", "feedback"),
    SessionKind.REVIEW: ("revue", "review"),
}


def kind_of(title: str) -> SessionKind | None:
    """The kind whose word begins the title: an interview for "Entretien Achats"; None without one.

    A workshop that speaks of rationalisation is one: "Atelier de rationalisation Achats".
    """
    called = folded(title)
    if speaks_of_rationalisation(called):
        return SessionKind.RATIONALISATION
    return next((kind for kind, words in _KIND_WORDS.items() if _begins(called, words)), None)


def speaks_of_rationalisation(title: str) -> bool:
    """Whether a session or an agenda item is about what becomes of the activities."""
    return re.search(r"\brationali[sz](?:ation|er|e|ing)\b", folded(title)) is not None


def unit_of(title: str, units: Iterable[OrgUnit]) -> OrgUnit | None:
    """The unit a title names in whole words: Achats for "Atelier Achats"; the longest name wins."""
    called = f" {_plain(title)} "
    named = [(unit, _plain(unit.name)) for unit in units]
    found = [(len(name), unit) for unit, name in named if name and f" {name} " in called]
    return max(found, key=lambda each: each[0], default=(0, None))[1]


def _plain(text: str) -> str:
    """Words with one space between them."""
    return " ".join(re.findall(r"[^\W_]+", folded(text)))


def _begins(called: str, words: tuple[str, ...]) -> bool:
    """Whether whole words begin a folded title, in the singular or the plural."""
    return re.match(rf"(?:{'|'.join(words)})s?\b", called) is not None
