"""Who commissions, for whom, who leads."""

from __future__ import annotations

import re
from functools import cached_property

from facilitator.letter.cues import Field
from facilitator.letter.listing import enumerated
from facilitator.letter.names import Named, alone, introduced, named, same
from facilitator.letter.quote import Quote
from facilitator.letter.supported import supported
from facilitator.letter.units import units
from facilitator.letter.view import View
from facilitator.letter.voice import Voice, is_consultant, voice_of
from facilitator.values import dataclass

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
_REPRESENTS = re.compile(
    r"\b(?:ville|commune|mairie|departement|region|metropole|communaute[\w' ]{0,30}|syndicat|association"
    r"|council"
    r"|trust|city)\b[^.;]{0,60}represente[es]* par (?:son |sa |le |la )?(?:[\w' ]{0,30}, )?$"
)
_COMMISSIONS = re.compile(
    r"(?:a la demande de|commissioned by|at the request of|mandate[es]* par) (?:the )?$"
)


@dataclass(frozen=True)
class Parties:
    """The three parties of an engagement, read from who writes to whom and from what is said of them."""

    view: View

    @cached_property
    def voice(self) -> Voice:
        """Who speaks to whom."""
        return voice_of(self.view, self._doer)

    @cached_property
    def led_by(self) -> Named | None:
        """The consultant."""
        of_voice = self._of_voice(Voice.TO_CONSULTANT, Voice.OF_CONSULTANT)
        return self._labelled(Field.LEADER) or of_voice or self._doer

    @cached_property
    def commissioned_by(self) -> Named | None:
        """Who gives the assignment."""
        said = self._labelled(Field.COMMISSIONER) or self._after(_COMMISSIONS)
        if said:
            return said
        signing = self.view.signatories or tuple(filter(None, (self.view.signatory,)))
        sides = (self.view.addressee,) if self.voice is Voice.OF_CONSULTANT else signing
        signed = next((side[1] for side in sides if side and not same(side[1], self.led_by)), None)
        return signed or self._after(_REPRESENTS)

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
        return supported(self.view, (self.led_by, self.commissioned_by), self.units)

    @cached_property
    def units(self) -> tuple[Quote, ...]:
        """The units the letter names."""
        return units(self.view)

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """All the words of the letter, its notes last."""
        return (*(place.quote for place in self.view.places), *(note.quote for note in self.view.notes))

    def _labelled(self, field: Field) -> Named | None:
        found = (listed(place.quote) for place in self.view.listed(field))
        return next((people[0] for people in found if people), None)

    def _of_voice(self, to_them: Voice, of_them: Voice) -> Named | None:
        party = {to_them: self.view.addressee, of_them: self.view.signatory}.get(self.voice)
        return party[1] if party else None

    @cached_property
    def _doer(self) -> Named | None:
        """Who is said to lead, to do or to be the consultant."""
        found = self._after(_LEADS)
        for quote in self.quotes if found is None else ():
            for person in (*named(quote), *introduced(quote)):
                acts = _ACTS.match(quote.plain, _end(quote, person))
                if acts or is_consultant(person):
                    return person
        return found

    def _after(self, cue: re.Pattern[str]) -> Named | None:
        for quote in self.quotes:
            for person in named(quote):
                start = quote.text.index(person.quote.text)
                if cue.search(quote.plain[max(0, start - 80) : start]):
                    return person
        return None


def listed(quote: Quote) -> list[Named]:
    """The people a label or an item names, with a civility or by a bare name."""
    bare = alone(quote)
    if bare:
        return [bare]
    pieces = enumerated(quote) if ";" in quote.text or "," in quote.text else ()
    found = [person for piece in pieces if (person := alone(_without_aside(piece)))]
    return [*found, *(each for each in named(quote) if not any(same(each, person) for person in found))]


def _without_aside(quote: Quote) -> Quote:
    """A name without what a parenthesis says of it."""
    opening = quote.text.find("(")
    return quote.part(0, opening if opening > 0 else None)


def _end(quote: Quote, person: Named) -> int:
    return quote.text.index(person.quote.text) + len(person.quote.text)
