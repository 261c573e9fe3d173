"""The JSON a script reads: exact keys, ISO dates, minutes, decimal numbers."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from facilitator.documents.shapes import (
    Names,
    activity_shape,
    engagement_shape,
    hours_shape,
    item_shape,
    person_shape,
    session_shape,
    unit_shape,
)
from facilitator.domain.engagement import Engagement, Phase
from facilitator.domain.hours import HoursLine, Nature
from facilitator.domain.items import Item
from facilitator.domain.organisation import OrgUnit
from facilitator.domain.overview import SessionLine
from facilitator.i18n import Words
from tests.documents.rich import rich_record
from tests.stage import ENGAGEMENT_ID

RECORD = rich_record()
NAMES = Names.of_record(RECORD)


def _item(ref: str) -> Item:
    return next(item for item in RECORD.items if item.ref == ref)


def test_an_action_as_capture_acknowledges_it(words_fr: Words) -> None:
    shape = item_shape(_item("A-14"), NAMES, words_fr)
    assert list(shape) == [
        "id", "ref", "kind", "text", "raw", "owner", "contributors", "due", "tags", "important", "status",
        "flags", "session", "agenda_item", "at", "private",
    ]  # fmt: skip
    assert shape["owner"] == "Paul Roche"
    assert shape["contributors"] == ["Samia Benali"]
    assert shape["due"] == "2026-03-20"
    assert shape["status"] == "open"
    assert shape["flags"] == [{"code": "due_ambiguous", "text": "ven. 13 ou 20/03\u202f?"}]
    assert shape["agenda_item"] == 3
    assert shape["at"] == "2026-03-10T09:38:00+01:00"


def test_a_decision_adds_who_decided_and_the_vote(words_en: Words) -> None:
    voted = item_shape(_item("D-07"), NAMES, words_en)
    assert voted["decided_by"] == "COPIL"
    assert voted["vote"] == {"for": 8, "against": 1, "abstain": 2}
    proposed = item_shape(_item("D-09"), NAMES, words_en)
    assert (proposed["status"], proposed["vote"]) == ("proposed", None)


def test_an_activity_adds_its_measures(words_en: Words) -> None:
    shape = item_shape(_item("V-12"), NAMES, words_en)
    expected = {
        "mission": "Marchés publics",
        "unit": "Achats",
        "fte": 0.7,
        "volume": 1200,
        "period": "year",
        "workload_minutes": 150,
        "frequency": None,
        "verdict": "pool",
        "target": "Finances",
    }
    assert {key: shape[key] for key in list(shape)[16:]} == expected


def test_an_activity_in_the_list_of_activities() -> None:
    activity = RECORD.activity("pieces")
    assert activity is not None
    shape = activity_shape(activity, NAMES, _item("V-12"))
    assert set(shape) == {
        "id", "unit", "mission", "text", "owner", "fte", "volume", "volume_unit", "period",
        "workload_minutes", "workload_period", "frequency", "basis", "source", "verdict", "target",
        "target_fte", "session", "ref",
    }  # fmt: skip
    assert (shape["ref"], shape["session"], shape["owner"]) == ("V-12", "copil3", "Marc Dupuis")


def test_people_and_units() -> None:
    assert person_shape(RECORD.people[3], NAMES) == {
        "id": "martin",
        "civility": "Mme",
        "first_name": "Nadia",
        "last_name": "Martin",
        "function": "cheffe de service",
        "unit": "RH",
        "email": "",
        "roles": [],
    }
    team = OrgUnit("paie", ENGAGEMENT_ID, "Paie", parent_id="rh", head_id="martin", fte=Decimal("9.5"))
    assert unit_shape(team, NAMES) == {
        "id": "paie",
        "name": "Paie",
        "kind": "service",
        "parent": "RH",
        "head": "Nadia Martin",
        "fte": 9.5,
    }


def test_sessions_engagements_and_hours() -> None:
    session = session_shape(SessionLine(RECORD.session, present=5, invited=7), RECORD.body)
    assert list(session) == [
        "id", "title", "number", "body", "kind", "on", "at", "minutes", "status", "started", "closed",
        "present", "invited",
    ]  # fmt: skip
    assert (session["body"], session["on"], session["at"]) == ("COPIL", "2026-03-10", "09:30")
    engagement = engagement_shape(
        Engagement("e", "Pôle", planned_minutes=2400), (Phase("p", "e", 1, "Structurer"),), 1215
    )
    assert engagement == {
        "id": "e",
        "title": "Pôle",
        "client": "",
        "status": "active",
        "phases": ["Structurer"],
        "hours_planned": 40.0,
        "minutes_spent": 1215,
    }
    line = HoursLine("h", "e", date(2026, 3, 9), 90, Nature.PREPARATION, text="prépa")
    assert hours_shape(line, None) == {
        "id": "h",
        "on": "2026-03-09",
        "nature": "preparation",
        "minutes": 90,
        "phase": None,
        "session": None,
        "text": "prépa",
    }
