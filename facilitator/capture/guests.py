"""Who is to come, in one answer: names, a body whose members come, or everybody."""

from __future__ import annotations

from facilitator.capture.answers import read_names
from facilitator.capture.context import Context
from facilitator.domain.items import Flag, NameRef
from facilitator.domain.people import Body, Role, folded
from facilitator.values import dataclass

EVERYBODY = frozenset({"tous", "toutes", "tout le monde", "all", "everybody", "everyone"})
"""Words that mean each person of the engagement but the consultant."""


@dataclass(frozen=True, slots=True)
class Guests:
    """Who an answer names. A flag says what is not clear."""

    names: tuple[NameRef, ...] = ()
    flags: tuple[Flag, ...] = ()


def read_guests(answer: str, context: Context) -> Guests:
    """The guests an answer names: people separated by commas, the members of a body, or everybody."""
    said = folded(answer.strip())
    if said in EVERYBODY:
        return Guests(tuple(_known(p.id) for p in context.people if Role.CONSULTANT not in p.roles))
    body = next((each for each in context.bodies if folded(each.name) == said and each.members), None)
    if body is not None:
        return Guests(_members(body))
    named = read_names(answer, context)
    return Guests((*filter(None, (named.owner,)), *named.contributors), named.flags)


def _members(body: Body) -> tuple[NameRef, ...]:
    return tuple(_known(member.person_id) for member in body.members)


def _known(person_id: str) -> NameRef:
    return NameRef("", person_id)
