"""What a session decided of activities: those kept in one line, the others each in its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from facilitator import wording
from facilitator.documents.blocks import Block, Column, Json, Paragraph, Run, Runs, Style, Table
from facilitator.documents.cells import count_cell, count_column, label_cell, staff_cell, staff_column
from facilitator.documents.passages import passage
from facilitator.documents.registers import lines, reference
from facilitator.documents.shapes import Names, number, verdict_shape
from facilitator.documents.typography import capital
from facilitator.documents.writing import NOTHING, AboutSession, Anything
from facilitator.domain.items import Item
from facilitator.domain.organisation import Activity, VerdictCode
from facilitator.domain.record import SessionRecord
from facilitator.domain.staffing import by_verdict, total
from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class Decided:
    """An activity whose verdict was given in the session, with the line that tells it."""

    item: Item
    activity: Activity
    code: VerdictCode


def decided_in(record: SessionRecord, items: Sequence[Item] | None = None) -> tuple[Decided, ...]:
    """The verdicts of the session, in the order of the outcomes, then of the lines.

    What the audience may not read has no line in its record; a verdict given elsewhere is told there.
    """
    found: dict[str, Decided] = {}
    for item in record.items if items is None else items:
        activity = record.activity(item.activity_id)
        if activity and activity.verdict and activity.verdict_session_id == record.session.id:
            found.setdefault(activity.id, Decided(item, activity, activity.verdict))
    order = list(VerdictCode)
    return tuple(sorted(found.values(), key=lambda each: order.index(each.code)))


def verdict_blocks(writing: AboutSession) -> Iterator[Block]:
    """What was kept in one line, what changes line by line, and the FTE of each outcome."""
    decided = decided_in(writing.record)
    kept = [each for each in decided if each.code is VerdictCode.KEEP]
    others = [each for each in decided if each.code is not VerdictCode.KEEP]
    if kept:
        yield Paragraph(_kept(kept, writing))
    if others:
        yield _changes(others, writing)
    if decided:
        yield outcomes_table([each.activity for each in decided], writing)
        yield from unmeasured([each.activity for each in decided], writing)


def unmeasured(activities: Iterable[Activity], writing: Anything) -> Iterator[Paragraph]:
    """How many activities the totals say nothing of, if there are any."""
    count = sum(1 for each in activities if each.fte is None)
    if count:
        said = writing.words.plural(
            "{count} activity has no FTE yet and adds nothing to the total.",
            "{count} activities have no FTE yet and add nothing to the total.",
            count,
        )
        yield Paragraph((Run(said),), Style.MUTED)


def outcomes_table(activities: Sequence[Activity], writing: Anything) -> Table:
    """How many activities and FTE each outcome has; what is still to decide comes last."""
    words, staff = writing.words, by_verdict(activities)
    measured = {each.verdict for each in activities if each.fte is not None}
    columns = (
        Column(words("Outcome"), 0.5),
        count_column(words("Activities"), 0.25),
        staff_column(words("FTE"), 0.25),
    )
    rows = tuple(
        (
            passage(outcome_title(code, writing)),
            count_cell(sum(1 for each in activities if each.verdict is code), words),
            staff_cell(fte if fte or code in measured else None, words),
        )
        for code, fte in staff.items()
    )
    whole = (
        label_cell(words("Total")),
        count_cell(len(activities), words, strong=True),
        staff_cell(total(activities), words, strong=True),
    )
    return Table(words("FTE by outcome"), columns, rows, whole)


def outcome_title(code: VerdictCode | None, writing: Anything) -> str:
    """An outcome at the beginning of a line: `Mutualiser`, `À décider`."""
    words = writing.words
    return capital(wording.verdict_label(code, words) if code else words("to be decided"))


def conditions(activity: Activity, writing: Anything) -> tuple[str, ...]:
    """What it is to take, until when, who decides in the end, when the CST was asked; only what is known."""
    words, bodies = writing.words, writing.record.bodies
    body = next((each for each in bodies if each.id == activity.deciding_body_id), None)
    said = (
        words("target: {fte} FTE", fte=wording.fte_number(activity.target_fte, words))
        if activity.target_fte is not None
        else "",
        words("due {day}", day=words.day_year(activity.deadline)) if activity.deadline else "",
        words("decided by {name}", name=body.name) if body else "",
        words("submitted to the CST on {day}", day=words.day_year(activity.submitted_on))
        if activity.submitted_on
        else "",
    )
    return tuple(filter(None, said))


def verdicts_data(writing: AboutSession) -> list[Json]:
    """The outcomes of the session with their activities and FTE, for programs."""
    record = writing.record
    names, decided = Names.of_record(record), decided_in(record)
    return [
        {
            "verdict": code.value,
            "count": len(found),
            "fte": number(total(each.activity for each in found)),
            "activities": [verdict_shape(each.activity, names, record.bodies, each.item) for each in found],
        }
        for code in VerdictCode
        if (found := [each for each in decided if each.code is code])
    ]


def _kept(kept: Sequence[Decided], writing: AboutSession) -> Runs:
    """`18 activités conservées (4,10 ETP) : Rédaction des pièces, Analyse des offres`."""
    words = writing.words
    title = words.plural("{count} activity kept", "{count} activities kept", len(kept))
    staff = wording.fte_text(total(each.activity for each in kept), words)
    opening = Run(f"{title} ({staff}): ", strong=True)
    return (opening, *passage(", ".join(_named(each.activity) for each in kept)), Run("."))


def _named(activity: Activity) -> str:
    return f"{activity.title} ({activity.rationale})" if activity.rationale else activity.title


def _changes(decided: Sequence[Decided], writing: AboutSession) -> Table:
    words = writing.words
    columns = (
        Column(words("No."), 0.08),
        Column(words("Outcome"), 0.14),
        Column(words("Activity"), 0.28),
        Column(words("To, with"), 0.15),
        staff_column(words("FTE"), 0.08),
        Column(words("Why"), 0.27),
    )
    rows = tuple(_change(each, writing) for each in decided)
    activities = [each.activity for each in decided]
    whole = (
        label_cell(words("Total")), (), (), (), staff_cell(total(activities), words, strong=True), (),
    )  # fmt: skip
    return Table(words("Activities that change"), columns, rows, whole)


def _change(decided: Decided, writing: AboutSession) -> tuple[Runs, ...]:
    activity, unit = decided.activity, writing.record.unit(decided.activity.unit_id)
    why = lines(activity.rationale, *map(capital, conditions(activity, writing)))
    return (
        reference(decided.item, writing),
        passage(outcome_title(decided.code, writing), strong=True),
        passage(activity.title) + ((Run(f"\n{unit.name}", emphasis=True),) if unit else ()),
        passage(activity.target or NOTHING),
        staff_cell(activity.fte, writing.words),
        why or passage(NOTHING),
    )
