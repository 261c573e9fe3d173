"""Going through the activities: where one is, what comes next, and what the verdicts add up to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.engagement import Engagement
from facilitator.domain.organisation import Activity, ServiceMission, VerdictCode
from facilitator.domain.rationalising import Rationalisation
from facilitator.domain.record import SessionRecord
from facilitator.domain.session import Session
from facilitator.domain.staffing import by_verdict
from tests.stage import TUESDAY

MISSIONS = tuple(ServiceMission(f"m{n}", "e", f"Mission {n}") for n in range(3))
_FTE = st.none() | st.decimals(0, 9, places=2)


def _plan(activities: Sequence[Activity]) -> Rationalisation:
    session = Session("s", "e", "Rationalisation", TUESDAY)
    record = SessionRecord(Engagement("e", "Pôle"), session, missions=MISSIONS, activities=tuple(activities))
    return Rationalisation.of(record)


_ACTIVITIES = st.lists(
    st.tuples(st.none() | st.sampled_from([each.id for each in MISSIONS]), _FTE), min_size=1, max_size=12
).map(lambda found: [Activity(f"a{n}", "e", f"A{n}", of, fte=fte) for n, (of, fte) in enumerate(found)])
_DECISIONS = st.lists(st.tuples(st.integers(0, 11), st.none() | st.sampled_from(VerdictCode)), max_size=20)


@given(_ACTIVITIES, _DECISIONS)
def test_what_was_decided_so_far_is_what_counting_anew_would_find(
    activities: list[Activity], decisions: list[tuple[int, VerdictCode | None]]
) -> None:
    """Verdicts are added up as they are given, changed and taken back."""
    plan = _plan(activities)
    for number, verdict in decisions:
        at = number % len(activities)
        activities[at] = replace(activities[at], verdict=verdict)
        plan = plan.with_activity(activities[at])
    again = _plan(activities)
    assert plan.groups == again.groups
    assert (plan.count, plan.decided) == (len(activities), sum(1 for each in activities if each.verdict))
    assert list(plan.staff.items()) == list(by_verdict(activities).items())
    assert [plan.activity(each.id) for each in activities] == activities


@given(_ACTIVITIES)
def test_the_arrows_go_through_all_of_them_and_stop_at_both_ends(activities: list[Activity]) -> None:
    plan = _plan(activities)
    order = [each.id for each in plan.activities]
    for step, ids in ((1, order), (-1, order[::-1])):
        found = [plan.beside(each, step) for each in ids]
        assert [each.id if each else None for each in found] == [*ids[1:], None]
    first = plan.beside("nobody", 1)
    assert first is not None
    assert first.id == order[0]


@given(_ACTIVITIES, st.integers(0, 11))
def test_the_next_to_decide_is_sought_onward_and_then_from_the_first(
    activities: list[Activity], number: int
) -> None:
    plan = _plan(activities)
    order = [each.id for each in plan.activities]
    at = number % len(order)
    for wanted in (*order[at + 1 :], *order[: at + 1]):
        following = plan.following(order[at])
        assert following is not None
        assert following.id == wanted
        plan = plan.with_activity(replace(following, verdict=VerdictCode.KEEP))
    assert plan.following(order[at]) is None


def test_without_activities_there_is_nothing_to_go_to() -> None:
    plan = _plan([])
    assert (plan.following(""), plan.beside("", 1), plan.first_of(0), plan.group_of("")) == (
        None,
        None,
        None,
        0,
    )


def test_an_activity_without_fte_counts_and_weighs_nothing() -> None:
    plan = _plan([Activity("a", "e", "A", verdict=VerdictCode.STOP)])
    assert (plan.decided, plan.staff) == (1, {VerdictCode.STOP: Decimal(0)})
