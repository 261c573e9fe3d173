"""What the matrix and the diagnostic say of the services: an overview, then each with its activities."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from facilitator import wording
from facilitator.documents.blocks import Block, Column, Paragraph, Run, Runs, Style, Table
from facilitator.documents.cells import count_cell, count_column, label_cell, staff_cell, staff_column
from facilitator.documents.inventory import MissionLines, ServiceLines, headcount
from facilitator.documents.passages import passage
from facilitator.documents.typography import capital
from facilitator.documents.verdicts import unmeasured
from facilitator.documents.writing import NOTHING, AboutEngagement, described
from facilitator.domain.organisation import Activity
from facilitator.domain.staffing import total


def extent(services: Sequence[ServiceLines], writing: AboutEngagement) -> str:
    """`40 activités, 12,50 ETP, 8 à décider`."""
    words, activities = writing.words, activities_of(services)
    undecided = sum(1 for each in activities if each.verdict is None)
    said = (
        words.plural("{count} activity", "{count} activities", len(activities)),
        wording.fte_text(total(activities), words),
        words("{count} to be decided", count=undecided) if undecided else "",
    )
    return ", ".join(filter(None, said))


def overview(services: Sequence[ServiceLines], writing: AboutEngagement) -> Table:
    """How many activities, what they take and the headcount, service by service."""
    words, activities = writing.words, activities_of(services)
    columns = (
        Column(words("Unit"), 0.4),
        count_column(words("Activities"), 0.15),
        count_column(words("To be decided"), 0.15),
        staff_column(words("FTE"), 0.15),
        staff_column(words("Headcount"), 0.15),
    )
    rows = tuple(
        (
            passage(each.name),
            *_counted(each.activities, writing),
            staff_cell(each.staff.headcount if each.staff else None, words),
        )
        for each in services
    )
    whole = (
        label_cell(words("Total")),
        *_counted(activities, writing, strong=True),
        staff_cell(headcount(writing.record) or None, words, strong=True),
    )
    return Table(words("Activities by service"), columns, rows, whole)


def _counted(
    activities: Sequence[Activity], writing: AboutEngagement, *, strong: bool = False
) -> tuple[Runs, ...]:
    words = writing.words
    undecided = sum(1 for each in activities if each.verdict is None)
    return (
        count_cell(len(activities), words, strong=strong),
        count_cell(undecided, words, strong=strong),
        staff_cell(total(activities), words, strong=strong),
    )


def service_blocks(service: ServiceLines, writing: AboutEngagement) -> Iterator[Block]:
    """Who leads the service and its staff, then its missions and activities."""
    words, activities = writing.words, service.activities
    if standing := _standing(service, writing):
        yield Paragraph(passage(standing), Style.ENDING)
    if not service.missions:
        yield Paragraph((Run(words("No activity was noted yet.")),))
        return
    columns = (
        Column(words("Function or activity"), 0.24),
        staff_column(words("FTE"), 0.075),
        Column(words("Volume"), 0.165),
        Column(words("Frequency"), 0.145),
        Column(words("Who"), 0.13),
        Column(words("Outcome"), 0.12),
        Column(words("To, with"), 0.125),
    )
    rows = tuple(row for lines in service.missions for row in _mission(lines, writing))
    whole = (
        label_cell(words("Total")), staff_cell(total(activities), words, strong=True), (), (), (), (), (),
    )  # fmt: skip
    caption = words("Functions and activities: {name}", name=service.name)
    yield Table(caption, columns, rows, whole)
    yield from unmeasured(activities, writing)


def _standing(service: ServiceLines, writing: AboutEngagement) -> str:
    """Who leads it and its staff: `Responsable : Mme Nadia MARTIN. Effectif : 12,00 ETP.`; what is known."""
    words, unit = writing.words, service.unit
    head = writing.record.person(unit.head_id) if unit else None
    said = (
        words("Head: {name}.", name=described(head, writing.record)) if head else "",
        words("Headcount: {fte}.", fte=wording.fte_text(unit.fte, words)) if unit and unit.fte else "",
    )
    return " ".join(filter(None, said))


def _mission(lines: MissionLines, writing: AboutEngagement) -> Iterator[tuple[Runs, ...]]:
    words, mission = writing.words, lines.mission
    title = mission.title if mission else words("Without a function")
    owner = writing.record.person(mission.owner_id) if mission else None
    if lines.activities:
        title = f"{title} ({wording.fte_text(total(lines.activities), words)})"
    named = passage(owner.full_name if owner else "")
    yield (passage(title, strong=True), (), (), (), named, (), ())
    for activity in lines.activities:
        yield _activity(activity, writing)


def _activity(activity: Activity, writing: AboutEngagement) -> tuple[Runs, ...]:
    words = writing.words
    owner = writing.record.person(activity.owner_id)
    efforts = (wording.volume_text(activity, words), wording.workload_text(activity, words))
    return (
        passage(activity.title),
        staff_cell(activity.fte, words),
        passage("\n".join(filter(None, efforts))),
        passage(wording.frequency_label(activity.frequency, words) if activity.frequency else ""),
        passage(owner.full_name if owner else ""),
        passage(capital(wording.verdict_label(activity.verdict, words)) if activity.verdict else NOTHING),
        passage(activity.target),
    )


def activities_of(services: Sequence[ServiceLines]) -> tuple[Activity, ...]:
    """All activities, in the order of the services."""
    return tuple(each for service in services for each in service.activities)
