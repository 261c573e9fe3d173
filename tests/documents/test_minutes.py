"""The minutes a consultant hands out at the door: complete, honest about what is missing, discreet."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time

import pytest

from facilitator.documents.blocks import Document, Heading, Paragraph, Style, Table, plain
from facilitator.domain.items import Flag, FlagCode, ItemKind
from facilitator.domain.record import Audience
from facilitator.domain.session import Presence
from tests.documents.reading import minutes_of, read
from tests.documents.rich import HIDDEN, QUOTE, SECRET, rich_record
from tests.stage import PARIS

F = "\u00a0"
"""The no-break space of French."""


def _headings(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Heading) and block.level == 1]


def _table(document: Document, caption: str) -> list[list[str]]:
    (table,) = [block for block in document.blocks if isinstance(block, Table) and block.caption == caption]
    return [[plain(cell) for cell in row] for row in table.rows]


def test_the_parts_stand_in_the_order_of_french_practice() -> None:
    assert _headings(minutes_of(rich_record())) == [
        "Participants",
        "Ordre du jour",
        "Suivi des séances précédentes",
        "Échanges et décisions",
        "Relevé de décisions",
        "Plan d'actions",
        "Points en suspens",
        "Suites de la séance",
    ]


def test_the_frame_says_when_it_was_and_who_held_it() -> None:
    text = read(minutes_of(rich_record()))
    assert "mardi 10 mars 2026, de 9 h 30 à 11 h 34" in text
    assert "M. Yves LE GOFF, DGS, Direction générale, présidence" in text
    assert "Mme Claire DUPONT, DGA, Direction générale, arrivée à 9 h 50" in text
    assert "représenté par Mme Anne VIDAL" in text
    assert "atteint : 6 présents ou représentés sur 7, 4 requis" in text


def test_nobody_is_absent_without_being_listed() -> None:
    """Present, represented, excused, absent: every group that has somebody is there, agreeing in number."""
    record = rich_record()
    lines = tuple(
        replace(line, presence=Presence.ABSENT) if line.person_id == "martin" else line
        for line in record.attendance
    )
    text = read(minutes_of(replace(record, attendance=lines)))
    for label in ("Présents (4)", "Représenté (1)", "Absent excusé (1)", "Absent (1)"):
        assert label in text


def test_what_is_missing_is_printed_as_to_be_clarified() -> None:
    """An export never waits for a flag; soft flags (a weekend, a duplicate) are not printed."""
    actions = {row[0].strip(): row for row in _table(minutes_of(rich_record()), "Actions A-11 à A-16")}
    assert actions["A-12"][2] == "à préciser"
    assert actions["A-14"][2:4] == ["Paul Roche, avec Samia Benali", f"ven.{F}20/03/2026\n(à préciser)"]
    assert actions["A-15"][2:4] == ["à préciser", "à préciser"]
    assert actions["A-16"][3:] == [f"sam.{F}14/03/2026", "faite"]


def test_an_unknown_person_is_named_with_the_doubt() -> None:
    record = rich_record()
    items = tuple(
        replace(item, flags=(Flag(FlagCode.OWNER_UNKNOWN, "vidal"),)) if item.ref == "A-11" else item
        for item in record.items
    )
    assert (
        _table(minutes_of(replace(record, items=items)), "Actions A-11 à A-16")[0][2]
        == "Anne Vidal\n(à préciser)"
    )


def test_a_decision_says_who_decided_how_the_room_stood_and_who_applies_it() -> None:
    blocks = minutes_of(rich_record()).blocks
    details = [plain(b.runs) for b in blocks if isinstance(b, Paragraph) and b.style is Style.DETAIL]
    assert details == [
        f"Décidée en séance · 8{F}pour, 1{F}contre, 2{F}abstentions · "
        f"Objection{F}: le guichet unique n'est pas chiffré",
        f"Décidée par Yves Le Goff · Application{F}: Claire Dupont, mar.{F}30/06/2026",
        "Décision proposée",
    ]


def test_a_proposed_decision_is_never_shown_as_taken() -> None:
    record = _table(minutes_of(rich_record()), "Décisions D-07 à D-09")
    assert record[2] == ["D-09 ", "Fusionner les deux secrétariats", "—", "—", "proposée"]


def test_private_items_stay_with_the_consultant() -> None:
    """Not in the text, not in the data: only the audience `private`, named explicitly, gets them."""
    record = rich_record()
    earlier, closed = (replace(item, private=True) for item in (record.carried[0], record.settled[0]))
    record = replace(record, carried=(earlier,), settled=(closed,))
    for audience in (Audience.PUBLIC, Audience.COMMITTEE):
        whole = minutes_of(record, audience)
        for secret in (SECRET.text, HIDDEN.text, earlier.text, closed.text):
            assert secret.casefold() not in (read(whole) + str(whole.data)).casefold()
    private = read(minutes_of(record, Audience.PRIVATE))
    assert SECRET.text in private
    assert "(privé) Le DGS hésite encore sur le calendrier." in private


def test_the_public_hears_the_unit_not_the_person() -> None:
    """A quote keeps the unit of whoever said it; neither text, data nor raw line names the person."""
    record = rich_record()
    said = replace(
        QUOTE,
        text=f"{QUOTE.text}\ndit en aparté par Nadia Martin",
        raw='"on ressaisit deux fois les mêmes factures >martin',
        contributor_ids=("benali",),
    )
    record = replace(
        record, items=(said,), attendance=(), carried=(), people=record.people, missions=(), activities=()
    )
    public = minutes_of(record, Audience.PUBLIC)
    assert "Martin" not in read(public) + str(public.data)
    assert "martin" not in str(public.data)
    assert "»\nRH" in read(public)
    assert "»\ndit en aparté par Nadia Martin\nNadia Martin, RH" in read(minutes_of(record))


def test_the_public_gets_no_address() -> None:
    record = rich_record()
    people = tuple(replace(person, email="adresse@ville.fr") for person in record.people)
    record = replace(record, people=people)
    assert "adresse@" in str(minutes_of(record).data)
    assert "adresse@" not in str(minutes_of(record, Audience.PUBLIC).data)


def test_items_of_a_point_that_was_removed_are_still_told() -> None:
    record = rich_record()
    orphan = replace(record.items[0], id="orphan", agenda_item_id="gone", text="Un échange sans point")
    told = minutes_of(replace(record, items=(*record.items, orphan)))
    assert "Autres échanges\nUn échange sans point" in read(told)


def test_the_consultant_is_presented_as_everybody_is() -> None:
    record = rich_record()
    record = replace(record, engagement=replace(record.engagement, led_by="claire dupont"))
    assert "Mme Claire DUPONT, DGA, Direction générale" in read(minutes_of(replace(record, attendance=())))


def test_a_session_without_agenda_or_items_makes_minutes_too() -> None:
    record = replace(rich_record(), agenda=(), items=(), attendance=(), carried=(), following=None)
    text = read(minutes_of(record))
    assert "Aucune décision n'est prise." in text
    assert "Aucune action n'est arrêtée." in text


def test_a_session_closed_days_later_does_not_pretend_to_have_lasted() -> None:
    """The hours stop at the start, and the end is said with its day."""
    record = rich_record()
    late = replace(record.session, closed=datetime(2026, 3, 12, 8, 5, tzinfo=PARIS))
    text = read(minutes_of(replace(record, session=late)))
    assert "mardi 10 mars 2026, à partir de 9 h 30" in text
    assert "La séance est levée le jeudi 12 mars 2026 à 8 h 05." in text


def test_minutes_written_up_later_do_not_tell_when_they_were_typed() -> None:
    """The times are those of the room, not of the keyboard, weeks after."""
    record = rich_record()
    typed = datetime(2026, 3, 24, 18, 0, tzinfo=PARIS)
    later = replace(record.session, started=typed, closed=typed)
    text = read(minutes_of(replace(record, session=later)))
    assert "mardi 10 mars 2026, à partir de 9 h 30" in text
    assert "18 h" not in text
    assert "La séance est levée" not in text


def test_an_attendance_nobody_marked_is_to_be_clarified() -> None:
    text = read(minutes_of(replace(rich_record(), attendance=())))
    assert "Participants\nPrésences\nà préciser" in text


def test_a_decision_nobody_is_named_for_was_taken_by_the_room() -> None:
    record = rich_record()
    items = tuple(replace(item, decided_by="") for item in record.items)
    text = read(minutes_of(replace(record, items=items)))
    assert "Fusionner les deux secrétariats\nDécision proposée" in text
    assert "Décidée en séance · Application : Claire Dupont" in text


def test_a_planned_session_shows_its_planned_hour() -> None:
    record = rich_record()
    planned = replace(record.session, started=None, closed=None, at=time(14, 0))
    assert "à partir de 14 h 00" in read(minutes_of(replace(record, session=planned)))


def test_a_draft_says_so_and_an_approved_version_too() -> None:
    draft = read(minutes_of(rich_record()))
    approved = read(minutes_of(rich_record(), validated=True))
    assert "Projet · Diffusion restreinte" in draft
    assert "projet du mardi 10 mars 2026 à 11 h 40" in draft
    assert "Validé · Diffusion restreinte" in approved
    assert "Ce compte rendu est approuvé." in approved


def test_every_kind_of_item_is_told() -> None:
    """Whatever was captured is found again in the private copy."""
    record = rich_record()
    assert {item.kind for item in record.items} == set(ItemKind)
    text = " ".join(read(minutes_of(record, Audience.PRIVATE)).split()).casefold()
    assert not [item.text for item in record.items if " ".join(item.text.split()).casefold() not in text]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_data_follow_the_shapes_of_the_command_line(language: str) -> None:
    data = minutes_of(rich_record(), language=language).data
    assert set(data) == {
        "engagement",
        "session",
        "attendance",
        "agenda",
        "items",
        "activities",
        "outcomes",
        "carried",
        "settled",
    }
    items = data["items"]
    assert isinstance(items, list)
    assert [item["ref"] for item in items if isinstance(item, dict) and item["kind"] == "decision"] == [
        "D-07",
        "D-08",
        "D-09",
    ]


def test_the_question_of_a_point_stands_under_its_title_where_it_adds_something() -> None:
    record = rich_record()
    first, second, *others = record.agenda
    asked = replace(first, question="Qu'est-ce qui a bougé depuis deux semaines ?")
    same = replace(second, question=f"{second.title} ?")
    blocks = minutes_of(replace(record, agenda=(asked, same, *others))).blocks
    titles = {block.text: place for place, block in enumerate(blocks) if isinstance(block, Heading)}
    below = blocks[titles["1. Suites du COPIL 2"] + 1]
    assert isinstance(below, Paragraph)
    assert plain(below.runs).startswith("Qu'est-ce qui a bougé")
    after = blocks[titles["2. Avancement des pilotes"] + 1]
    assert not (isinstance(after, Paragraph) and plain(after.runs).startswith("Avancement"))
