"""The progress note (*note d'avancement*) to the commissioner, on one page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from facilitator.documents.blocks import (
    Block,
    BulletList,
    Column,
    Document,
    Heading,
    KeyValues,
    Paragraph,
    Runs,
    Table,
)
from facilitator.documents.cells import spent_of
from facilitator.documents.hours_tables import phases_table
from facilitator.documents.letterhead import authors, facts, masthead
from facilitator.documents.one_page import lines_of
from facilitator.documents.passages import passage
from facilitator.documents.progress_data import progress_data
from facilitator.documents.progress_texts import MOST, Drawing, NoteTexts, clipped, texts_of
from facilitator.documents.writing import NOTHING, AboutEngagement, described
from facilitator.domain.people import Role
from facilitator.domain.plan import Milestone
from facilitator.domain.projects import Project
from facilitator.domain.reporting import ProgressNote
from facilitator.domain.situation import Situation, note_on, situation_of
from facilitator.domain.statement import total
from facilitator.engagement_words import project_status_label

_ROOM: Final = 66
"""Lines that stand on one page when it is set closely."""


def progress_note(writing: AboutEngagement) -> Document:
    """The last note of the dossier; where there is none, the first one, drawn up to this day.

    Fewer facts of a kind are told, the others counted, until the note has room on its page.
    """
    dossier = writing.record
    note = dossier.notes[-1] if dossier.notes else note_on(dossier, writing.on)
    title = writing.words("Progress note no. {number}", number=note.number)
    for most in range(MOST, 0, -1):
        blocks = _blocks(title, note, most, writing)
        if lines_of(blocks) <= _ROOM:
            break
    return writing.document(title, "", blocks, progress_data(note, writing), one_page=True)


def _blocks(title: str, note: ProgressNote, most: int, writing: AboutEngagement) -> tuple[Block, ...]:
    dossier, words = writing.record, writing.words
    texts = texts_of(dossier, note, words, most)
    drawing = Drawing(situation_of(dossier, note), words, most)
    return (
        masthead(title, dossier.engagement.title, writing),
        _frame(note, drawing.situation, writing),
        Heading(1, words("Done since the last note") if note.since else words("Done since the start")),
        *_told(texts.done),
        *_projects(drawing),
        Heading(1, words("Gaps with what was planned")),
        *_told(texts.gaps),
        phases_table(dossier, drawing.situation.hours, words),
        *_watched(drawing),
        *_ahead(texts, writing),
    )


def _frame(note: ProgressNote, situation: Situation, writing: AboutEngagement) -> KeyValues:
    words = writing.words
    return facts(
        (
            (words("To the attention of"), _commissioners(writing)),
            (words("Period"), _period(note, writing)),
            (words("Hours spent"), _hours(situation, writing)),
            *authors(writing),
        )
    )


def _commissioners(writing: AboutEngagement) -> str:
    """Those who commissioned the engagement, else whoever the letter names."""
    dossier = writing.record
    found = [described(each, dossier) for each in dossier.people if Role.COMMISSIONER in each.roles]
    return "; ".join(found) or dossier.engagement.commissioned_by or writing.to_clarify


def _period(note: ProgressNote, writing: AboutEngagement) -> str:
    words, end = writing.words, writing.words.long_day(note.on)
    if note.since is None:
        return words("from the start to {end}", end=end)
    first = words.long_day(note.since + timedelta(days=1))
    return words("from {first} to {last}", first=first, last=end)


def _hours(situation: Situation, writing: AboutEngagement) -> str:
    """`20 h 15 / 40 h (51 %), dont 6 h 45 sur la période`."""
    words, planned = writing.words, writing.record.planned_minutes
    spent = total(situation.hours)
    said = spent_of(spent, planned, words)
    if planned:
        said = words("{hours} ({share} %)", hours=said, share=round(100 * spent / planned))
    if situation.since is None:
        return said
    of_period = spent_of(total(situation.hours_of_period), None, words)
    return words("{hours}, of which {part} in the period", hours=said, part=of_period)


def _told(text: str) -> Iterator[Block]:
    """A text of the note, its lines as a list; a single one is a sentence."""
    lines = [line.strip().removeprefix("- ") for line in text.splitlines() if line.strip()]
    if len(lines) == 1:
        yield Paragraph(passage(lines[0]))
    else:
        yield BulletList(tuple(passage(line) for line in lines))


def _projects(drawing: Drawing) -> Iterator[Table]:
    """The projects with their pilots: how each goes, what was last said of it, its next step."""
    words, found = drawing.words, drawing.situation.projects
    if not found:
        return
    columns = (
        Column(words("Project"), 0.23),
        Column(words("Lead"), 0.11),
        Column(words("State"), 0.1),
        Column(words("Progress"), 0.35),
        Column(words("Next step"), 0.21),
    )
    told, others = found[: drawing.most + 1], found[drawing.most + 1 :]
    caption = words("Projects")
    if others:
        caption = words("Projects ({told} of {all})", told=len(told), all=len(found))
    yield Table(caption, columns, tuple(_project_row(each, drawing) for each in told))


def _project_row(project: Project, drawing: Drawing) -> tuple[Runs, ...]:
    words, situation = drawing.words, drawing.situation
    pilot, review = situation.dossier.person(project.pilot_id), situation.latest_review(project)
    state, step = situation.state_of(project), situation.next_step(project)
    when = f" ({words.day(step.due)})" if step and step.due else ""
    cells = (
        project.title,
        pilot.short_name if pilot else "",
        project_status_label(state, words) if state else "",
        clipped(review.progress) if review else "",
        f"{step.title}{when}" if step else "",
    )
    return tuple(passage(cell or NOTHING) for cell in cells)


def _watched(drawing: Drawing) -> Iterator[Block]:
    """Milestones and risks."""
    words, situation = drawing.words, drawing.situation
    facts_told = (
        (words("Milestones"), [_milestone(each, drawing) for each in situation.dossier.milestones]),
        (words("Risks"), [clipped(f"{item.ref} {item.text}") for item in situation.risks]),
    )
    rows = tuple(
        (label, tuple(passage(line) for line in drawing.shortened(lines)))
        for label, lines in facts_told
        if lines
    )
    if rows:
        yield Heading(1, words("Milestones and risks"))
        yield KeyValues(rows)


def _milestone(milestone: Milestone, drawing: Drawing) -> str:
    words, title = drawing.words, milestone.title
    if milestone.reached and milestone.reached <= drawing.situation.until:
        return words("{title}: reached on {day}", title=title, day=words.day_year(milestone.reached))
    return words("{title}: planned for {day}", title=title, day=words.day_year(milestone.on))


def _ahead(texts: NoteTexts, writing: AboutEngagement) -> Iterator[Block]:
    words = writing.words
    yield Heading(1, words("Decisions expected"))
    yield from _told(texts.expected)
    yield Heading(1, words("Next steps"))
    yield from _told(texts.following)
