"""What becomes of an activity, in one key: where it goes or with whom, and the note that goes with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from facilitator.capture.context import Context
from facilitator.capture.grammar import split_prefix
from facilitator.capture.messages import N_, Refusal
from facilitator.capture.outcomes import outcomes_of
from facilitator.capture.parser import parse
from facilitator.domain.items import Draft
from facilitator.domain.organisation import (
    TARGETED,
    Activity,
    OrgUnit,
    Verdict,
    VerdictCode,
    redecided,
    units_named,
)
from facilitator.values import dataclass

MOST_NAMED: Final = 5
"""Units named in a sentence."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A verdict typed after a colon, and what follows it: `:externaliser la ville voisine`."""

    code: VerdictCode
    target: str = ""


def read_outcome(line: str) -> Outcome | None:
    """The outcome a line begins with, with or without its colon; None when it is another command."""
    word, _, rest = line.strip().lstrip(":/=").partition(" ")
    found = outcomes_of(word) if len(word) > 1 else ()
    return Outcome(found[0], rest.strip(" >")) if len(found) == 1 else None


def read_verdict(
    typed: str, code: VerdictCode, activity: Activity, units: Sequence[OrgUnit]
) -> Verdict | Refusal:
    """The verdict with the target that was typed; nothing typed leaves the target open."""
    name = typed.strip(" >")
    if not name or code not in TARGETED:
        return redecided(activity, code)
    meant = units_named(name, units)
    if len(meant) > 1:
        return Refusal(N_("“{name}” may be {names}. Type more of the name."), _named(name, meant))
    if not meant:
        if code is VerdictCode.TRANSFER:
            return Refusal(
                N_("No unit is called “{name}”; Enter alone leaves it open. There are: {names}."),
                _named(name, units),
            )
        return redecided(activity, code, target=name)
    if meant[0].id == activity.unit_id:
        return Refusal(N_("“{unit}” does it already: name another unit."), {"unit": meant[0].name})
    return redecided(activity, code, unit=meant[0])


def read_remark(
    typed: str, activity: Activity, context: Context, said: Callable[[str, str], str]
) -> Draft | None:
    """A line about an activity, of the kind its prefix says, else a note; `said` puts both together.

    The title stands before it, so that the minutes read by themselves; the activity itself goes with it.
    """
    kind, prefix, rest = split_prefix(typed.strip())
    if not rest.strip():
        return None
    whole = said(activity.title, rest.strip())
    line = parse((prefix if kind else "n: ") + whole, context)
    return replace(line, about_id=activity.id) if isinstance(line, Draft) else None


def _named(name: str, units: Sequence[OrgUnit]) -> dict[str, object]:
    names = [unit.name for unit in units[:MOST_NAMED]]
    return {"name": name, "names": ", ".join([*names, *(["…"] if len(units) > MOST_NAMED else [])])}
