"""Hours, letter, invitation, advice and actions say what the record holds, and what is still missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator.documents.blocks import Document, Holds, Json, Table, plain, value_of
from facilitator.documents.catalogue import DocumentKind
from facilitator.domain.hours import Nature
from facilitator.domain.mission_letter import MissionLetter
from facilitator.domain.people import Membership, Seat
from facilitator.domain.record import Audience
from facilitator.domain.session import SessionKind
from tests.documents.reading import document_about, read
from tests.documents.reading import plain as spaced
from tests.documents.rich import rich_record
from tests.documents.rich_dossier import HOURS, SECRET, rich_dossier

HOURS_OF = DocumentKind.HOURS


def _table(document: Document, caption: str) -> Table:
    (found,) = [block for block in document.blocks if isinstance(block, Table) and block.caption == caption]
    return found


def _rows(table: Table) -> list[list[str]]:
    return [[spaced(plain(cell)) for cell in row] for row in table.all_rows]


# hours


def test_each_table_of_hours_adds_up_to_the_same_total() -> None:
    document = document_about(HOURS_OF)
    for block in document.blocks:
        if isinstance(block, Table):
            spent = [value_of(cell) for cell in block.total if value_of(cell) is not None]
            assert 590 in spent, block.caption
            sums = [sum(_minutes(row[place]) for row in block.rows) for place in range(len(block.columns))]
            assert 590 in sums, block.caption


def _minutes(cell: object) -> int:
    value = value_of(cell)  # type: ignore[arg-type]
    return value if isinstance(value, int) else 0


def test_a_preparation_of_the_month_before_counts_in_its_own_month() -> None:
    """The lines add up to the months, which are what is paid for."""
    rows = _rows(_table(document_about(HOURS_OF), "Heures, ligne à ligne"))
    assert [(row[0], row[2], row[-1]) for row in rows if row[2] == "COPIL n° 2"] == [
        ("30/01/2026", "COPIL n° 2", "1 h 30"),
        ("17/02/2026", "COPIL n° 2", "2 h 45"),
    ]


def test_five_hundred_lines_add_up_to_the_minute() -> None:
    lines = tuple(replace(HOURS[0], id=f"line{number}", minutes=7 + number % 50) for number in range(500))
    document = document_about(HOURS_OF, replace(rich_dossier(), hours=lines))
    whole = sum(line.minutes for line in lines)
    hours, minutes = divmod(whole, 60)
    assert _rows(_table(document, "Heures, ligne à ligne"))[-1][-1] == f"{hours} h {minutes:02d}"


def test_hours_of_no_phase_are_not_lost() -> None:
    lines = (*HOURS, replace(HOURS[0], id="other", phase_id=None, nature=Nature.TRAVEL, minutes=10))
    rows = _rows(_table(document_about(HOURS_OF, replace(rich_dossier(), hours=lines)), "Heures par phase"))
    assert rows[-2] == ["Hors phase", "", "", "0 h 10", "", "0 h 10", "", ""]
    assert rows[-1][5] == "10 h 00"


def test_what_is_exceeded_is_below_zero() -> None:
    dossier = rich_dossier()
    over = replace(dossier, engagement=replace(dossier.engagement, planned_minutes=9 * 60))
    assert _rows(_table(document_about(HOURS_OF, over), "Heures par phase"))[-1][-2:] == ["9 h 00", "-0 h 50"]


def test_no_hours_are_said_to_be_none() -> None:
    text = read(document_about(HOURS_OF, replace(rich_dossier(), hours=())))
    assert "Aucune heure n'a encore été relevée." in text
    assert "0 h 00 / 40 h" in text


# the letter


def test_each_clause_stands_beside_what_was_done_of_it() -> None:
    phase, _ = [
        block
        for block in document_about(DocumentKind.LETTER).blocks
        if isinstance(block, Table) and block.caption == "Prestations de la phase"
    ]
    first, second, rest = _rows(phase)
    assert first[1].splitlines() == [
        "COPIL n° 1 (lun. 12/01/2026)",
        "COPIL n° 2 (mar. 17/02/2026)",
        "Remis : Diagnostic partagé (jeu. 19/02/2026)",
        "À remettre : Synthèse des entretiens (lun. 02/03/2026)",
        "Avis n° 1 : Rattacher l'accueil",
        "Prévu : Atelier Voirie (lun. 02/03/2026)",
    ]
    assert (first[2], second[2], rest[2]) == ("7 h 50", "", "2 h 00")


def test_an_engagement_without_a_letter_is_summed_up_all_the_same() -> None:
    dossier = rich_dossier()
    bare = replace(dossier, letter=None, stakes=(), engagement=replace(dossier.engagement, object=""))
    text = read(document_about(DocumentKind.LETTER, bare))
    assert "Objet\nà préciser" in text
    assert "Interventions antérieures" not in text


def test_a_date_the_letter_says_in_its_own_way_stays_as_it_is() -> None:
    dossier = rich_dossier()
    assert dossier.letter is not None
    (first, _) = dossier.letter.earlier
    letter: MissionLetter = replace(dossier.letter, earlier=(replace(first, starts="l'an passé", ends=""),))
    assert "Projet de service de la DSI (l'an passé)" in read(
        document_about(DocumentKind.LETTER, replace(dossier, letter=letter))
    )


# the invitation


def test_the_agenda_runs_by_the_clock_as_long_as_lengths_are_known() -> None:
    record = rich_record()
    first, second, *others = record.agenda
    open_ended = replace(record, agenda=(first, replace(second, minutes=None), *others))
    document = document_about(DocumentKind.INVITATION, open_ended)
    rows = _rows(_table(document, "Déroulé de la séance"))
    assert [row[0] for row in rows] == ["9 h 30", "9 h 40", "", "", "", ""]


def test_what_is_missing_in_an_invitation_is_to_be_clarified() -> None:
    record = rich_record()
    bare = replace(
        record, session=replace(record.session, at=None, place=""), agenda=(), attendance=(), bodies=()
    )
    text = read(document_about(DocumentKind.INVITATION, bare))
    assert "Horaire\nà préciser" in text
    assert "Lieu\nà préciser" in text
    assert "L'ordre du jour suivra." in text
    assert "Convoqués\nà préciser" in text


def test_the_members_of_the_body_are_invited_until_somebody_is() -> None:
    record = rich_record()
    (body,) = record.bodies
    members = (Membership("legoff", Seat.CHAIR), Membership("dupont"), Membership("roche", Seat.GUEST))
    text = read(
        document_about(
            DocumentKind.INVITATION, replace(record, attendance=(), bodies=(replace(body, members=members),))
        )
    )
    assert "Présidence\nM. Yves LE GOFF" in text
    assert "Sur invitation\nM. Paul ROCHE" in text


def test_an_interview_is_told_nobody_elses_actions() -> None:
    record = rich_record()
    interview = replace(record, session=replace(record.session, kind=SessionKind.INTERVIEW))
    document = document_about(DocumentKind.INVITATION, interview)
    assert "Actions dont il sera rendu compte" not in read(document)
    assert document.data["carried"] == []


def test_an_invitation_holds_nothing_of_what_was_said_in_the_session() -> None:
    assert document_about(DocumentKind.INVITATION).data["items"] == []


# advice


def test_a_single_advice_is_a_document_of_its_own() -> None:
    dossier = rich_dossier()
    document = document_about(DocumentKind.ADVICE, replace(dossier, advice=dossier.advice[:1]))
    assert document.title == "Note de conseil n°\u00a01"
    text = read(document)
    assert "Temps passé\n1 h 20" in text
    assert "Demandé par\nMme Claire DUPONT, DGA, Direction générale" in text


def test_no_advice_is_said_to_be_none() -> None:
    text = read(document_about(DocumentKind.ADVICE, replace(rich_dossier(), advice=())))
    assert "Aucun avis n'a encore été rendu." in text


# actions


def test_the_actions_that_wait_come_by_date_then_those_settled() -> None:
    document = document_about(DocumentKind.ACTIONS)
    assert [row[0].strip() for row in _rows(_table(document, "Actions à faire"))] == ["A-02", "A-03"]
    (settled,) = _rows(_table(document, "Actions faites ou abandonnées"))
    assert settled[4:] == ["faite", "COPIL n° 1"]
    assert value_of(_table(document, "Actions à faire").rows[0][3]) == date(2026, 2, 27)


def test_a_day_stands_on_one_line_in_every_table_of_actions() -> None:
    """Broken in the middle of its year, nobody reads it."""
    tables = (
        _table(document_about(DocumentKind.ACTIONS), "Actions à faire"),
        _table(document_about(DocumentKind.INVITATION), "Actions en cours"),
    )
    days = [each for table in tables for each in table.columns if each.holds is Holds.DAY]
    assert [column.share for column in days] == [0.175, 0.175]
    assert all(sum(column.share for column in table.columns) == pytest.approx(1) for table in tables)


# all of them


@pytest.mark.parametrize("kind", [kind for kind in DocumentKind if not kind.is_about_session])
def test_private_items_are_for_no_audience_but_private(kind: DocumentKind) -> None:
    for audience in (Audience.PUBLIC, Audience.COMMITTEE):
        document = document_about(kind, audience=audience)
        assert SECRET not in read(document)
        assert SECRET not in str(document.data)
    private = read(document_about(kind, audience=Audience.PRIVATE))
    assert (SECRET in private) is (kind in (DocumentKind.ACTIONS, DocumentKind.REGISTER))


def test_the_plain_values_are_those_the_documents_tell() -> None:
    data = {kind: document_about(kind).data for kind in DocumentKind if not kind.is_about_session}
    assert {kind: _spent(values["minutes"]) for kind, values in data.items()} == dict.fromkeys(data, 590)
    note = data[DocumentKind.PROGRESS]["note"]
    assert isinstance(note, dict)
    assert (note["number"], note["since"], note["on"]) == (2, "2026-02-11", "2026-03-10")


def _spent(minutes: Json) -> Json:
    assert isinstance(minutes, dict)
    return minutes["spent"]
