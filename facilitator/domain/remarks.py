"""What was said of an activity: the lines that follow its own, and those that begin with its title."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from facilitator.domain.items import Item, ItemKind
from facilitator.domain.organisation import Activity
from facilitator.domain.people import folded

SAID_AFTER: Final = frozenset(
    {ItemKind.FINDING, ItemKind.QUOTE, ItemKind.IDEA, ItemKind.QUESTION, ItemKind.RISK}
)
"""Kinds that are about the activity typed just before them."""

SAID_OF: Final = SAID_AFTER | {ItemKind.NOTE}
"""Kinds that are about the activity whose title they begin with."""


def remarks_of(items: Iterable[Item], activities: Iterable[Activity]) -> Mapping[str, tuple[Item, ...]]:
    """What was said of each activity by its id, as it was captured; private lines are left out."""
    titled: dict[str, str] = {}
    for activity in activities:
        titled.setdefault(folded(activity.title), activity.id)
    found: dict[str, tuple[Item, ...]] = {}
    before: Item | None = None
    for item in items:
        if item.kind in (ItemKind.ACTIVITY, ItemKind.MISSION):
            before = item
        elif item.kind in SAID_OF and not item.is_private:
            about = _titled(item.text, titled) or _after(item, before)
            if about:
                found[about] = (*found.get(about, ()), item)
    return found


def _titled(text: str, titles: Mapping[str, str]) -> str | None:
    """The activity whose title stands before a colon at the beginning of a text."""
    first = text.partition("\n")[0]
    place = first.find(":")
    while place >= 0:
        if known := titles.get(folded(first[:place].strip())):
            return known
        place = first.find(":", place + 1)
    return None


def _after(item: Item, before: Item | None) -> str | None:
    """The activity a line follows in the same session, under the same agenda item."""
    if before is None or item.kind not in SAID_AFTER:
        return None
    same = (item.session_id, item.agenda_item_id) == (before.session_id, before.agenda_item_id)
    return before.activity_id if same else None
