"""From the lines of a letter to what they say. Never raises; what is not said stays empty."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TypeVar

from facilitator.letter import content
from facilitator.letter.earlier import earlier
from facilitator.letter.everybody import Everybody
from facilitator.letter.names import Named
from facilitator.letter.parties import Parties
from facilitator.letter.passages import Letter
from facilitator.letter.phases import phases
from facilitator.letter.planned import minutes_planned
from facilitator.letter.quote import Quote, Span
from facilitator.letter.stakes import stakes
from facilitator.letter.understanding import NoteSaid, ProposalSaid, Sourced, Understanding
from facilitator.letter.units import organisation, units
from facilitator.letter.view import View, view_of

Value = TypeVar("Value")


class _Evidence:
    """Gathers the lines of each field while the fields are read."""

    def __init__(self) -> None:
        self.lines: dict[str, Span] = {}

    def text(self, path: str, quote: Quote | None) -> str | None:
        if quote is None or not quote.text:
            return None
        self.lines[path] = quote.span
        return quote.text

    def texts(self, path: str, quotes: Sequence[Quote]) -> tuple[str, ...]:
        said = [quote for quote in quotes if quote.text]
        return tuple(self.text(f"{path}.{index}", quote) or "" for index, quote in enumerate(said))

    def party(self, path: str, party: Named | Quote | None) -> str | None:
        return self.text(path, party.quote if isinstance(party, Named) else party)

    def passage(self, path: str, quotes: Sequence[Quote]) -> str | None:
        """Several paragraphs as one field."""
        if not quotes:
            return None
        self.lines[path] = min(quote.first for quote in quotes), max(quote.last for quote in quotes)
        return "\n".join(quote.text for quote in quotes)

    def value(self, path: str, found: tuple[Value, Span] | None) -> Value | None:
        """A value that is computed from the words of its lines."""
        if found is None:
            return None
        self.lines[path] = found[1]
        return found[0]

    def parts(self, path: str, lines: Mapping[str, Span]) -> None:
        self.lines.update({f"{path}.{name}".rstrip("."): span for name, span in lines.items()})

    def values(self, path: str, found: Sequence[Sourced[Value]]) -> tuple[Value, ...]:
        for index, each in enumerate(found):
            self.parts(f"{path}.{index}", each.lines)
        return tuple(each.value for each in found)


def understand(letter: Letter) -> Understanding:
    """What a letter says, each field with the lines it came from."""
    view, evidence = view_of(letter), _Evidence()
    parties = Parties(view)
    everybody = Everybody(parties)
    said = content.object_of(view)
    staged, calendar = phases(view)
    evidence.parts("calendar", calendar.lines)
    return Understanding(
        title=(evidence.text("title", content.title_of(view, said)) or "").removesuffix(".") or None,
        object=evidence.text("object", said),
        context=evidence.passage("context", content.context_of(view)),
        commissioned_by=evidence.party("commissioned_by", everybody.fullest(parties.commissioned_by)),
        beneficiary=evidence.party("for", _fullest(everybody)),
        led_by=evidence.party("led_by", everybody.fullest(parties.led_by)),
        organisation=evidence.text("organisation", organisation(view)),
        units=evidence.texts("units", units(view)),
        stakes=evidence.values("stakes", stakes(view)),
        phases=evidence.values("phases", staged),
        calendar=calendar.value,
        minutes_planned=evidence.value("minutes_planned", minutes_planned(view)),
        recipients=evidence.texts("recipients", tuple(content.recipients_of(view))),
        reporting=evidence.text("reporting", content.reporting_of(view)),
        earlier=evidence.values("earlier", earlier(view)),
        notes=evidence.values("notes", _notes(view)),
        proposal=_proposal(view, evidence),
        people=evidence.values("people", everybody.entries),
        evidence=MappingProxyType(evidence.lines),
    )


def _fullest(everybody: Everybody) -> Named | Quote | None:
    party = everybody.parties.beneficiary
    return everybody.fullest(party) if isinstance(party, Named) else party


def _notes(view: View) -> tuple[Sourced[NoteSaid], ...]:
    return tuple(
        Sourced(NoteSaid(note.word.text, note.quote.text), {"word": note.word.span, "text": note.quote.span})
        for note in view.notes
    )


def _proposal(view: View, evidence: _Evidence) -> ProposalSaid:
    annexed = evidence.text("proposal.annexed", content.annexed(view))
    revisable = evidence.text("proposal.revisable", content.revisable(view))
    return ProposalSaid(True if annexed else None, True if revisable else None)
