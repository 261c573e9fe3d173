"""What a session decided of activities is told once: what is kept in one line, what changes line by line."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from facilitator.documents.blocks import Document, Heading, Paragraph, Table, plain, value_of
from facilitator.documents.verdicts import decided_in
from facilitator.domain.items import ItemKind
from facilitator.domain.organisation import Activity, VerdictCode
from facilitator.domain.record import Audience, SessionRecord
from facilitator.domain.session import Expected
from tests.documents.reading import decisions_of, minutes_of, read
from tests.documents.reading import plain as spaced
from tests.documents.rich import rich_record


def _table(document: Document, caption: str) -> Table:
    (found,) = [block for block in document.blocks if isinstance(block, Table) and block.caption == caption]
    return found


def _rows(table: Table) -> list[list[str]]:
    return [[spaced(plain(cell)).strip() for cell in row] for row in table.all_rows]


def _with(record: SessionRecord, **changes: object) -> SessionRecord:
    """The record with every activity changed alike."""
    changed = tuple(replace(each, **changes) for each in record.activities)  # type: ignore[arg-type]
    return replace(record, activities=changed)


def _workshop(count: int) -> SessionRecord:
    """A session that keeps so many activities of 0.1 FTE each."""
    record = rich_record()
    line = next(item for item in record.items if item.kind is ItemKind.ACTIVITY)
    kept = tuple(
        Activity(f"k{number}", record.engagement.id, f"Tâche {number}", fte=Decimal("0.1"),
                 verdict=VerdictCode.KEEP, verdict_session_id=record.session.id)
        for number in range(count)
    )  # fmt: skip
    told = tuple(replace(line, id=each.id, text=each.title, activity_id=each.id, flags=()) for each in kept)
    return replace(record, activities=kept, items=told)


@pytest.mark.parametrize("make", [minutes_of, decisions_of])
def test_eighteen_activities_kept_are_one_line_with_their_names(make: type) -> None:
    document = make(_workshop(18))
    (line,) = [
        spaced(plain(block.runs))
        for block in document.blocks
        if isinstance(block, Paragraph) and "conservées" in plain(block.runs)
    ]
    names = ", ".join(f"Tâche {number}" for number in range(18))
    assert line == f"18 activités conservées (1,80 ETP) : {names}."
    assert "Activités qui évoluent" not in read(document)


def test_one_activity_kept_agrees_in_number_in_both_languages() -> None:
    assert "1 activité conservée (0,10 ETP) : Tâche 0." in read(minutes_of(_workshop(1)))
    assert "1 activity kept (0.10 FTE): Tâche 0." in read(minutes_of(_workshop(1), language="en"))


def test_each_change_is_a_line_with_target_fte_and_reason() -> None:
    rows = _rows(_table(decisions_of(rich_record()), "Activités qui évoluent"))
    assert rows[1] == [
        "V-16", "Transférer", "Enregistrement du courrier\nAchats", "Guichet unique", "0,40",
        "Déjà fait à l'accueil",
    ]  # fmt: skip
    assert rows[0][5].split("\n") == [
        "Deux services rédigent les mêmes clauses", "Cible : 0,50 ETP", "Pour le mar. 01/09/2026",
        "Décision : COPIL", "Soumis au CST le jeu. 02/04/2026",
    ]  # fmt: skip
    assert [row[1] for row in rows] == ["Mutualiser", "Transférer", "Arrêter", ""]


def test_fte_by_outcome_add_up_exactly_and_what_is_not_measured_is_said() -> None:
    document = minutes_of(rich_record())
    table = _table(document, "ETP par suite donnée")
    assert _rows(table) == [
        ["Conserver", "2", "0,425"],
        ["Mutualiser", "1", "0,70"],
        ["Transférer", "1", "0,40"],
        ["Arrêter", "1", ""],
        ["Total", "5", "1,525"],
    ]
    assert value_of(table.total[2]) == Decimal("1.525")
    assert "1 activité n'a pas encore d'ETP et n'ajoute rien au total." in read(document)


def test_a_verdict_given_in_another_session_is_told_there_alone() -> None:
    record = rich_record()
    assert "veille" not in {each.activity.id for each in decided_in(record)}
    elsewhere = _with(record, verdict_session_id="atelier")
    assert "Suites données aux activités" not in read(minutes_of(elsewhere))
    assert minutes_of(elsewhere).data["outcomes"] == []


def test_an_activity_noted_in_private_is_told_to_nobody_else() -> None:
    record = rich_record()
    items = tuple(replace(each, private=each.activity_id == "courrier") for each in record.items)
    hidden = replace(record, items=items)
    assert "Enregistrement du courrier" not in read(decisions_of(hidden))
    assert "Enregistrement du courrier" not in str(minutes_of(hidden).data)
    assert "Enregistrement du courrier" in read(decisions_of(hidden, Audience.PRIVATE))


def test_verdicts_are_decisions_nobody_is_told_that_none_was_taken() -> None:
    """Neither at the end nor under a point that was to bring some."""
    record = _workshop(3)
    points = tuple(replace(point, expected=Expected.DECISION) for point in record.agenda)
    for document in (
        minutes_of(replace(record, agenda=points)),
        decisions_of(replace(record, agenda=points)),
    ):
        blocks = list(document.blocks)
        own = [block.text for block in blocks if isinstance(block, Heading) and "Moyens" in block.text]
        text = read(document)
        assert "Aucune décision n'est prise." not in text
        assert text.count("Aucune décision n'est prise sur ce point.") == 5
        assert len(own) == ("Compte rendu" in text)


def test_programs_read_the_outcomes_with_their_sums() -> None:
    outcomes = minutes_of(rich_record()).data["outcomes"]
    assert isinstance(outcomes, list)
    sums = [(each["verdict"], each["count"], each["fte"]) for each in outcomes if isinstance(each, dict)]
    assert sums == [("keep", 2, 0.425), ("pool", 1, 0.7), ("transfer", 1, 0.4), ("stop", 1, 0)]
    pooled = outcomes[1]
    assert isinstance(pooled, dict)
    (activity,) = pooled["activities"]  # type: ignore[misc, str-unpack]
    wanted = ("ref", "target", "fte", "target_fte", "rationale", "deadline", "deciding_body", "submitted_on")
    assert [activity[name] for name in wanted] == [  # type: ignore[index, call-overload]
        "V-12", "Finances", 0.7, 0.5, "Deux services rédigent les mêmes clauses", "2026-09-01", "COPIL",
        "2026-04-02",
    ]  # fmt: skip
