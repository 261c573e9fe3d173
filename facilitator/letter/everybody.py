"""Everybody a letter names, each once, with their function, their unit, their roles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from facilitator.domain.people import PersonEntry, Role, folded
from facilitator.letter.cues import Field
from facilitator.letter.names import Named, introduced, named, named_at, same
from facilitator.letter.parties import Parties, listed
from facilitator.letter.quote import Span
from facilitator.letter.understanding import Sourced
from facilitator.letter.units import unit_in
from facilitator.values import dataclass

_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+")

_CHAIRED = re.compile(
    r"(?:comite de pilotage|copil|steering (?:committee|group))[^.;]{0,40}"
    r"(?:preside|chaired|anime)\w* (?:par|by) (?:the )?"
)


@dataclass(frozen=True)
class Everybody:
    """The people of a letter, its parties known."""

    parties: Parties

    def fullest(self, party: Named | None) -> Named | None:
        """The most complete mention of somebody, where the letter first gives it."""
        mentions = [each for each in self.mentions if same(each, party)] if party else []
        return max(mentions, key=_completeness, default=party)

    @cached_property
    def mentions(self) -> tuple[Named, ...]:
        """Everybody named, in the order of the letter, in its notes too."""
        found = [person for quote in self.parties.quotes for person in (*named(quote), *introduced(quote))]
        sides = [side[1] for side in (self.parties.view.addressee, self.parties.view.signatory) if side]
        mentioned = [
            person
            for field in _LISTS
            for place in self.parties.view.listed(field)
            for person in listed(place.quote)
        ]
        parties = [
            party
            for party in (self.parties.led_by, self.parties.commissioned_by, self.parties.beneficiary)
            if isinstance(party, Named)
        ]
        return tuple(sorted([*sides, *parties, *mentioned, *found], key=lambda person: person.quote.span))

    @cached_property
    def entries(self) -> tuple[Sourced[PersonEntry], ...]:
        """The people of the engagement, each once, the three parties first."""
        groups: list[list[Named]] = []
        for mention in self.mentions:
            group = next((group for group in groups if any(same(mention, each) for each in group)), None)
            if group is None:
                groups.append([mention])
            else:
                group.append(mention)
        entries = [self._entry(group) for group in groups]
        return tuple(
            sorted(entries, key=lambda each: min((_RANK.get(r, 9) for r in each.value.roles), default=10))
        )

    def _entry(self, group: Sequence[Named]) -> Sourced[PersonEntry]:
        name = max(group, key=_completeness)
        told = next((each for each in group if each.function), None)
        function = told.function.text if told and told.function else ""
        unit = unit_in(told.function, self.parties.units) if told and told.function else None
        mail, lines = self._mail(name)
        civil = next((each for each in group if each.civility), name)
        spans = {
            "": name.quote.span,
            "civility": civil.quote.span if civil is not name else None,
            "function": told.function.span if told and told.function else None,
            "unit": unit.span if unit else None,
            "email": lines,
        }
        value = PersonEntry(
            last_name=name.last_name or name.first_name,
            first_name=name.first_name if name.last_name else "",
            civility=civil.civility,
            function=function,
            unit=unit.text if unit else "",
            email=mail,
            roles=tuple(dict.fromkeys(self._roles(group))),
        )
        return Sourced(value, {key: span for key, span in spans.items() if span})

    def _roles(self, group: Sequence[Named]) -> Iterator[Role]:
        parties = (
            (Role.COMMISSIONER, self.parties.commissioned_by),
            (Role.BENEFICIARY, self.parties.beneficiary),
            (Role.CONSULTANT, self.parties.led_by),
        )
        for role, party in parties:
            if isinstance(party, Named) and any(same(party, each) for each in group):
                yield role
        for field, role in _LISTS.items():
            members = [person for place in self.parties.view.listed(field) for person in listed(place.quote)]
            if any(same(person, each) for person in members for each in group):
                yield role
        if any(same(person, each) for person in self._chairs for each in group):
            yield Role.COPIL
        if any(each.function and re.match("pilote|project lead", each.function.plain) for each in group):
            yield Role.PILOT

    @cached_property
    def _chairs(self) -> tuple[Named, ...]:
        """Who is said to preside over the committee."""
        found = (
            named_at(quote, match.end())
            for quote in self.parties.quotes
            for match in _CHAIRED.finditer(quote.plain)
        )
        return tuple(person for person in found if person)

    def _mail(self, person: Named) -> tuple[str, Span | None]:
        surname = re.sub(r"\W", "", folded(person.last_name))
        for quote in self.parties.quotes:
            for match in _MAIL.finditer(quote.text):
                if surname and surname in re.sub(r"\W", "", folded(match[0].partition("@")[0])):
                    found = quote.part(match.start(), match.end())
                    return found.text, found.span
        return "", None


_LISTS = {Field.PILOT: Role.PILOT, Field.COMMITTEE: Role.COPIL, Field.RECIPIENTS: Role.RECIPIENT}
_RANK = {Role.COMMISSIONER: 0, Role.BENEFICIARY: 1, Role.CONSULTANT: 2}


def _completeness(person: Named) -> tuple[bool, bool]:
    return person.is_full, bool(person.civility)
