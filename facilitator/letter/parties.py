"""Who commissions, for whom, who leads; and everybody a letter names, with their roles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property

from facilitator.domain.people import PersonEntry, Role, folded
from facilitator.letter.cues import Field, speaks_of_work
from facilitator.letter.listing import enumerated
from facilitator.letter.names import Named, alone, introduced, named, named_at
from facilitator.letter.quote import Quote, Span
from facilitator.letter.understanding import Sourced
from facilitator.letter.units import unit_in, units
from facilitator.letter.view import View


class Voice(Enum):
    """Who speaks to whom in a letter."""

    TO_BENEFICIARY = auto()
    TO_CONSULTANT = auto()
    OF_CONSULTANT = auto()


_TO_CONSULTANT = re.compile(
    r"\bvous confi|vous charge[rz]?\b|\bvotre (?:intervention|mission|accompagnement)\b"
    r"|vous (?:nous )?accompagnerez"
    r"|vous (?:me |nous )?(?:rendrez|tiendrez|aiderez|interviendrez)|te confi|tu (?:nous )?(?:aideras"
    r"|feras|animeras)"
    r"|(?:would like|asking|ask|invite) you to|you will (?:report|support|lead|help|work)"
    r"|(?:engage|appoint|commission|retain) you\b|need from you|expect (?:from|of) you|expect you to"
    r"|your help\b"
    r"|(?:votre|ton) aide\b|nous attendons de (?:vous|toi)|que vous (?:nous )?(?:aidiez|accompagniez)"
)
_OF_CONSULTANT = re.compile(
    r"we are pleased to (?:confirm|set out)|thank you for (?:asking|appointing|choosing|engaging) (?:us|me)"
    r"|our (?:fees|engagement|terms)|nos honoraires|je vous propose|notre cabinet|(?:we|i) will (?:report"
    r"|provide|carry out) "
)
_LEADS = re.compile(
    r"(?:lettre de mission (?:de|pour|a|confiee a)|confi\w+ (?:[\w' ]{0,30} )?a|accompagnement (?:de|par)"
    r"|appui de"
    r"|(?:conduite|menee|assuree|realisee|animee) par|entrusted to|(?:led|facilitated|delivered"
    r"|carried out) by"
    r"|letter of engagement (?:for|of)|engagement of|support of|help of|aide de|concours de) (?:the )?$"
)
_ACTS = re.compile(
    r" ?,? ?(?:nous |me |vous |lui |will )*(?:fournira|accompagnera|interviendra|apportera|assistera|animera"
    r"|aidera|conduira|rendra compte|provide|support|lead|facilitate|help|report)\b"
)
_CONSULTS = re.compile(
    r"consult|conseill\w+ en |facilitat|organi[sz]ation(?:al)? (?:development )?advis|intervenant|\bcoach\b"
)
_COMMISSIONS = re.compile(
    r"(?:a la demande de|commissioned by|at the request of|mandate[es]* par) (?:the )?$"
)
_BENEFITS = re.compile(
    r"(?:au benefice|au profit|pour le compte|for the benefit) (?:de la |de l'|du |des |de |d'|of the |of )"
)
_BENEFIT_END = re.compile(r"[.,;:()]| (?:afin|qui|dans|pour|who|which|in order|et de)\b|$")
_SUPPORTS = re.compile(
    r"\b(?:vous (?:nous )?(?:accompagnerez|aiderez|appuierez|assisterez|conseillerez)"
    r"|(?:que (?:vous|tu)|d'|a) (?:accompagn|aid|assist|conseill|appuy)(?:iez|er|es)"
    r"|(?:intervien\w+|interviendr\w+) (?:aupres|au cote|aux cotes) de"
    r"|(?:l'|un )?(?:accompagnement|appui) (?:de|a|aupres de)"
    r"|(?:j'|nous |je )(?:accompagner|aider|appuier|assister|conseiller)(?:ai|ons)"
    r"|(?:you will|we will|i will|you to|to) (?:support|help|assist|advise|coach)|(?:support|help) (?:for"
    r"|to)) "
)
_SUPPORTS_UNIT = re.compile(
    r"(?:accompagner(?:ez)?|aider(?:ez)?|appuyer|assister|accompagniez|aidiez) (?:la |le |l')"
    r"|(?:accompagnement|appui|soutien|aide) (?:de la |de l'|du |a la |a l'|au )"
    r"|(?:intervention|intervien\w+|interviendr\w+) aupres (?:de la |de l'|du )"
    r"|\b(?:support|help|assist|advise)(?:ing)? (?:for |to )?the "
)
_SUPPORTS_TEAM = re.compile(
    r"(?:accompagnement|appui|soutien|aide|accompagner(?:ez)?|aider(?:ez)?|appuyer) (?:de |a |aupres de )?"
    r"l'(?P<team>equipe (?:du |de la |de l'|des |d'))"
)
_ASKED = re.compile(r"vous (?:nous|m'|me) avez (?:confi|sollicit|demand)")
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+")


@dataclass(frozen=True)
class Parties:
    """The three parties of an engagement, read from who writes to whom and from what is said of them."""

    view: View

    @cached_property
    def voice(self) -> Voice:
        """Who speaks to whom: told by who is a consultant, else by the turns of phrase."""
        if _consults(self.view.addressee):
            return Voice.TO_CONSULTANT
        if _consults(self.view.signatory):
            return Voice.OF_CONSULTANT
        body = [place.passage.plain for place in self.view.places]
        asked = any(_ASKED.search(text) for text in body) and self._doer is None
        if asked or any(_OF_CONSULTANT.search(text) for text in body):
            return Voice.OF_CONSULTANT
        if any(_TO_CONSULTANT.search(text) for text in body):
            return Voice.TO_CONSULTANT
        return Voice.TO_BENEFICIARY

    @cached_property
    def led_by(self) -> Named | None:
        """The consultant."""
        of_voice = self._of_voice(Voice.TO_CONSULTANT, Voice.OF_CONSULTANT)
        return self._labelled(Field.LEADER) or of_voice or self._doer

    def fullest(self, party: Named | None) -> Named | None:
        """The most complete mention of somebody, where the letter first gives it."""
        mentions = [each for each in self.mentions if same(each, party)] if party else []
        return max(mentions, key=_completeness, default=party)

    @cached_property
    def commissioned_by(self) -> Named | None:
        """Who gives the assignment."""
        said = self._labelled(Field.COMMISSIONER) or self._after(_COMMISSIONS)
        if said:
            return said
        signing = self.view.signatories or tuple(filter(None, (self.view.signatory,)))
        sides = (self.view.addressee,) if self.voice is Voice.OF_CONSULTANT else signing
        return next((side[1] for side in sides if side and not same(side[1], self.led_by)), None)

    @cached_property
    def beneficiary(self) -> Named | Quote | None:
        """For whom it is done: somebody, or a unit."""
        if said := self._labelled(Field.BENEFICIARY):
            return said
        for place in self.view.under(Field.BENEFICIARY):
            return place.quote.bare
        if self.voice is Voice.TO_BENEFICIARY and self.view.addressee and self.led_by:
            addressee = self.view.addressee[1]
            return None if same(addressee, self.led_by) else addressee
        return self._supported or self._benefiting or next(self._supported_units, None)

    @cached_property
    def mentions(self) -> tuple[Named, ...]:
        """Everybody named, in the order of the letter, in its notes too."""
        found = [person for quote in self._quotes for person in (*named(quote), *introduced(quote))]
        sides = [side[1] for side in (self.view.addressee, self.view.signatory) if side]
        listed = [
            person for field in _LISTS for place in self.view.listed(field) for person in _listed(place.quote)
        ]
        parties = [
            party
            for party in (self.led_by, self.commissioned_by, self.beneficiary)
            if isinstance(party, Named)
        ]
        return tuple(sorted([*sides, *parties, *listed, *found], key=lambda person: person.quote.span))

    @cached_property
    def everybody(self) -> tuple[Sourced[PersonEntry], ...]:
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
        unit = unit_in(told.function, self._units) if told and told.function else None
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
            roles=tuple(self._roles(group)),
        )
        return Sourced(value, {key: span for key, span in spans.items() if span})

    def _roles(self, group: Sequence[Named]) -> Iterator[Role]:
        parties = (
            (Role.COMMISSIONER, self.commissioned_by),
            (Role.BENEFICIARY, self.beneficiary),
            (Role.CONSULTANT, self.led_by),
        )
        for role, party in parties:
            if isinstance(party, Named) and any(same(party, each) for each in group):
                yield role
        for field, role in _LISTS.items():
            listed = [person for place in self.view.listed(field) for person in _listed(place.quote)]
            if any(same(person, each) for person in listed for each in group):
                yield role
        if any(each.function and re.match("pilote|project lead", each.function.plain) for each in group):
            yield Role.PILOT

    def _mail(self, person: Named) -> tuple[str, Span | None]:
        surname = re.sub(r"\W", "", folded(person.last_name))
        for quote in self._quotes:
            for match in _MAIL.finditer(quote.text):
                if surname and surname in re.sub(r"\W", "", folded(match[0].partition("@")[0])):
                    found = quote.part(match.start(), match.end())
                    return found.text, found.span
        return "", None

    @cached_property
    def _units(self) -> tuple[Quote, ...]:
        return units(self.view)

    @cached_property
    def _quotes(self) -> tuple[Quote, ...]:
        return (*(place.quote for place in self.view.places), *(note.quote for note in self.view.notes))

    def _labelled(self, field: Field) -> Named | None:
        found = (_listed(place.quote) for place in self.view.listed(field))
        return next((people[0] for people in found if people), None)

    def _of_voice(self, to_them: Voice, of_them: Voice) -> Named | None:
        party = {to_them: self.view.addressee, of_them: self.view.signatory}.get(self.voice)
        return party[1] if party else None

    @cached_property
    def _doer(self) -> Named | None:
        """Who is said to lead, to do or to be the consultant."""
        found = self._after(_LEADS)
        for quote in self._quotes if found is None else ():
            for person in named(quote):
                acts = _ACTS.match(quote.plain, _end(quote, person))
                if acts or (person.function and _CONSULTS.search(person.function.plain)):
                    return person
        return found

    def _after(self, cue: re.Pattern[str]) -> Named | None:
        for quote in self._quotes:
            for person in named(quote):
                start = quote.text.index(person.quote.text)
                if cue.search(quote.plain[max(0, start - 80) : start]):
                    return person
        return None

    @property
    def _supported(self) -> Named | None:
        """Whom the consultant is to support, by name."""
        others = (self.led_by, self.commissioned_by)
        for sentence in self.view.sentences:
            for match in _SUPPORTS.finditer(sentence.quote.plain):
                person = named_at(sentence.quote, match.end())
                if person and not any(same(person, other) for other in others):
                    return person
        return None

    @property
    def _supported_units(self) -> Iterator[Quote]:
        """The units the consultant is to support, and the team of something."""
        for sentence in self.view.sentences:
            quote = sentence.quote
            team = None if sentence.place.is_item else _SUPPORTS_TEAM.search(quote.plain)
            if team:
                end = _BENEFIT_END.search(quote.plain, team.end())
                yield quote.part(team.start("team"), end.start() if end else None).bare
            for match in _SUPPORTS_UNIT.finditer(quote.plain):
                for unit in sorted(self._units, key=lambda unit: -len(unit.text)):
                    if quote.plain.startswith(unit.plain, match.end()):
                        yield quote.part(match.end(), match.end() + len(unit.text))

    @property
    def _benefiting(self) -> Quote | None:
        for quote in (sentence.quote for sentence in self.view.sentences):
            if not speaks_of_work(quote.plain):
                continue
            if match := _BENEFITS.search(quote.plain):
                end = _BENEFIT_END.search(quote.plain, match.end())
                return quote.part(match.end(), end.start() if end else None).bare
        return None


def _consults(side: tuple[int, Named] | None) -> bool:
    """Whether one of the two who write to each other is said to be a consultant."""
    return bool(side and side[1].function and _CONSULTS.search(side[1].function.plain))


_LISTS = {Field.PILOT: Role.PILOT, Field.COMMITTEE: Role.COPIL, Field.RECIPIENTS: Role.RECIPIENT}
_RANK = {Role.COMMISSIONER: 0, Role.BENEFICIARY: 1, Role.CONSULTANT: 2}


def _completeness(person: Named) -> tuple[bool, bool]:
    return person.is_full, bool(person.civility)


def same(one: Named | Quote | None, other: Named | Quote | None) -> bool:
    """Whether two mentions are of one person: the same surname, and no other first name."""
    if not isinstance(one, Named) or not isinstance(other, Named):
        return False
    if not one.last_name or not other.last_name:
        return folded(one.first_name) == folded(other.first_name) and bool(one.first_name)
    firsts = {folded(each.first_name) for each in (one, other) if each.first_name}
    return folded(one.last_name) == folded(other.last_name) and len(firsts) <= 1


def _listed(quote: Quote) -> list[Named]:
    """The people a label or an item names, with a civility or by a bare name."""
    bare = alone(quote)
    if bare:
        return [bare]
    pieces = enumerated(quote) if ";" in quote.text or "," in quote.text else ()
    found = [person for piece in pieces if (person := alone(piece))]
    return [*found, *(each for each in named(quote) if not any(same(each, person) for person in found))]


def _end(quote: Quote, person: Named) -> int:
    return quote.text.index(person.quote.text) + len(person.quote.text)
