"""One point of the agenda a line."""

from __future__ import annotations

import pytest

from facilitator.capture.agenda import parse_point, point_line
from facilitator.domain.items import ItemKind
from facilitator.domain.session import AgendaItem, Expected, PointDraft, Technique

LINES = [
    (
        "Organigramme cible : quel scénario ? 30 min !décision /5doigts",
        PointDraft(
            "Organigramme cible : quel scénario ?", 30, Expected.DECISION, technique=Technique.FINGERS
        ),
    ),
    ("Moyens et postes 25 min !décision", PointDraft("Moyens et postes", 25, Expected.DECISION)),
    ("Missions du service 1h30 v:", PointDraft("Missions du service", 90, default_kind=ItemKind.ACTIVITY)),
    ("Missions activité :", PointDraft("Missions", default_kind=ItemKind.ACTIVITY)),
    ("Divers !clôture 10'", PointDraft("Divers", 10, Expected.CLOSING)),
    ("Suites du COPIL 2 !info 10 mn", PointDraft("Suites du COPIL 2", 10, Expected.INFORMATION)),
    ("Staffing /124 !discussion 25 minutes",
     PointDraft("Staffing", 25, Expected.DISCUSSION, technique=Technique.ONE_TWO_FOUR)),
    ("Calendrier /consentement", PointDraft("Calendrier", technique=Technique.CONSENT)),
    ("Priorités /points", PointDraft("Priorités", technique=Technique.DOTS)),
    ("Attentes /tour", PointDraft("Attentes", technique=Technique.ROUND)),
    ("Pause de 5 min puis reprise", PointDraft("Pause de 5 min puis reprise")),
    ("Point 3 : le bail", PointDraft("Point 3 : le bail")),
    ("Coût !urgent", PointDraft("Coût !urgent")),
    ("Débat 10 min 20 min", PointDraft("Débat 10 min", 20)),
    ("30 min", PointDraft("30 min")),
    ("  Bail\x1b[0m\n et locaux ", PointDraft("Bail  et locaux")),
]  # fmt: skip


@pytest.mark.parametrize(("line", "point"), LINES, ids=[line for line, _ in LINES])
def test_a_point_is_its_title_and_what_is_said_after_it(line: str, point: PointDraft) -> None:
    assert parse_point(line) == point


def test_a_point_is_corrected_in_its_own_grammar() -> None:
    point = AgendaItem(
        "p", "s", 1, "Organigramme", 30, Expected.DECISION, ItemKind.ACTIVITY, Technique.FINGERS
    )

    assert point_line(point, "fr") == "Organigramme 30 min !décision /5doigts v:"
    assert point_line(point, "en") == "Organigramme 30 min !decision /fingers v:"
    assert point_line(PointDraft("Divers"), "fr") == "Divers"
