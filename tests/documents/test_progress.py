"""The progress note tells what happened against what was planned, on one page, in the consultant's words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from facilitator.documents.blocks import Heading
from facilitator.documents.one_page import lines_of
from facilitator.documents.progress_texts import drawn
from facilitator.domain.dossier import Dossier
from facilitator.domain.items import ItemKind
from facilitator.domain.situation import note_on
from facilitator.i18n import Words
from tests.documents.reading import plain, progress_of, read
from tests.documents.rich import NOW
from tests.documents.rich_dossier import NOTE, SECRET, rich_dossier
from tests.stage import PARIS

FRENCH = Words("fr")


def _gaps(dossier: Dossier) -> list[str]:
    return plain(drawn(dossier, dossier.notes[-1], FRENCH).gaps).splitlines()


def test_what_one_wrote_takes_the_place_of_what_was_drawn() -> None:
    """Only of the parts one wrote; the others are still read from the record."""
    own = replace(NOTE, gaps="Rien à signaler.", following="- Réunir les chefs\n- Fixer la date du CST")
    text = read(progress_of(replace(rich_dossier(), notes=(own,))))
    assert "Rien à signaler." in text
    assert "reporté du" not in text
    assert "Réunir les chefs\nFixer la date du CST" in text
    assert "1 séance tenue" in text


def test_without_a_note_the_first_one_is_drawn_up_to_today() -> None:
    text = read(progress_of(replace(rich_dossier(), notes=())))
    assert "Note d'avancement n° 1" in text
    assert "du début au mardi 10 mars 2026" in text
    assert "COPIL n° 1 (lun. 12/01), COPIL n° 2 (mar. 17/02)" in text


def test_a_day_has_the_note_that_was_written_for_it_or_the_next_one() -> None:
    dossier = rich_dossier()
    assert note_on(dossier, NOTE.on) == NOTE
    new = note_on(dossier, date(2026, 3, 20))
    assert (new.id, new.number, new.since, new.on) == ("", 3, NOTE.on, date(2026, 3, 20))


def test_what_happened_later_is_not_known_yet() -> None:
    """A note of February that is written out in March tells what February knew."""
    dossier = rich_dossier()
    february = replace(NOTE, on=date(2026, 2, 18))
    text = read(progress_of(replace(dossier, notes=(february,))))
    assert "en cours\nCartographie\n" in text
    assert "arbitrage" not in text
    assert "A-02" not in text
    assert "Atelier Voirie" in text.split("Suites")[1]
    assert "2 h 45 sur la période" in text


def test_an_action_closed_after_the_period_was_open_in_it() -> None:
    dossier = rich_dossier()
    january = replace(NOTE, on=date(2026, 2, 11), since=None)
    assert "1 action en retard : A-01 (N. Martin, 9 jours)" in _gaps(replace(dossier, notes=(january,)))


def test_the_calendar_is_compared_with_the_one_known_before_the_period() -> None:
    gaps = _gaps(rich_dossier())
    assert gaps[:3] == [
        "Calendrier révisé, v2 (mer. 18/02) : Congés d'hiver",
        "Séminaire : retiré du calendrier (prévu le jeu. 05/03)",
        "COPIL n° 3 : reporté du mar. 10/03 au mar. 24/03",
    ]


def test_a_note_of_an_earlier_period_knows_no_later_revision() -> None:
    dossier = rich_dossier()
    early = replace(NOTE, on=date(2026, 2, 11), since=None)
    assert not [gap for gap in _gaps(replace(dossier, notes=(early,))) if "COPIL n° 3" in gap]


def test_a_phase_that_spent_more_than_it_has_is_named() -> None:
    dossier = rich_dossier()
    first, second = dossier.phases
    gaps = _gaps(replace(dossier, phases=(replace(first, planned_minutes=9 * 60), second)))
    assert gaps[-1] == "Heures de la phase « Structurer le pôle » dépassées de 0 h 50"


def test_when_all_goes_as_planned_it_says_so() -> None:
    dossier = Dossier(rich_dossier().engagement, notes=(NOTE,))
    assert _gaps(dossier) == ["Aucun écart avec ce qui était prévu."]
    text = read(progress_of(dossier))
    assert "Aucune décision n'est attendue." in text
    assert "Rien n'est encore prévu." in text


def test_private_items_are_in_no_text_of_a_note() -> None:
    """Whoever reads it, the note is written for the commissioner."""
    dossier = rich_dossier()
    assert SECRET not in "".join((*_gaps(dossier), drawn(dossier, NOTE, FRENCH).done))
    assert SECRET not in read(progress_of(dossier))


@pytest.mark.parametrize("count", [3, 12, 60])
def test_however_much_there_is_to_tell_it_stays_on_its_page(count: int) -> None:
    """Of each kind some are told and the others counted."""
    dossier = rich_dossier()
    kinds = (ItemKind.DECISION, ItemKind.RISK, ItemKind.ACTION)
    models = {kind: dossier.of_kind(kind)[-1 if kind is ItemKind.DECISION else 0] for kind in kinds}
    at = datetime(2026, 2, 17, 10, tzinfo=PARIS)
    more = tuple(
        replace(model, id=f"{model.id}-{number}", number=90 + number, text=f"texte {number} " * 20, at=at)
        for model in models.values()
        for number in range(count)
    )
    milestones = tuple(
        replace(dossier.milestones[-1], id=str(number), on=date(2026, 5, 1) + timedelta(days=number))
        for number in range(count)
    )
    document = progress_of(
        replace(dossier, items=dossier.items + more, milestones=dossier.milestones + milestones)
    )
    assert lines_of(document.blocks) <= 66
    assert "autres" in read(document)


def test_it_is_addressed_to_whoever_commissioned_it() -> None:
    dossier = rich_dossier()
    assert "À l'attention de\nM. Yves LE GOFF, DGS, Direction générale" in read(progress_of(dossier))
    nobody = replace(dossier, people=tuple(replace(each, roles=()) for each in dossier.people))
    assert "À l'attention de\nYves Le Goff, DGS" in read(progress_of(nobody))


def test_its_parts_are_those_of_the_practice() -> None:
    titles = [block.text for block in progress_of(rich_dossier(), "en").blocks if isinstance(block, Heading)]
    assert titles == [
        "Done since the last note",
        "Gaps with what was planned",
        "Milestones and risks",
        "Decisions expected",
        "Next steps",
    ]
    assert NOW.date() == NOTE.on
