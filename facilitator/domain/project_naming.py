"""Which project the words of an agenda item name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from facilitator.domain.people import folded
from facilitator.domain.projects import Project
from facilitator.domain.session import AgendaItem

_WORD = re.compile(r"\w+")


def project_named(title: str, projects: Iterable[Project]) -> Project | None:
    """The project whose whole title stands in the title of a point: `Revue : Guichet unique`.

    A title within another one names the longer; None when none or several are named.
    """
    said = _words(title)
    named = [each for each in projects if _holds(said, _words(each.title))]
    longest = [
        each
        for each in named
        if not any(other is not each and _wider(other.title, each.title) for other in named)
    ]
    return longest[0] if len(longest) == 1 else None


def reviewed(before: AgendaItem, after: AgendaItem, projects: Iterable[Project]) -> str | None:
    """The id of the project a point reviews once it was edited: chosen, else named by its new words.

    One that was chosen without being named stays; one the words no longer name does not.
    """
    if after.project_id != before.project_id or after.title == before.title:
        return after.project_id
    known = tuple(projects)
    named, was = project_named(after.title, known), project_named(before.title, known)
    if named is not None:
        return named.id
    return None if was is not None and was.id == before.project_id else before.project_id


def _wider(title: str, other: str) -> bool:
    """Whether a title holds another one and more."""
    return len(_words(title)) > len(_words(other)) and _holds(_words(title), _words(other))


def _holds(words: tuple[str, ...], part: tuple[str, ...]) -> bool:
    """Whether some words stand in a row among others."""
    size = len(part)
    return bool(part) and any(words[at : at + size] == part for at in range(len(words) - size + 1))


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(folded(text)))
