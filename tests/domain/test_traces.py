"""Where a line was spoken of: what stands for it, what says its name, the verdicts session by session."""

from __future__ import annotations

from datetime import date, datetime

from facilitator.domain.items import Item, ItemKind
from facilitator.domain.organisation import Activity, OrgUnit, VerdictCode
from facilitator.domain.session import AgendaItem, Session
from facilitator.domain.traces import VerdictGiven, traces_of
from tests.stage import PARIS

FIRST, SECOND = (Session(each, "e", each, date(2026, 3, day)) for each, day in (("s1", 3), ("s2", 10)))
STOCKS = Activity("1", "e", "Gestion des stocks", unit_id="rh")


def said(session: Session, text: str, activity_id: str | None = None) -> Item:
    """A line of a session."""
    at = datetime(2026, 3, 3, 9, 30, tzinfo=PARIS)
    return Item("i", "e", session.id, 1, ItemKind.NOTE, None, text, text, at, activity_id=activity_id)


def test_a_line_is_found_by_what_stands_for_it_and_by_its_name() -> None:
    """Accents and case aside; the latest session comes first."""
    items = [
        said(FIRST, "La GESTION des stocks est doublée"),
        said(FIRST, "Rien à voir"),
        said(SECOND, "Autre", "1"),
    ]
    found = traces_of(STOCKS, [FIRST, SECOND], items)
    assert [(each.session, len(each.items)) for each in found] == [(SECOND, 1), (FIRST, 1)]


def test_a_point_of_the_agenda_that_names_it_is_enough() -> None:
    """Nothing was typed under it that says its name; it is told with the session."""
    rh = OrgUnit("rh", "e", "RH")
    points = [
        AgendaItem(each, "s1", n, f"{each} : quel scénario ?") for n, each in enumerate(("Les RH", "DSI"), 1)
    ]
    (trace,) = traces_of(rh, [FIRST, SECOND], [said(FIRST, "d: on regroupe")], points=points)
    assert (trace.session, trace.items, trace.points) == (FIRST, (), (points[0],))


def test_a_unit_is_found_by_its_whole_name_only() -> None:
    rh = OrgUnit("rh", "e", "RH")
    assert traces_of(rh, [FIRST], [said(FIRST, "Le rhum")]) == ()
    assert len(traces_of(rh, [FIRST], [said(FIRST, "a: voir >rh")])) == 1


def test_verdicts_stand_with_their_session_and_by_their_day_outside_any() -> None:
    at = datetime(2026, 3, 12, 9, 30, tzinfo=PARIS)
    given = (VerdictGiven(at, VerdictCode.KEEP, "", "s1"), VerdictGiven(at, None))
    inside, outside = sorted(
        traces_of(STOCKS, [FIRST, SECOND], [], given), key=lambda each: each.session is None
    )
    assert (inside.session, inside.verdicts) == (FIRST, given[:1])
    assert (outside.on, outside.verdicts) == (date(2026, 3, 12), given[1:])
