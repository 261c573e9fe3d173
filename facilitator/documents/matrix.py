"""The matrix of activities: service by service what is done, with how many, by whom, what becomes of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from facilitator.documents.blocks import Block, Document, Heading, Paragraph, Run, Style
from facilitator.documents.inventory import ServiceLines, headcount, services_of
from facilitator.documents.letterhead import authors, facts, masthead
from facilitator.documents.matrix_data import matrix_data
from facilitator.documents.matrix_sheets import matrix_sheets
from facilitator.documents.service_parts import activities_of, extent, overview, service_blocks
from facilitator.documents.verdicts import outcomes_table, unmeasured
from facilitator.documents.writing import AboutEngagement


def activity_matrix(writing: AboutEngagement) -> Document:
    """The matrix of all services; a workbook holds it whole, to sort, filter and go on filling in."""
    dossier, words = writing.record, writing.words
    title = words("Activity matrix")
    services = services_of(dossier, words("No service"))
    day = words("as of {day}", day=words.long_day(writing.on))
    blocks = (
        masthead(title, f"{dossier.engagement.name} – {day}", writing, is_draft=True),
        facts(
            (
                (words("Subject"), dossier.engagement.title),
                (words("Activities"), extent(services, writing)),
                *authors(writing),
            )
        ),
        *_parts(services, writing),
    )
    data = matrix_data(writing, services)
    sheets = matrix_sheets(services, writing) if services else ()
    return writing.document(title, "", blocks, data, sheets=sheets)


def _parts(services: Sequence[ServiceLines], writing: AboutEngagement) -> Iterator[Block]:
    words, activities = writing.words, activities_of(services)
    if not activities:
        yield Paragraph((Run(words("No activity was noted yet.")),))
    if not services:
        return
    yield Heading(1, words("Overview"))
    yield overview(services, writing)
    if headcount(writing.record) != sum(each.unit.fte or 0 for each in services if each.unit):
        yield Paragraph((Run(words("The total headcount is that of the whole organisation.")),), Style.MUTED)
    if activities:
        yield outcomes_table(activities, writing)
        yield from unmeasured(activities, writing)
    yield Heading(1, words("Services"))
    for service in services:
        yield Heading(2, service.name)
        yield from service_blocks(service, writing)
