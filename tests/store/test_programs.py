"""Whatever was done in whatever order, Ctrl+Z leads back through the same states, and Ctrl+Y forth again."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.i18n import Trouble
from facilitator.paths import home_of
from facilitator.store.intentions import Deed
from facilitator.store.store import Store
from tests.stage import FixedClock
from tests.store.deeds import DEEDS
from tests.store.scenes import Content, Scene, content, scene

_PROGRAMS = st.lists(st.sampled_from(sorted(DEEDS)), min_size=1, max_size=20)


@settings(max_examples=40)
@given(program=_PROGRAMS, reopened=st.booleans())
def test_undo_and_redo_walk_through_the_same_states(program: list[Deed], *, reopened: bool) -> None:
    """A random afternoon is taken back to the empty file and done again; numbers never meet."""
    with tempfile.TemporaryDirectory() as folder:
        home, clock = home_of(Path(folder), {}), FixedClock()
        with Store.open(home, clock) as store:
            at = scene(store, clock)
            states = [content(home.database), *_carried_out(at, program, home.database)]
            assert _numbers_are_unique(at)
            if not reopened:
                _walk(store, at.engagement, home.database, states)
        if reopened:
            with Store.open(home, clock) as store:
                _walk(store, at.engagement, home.database, states)


def _carried_out(at: Scene, program: list[Deed], database: Path) -> list[Content]:
    """The state after each step that changed something; what cannot be done now is refused whole."""
    states: list[Content] = []
    last = content(database)
    for deed in program:
        at.clock.forward(seconds=20)
        try:
            _carry_out(at, deed)
        except (Trouble, IndexError):  # it is closed, or there is no mission left to edit
            assert content(database) == last
        last = content(database)
        if _steps(at) > len(states) + _OF_THE_SCENE:
            states.append(last)
        assert _steps(at) == len(states) + _OF_THE_SCENE
    return states


def _carry_out(at: Scene, deed: Deed) -> None:
    """Does one thing; starting means a session that is planned, if there is one."""
    if deed is not Deed.START:
        DEEDS[deed](at)
        return
    planned = [line.session for line in at.store.sessions(at.engagement) if line.session.started is None]
    if planned:
        at.store.start_session(planned[0].id)


def _steps(at: Scene) -> int:
    count: int = at.store._rows("SELECT count(*) AS n FROM intention", ())[0]["n"]
    return count


_OF_THE_SCENE = 10
"""Steps it took to set the scene."""


def _walk(store: Store, engagement: str, database: Path, states: list[Content]) -> None:
    for before in reversed(states[:-1]):
        assert store.undo(engagement)
        assert content(database) == before
    while store.undo(engagement):
        pass
    assert not any(content(database).values())
    redone = 0
    while store.redo(engagement):
        redone += 1
    assert redone == len(states) - 1 + _OF_THE_SCENE
    assert content(database) == states[-1]


def _numbers_are_unique(at: Scene) -> bool:
    refs = [item.ref for item in at.store.register(at.engagement) if item.ref]
    return len(refs) == len(set(refs))
