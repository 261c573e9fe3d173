"""Functions and activities on one line: read, refused in a sentence, and offered again as one types them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator import wording
from facilitator.capture.context import Context
from facilitator.capture.messages import Refusal
from facilitator.capture.unit_line import UnitLine, read_unit, unit_line
from facilitator.capture.work_line import WorkLine, corrected, read_verdict, read_work, work_said
from facilitator.capture.work_text import activity_line, frequency_cell
from facilitator.domain.items import ItemKind
from facilitator.domain.organisation import (
    TARGETED,
    Activity,
    Frequency,
    OrgUnit,
    Period,
    UnitKind,
    VerdictCode,
)
from facilitator.i18n import Words
from tests.stage import PEOPLE, TUESDAY, UNITS

CONTEXT = Context(on=TUESDAY, people=PEOPLE, units=UNITS)
TITLES = ("Rédaction des pièces", "Bilan annuel", "Réponse aux 3 écoles", "Suivi, au jour le jour", "R&D")


@pytest.mark.parametrize("often", Frequency)
def test_how_often_is_said_in_the_word_that_lists_use(often: Frequency, words_fr: Words) -> None:
    """`mensuelle` everywhere: the French agrees with *activité*, and is read back as it is said."""
    said = wording.frequency_label(often, words_fr)
    assert frequency_cell(often, "fr") == said
    read = read_work(f"Bilan ; {said}", CONTEXT, ItemKind.ACTIVITY, None)
    assert isinstance(read, WorkLine)
    assert read.measures.frequency is often


def _fte() -> st.SearchStrategy[Decimal | None]:
    return st.none() | st.decimals(Decimal("0.01"), Decimal("9.99"), places=2)


@st.composite
def activities(draw: st.DrawFn) -> Activity:
    """An activity with whatever a line may say of it."""
    volume = draw(st.none() | st.integers(1, 99999).map(Decimal))
    minutes = draw(st.none() | st.integers(1, 600))
    verdict = draw(st.none() | st.sampled_from(VerdictCode))
    target = draw(st.sampled_from(("Voirie", "DSI"))) if verdict in TARGETED else ""
    return Activity(
        "1",
        "e",
        draw(st.sampled_from(TITLES)),
        unit_id="achats",
        owner_id=draw(st.none() | st.sampled_from([each.id for each in PEOPLE])),
        fte=draw(_fte()),
        volume=volume,
        volume_unit=draw(st.sampled_from(("", "dossiers"))) if volume else "",
        period=draw(st.sampled_from(Period)) if volume else None,
        workload_minutes=minutes,
        workload_period=draw(st.sampled_from(Period)) if minutes else None,
        frequency=draw(st.none() | st.sampled_from(Frequency)),
        verdict=verdict,
        target=target,
        target_unit_id=target.casefold() or None,
    )


@given(activities(), st.sampled_from(("fr", "en")))
def test_the_line_that_is_offered_says_the_activity(activity: Activity, language: str) -> None:
    owner = next((each for each in PEOPLE if each.id == activity.owner_id), None)
    offered = activity_line(activity, owner, language)
    read = read_work(offered, CONTEXT, ItemKind.ACTIVITY, None)
    assert isinstance(read, WorkLine), offered
    blank = Activity("1", "e", "", unit_id="achats")
    assert corrected(blank, WorkLine(ItemKind.ACTIVITY, ""), read) == activity


@given(activities(), st.sampled_from(("fr", "en")))
def test_a_line_that_is_not_touched_changes_nothing(activity: Activity, language: str) -> None:
    """Even what the line cannot say stays."""
    full = replace(activity, beneficiary="Les écoles", title="Un titre ; avec un point-virgule >etc")
    offered = activity_line(full, None, language)
    before = work_said(offered, CONTEXT, ItemKind.ACTIVITY)
    assert corrected(full, before, before) == full


@pytest.mark.parametrize(
    ("typed", "code", "target"),
    [
        ("conserver", VerdictCode.KEEP, ""),
        ("=s", VerdictCode.SIMPLIFY, ""),
        ("transférer > voirie", VerdictCode.TRANSFER, "Voirie"),
        ("pool>roads team", VerdictCode.POOL, "roads-team"),
    ],
)
def test_a_verdict_is_read_by_itself(typed: str, code: VerdictCode, target: str) -> None:
    read = read_verdict(typed, CONTEXT, None)
    assert isinstance(read, WorkLine)
    assert (read.verdict, read.target) == (code, target)


@given(st.text(max_size=40))
def test_whatever_is_typed_is_read_or_refused(text: str) -> None:
    assert isinstance(read_work(text, CONTEXT, ItemKind.ACTIVITY, None), WorkLine | Refusal)
    assert isinstance(read_unit(text, CONTEXT), UnitLine | Refusal)


@given(st.sampled_from(UnitKind), st.none() | st.decimals(Decimal(0), Decimal(999), places=1), st.booleans())
def test_the_line_of_a_unit_says_the_unit(kind: UnitKind, fte: Decimal | None, french: bool) -> None:
    parent, head = UNITS[1], PEOPLE[0]
    unit = OrgUnit("new", "e", "Courrier", kind, parent.id, head.id, fte)
    read = read_unit(unit_line(unit, parent, head, "fr" if french else "en"), CONTEXT, unit)
    assert read == UnitLine("Courrier", kind, parent.id, True, fte, head.id)
