"""A letter under review: what it founds so far, which fields were accepted; each change is a new value."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field, replace
from functools import cached_property
from typing import Any

from facilitator.capture.messages import N_, Refusal
from facilitator.domain.foundation import Foundation, StakeEntry
from facilitator.domain.mission_letter import Evidence
from facilitator.i18n import Words
from facilitator.letter.quote import Quote
from facilitator.letter.stakes import GROUPS
from facilitator.ui.screens.letter_fields import LISTS, Field, Kind, blocks_of
from facilitator.ui.screens.letter_values import (
    day_in,
    earlier_in,
    entry_of,
    minutes_in,
    months_in,
    words_of,
)
from facilitator.ui.screens.letter_writing import Reading, value_of, with_value, without
from facilitator.values import dataclass

_NOT_THERE = {
    Kind.HOURS: N_("These lines say no hours; type them."),
    Kind.MONTHS: N_("These lines say no number of months; type it."),
    Kind.DAY: N_("These lines say no date; type it."),
    Kind.PERSON: N_("These lines name nobody; type the name."),
}


@dataclass(frozen=True)
class Review:
    """What is founded so far and the paths of the fields that were accepted."""

    said: Foundation
    accepted: frozenset[str] = field(default_factory=frozenset)

    @cached_property
    def _spans(self) -> dict[str, tuple[int, int]]:
        return {each.field: (each.first, each.last) for each in self.said.evidence}

    def span(self, path: str) -> tuple[int, int] | None:
        """The lines a field came from; of a list's element or a stake, those of its main part."""
        for name in (path, f"{path}.text", f"{path}.what"):
            if name in self._spans:
                return self._spans[name]
        return None

    def is_accepted(self, path: str) -> bool:
        """Whether somebody said that it is right."""
        return path in self.accepted

    def is_open(self, of: Field) -> bool:
        """Whether the letter does not say it, and nobody did yet."""
        return not of.text and not self.is_accepted(of.path)

    def fields(self, words: Words) -> tuple[Field, ...]:
        """Every field in the order of the list."""
        return tuple(each for block in blocks_of(self.said, words) for each in block.fields)

    def accept(self, *paths: str) -> Review:
        """The fields are right as they are."""
        return replace(self, accepted=self.accepted | set(paths))

    def written(self, of: Field, typed: str, reading: Reading) -> Review | Refusal:
        """A field as typed; it counts as accepted."""
        if not typed:
            return self.accept(of.path) if not of.text else self.emptied(of)
        value = value_of(of, typed, self.said, reading)
        if isinstance(value, Refusal):
            return value
        return replace(self, said=with_value(self.said, of.path, value)).accept(of.path)

    def pointed(self, of: Field, first: int, last: int) -> Review | Refusal:
        """A field as some lines of the letter say it; from now on it comes from there."""
        quote = words_of(self.said.lines, first, last, "\n" if of.path == "context" else " ")
        value = self._value_in(of, quote)
        if value is None:
            return Refusal(_NOT_THERE.get(of.kind, N_("These lines say nothing.")))
        said = with_value(self.said, of.path, value)
        evidence = [each for each in said.evidence if each.field not in (of.path, f"{of.path}.text")]
        said = replace(said, evidence=(*evidence, Evidence(of.path, first, last)))
        return replace(self, said=said).accept(of.path)

    def emptied(self, of: Field) -> Review:
        """An element taken off its list, or a field emptied; what the letter says of it goes with it."""
        name, *rest = of.path.split(".")
        if name in LISTS or (name == "phases" and rest[1] in ("title", "services")):
            return self._taken_off(of)
        said = without(self.said, of.path)
        kept = tuple(each for each in said.evidence if each.field != of.path)
        return replace(self, said=replace(said, evidence=kept)).accept(of.path)

    def _taken_off(self, of: Field) -> Review:
        path = of.path.removesuffix(".title") if of.path.startswith("phases.") else of.path
        stem, _, at = path.rpartition(".")
        said = without(self.said, of.path)
        evidence = [
            Evidence(moved, each.first, each.last)
            for each in said.evidence
            if (moved := _moved(each.field, stem, int(at)))
        ]
        accepted = {moved for each in self.accepted if (moved := _moved(each, stem, int(at)))}
        return Review(replace(said, evidence=tuple(evidence)), frozenset(accepted))

    def _value_in(self, of: Field, quote: Quote) -> Any:
        """What lines say for a field, None when they do not say it."""
        match of.kind:
            case Kind.HOURS:
                return minutes_in(quote)
            case Kind.MONTHS:
                return months_in(quote)
            case Kind.DAY:
                return day_in(quote)
            case Kind.PERSON:
                return entry_of(quote)
            case Kind.YES:
                return True
            case Kind.EARLIER:
                return earlier_in(quote) if quote.text else None
            case Kind.STAKE:
                return StakeEntry(self._group(of, quote), quote.text) if quote.text else None
        return quote.text or None

    def _group(self, of: Field, quote: Quote) -> str:
        at = int(of.path.split(".")[1])
        known = self.said.stakes[at].group if at < len(self.said.stakes) else ""
        return next((name for name, form in GROUPS if form.search(quote.plain)), known)

    def next_path(self, after: str, fields: Iterable[Field]) -> str:
        """The next field that was not accepted, after one and then from the top; empty when all were."""
        paths = [each.path for each in fields]
        at = paths.index(after) + 1 if after in paths else 0
        return next((path for path in paths[at:] + paths[:at] if path not in self.accepted), "")


def resumed(kept: Review | None, said: Foundation) -> Review:
    """The review of a letter as it was left, or a new one."""
    same = kept is not None and (kept.said.file, kept.said.lines) == (said.file, said.lines)
    return kept if kept is not None and same else Review(said)


def _moved(path: str, stem: str, gone: int) -> str:
    """The path after an element of a list went; empty for what belonged to that element."""
    if not path.startswith(f"{stem}."):
        return path
    at, *rest = path.removeprefix(f"{stem}.").split(".")
    if not at.isdigit() or int(at) < gone:
        return path
    return "" if int(at) == gone else ".".join((stem, str(int(at) - 1), *rest))
