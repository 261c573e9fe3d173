"""The phases of the mission letter with their services, each beside what has been done of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from facilitator.documents.blocks import Block, Column, Heading, Paragraph, Runs, Table
from facilitator.documents.cells import duration_cell, duration_column, spent_of
from facilitator.documents.passages import passage
from facilitator.documents.typography import capital
from facilitator.documents.writing import AboutEngagement
from facilitator.domain.engagement import Phase
from facilitator.domain.fulfilment import Fulfilment, of_phase, of_service
from facilitator.domain.plan import Deliverable
from facilitator.domain.session import SessionStatus
from facilitator.i18n import Words


def phases_blocks(writing: AboutEngagement) -> Iterator[Block]:
    """The phases of the letter, each with its services and what was done of them."""
    phases = writing.record.phases
    if phases:
        yield Heading(1, writing.words("Phases and services"))
    for phase in phases:
        yield Heading(2, f"{phase.position}. {phase.title}")
        yield Paragraph(passage(_standing(phase, writing)))
        yield _services(phase, writing)


def _standing(phase: Phase, writing: AboutEngagement) -> str:
    """When the phase is, how long it takes, how many of its hours are spent, how far it has come."""
    dossier, words = writing.record, writing.words
    spent = sum(line.minutes for line in dossier.hours if line.phase_id == phase.id)
    progress = dossier.progress(phase)
    said = [
        words("from {day}", day=words.long_day(phase.starts)) if phase.starts else words("start to be set"),
        words.plural("{count} month", "{count} months", phase.months) if phase.months else "",
        words("hours: {spent}", spent=spent_of(spent, phase.planned_minutes, words)),
    ]
    if progress.parts:
        done, parts = progress.done, progress.parts
        said.append(words("{done} of {parts} sessions and deliverables done", done=done, parts=parts))
    return capital(", ".join(filter(None, said))) + "."


def _services(phase: Phase, writing: AboutEngagement) -> Table:
    """What the letter asks for in a phase beside what was done; the last row is what serves no one clause."""
    dossier, words = writing.record, writing.words
    columns = (
        Column(words("Service asked for"), 0.38),
        Column(words("Done so far"), 0.49),
        duration_column(words("Hours"), 0.13),
    )
    rows = [_service_row(each.text, of_service(dossier, each), writing) for each in phase.services]
    others = _for_no_service(phase, writing)
    if not others.is_empty:
        rows.append(_service_row(words("For the phase as a whole"), others, writing))
    return Table(words("Services of the phase"), columns, tuple(rows))


def _for_no_service(phase: Phase, writing: AboutEngagement) -> Fulfilment:
    """What was done in a phase for none of its services by name, with the hours that are left to it."""
    found = of_phase(writing.record, phase)
    told = sum(of_service(writing.record, each).minutes for each in phase.services)
    return replace(found, minutes=max(0, found.minutes - told))


def _service_row(title: str, found: Fulfilment, writing: AboutEngagement) -> tuple[Runs, ...]:
    words = writing.words
    nothing = words("Time outside sessions") if found.minutes else words("Nothing yet.")
    told = _told(found, writing) or nothing
    return (passage(title), passage(told), duration_cell(found.minutes or None, words))


def _told(found: Fulfilment, writing: AboutEngagement) -> str:
    """The sessions held, what was handed over and the advice given, a line each; what is planned after it."""
    words = writing.words
    held = [each for each in found.sessions if each.status is SessionStatus.CLOSED]
    to_come = [each for each in found.sessions if each.status is not SessionStatus.CLOSED]
    done = [f"{each.title} ({words.day_year(each.on)})" for each in held]
    done += [_deliverable(each, words) for each in found.deliverables]
    done += [
        words("Advice no. {number}: {title}", number=each.number, title=each.title) for each in found.advice
    ]
    if to_come:
        planned = ", ".join(f"{each.title} ({words.day_year(each.on)})" for each in to_come)
        done.append(words("Planned: {sessions}", sessions=planned))
    return "\n".join(done)


def _deliverable(deliverable: Deliverable, words: Words) -> str:
    day = deliverable.delivered or deliverable.due
    title = f"{deliverable.title} ({words.day_year(day)})" if day else deliverable.title
    if deliverable.delivered:
        return words("{what}: {which}", what=words("Handed over"), which=title)
    return words("To hand over: {title}", title=title)
