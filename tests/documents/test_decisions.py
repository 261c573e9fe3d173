"""The decision record: on one page who was there, what was settled, and what was not."""

from __future__ import annotations

from dataclasses import replace

from facilitator.documents.blocks import Heading
from facilitator.domain.items import ItemKind
from tests.documents.reading import decisions_of, minutes_of, read
from tests.documents.rich import rich_record


def test_who_was_there_is_said_by_name() -> None:
    """A decision is worth what the presence of those who took it is worth."""
    text = read(decisions_of(rich_record()))
    assert "Présents (5)\nM. Yves LE GOFF, Mme Claire DUPONT" in text
    assert "Représenté (1)\nM. Marc DUPUIS (représenté par Mme Anne VIDAL)" in text
    assert "Absent excusé (1)\nM. Paul ROCHE" in text


def test_a_point_that_was_to_bring_a_decision_says_that_it_brought_none() -> None:
    """In both documents; a point for information needs no such line."""
    for document in (decisions_of(rich_record()), minutes_of(rich_record())):
        text = read(document)
        assert "4. Calendrier et instances (CST)\nAucune décision n'est prise sur ce point." in text
        assert text.count("Aucune décision n'est prise") == 1


def test_a_session_without_decisions_says_so() -> None:
    record = rich_record()
    settling = (ItemKind.DECISION, ItemKind.ACTIVITY)
    others = tuple(item for item in record.items if item.kind not in settling)
    points = tuple(replace(point, expected=None) for point in record.agenda)
    text = read(decisions_of(replace(record, items=others, agenda=points)))
    assert "Décisions\nAucune décision n'est prise." in text


def test_a_decision_of_a_point_that_was_removed_is_still_told() -> None:
    record = rich_record()
    text = read(decisions_of(replace(record, agenda=())))
    assert "D-07 Le scénario B (trois directions) est retenu" in text
    assert "Aucune décision" not in text


def test_it_stops_where_nothing_is_left_open() -> None:
    record = rich_record()
    decided = tuple(item for item in record.items if item.kind is ItemKind.DECISION)
    document = decisions_of(replace(record, items=decided))
    assert [b.text for b in document.blocks if isinstance(b, Heading) and b.level == 1] == ["Décisions"]
