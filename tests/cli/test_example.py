"""The days of the example are counted from today, and none of its past falls on a weekend."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from facilitator.cli.example import FILE, SESSIONS, folder_of, play, working_day
from facilitator.clock import StageClock
from facilitator.domain.scenario import ScenarioStatus
from facilitator.domain.staffing import total
from facilitator.domain.versions import Difference
from facilitator.i18n import Words
from facilitator.paths import home_of
from facilitator.scenario_words import told
from facilitator.store.store import Store
from tests.stage import FixedClock

SATURDAY = date(2026, 3, 14)


@pytest.mark.parametrize(
    ("offset", "day"),
    [
        (0, SATURDAY),
        (1, date(2026, 3, 16)),
        (2, date(2026, 3, 16)),
        (3, date(2026, 3, 17)),
        (-1, date(2026, 3, 13)),
        (-6, date(2026, 3, 6)),
        (-7, date(2026, 3, 6)),
    ],
)
def test_a_weekend_is_moved_away_from_today(offset: int, day: date) -> None:
    assert working_day(SATURDAY, offset) == day


@pytest.mark.parametrize("language", ["fr", "en"])
def test_its_texts_are_found_and_their_sessions_are_in_order(language: str) -> None:
    """The names of the files give the order in which they are played."""
    folder = folder_of(language)
    assert tomllib.loads((folder / FILE).read_text(encoding="utf-8"))["led_by"] == "Odile Garnier"
    files = sorted((folder / SESSIONS).glob("*.toml"))
    days = [tomllib.loads(path.read_text(encoding="utf-8"))["day"] for path in files]
    assert days == sorted(days)
    assert len(days) == 9


def test_after_it_was_played_in_a_hurry_everything_is_durable_again(tmp_path: Path) -> None:
    """Waiting for the disk four hundred times would keep a newcomer waiting; what she does then is safe."""
    clock = StageClock(FixedClock())
    with Store.open(home_of(tmp_path, {}), clock) as store:
        made = play(store, clock, folder_of("en"), alone=True)
        (durable,) = store._rows("PRAGMA synchronous", ())
        assert durable == {"synchronous": 2}
        assert store.undo(made.id) is None
    assert clock.at is None


@pytest.mark.parametrize("language", ["fr", "en"])
def test_it_has_a_draft_scenario_that_takes_fewer_fte(tmp_path: Path, language: str) -> None:
    """Something comes, something goes and something is elsewhere, so that all marks are seen."""
    clock = StageClock(FixedClock())
    with Store.open(home_of(tmp_path, {}), clock) as store:
        of = play(store, clock, folder_of(language), alone=True).id
        (scenario,) = store.scenarios(of)
        current, target = store.structure(of), store.target(scenario.id)
    assert scenario.status is ScenarioStatus.DRAFT
    assert scenario.submitted_on is not None
    assert total(target.activities) < total(current.activities)
    assert {each.mark for each in told(current, target, Words(language))} == set(Difference)
