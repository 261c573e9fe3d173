"""What was said of an activity: lines tied to it, that begin with its title, or that follow its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
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


def remarks_of(
    items: Iterable[Item], activities: Collection[Activity], others: Iterable[Activity] = ()
) -> Mapping[str, tuple[Item, ...]]:
    """What was said of each activity by its id, as it was captured; private lines are left out.

    A line that is tied to an activity is of that one alone, whatever its text says, be it one of the
    `others` there are; once it was removed, the line is of the one it names, as when it is entered again.
    """
    there = {each.id for each in (*activities, *others)}
    titles: dict[str, list[str]] = defaultdict(list)
    for activity in activities:
        titles[folded(activity.title)].append(activity.id)
    found: dict[str, tuple[Item, ...]] = {}
    before: Item | None = None
    for item in items:
        if item.kind in (ItemKind.ACTIVITY, ItemKind.MISSION):
            before = item
        elif item.kind in SAID_OF and not item.is_private:
            tied = item.about_id if item.about_id in there else None
            about = tied or next(iter(titled(item.text, titles)), None) or _after(item, before)
            if about:
                found[about] = (*found.get(about, ()), item)
    return found


def titled(text: str, titles: Mapping[str, Sequence[str]]) -> Sequence[str]:
    """The activities whose title, folded in `titles`, stands before a colon at the beginning of a text."""
    first = text.partition("\n")[0]
    place = first.find(":")
    while place >= 0:
        if known := titles.get(folded(first[:place].strip())):
            return known
        place = first.find(":", place + 1)
    return ()


def _after(item: Item, before: Item | None) -> str | None:
    """The activity a line follows in the same session, under the same agenda item."""
    if before is None or item.kind not in SAID_AFTER:
        return None
    same = (item.session_id, item.agenda_item_id) == (before.session_id, before.agenda_item_id)
    return before.activity_id if same else None
