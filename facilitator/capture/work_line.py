"""A mission or an activity of a service on one line, in the grammar of the sessions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import field, replace
from decimal import Decimal
from typing import Final

from facilitator.capture.context import Context
from facilitator.capture.messages import N_, Refusal, nobody, which_person
from facilitator.capture.parser import parse
from facilitator.domain.fte_checks import FteDoubt, fte_doubt
from facilitator.domain.items import Draft, FlagCode, ItemKind, Measures
from facilitator.domain.organisation import (
    TARGETED,
    Activity,
    OrgUnit,
    VerdictCode,
    units_named,
)
from facilitator.domain.people import Person
from facilitator.values import dataclass

NOT_WORK: Final = Refusal(N_("Functions (m:) and activities (v:) are typed here; the rest is for a session."))
"""Why a decision or a note is not taken."""

_DOES_IT: Final = N_("“{unit}” does it already; name another unit.")

_NEGATIVE = re.compile(r"[;,]\s*([-−–]\s?\d+(?:[.,]\d+)?)\s*(?:etp|fte)?\s*(?=[;>=]|$)", re.I)
_KINDS: Final = frozenset({ItemKind.MISSION, ItemKind.ACTIVITY})
_MEASURES: Final = tuple(Measures.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class WorkLine:
    """A mission or an activity as typed; None and empty are what the line does not say."""

    kind: ItemKind
    title: str
    owner_id: str | None = None
    measures: Measures = field(default_factory=Measures)
    verdict: VerdictCode | None = None
    target: str = ""
    target_unit_id: str | None = None


def read_work(
    line: str,
    context: Context,
    kind: ItemKind,
    unit: OrgUnit | None,
    *,
    agents: int = 0,
    before: WorkLine | None = None,
) -> WorkLine | Refusal:
    """What a line says, of a kind unless `m:` or `v:` says another; `unit` does it, `agents` are known to.

    `before` is what the line said that is corrected: what it leaves as it was is not questioned again.
    """
    if match := _NEGATIVE.search(line):
        return Refusal(N_("{fte} FTE is less than nothing; type a number from 0."), {"fte": match[1]})
    draft = work_draft(line, context, kind)
    if draft is None:
        return NOT_WORK
    said = _said(draft, context.units)
    return _unclear(draft, before) or _impossible(said, context, unit, agents, before) or said


def work_said(line: str, context: Context, kind: ItemKind) -> WorkLine:
    """What a line says, be it possible or not, as it was offered to be corrected."""
    draft = work_draft(line, context, kind)
    return _said(draft, context.units) if draft else WorkLine(kind, line.strip())


def work_draft(line: str, context: Context, kind: ItemKind) -> Draft | None:
    """What a session would understand of a line; None for what is no function and no activity."""
    draft = parse(line.strip(), replace(context, default_kind=kind, missions=()))
    return draft if isinstance(draft, Draft) and draft.kind in _KINDS else None


def _said(draft: Draft, units: Sequence[OrgUnit]) -> WorkLine:
    meant = units_named(draft.target, units)
    target = meant[0] if len(meant) == 1 else None
    return WorkLine(
        draft.kind,
        draft.text.partition("\n")[0],
        draft.owner.person_id if draft.owner else None,
        draft.measures,
        draft.outcome,
        target.name if target else draft.target,
        target.id if target else None,
    )


def _unclear(draft: Draft, before: WorkLine | None) -> Refusal | None:
    """Why a line cannot be taken as it is, where a session would keep it and ask later."""
    for flag in draft.flags:
        match flag.code:
            case FlagCode.OWNER_UNKNOWN:
                return nobody(flag.word)
            case FlagCode.OWNER_AMBIGUOUS:
                return which_person(flag.word, flag.options)
            case FlagCode.OUTCOME_AMBIGUOUS:
                return Refusal(
                    N_("“={word}” is no outcome. Type one of =k =s =p =t =x."), {"word": flag.word}
                )
    if not draft.text.strip(" ;,"):
        return Refusal(N_("An activity needs a title: Drafting of contracts ; 0.7 ; 45/year."))
    title, cell, left = draft.text.partition(";")
    if cell and (before is None or before.title != draft.text):
        return Refusal(
            N_("“{cell}” is no FTE, no volume and no frequency. Type 0.7, 45/year or monthly."),
            {"cell": left.strip() or title},
        )
    return None


def _impossible(
    said: WorkLine, context: Context, unit: OrgUnit | None, agents: int, before: WorkLine | None
) -> Refusal | None:
    owner = next((each for each in context.people if each.id == said.owner_id), None)
    measured, known = (said.measures.fte, said.owner_id), before and (before.measures.fte, before.owner_id)
    refusal = fte_refusal(said.measures.fte, unit, owner, agents) if measured != known else None
    decided, settled = (said.verdict, said.target), before and (before.verdict, before.target)
    if refusal or said.verdict is None or decided == settled:
        return refusal
    return target_refusal(said.verdict, said.target, context.units, unit)


def fte_refusal(
    fte: Decimal | None, unit: OrgUnit | None, owner: Person | None, agents: int = 0
) -> Refusal | None:
    """Why an FTE cannot be right, in one sentence."""
    doubt = fte_doubt(fte, unit, named=owner is not None, agents=agents)
    if doubt is None or fte is None:
        return None
    said: dict[str, object] = {"fte": fte}
    match doubt:
        case FteDoubt.NEGATIVE:
            return Refusal(N_("{fte} FTE is less than nothing; type a number from 0."), said)
        case FteDoubt.OVER_AGENTS:
            return Refusal(
                N_("{fte} FTE for {agents} agent(s) is too much; correct one or the other."),
                {**said, "agents": agents},
            )
        case FteDoubt.OVER_UNIT:
            of = {
                "unit": unit.name if unit else "",
                "of": unit.fte if unit else None,
            }
            return Refusal(
                N_("{fte} FTE is more than “{unit}” has ({of}); correct one or the other."), {**said, **of}
            )
    name = owner.full_name if owner else ""
    return Refusal(
        N_(
            "{fte} FTE for one person ({name}) is too much;"
            " correct it, or leave the name out and say how many agents do it."
        ),
        {**said, "name": name},
    )


def target_refusal(
    verdict: VerdictCode, target: str, units: Sequence[OrgUnit], unit: OrgUnit | None
) -> Refusal | None:
    """Why a verdict cannot go where it is said to go."""
    if verdict not in TARGETED:
        return (
            Refusal(
                N_("Only a transfer, a pooling or an outsourcing has a target; leave “{target}” out."),
                {"target": target},
            )
            if target
            else None
        )
    meant = units_named(target, units) if target else ()
    if verdict is not VerdictCode.TRANSFER:
        own = unit is not None and [each.id for each in meant] == [unit.id]
        return Refusal(_DOES_IT, {"unit": unit.name}) if own and unit else None
    if not target:
        return Refusal(N_("A transfer to nowhere: name the unit it goes to, as in =t>finance."))
    if len(meant) != 1:
        names = ", ".join(each.name for each in meant[:5]) or "–"
        return Refusal(
            N_("“{target}” is no unit of the chart, or may be several: {names}. Write its whole name."),
            {"target": target, "names": names},
        )
    if unit is not None and meant[0].id == unit.id:
        return Refusal(_DOES_IT, {"unit": unit.name})
    return None


def read_verdict(typed: str, context: Context, unit: OrgUnit | None) -> WorkLine | Refusal:
    """A verdict by itself, with or without its sign: `transférer > moyens généraux`, `=s`."""
    word, _, target = typed.strip(" =").partition(">")
    goes = f">{'-'.join(target.split())}" if target.strip() else ""
    read = read_work(f"x ={'-'.join(word.split())}{goes}", context, ItemKind.ACTIVITY, unit)
    if isinstance(read, WorkLine) and read.verdict is None:
        return Refusal(N_("“={word}” is no outcome. Type one of =k =s =p =t =x."), {"word": word.strip()})
    return read


def corrected(activity: Activity, before: WorkLine, after: WorkLine) -> Activity:
    """The activity with what the corrected line says otherwise; what the line does not say stays."""
    if after.title != before.title:
        activity = replace(activity, title=after.title)
    if after.owner_id != before.owner_id:
        activity = replace(activity, owner_id=after.owner_id)
    for name in _MEASURES:
        if (new := getattr(after.measures, name)) != getattr(before.measures, name):
            activity = replace(activity, **{name: new})
    if (after.verdict, after.target) != (before.verdict, before.target):
        activity = replace(
            activity,
            verdict=after.verdict,
            target=after.target,
            target_unit_id=after.target_unit_id,
            verdict_session_id=None,
        )
    return activity
