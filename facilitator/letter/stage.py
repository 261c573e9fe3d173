"""A phase while it is being read: pieces of the letter, nothing computed yet."""

from __future__ import annotations

from dataclasses import field

from facilitator.letter.dates import When
from facilitator.letter.hours import amounts, is_for_one
from facilitator.letter.quote import Quote, Span
from facilitator.letter.timing import lasting, start
from facilitator.letter.understanding import PhaseSaid, Sourced
from facilitator.values import dataclass


@dataclass
class Stage:
    """What is known of one phase so far."""

    number: int
    title: Quote | None = None
    services: list[Quote] = field(default_factory=list)
    starts: tuple[When, Span] | None = None
    months: tuple[int, Span] | None = None
    minutes: tuple[int, Span] | None = None
    indexes: set[int] = field(default_factory=set)

    def learn(self, quote: Quote, *, bare: bool = False) -> bool:
        """Takes the start and the duration that a piece says, unless they are known; whether it said any."""
        begins, lasts = start(quote, bare=bare), lasting(quote, bare=bare)
        if begins and begins[0].when and self.starts is None:
            self.starts = begins[0].when, begins[1].span
        if lasts and lasts[0].months and self.months is None:
            self.months = lasts[0].months, lasts[1].span
        return bool(begins or lasts)

    def learn_hours(self, quote: Quote) -> None:
        """Takes the hours of the phase from the line that opens it, if it says them once."""
        found = [each for each in amounts(quote.plain) if not is_for_one(quote.plain, each)]
        if len(found) == 1 and self.minutes is None:
            only = found[0]
            self.minutes = only.minutes or 0, quote.part(only.start, only.end).span

    def said(self) -> Sourced[PhaseSaid]:
        """What was read, with the lines of each part."""
        lines = {f"services.{index}": service.span for index, service in enumerate(self.services)}
        for name, found in (
            ("starts", self.starts),
            ("months", self.months),
            ("minutes_planned", self.minutes),
        ):
            if found:
                lines[name] = found[1]
        if self.title:
            lines["title"] = self.title.span
        value = PhaseSaid(
            self.title.text if self.title else None,
            self.starts[0] if self.starts else None,
            self.months[0] if self.months else None,
            tuple(service.text for service in self.services),
            self.minutes[0] if self.minutes else None,
        )
        return Sourced(value, lines)
