"""One activity, field by field: every one of them read, refused or emptied where it stands."""

from __future__ import annotations

from decimal import Decimal

import pytest

from facilitator.domain.organisation import Activity, Basis, FteSource, Grade, VerdictCode
from facilitator.domain.session import Session
from facilitator.store.store import Store
from facilitator.ui.screens.activity import ActivityScreen
from tests.ui.conftest import Opens
from tests.ui.keyboard import empty_line, press, row_with, shown, type_text
from tests.ui.organised import Organised, organise
from tests.ui.screens.test_organisation import go_to

TITLE = "Gestion des stocks"


@pytest.fixture
def organised(store: Store, copil: Session) -> Organised:
    """Services that do something."""
    return organise(store, copil.engagement_id)


def now(store: Store, organised: Organised) -> Activity:
    """The activity as it is kept."""
    found = organised.activities[TITLE]
    return next(each for each in store.activities(organised.of) if each.id == found)


FIELDS = (
    ("beneficiary", "Les écoles", lambda each: each.beneficiary == "Les écoles"),
    ("basis", "oblig", lambda each: each.basis is Basis.MANDATORY),
    ("legal_text", "Code général", lambda each: each.legal_text == "Code général"),
    ("roles", "C finances, A dupuis", lambda each: len(each.roles) == 2),
    ("fte", "0,35", lambda each: each.fte == Decimal("0.35")),
    ("source", "mesuré", lambda each: each.source is FteSource.MEASURED),
    ("evidence", "relevé de mars", lambda each: each.evidence == "relevé de mars"),
    ("volume", "1200 bons/an", lambda each: (each.volume, each.volume_unit) == (1200, "bons")),
    ("unit_minutes", "12,5", lambda each: each.unit_minutes == Decimal("12.5")),
    ("frequency", "hebdo", lambda each: each.frequency is not None),
    ("workload", "2h/jour", lambda each: each.workload_minutes == 120),
    ("staff", "2 B, dupuis", lambda each: each.agents == 3 and each.staff[0].grade is Grade.B),
    ("rationale", "en double", lambda each: each.rationale == "en double"),
    ("target_fte", "0,1", lambda each: each.target_fte == Decimal("0.1")),
    ("deadline", "30/06/2026", lambda each: f"{each.deadline:%d/%m}" == "30/06"),
    ("deciding_body", "cop", lambda each: each.deciding_body_id is not None),
    ("unit", "voirie", lambda each: each.unit_id is not None),
    ("mission", "marchés", lambda each: each.mission_id is not None),
    ("owner", "roche", lambda each: each.owner_id is not None),
)  # fmt: skip
"""A field, what is typed for it, what is kept."""


@pytest.mark.parametrize(("field", "typed", "is_kept"), FIELDS, ids=[each[0] for each in FIELDS])
async def test_each_field_is_typed_where_it_stands(
    opened: Opens, store: Store, organised: Organised, field: str, typed: str, is_kept: object
) -> None:
    """It reads back as typed, is undone by itself, and `-` empties it."""
    before = now(store, organised)
    async with opened() as pilot:
        await go_to(pilot, before.id)
        await press(pilot, "enter")
        sheet = pilot.app.screen
        assert isinstance(sheet, ActivityScreen)
        sheet.list.select(field)
        await press(pilot, "enter")
        await empty_line(pilot)
        await type_text(pilot, typed, "enter")
        assert callable(is_kept)
        assert is_kept(now(store, organised))
        changed = now(store, organised)
        await press(pilot, "enter", "enter")
        assert now(store, organised) == changed, "what is offered says what is kept"
        await press(pilot, "ctrl+z")
        if changed != now(store, organised):
            assert now(store, organised) == before


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("fte", "-1", "-1 ETP, c'est moins que rien"),
        ("fte", "12", "12 ETP, c'est plus que « Achats » n'en a (4,6)"),
        ("fte", "beaucoup", "« beaucoup » n'est pas un nombre d'ETP"),
        ("volume", "souvent", "« souvent » n'est pas un volume"),
        ("frequency", "parfois", "« parfois » n'est pas une fréquence"),
        ("workload", "2 h", "« 2 h » n'est pas une charge"),
        ("basis", "x", "obligatoire, facultatif"),
        ("roles", "finances", "« finances » n'est pas un rôle"),
        ("owner", "xavier", "Personne ici ne s'appelle xavier"),
        ("deadline", "31/02", "31/02"),
        ("deciding_body", "lune", "Aucune instance ne s'appelle « lune »"),
        ("unit", "lune", "« lune » n'est pas une unité"),
        ("verdict", "transférer", "Un transfert vers nulle part"),
        ("verdict", "transférer > achats", "« Achats » le fait déjà"),
        ("verdict", "conserver > voirie", "Seuls un transfert, une mutualisation"),
        ("verdict", "peut-être", "n'est pas une suite à donner"),
    ],
)
async def test_what_cannot_be_is_refused_in_a_sentence_and_stays(
    opened: Opens, store: Store, organised: Organised, field: str, typed: str, said: str
) -> None:
    before = now(store, organised)
    async with opened() as pilot:
        await go_to(pilot, before.id)
        await press(pilot, "enter")
        sheet = pilot.app.screen
        assert isinstance(sheet, ActivityScreen)
        sheet.list.select(field)
        await press(pilot, "enter")
        await empty_line(pilot)
        await type_text(pilot, typed, "enter")
        assert said in " ".join(shown(pilot).split())
        assert sheet.line_box.line == typed
        assert now(store, organised) == before


async def test_a_verdict_given_during_a_session_is_in_its_record(
    opened: Opens, store: Store, copil: Session, organised: Organised
) -> None:
    """Outside any it is only on the activity."""
    async with opened((100, 50)) as pilot:
        await go_to(pilot, organised.activities[TITLE])
        await press(pilot, "enter")
        store.start_session(copil.id)
        sheet = pilot.app.screen
        assert isinstance(sheet, ActivityScreen)
        sheet.list.select("verdict")
        await press(pilot, "enter")
        await type_text(pilot, "mutualiser > voirie", "enter")
        activity = now(store, organised)
        assert activity.verdict is VerdictCode.POOL
        assert activity.target_unit_id == organised.units["Voirie"]
        assert activity.verdict_session_id == copil.id
        assert "COPIL n° 3" in row_with(pilot, "décidé en")
        await press(pilot, "delete")
        assert now(store, organised).verdict is None


async def test_del_empties_a_field_but_never_the_title(
    opened: Opens, store: Store, organised: Organised
) -> None:
    async with opened() as pilot:
        await go_to(pilot, organised.activities[TITLE])
        await press(pilot, "enter")
        sheet = pilot.app.screen
        assert isinstance(sheet, ActivityScreen)
        sheet.list.select("fte")
        await press(pilot, "delete")
        assert now(store, organised).fte is None
        sheet.list.select("title")
        await press(pilot, "delete")
        assert now(store, organised).title == TITLE
