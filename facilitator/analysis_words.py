"""What the analyses found, in words: why two activities look alike, why a line is pointed at."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from facilitator.analysis.findings import Finding, FindingCode
from facilitator.analysis.overlaps import Overlap
from facilitator.domain.people import folded
from facilitator.i18n import N_, Words
from facilitator.wording import fte_text


def overlap_reason(overlap: Overlap, words: Words) -> str:
    """The words both say as they were written, those said differently side by side: `base = fichier`."""
    pairs = [
        _within(one) if folded(one) == folded(other) else f"{_within(one)} = {_within(other)}"
        for one, other in overlap.shared
    ]
    return words("same words: {words}", words=", ".join(pairs))


def _within(written: str) -> str:
    """A word as it stands inside a sentence: the letter that opened its title small, an acronym as it is."""
    return written if written[1:] != written[1:].lower() or len(written) == 1 else written.lower()


def finding_reason(finding: Finding, words: Words) -> str:
    """Why a line is pointed at, in one clause with its figures."""
    said = {
        name: fte_text(value, words) if isinstance(value, Decimal) else value
        for name, value in finding.figures.items()
    }
    return words(_REASONS[finding.code], **said)


_REASONS: Final = {
    FindingCode.MISSION_WITHOUT_ACTIVITY: N_("no activity serves this function"),
    FindingCode.MISSION_WITHOUT_UNIT: N_("no unit has this function"),
    FindingCode.ACTIVITY_WITHOUT_OWNER: N_("nobody answers for this activity"),
    FindingCode.ACTIVITY_WITHOUT_MISSION: N_("this activity serves no function"),
    FindingCode.ACTIVITY_WITHOUT_UNIT: N_("no unit does this activity"),
    FindingCode.TARGET_MISSING: N_("to transfer, but to which unit?"),
    FindingCode.NO_ACCOUNTABLE: N_("nobody is accountable (A)"),
    FindingCode.SEVERAL_ACCOUNTABLE: N_("more than one is accountable (A)"),
    FindingCode.NO_RESPONSIBLE: N_("nobody is responsible (R)"),
    FindingCode.OVER_HEADCOUNT: N_("activities take {fte}, the headcount is {of}"),
    FindingCode.UNACCOUNTED: N_("activities take {fte} of {of}: where is the rest?"),
    FindingCode.FAR_FROM_VOLUME: N_("{fte} declared, {of} by its volume"),
    FindingCode.TOO_MUCH_FOR_ONE: N_("{fte} for {count} agent(s)"),
    FindingCode.SPAN_WIDE: N_("{count} people or units under one head"),
    FindingCode.SPAN_OF_ONE: N_("a level that only holds one other unit"),
    FindingCode.SINGLE_PERSON: N_("only one agent does this"),
    FindingCode.SEASONAL_PEAK: N_("{fte} of {of} come with a season"),
}
