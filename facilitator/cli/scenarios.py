"""A scenario beside another one or beside what is: `analyse scenario`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

import click

from facilitator.cli.caller import Caller
from facilitator.cli.choosing import choose_engagement, named
from facilitator.cli.output import Shape, show
from facilitator.domain.comparison import Comparison, FteLine, Moved, compared
from facilitator.domain.organisation import OrgUnit
from facilitator.domain.scenario import Scenario, ScenarioStatus, target_of
from facilitator.domain.structure import Structure, filled_by_verdicts
from facilitator.i18n import N_, Trouble, Words
from facilitator.wording import fte_text


class UnknownScenario(Trouble):
    """A name no scenario has; fields `name`, `names`."""

    message = N_("No scenario is called “{name}”. There are: {names}.")


class UnclearScenario(Trouble):
    """A name several scenarios have; fields `name`, `names`."""

    message = N_("“{name}” may be {names}. Type more of the name, or its number.")


@dataclass(frozen=True, slots=True)
class _Titled:
    id: str
    title: str


@click.pass_obj
def compare(
    caller: Caller, scenario: str | None, against: str | None, engagement: str | None, form: str
) -> None:
    """What a scenario changes; where there is none yet, what the verdicts change."""
    with caller.reading() as reader:
        of = choose_engagement(reader, engagement).id
        current, known = reader.structure(of), reader.scenarios(of)
    one = target_of(_chosen(known, against), current) if against else current
    other = _target(known, scenario, current)
    units = {unit.id: unit.name for unit in (*one.units, *other.units)}
    shapes = list(_shapes(compared(one, other), units, caller.words))
    show(form, lambda: shapes, lambda: [(str(each["text"]), str(each["why"])) for each in shapes])


def _target(known: Sequence[Scenario], name: str | None, current: Structure) -> Structure:
    drawn = [each for each in known if each.status in (ScenarioStatus.DRAFT, ScenarioStatus.RETAINED)]
    if name:
        return target_of(_chosen(known, name), current)
    if not drawn:
        return filled_by_verdicts(current)
    retained = [each for each in drawn if each.status is ScenarioStatus.RETAINED]
    return target_of((retained or drawn)[-1], current)


def _chosen(known: Sequence[Scenario], name: str) -> Scenario:
    """The scenario of a number, a name or a part of it."""
    by_number = {str(each.number): each for each in known}
    if name.strip() in by_number:
        return by_number[name.strip()]
    among = [_Titled(each.id, each.name) for each in known]
    chosen = named(name, among, lambda each: each.title, UnknownScenario, UnclearScenario)
    return next(each for each in known if each.id == chosen.id)


def _shapes(found: Comparison, units: Mapping[str, str], words: Words) -> Iterator[Shape]:
    """One line a difference: units, then activities, then the FTE of each unit that has another."""
    for code, changed, why in (
        ("added", found.added, words("new unit")),
        ("removed", found.removed, words("no longer there")),
    ):
        yield from (_line(each.id, each.name, units.get(each.parent_id or ""), code, why) for each in changed)
    for renamed in found.renamed:
        why = words("was called {name}", name=renamed.before)
        yield _line(renamed.id, renamed.after, None, "renamed", why)
    for merged in found.merged:
        why = words("merges {names}", names=_names(merged.before))
        yield _line(merged.after[0].id, merged.after[0].name, None, "merged", why)
    for apart in found.split:
        why = words("becomes {names}", names=_names(apart.after))
        yield _line(apart.before[0].id, apart.before[0].name, None, "split", why)
    yield from (_moved(each, "moved", units) for each in found.moved)
    for code, activities, why in (
        ("activity_added", found.activities_added, words("new activity")),
        ("activity_removed", found.activities_removed, words("no longer done")),
    ):
        for each in activities:
            yield _line(each.id, each.title, units.get(each.unit_id or ""), code, why)
    yield from (_moved(each, "activity_moved", units) for each in found.activities_moved)
    yield from (_fte(line, words) for line in found.fte if line.change)


def _line(row_id: str, text: str, unit: str | None, code: str, why: str) -> Shape:
    return {"id": row_id, "text": text, "unit": unit, "code": code, "why": why}


def _moved(moved: Moved, code: str, units: Mapping[str, str]) -> Shape:
    before, after = (units.get(each or "") for each in (moved.from_id, moved.to_id))
    why = f"{before or '–'} → {after or '–'}"
    return {**_line(moved.id, moved.name, after, code, why), "from": before, "to": after}


def _fte(line: FteLine, words: Words) -> Shape:
    before, after = (each.spent if each else Decimal(0) for each in (line.before, line.after))
    why = f"{fte_text(before, words)} → {fte_text(after, words)}"
    shape = _line(line.id, line.name, line.name, "fte", why)
    return {**shape, "before": float(before), "after": float(after)}


def _names(units: Sequence[OrgUnit]) -> str:
    return ", ".join(unit.name for unit in units)
