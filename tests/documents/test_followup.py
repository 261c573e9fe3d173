"""What minutes say of earlier sessions, and what they keep from those it does not concern."""

from __future__ import annotations

from dataclasses import replace

from facilitator.documents.blocks import Heading, Table, plain
from facilitator.domain.items import ItemKind, Status
from facilitator.domain.record import SessionRecord
from facilitator.domain.session import SessionKind
from tests.documents.reading import minutes_of, read
from tests.documents.rich import rich_record

FOLLOWUP = "Suivi des séances précédentes"


def test_actions_done_and_actions_late_stand_in_one_table() -> None:
    """The committee sees what became of everything it had asked for, in the order of the numbers."""
    (table,) = [
        block
        for block in minutes_of(rich_record()).blocks
        if isinstance(block, Table) and block.caption == "Actions des séances précédentes"
    ]
    assert [(plain(row[0]).strip(), plain(row[4])) for row in table.rows] == [
        ("A-06", "faite"),
        ("A-07", "en retard"),
    ]


def test_a_body_is_asked_to_approve_its_last_minutes() -> None:
    said = "séance précédente (COPIL n° 2, mardi 10 février 2026) est soumis à approbation."
    assert said in read(minutes_of(rich_record()))
    assert said not in read(minutes_of(_of_no_body()))


def test_questions_are_followed_up_risks_and_ideas_are_not() -> None:
    """Risks and ideas have registers of their own; repeated in all minutes, nobody would read them."""
    record = rich_record()
    (risk, *_), (idea, *_) = record.of_kind(ItemKind.RISK), record.of_kind(ItemKind.IDEA)
    text = read(minutes_of(replace(record, items=(), carried=(*record.carried, risk, idea))))
    assert "Q-02 Quel budget de formation ?" in text
    assert risk.text not in text
    assert idea.text not in text


def test_what_was_dropped_is_said_too() -> None:
    record = rich_record()
    dropped = tuple(replace(item, status=Status.DROPPED) for item in record.settled)
    text = read(minutes_of(replace(record, settled=dropped)))
    assert "Q-01 Qui invite les représentants du personnel ? – abandonnée" in text


def test_an_interview_reviews_nobody_and_goes_to_nobody_else() -> None:
    """Whoever is heard alone neither sees what others have to do nor is sent to others."""
    record = _of_no_body(SessionKind.INTERVIEW)
    document = minutes_of(record)
    assert FOLLOWUP not in [block.text for block in document.blocks if isinstance(block, Heading)]
    text = read(document)
    assert "Cabinet du maire" not in text
    assert "Prochaine séance" not in text


def test_a_workshop_announces_the_next_one_of_its_kind_alone() -> None:
    record = _of_no_body()
    assert "Prochaine séance" not in read(minutes_of(record))
    assert record.following is not None
    another = replace(record, following=replace(record.following, kind=SessionKind.FEEDBACK))
    assert "Prochaine séance : COPIL n° 4" in read(minutes_of(another))


def test_whoever_met_without_a_body_reads_the_draft_over() -> None:
    assert "soumis à approbation lors de la prochaine séance" in read(minutes_of(rich_record()))
    assert "transmis aux participants pour relecture" in read(minutes_of(_of_no_body()))


def _of_no_body(kind: SessionKind = SessionKind.FEEDBACK) -> SessionRecord:
    record = rich_record()
    return replace(record, session=replace(record.session, body_id=None, kind=kind))
