"""What a diagnostic says of one service: what it does, its load, what it shares, what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Final

from facilitator import wording
from facilitator.analysis.diagnosis import Diagnosis
from facilitator.analysis.findings import Finding, FindingCode
from facilitator.analysis.overlaps import Overlap
from facilitator.analysis_words import finding_reason, overlap_reason
from facilitator.documents.blocks import (
    Block,
    BulletList,
    Column,
    Heading,
    Paragraph,
    Run,
    Runs,
    Style,
    Table,
)
from facilitator.documents.inventory import ServiceLines
from facilitator.documents.passages import passage
from facilitator.documents.service_parts import service_blocks
from facilitator.documents.typography import capital
from facilitator.documents.verdicts import outcome_title
from facilitator.documents.writing import AboutEngagement
from facilitator.domain.organisation import Activity, VerdictCode
from facilitator.domain.staffing import total

_MOST: Final = 40
"""Overlaps a report tells of the whole, and of one service; they begin with the likeliest."""

_MOST_OF_ONE: Final = 10
_OF_LOAD: Final = frozenset({FindingCode.OVER_HEADCOUNT, FindingCode.UNACCOUNTED})


def diagnosed_service(service: ServiceLines, found: Diagnosis, writing: AboutEngagement) -> Iterator[Block]:
    """Missions and activities with their measures, then load, overlaps, other findings, outcomes."""
    words = writing.words
    unit_id = service.unit.id if service.unit else None
    yield from service_blocks(service, writing)
    findings = found.of(unit_id)
    if load := _load(service, findings, writing):
        yield Paragraph((Run(words("Load: "), strong=True), *passage(load)))
    shared = found.overlaps_of(unit_id) if unit_id else ()
    if shared:
        yield Heading(3, words("Overlaps"))
        lines = [_overlap(each, unit_id, writing) for each in shared[:_MOST_OF_ONE]]
        yield BulletList((*lines, *_more(len(shared) - _MOST_OF_ONE, writing)))
    others = [each for each in findings if each.code not in _OF_LOAD]
    if others:
        yield Heading(3, words("To be settled"))
        yield BulletList(tuple(_grouped(others, writing)))
    if decided := [each for each in service.activities if each.verdict]:
        yield Heading(3, words("Outcomes given"))
        yield BulletList(tuple(_outcomes(decided, writing)))


def whole(found: Diagnosis, services: Sequence[ServiceLines], writing: AboutEngagement) -> Iterator[Block]:
    """What was found that no service stands for, and all the overlaps in one table."""
    words = writing.words
    told = {each.unit.id for each in services if each.unit and each.missions}
    nobody = any(each.unit is None for each in services)
    others = [
        each for each in found.findings if each.unit_id not in told and not (each.unit_id is None and nobody)
    ]
    if others:
        yield BulletList(tuple(_grouped(others, writing)))
    if found.overlaps:
        columns = (
            Column(words("Activity"), 0.34),
            Column(words("Looks like"), 0.34),
            Column(words("Why"), 0.32),
        )
        rows = tuple(
            (
                _with_unit(each.first, writing),
                _with_unit(each.second, writing),
                passage(overlap_reason(each, words)),
            )
            for each in found.overlaps[:_MOST]
        )
        yield Table(words("Overlaps between services"), columns, rows)
        for said in _more(len(found.overlaps) - _MOST, writing):
            yield Paragraph(said, Style.MUTED)


def _more(count: int, writing: AboutEngagement) -> Iterator[Runs]:
    """That there are more overlaps, less likely than those told."""
    if count > 0:
        said = writing.words.plural(
            "{count} more, less likely, is in the analyses.",
            "{count} more, less likely, are in the analyses.",
            count,
        )
        yield (Run(said),)


def _load(service: ServiceLines, findings: Iterable[Finding], writing: AboutEngagement) -> str:
    """What the activities take beside the headcount, and what that means where it means something."""
    words = writing.words
    said = next((each for each in findings if each.code in _OF_LOAD), None)
    if said:
        return capital(f"{_reason(said, writing)}.")
    if not (service.staff and service.staff.headcount and service.staff.spent_below):
        return ""
    return words(
        "Activities take {fte} for a headcount of {of}.",
        fte=wording.fte_text(service.staff.spent_below, words),
        of=wording.fte_text(service.staff.headcount_below, words),
    )


def _overlap(overlap: Overlap, unit_id: str | None, writing: AboutEngagement) -> Runs:
    mine, other = overlap.first, overlap.second
    if mine.unit_id != unit_id:
        mine, other = other, mine
    unit = writing.record.unit(other.unit_id)
    said = writing.words(
        "{mine} / {other} ({unit})", mine=mine.title, other=other.title, unit=unit.name if unit else ""
    )
    return (*passage(said), Run(f" – {overlap_reason(overlap, writing.words)}"))


def _grouped(findings: Sequence[Finding], writing: AboutEngagement) -> Iterator[Runs]:
    """The lines with the same thing to be said of them, together."""
    reasons: dict[str, list[str]] = {}
    for each in findings:
        reasons.setdefault(_reason(each, writing), []).append(each.text)
    for reason, texts in reasons.items():
        yield (Run(capital(reason), strong=True), *passage(f" – {'; '.join(texts)}"))


def _reason(finding: Finding, writing: AboutEngagement) -> str:
    """Why a line is pointed at, as a report says it: what is not known is no question there."""
    words, figures = writing.words, finding.figures
    if finding.code not in _OF_LOAD:
        return finding_reason(finding, words)
    spent, of = (Decimal(figures[name]) for name in ("fte", "of"))
    said = {
        "fte": wording.fte_text(spent, words),
        "of": wording.fte_text(of, words),
        "more": wording.fte_text(abs(spent - of), words),
    }
    if finding.code is FindingCode.OVER_HEADCOUNT:
        return words("activities take {fte} for a headcount of {of}, {more} too much", **said)
    return words("activities take {fte} of the {of} there are; how the rest is used is not known", **said)


def _outcomes(decided: Sequence[Activity], writing: AboutEngagement) -> Iterator[Runs]:
    """`Mutualiser (1,20 ETP) : Rédaction des pièces (avec Finances)`, an outcome a line."""
    words = writing.words
    for code in VerdictCode:
        if found := [each for each in decided if each.verdict is code]:
            staff = wording.fte_text(total(found), words)
            named = "; ".join(
                f"{each.title} ({each.target})" if each.target else each.title for each in found
            )
            yield (Run(f"{outcome_title(code, writing)} ({staff}): ", strong=True), *passage(named))


def _with_unit(activity: Activity, writing: AboutEngagement) -> Runs:
    unit = writing.record.unit(activity.unit_id)
    return passage(activity.title) + ((Run(f"\n{unit.name}", emphasis=True),) if unit else ())
