"""The parts of the live session: what its keys do. None of them is loaded before it is first needed."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from facilitator.ui.screens.live import LiveScreen
    from facilitator.ui.screens.live_asking import Asking
    from facilitator.ui.screens.live_clock import ClockWatch
    from facilitator.ui.screens.live_conduct import Conduct
    from facilitator.ui.screens.live_doors import Doors
    from facilitator.ui.screens.live_draft import DraftKeeper
    from facilitator.ui.screens.live_entering import Entering
    from facilitator.ui.screens.live_guide import Telling
    from facilitator.ui.screens.live_items import ItemDeeds
    from facilitator.ui.screens.live_looking import Looking
    from facilitator.ui.screens.live_room import RoomView
    from facilitator.ui.screens.live_typing import Typing


_IN_ORDER: Final = (
    *("typing", "asking", "draft", "entering"),
    *("conduct", "guide", "clock", "looking", "items", "doors"),
)
"""What the first letter needs, then the first Enter, then other keys; the room may never look."""


def load() -> None:
    """Loads what the first keys need, while the first frame is being looked at."""
    for name in _IN_ORDER:
        import_module(f"facilitator.ui.screens.live_{name}")


def typing(screen: LiveScreen) -> Typing:
    """What answers to each key in the line."""
    from facilitator.ui.screens.live_typing import Typing

    return Typing(screen)


def entering(screen: LiveScreen) -> Entering:
    """What Enter does."""
    from facilitator.ui.screens.live_entering import Entering

    return Entering(screen)


def asking(screen: LiveScreen) -> Asking:
    """What the line is asked instead of capturing."""
    from facilitator.ui.screens.live_asking import Asking

    return Asking(screen)


def draft(screen: LiveScreen) -> DraftKeeper:
    """What keeps the line being typed."""
    from facilitator.ui.screens.live_draft import DraftKeeper

    return DraftKeeper(screen)


def conduct(screen: LiveScreen) -> Conduct:
    """What carries out the commands."""
    from facilitator.ui.screens.live_conduct import Conduct

    return Conduct(screen)


def telling(screen: LiveScreen) -> Telling:
    """What is told once to who conducts."""
    from facilitator.ui.screens.live_guide import Telling

    return Telling(screen)


def clock_watch(screen: LiveScreen) -> ClockWatch:
    """What notices that the computer slept."""
    from facilitator.ui.screens.live_clock import ClockWatch

    return ClockWatch(screen)


def looking(screen: LiveScreen) -> Looking:
    """What moves over the stream and the points."""
    from facilitator.ui.screens.live_looking import Looking

    return Looking(screen)


def doors(screen: LiveScreen) -> Doors:
    """What opens over the session."""
    from facilitator.ui.screens.live_doors import Doors

    return Doors(screen)


def deeds(screen: LiveScreen) -> ItemDeeds:
    """What is done to the chosen item."""
    from facilitator.ui.screens.live_items import ItemDeeds

    return ItemDeeds(screen)


def room(screen: LiveScreen) -> RoomView:
    """What the room sees."""
    from facilitator.ui.screens.live_room import RoomView

    return RoomView(screen)
