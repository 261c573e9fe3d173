"""Scenarios in words: how far one has come, and what is different between two organisations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from decimal import Decimal
from typing import Final

from facilitator.domain.comparison import Comparison, Moved, Resized, compared
from facilitator.domain.organisation import OrgUnit
from facilitator.domain.scenario import ScenarioStatus
from facilitator.domain.structure import Structure
from facilitator.domain.versions import Difference
from facilitator.i18n import N_, Words
from facilitator.values import dataclass
from facilitator.wording import fte_number, fte_text


def scenario_status_label(status: ScenarioStatus, words: Words) -> str:
    """How far a scenario has come: `brouillon`, `retenu`, `en vigueur`, `ancien`."""
    return words(_STATUSES[status])


_NEW, _GONE, _OTHER = Difference.ADDED, Difference.REMOVED, Difference.MOVED


@dataclass(frozen=True, slots=True)
class Told:
    """One difference: what kind it is (`code`), the thing by its id and name, the unit it is in, and why.

    `more` are its figures or its two places, by name.
    """

    code: str
    id: str
    text: str
    unit: str | None
    why: str
    more: Mapping[str, float | str | None] = field(default_factory=dict)

    @property
    def mark(self) -> Difference:
        """How it is shown."""
        if self.code.endswith("added"):
            return Difference.ADDED
        return Difference.REMOVED if self.code.endswith("removed") else Difference.MOVED


@dataclass(frozen=True, slots=True)
class Note:
    """What a chart says beside a unit or an activity that is different."""

    mark: Difference
    why: str


def told(one: Structure, other: Structure, words: Words) -> tuple[Told, ...]:
    """What is different in the other structure: units, then activities, then the FTE of each unit."""
    names = {unit.id: unit.name for unit in (*one.units, *other.units)}
    teller = _Teller(compared(one, other), names, words)
    return (*teller.units(), *teller.activities(), *teller.figures())


@dataclass(frozen=True, slots=True)
class _Teller:
    """Says a comparison line by line; `names` are those of the units on both sides."""

    found: Comparison
    names: Mapping[str, str]
    words: Words

    def units(self) -> Iterator[Told]:
        """New, gone, renamed, merged, split, moved, with another headcount, corrected."""
        found, words = self.found, self.words
        for code, changed, why in (
            ("added", found.added, words("new unit")),
            ("removed", found.removed, words("no longer there")),
        ):
            yield from (Told(code, each.id, each.name, self._name(each.parent_id), why) for each in changed)
        for renamed in found.renamed:
            why = words("was called {name}", name=renamed.before)
            yield Told("renamed", renamed.id, renamed.after, None, why)
        for merged in found.merged:
            why = words("merges {names}", names=names_of(merged.before))
            yield Told("merged", merged.after[0].id, merged.after[0].name, None, why)
        for apart in found.split:
            why = words("becomes {names}", names=names_of(apart.after))
            yield Told("split", apart.before[0].id, apart.before[0].name, None, why)
        yield from (self._moved(each, "moved") for each in found.moved)
        yield from (self._resized(each, "headcount", words("headcount")) for each in found.resized)
        why = words("level or head corrected")
        yield from (Told("corrected", each.id, each.name, None, why) for each in found.corrected)

    def activities(self) -> Iterator[Told]:
        """New, gone, elsewhere, with another FTE, corrected."""
        found, words = self.found, self.words
        for code, changed, why in (
            ("activity_added", found.activities_added, words("new activity")),
            ("activity_removed", found.activities_removed, words("no longer done")),
        ):
            yield from (Told(code, each.id, each.title, self._name(each.unit_id), why) for each in changed)
        yield from (self._moved(each, "activity_moved") for each in found.activities_moved)
        yield from (self._resized(each, "activity_fte") for each in found.activities_resized)
        why = words("corrected")
        for each in found.activities_corrected:
            yield Told("activity_corrected", each.id, each.title, self._name(each.unit_id), why)

    def figures(self) -> Iterator[Told]:
        """The FTE of the activities of each unit that has another."""
        for line in self.found.fte:
            if line.change:
                before, after = (each.spent if each else Decimal(0) for each in (line.before, line.after))
                why = f"{fte_text(before, self.words)} → {fte_text(after, self.words)}"
                figures = {"before": float(before), "after": float(after)}
                yield Told("fte", line.id, line.name, line.name, why, figures)

    def _moved(self, moved: Moved, code: str) -> Told:
        before, after = (self._name(each) for each in (moved.from_id, moved.to_id))
        why = f"{before or '–'} → {after or '–'}"
        return Told(code, moved.id, moved.name, after, why, {"from": before, "to": after})

    def _resized(self, resized: Resized, code: str, label: str = "") -> Told:
        before, after = (self._figure(each) for each in (resized.before, resized.after))
        why = f"{label} {before} → {after}".strip()
        figures = {
            name: None if value is None else float(value)
            for name, value in (("before", resized.before), ("after", resized.after))
        }
        return Told(code, resized.id, resized.name, self._name(resized.unit_id), why, figures)

    def _figure(self, fte: Decimal | None) -> str:
        return "–" if fte is None else fte_text(fte, self.words)

    def _name(self, unit_id: str | None) -> str | None:
        return self.names.get(unit_id or "")


def notes(one: Structure, other: Structure, words: Words) -> dict[str, Note]:
    """What a chart of the other structure says beside units and activities, gone ones too, by their ids."""
    return _Noting(
        compared(one, other), {each.id: each.name for each in (*one.units, *other.units)}, words
    ).all()


@dataclass(frozen=True, slots=True)
class _Noting:
    """Says a comparison beside each thing it is about."""

    found: Comparison
    names: Mapping[str, str]
    words: Words

    def all(self) -> dict[str, Note]:
        """One note a thing; what is told of it twice stands in a row."""
        noted: dict[str, Note] = {}
        for thing, mark, why in (*self._come_and_gone(), *self._reunited(), *self._otherwise()):
            before = noted.get(thing)
            said = ", ".join(filter(None, (before.why if before else "", why)))
            noted[thing] = Note(before.mark if before else mark, said)
        return noted

    def _come_and_gone(self) -> Iterator[tuple[str, Difference, str]]:
        found, words = self.found, self.words
        yield from ((each.id, _NEW, words("new")) for each in found.added)
        yield from ((each.id, _GONE, words("no longer there")) for each in found.removed)
        yield from ((each.id, _NEW, words("new activity")) for each in found.activities_added)
        yield from ((each.id, _GONE, words("no longer done")) for each in found.activities_removed)

    def _reunited(self) -> Iterator[tuple[str, Difference, str]]:
        words = self.words
        for merged in self.found.merged:
            (heir,) = merged.after
            others = [each for each in merged.before if each.id != heir.id]
            mark = _NEW if len(others) == len(merged.before) else _OTHER
            yield heir.id, mark, words("merges {names}", names=names_of(merged.before))
            yield from ((each.id, _GONE, words("now in {name}", name=heir.name)) for each in others)
        for apart in self.found.split:
            (gone,) = apart.before
            yield gone.id, _GONE, words("becomes {names}", names=names_of(apart.after))
            yield from ((each.id, _NEW, words("part of {name}", name=gone.name)) for each in apart.after)

    def _otherwise(self) -> Iterator[tuple[str, Difference, str]]:
        found, words = self.found, self.words
        for renamed in found.renamed:
            yield renamed.id, _OTHER, words("was called {name}", name=renamed.before)
        for moved in (*found.moved, *found.activities_moved):
            left = self.names.get(moved.from_id or "")
            yield (
                moved.id,
                _OTHER,
                words("from {name}", name=left) if left else words("from nowhere"),
            )
        yield from ((each.id, _OTHER, "") for each in (*found.resized, *found.activities_resized))
        for each in found.corrected:
            yield each.id, _OTHER, words("level or head corrected")
        yield from ((each.id, _OTHER, words("corrected")) for each in found.activities_corrected)


def names_of(units: Iterable[OrgUnit]) -> str:
    """Units in a row."""
    return ", ".join(unit.name for unit in units)


def change_text(change: Decimal, words: Words) -> str:
    """How much more or less, with its sign: `+1,30`, `−0,45`; empty for nothing."""
    if not change:
        return ""
    return f"{'+' if change > 0 else '−'}{fte_number(abs(change), words)}"


_STATUSES: Final = {
    ScenarioStatus.DRAFT: N_("draft"),
    ScenarioStatus.RETAINED: N_("retained"),
    ScenarioStatus.IN_FORCE: N_("in force"),
    ScenarioStatus.FORMER: N_("former"),
}
"""Words of a scenario, masculine in French."""
