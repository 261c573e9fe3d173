"""What a command answers, as a message template and its fields: the front end puts it into words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field

from facilitator.values import dataclass


def N_(message: str) -> str:  # noqa: N802 - the name translators' tools know
    """Marks a message for the catalogue where it is declared; the front end puts it into words."""
    return message


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command did. An empty message says nothing: what changed is seen on the screen.

    `warning` asks for attention although the command was carried out; `line` is text to put back in the line.
    """

    message: str = ""
    fields: Mapping[str, object] = field(default_factory=dict)
    warning: bool = False
    line: str = ""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a command was not carried out, and the way out. `words` lists the commands it may have meant."""

    message: str
    fields: Mapping[str, object] = field(default_factory=dict)
    words: tuple[str, ...] = ()


def nobody(typed: str) -> Refusal:
    """A name that nobody has."""
    return Refusal(N_("Nobody here is called {name}."), {"name": typed})


def which_person(typed: str, people: Iterable[str]) -> Refusal:
    """A name that several people have."""
    names = ", ".join(people)
    return Refusal(N_("{name}: {people}? Type more of the name."), {"name": typed, "people": names})


def which_of(typed: str, names: Iterable[str]) -> Refusal:
    """A name that several things have."""
    return Refusal(
        N_("“{name}” may be {names}. Type more of the name."), {"name": typed, "names": ", ".join(names)}
    )
