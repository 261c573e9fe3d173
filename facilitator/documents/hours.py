"""The statement of hours (*relevé d'heures*): what was spent on what, by phase, by month and line by line."""

from __future__ import annotations

from facilitator.documents.blocks import Block, Document, Heading, Paragraph, Run
from facilitator.documents.cells import spent_of
from facilitator.documents.engagement_data import engagement_data
from facilitator.documents.hours_tables import entries_table, months_table, phases_table
from facilitator.documents.letterhead import authors, facts, masthead
from facilitator.documents.shapes import hours_shape
from facilitator.documents.writing import AboutEngagement
from facilitator.domain.statement import total


def hours_statement(writing: AboutEngagement) -> Document:
    """The statement of everything spent so far."""
    dossier, words = writing.record, writing.words
    title = words("Statement of hours")
    blocks = (
        masthead(title, f"{dossier.engagement.name} – {_until(writing)}", writing),
        facts(
            (
                (words("Subject"), dossier.engagement.title),
                (words("Commissioned by"), dossier.engagement.commissioned_by),
                (words("Period"), _period(writing)),
                (words("Hours spent"), spent_of(total(dossier.hours), dossier.planned_minutes, words)),
                *authors(writing),
            )
        ),
        *_tables(writing),
    )
    data = engagement_data(writing)
    data["hours"] = [dict(hours_shape(line, dossier.phase(line.phase_id))) for line in dossier.hours]
    return writing.document(title, "", blocks, data)


def _tables(writing: AboutEngagement) -> tuple[Block, ...]:
    dossier, words = writing.record, writing.words
    lines = dossier.hours
    if not lines:
        return (Paragraph((Run(words("No hours were noted yet.")),)),)
    return (
        Heading(1, words("Totals")),
        phases_table(dossier, lines, words),
        months_table(lines, words),
        Heading(1, words("Detail")),
        entries_table(dossier, lines, words),
    )


def _until(writing: AboutEngagement) -> str:
    return writing.words("as of {day}", day=writing.words.long_day(writing.on))


def _period(writing: AboutEngagement) -> str:
    """From the first day to the last one that hours were spent on."""
    words, days = writing.words, [line.on for line in writing.record.hours]
    if not days:
        return ""
    return words("from {first} to {last}", first=words.long_day(min(days)), last=words.long_day(max(days)))
