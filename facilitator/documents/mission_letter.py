"""The summary of the mission letter: what was asked, and what has been done of each of its clauses."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from facilitator import wording
from facilitator.documents.blocks import Block, BulletList, Column, Document, Heading, KeyValues, Table
from facilitator.documents.cells import duration_cell, duration_column, label_cell, spent_of
from facilitator.documents.letter_data import letter_data, letter_of
from facilitator.documents.letterhead import authors, facts, masthead
from facilitator.documents.passages import paragraphs, passage
from facilitator.documents.services import phases_blocks
from facilitator.documents.typography import capital
from facilitator.documents.writing import NOTHING, AboutEngagement
from facilitator.domain.fulfilment import Fulfilment, of_stake
from facilitator.domain.mission_letter import EarlierIntervention, MissionLetter
from facilitator.i18n import Words


def letter_summary(writing: AboutEngagement) -> Document:
    """The summary, with what was done up to the day it is written."""
    dossier, words = writing.record, writing.words
    title = words("Summary of the mission letter")
    blocks = (
        masthead(title, f"{dossier.engagement.title} – {words.long_day(writing.on)}", writing),
        _frame(writing),
        *_context(writing),
        *_stakes(writing),
        *phases_blocks(writing),
        *_earlier(writing),
        *_notes(writing),
    )
    return writing.document(title, "", blocks, letter_data(writing))


def _frame(writing: AboutEngagement) -> KeyValues:
    dossier, words = writing.record, writing.words
    engagement, letter = dossier.engagement, letter_of(dossier)
    spent = sum(line.minutes for line in dossier.hours)
    return facts(
        (
            (words("Object"), engagement.object or writing.to_clarify),
            (words("Commissioned by"), engagement.commissioned_by or writing.to_clarify),
            (words("For"), engagement.beneficiary),
            (words("Organisation"), letter.organisation),
            (words("Hours spent"), spent_of(spent, dossier.planned_minutes, words)),
            (words("Reporting"), letter.reporting),
            (words("Sent to"), ", ".join(engagement.distribution)),
            (words("Proposal"), _proposal(letter, writing)),
            (words("Letter"), letter.file),
            *authors(writing),
        )
    )


def _proposal(letter: MissionLetter, writing: AboutEngagement) -> str:
    """What the proposition d'intervention fixes, and whether its calendar may be revised."""
    words, proposal = writing.words, letter.proposal
    said = [
        words("annexed to the letter") if proposal.annexed else "",
        words("calendar that may be revised") if proposal.revisable else "",
    ]
    return "\n".join(
        filter(None, (capital(", ".join(filter(None, said))), proposal.modalities, proposal.calendar))
    )


def _context(writing: AboutEngagement) -> Iterator[Block]:
    if context := writing.record.engagement.context:
        yield Heading(1, writing.words("Context"))
        yield from paragraphs(context)


def _stakes(writing: AboutEngagement) -> Iterator[Block]:
    """The stakes, each with the objectives and projects that serve it."""
    dossier, words = writing.record, writing.words
    if not dossier.stakes:
        return
    yield Heading(1, words("Stakes"))
    columns = (
        Column(words("Group"), 0.16),
        Column(words("Stake"), 0.42),
        Column(words("What serves it"), 0.42),
    )
    rows = tuple(
        (
            passage(capital(wording.stake_group(stake.group, words)) or NOTHING),
            passage(stake.text),
            passage(_serving(of_stake(dossier, stake), writing) or NOTHING),
        )
        for stake in dossier.stakes
    )
    yield Table(words("Stakes of the letter"), columns, rows)


def _serving(found: Fulfilment, writing: AboutEngagement) -> str:
    words = writing.words
    return "\n".join(
        (
            *(words("Objective: {text}", text=each.text) for each in found.objectives),
            *(words("Project: {title}", title=each.title) for each in found.projects),
        )
    )


def _earlier(writing: AboutEngagement) -> Iterator[Block]:
    letter, words = writing.record.letter, writing.words
    if letter is None or not letter.earlier:
        return
    yield Heading(1, words("Earlier interventions"))
    rows = tuple((passage(_told(each, words)), duration_cell(each.minutes, words)) for each in letter.earlier)
    columns = (Column(words("Intervention"), 0.85), duration_column(words("Hours"), 0.15))
    whole = sum(each.minutes or 0 for each in letter.earlier)
    total = (label_cell(words("Total")), duration_cell(whole, words, strong=True))
    yield Table(words("Interventions before this engagement"), columns, rows, total)


def _told(earlier: EarlierIntervention, words: Words) -> str:
    """What was done, and from when to when as far as it is said."""
    start, end = (_moment(each, words) for each in (earlier.starts, earlier.ends))
    said = f"{start} – {end}" if start and end and start != end else start or end
    return f"{earlier.what} ({said})" if said else earlier.what


def _moment(iso: str, words: Words) -> str:
    """A day or a month as it is written: `mardi 10 mars 2026`, `mars 2026`."""
    try:
        return words.long_day(date.fromisoformat(iso))
    except ValueError:
        pass
    try:
        month = date.fromisoformat(f"{iso}-01")
    except ValueError:
        return iso
    return f"{words.month(month)} {month.year}"


def _notes(writing: AboutEngagement) -> Iterator[Block]:
    letter = writing.record.letter
    if letter and letter.notes:
        yield Heading(1, writing.words("Notes of the letter"))
        yield BulletList(tuple(passage(note) for note in letter.notes))
