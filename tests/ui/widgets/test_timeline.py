"""The line of an engagement as it is painted, from a few months to several years."""

from __future__ import annotations

from datetime import date

import pytest
from textual.app import App, ComposeResult

from facilitator.domain.plan import Milestone
from facilitator.domain.session import Session
from facilitator.i18n import Words
from facilitator.ui.theme import themes
from facilitator.ui.widgets.course import Course
from facilitator.ui.widgets.timeline import Timeline
from tests.stage import TUESDAY
from tests.ui.keyboard import plain


class Stage(App[None]):
    """The line alone."""

    def __init__(self, course: Course) -> None:
        super().__init__()
        self.register_theme(themes()["facilitator-dark"])
        self.theme = "facilitator-dark"
        self.line = Timeline(Words("fr"))
        self.line.set_reactive(Timeline.course, course)

    def compose(self) -> ComposeResult:
        """The line."""
        yield self.line


async def rows(course: Course, width: int) -> list[str]:
    """Its three rows."""
    app = Stage(course)
    async with app.run_test(size=(width, 8)):
        return [plain(row) for row in app.line.render().plain.split("\n")]


def session(on: date) -> Session:
    """A session on a day."""
    return Session(f"{on}", "e", "Atelier", on)


@pytest.mark.parametrize(
    ("last", "months"),
    [
        (date(2026, 5, 31), "mars avril mai"),
        (date(2026, 12, 31), "mars avril mai juin juillet août sept. octobre nov. décembre"),
        (date(2027, 3, 31), "mars avril mai juin juil. août sept. oct. nov. déc. 2027 févr. mars"),
    ],
)
async def test_months_are_named_as_long_as_there_is_room(last: date, months: str) -> None:
    named, _, _ = await rows(Course((session(date(2026, 3, 2)), session(last)), (), TUESDAY), 84)
    assert " ".join(named.split()) == months


async def test_several_years_name_what_finds_room_without_touching() -> None:
    named, line, _ = await rows(Course((session(TUESDAY), session(date(2029, 3, 1))), (), TUESDAY), 64)
    assert {"2027", "2028", "2029"} <= set(named.split())
    assert len(named) <= 60
    assert len(line) == 60


async def test_milestones_are_named_those_ahead_first_and_cut_at_the_edge() -> None:
    passed = Milestone("a", "e", "Lettre signée", date(2026, 1, 5))
    ahead = Milestone("b", "e", "Création du pôle", date(2026, 9, 1))
    _, _, legend = await rows(Course((), (passed, ahead), TUESDAY), 100)
    assert legend.endswith("◇ jalon (Création du pôle 1er sept., Lettre signée 5 janv.)")
    _, _, short = await rows(Course((), (passed, ahead), TUESDAY), 64)
    assert short.endswith("…")
    assert len(short) <= 60
