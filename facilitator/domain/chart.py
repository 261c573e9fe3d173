"""The organisation chart as rows from top to bottom: each unit with what leads to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from facilitator.domain.organisation import OrgUnit
from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A unit in the chart. `guides` tells of each level down to it whether it goes on below."""

    unit: OrgUnit
    guides: tuple[bool, ...] = ()

    @property
    def depth(self) -> int:
        """How many units it is under."""
        return len(self.guides)


def chart(units: Iterable[OrgUnit]) -> tuple[Place, ...]:
    """Every unit once, those under it just after it; one whose parent is unknown stands at the top."""
    known = {each.id: each for each in units}
    under: dict[str | None, list[OrgUnit]] = defaultdict(list)
    for each in known.values():
        under[each.parent_id if each.parent_id in known else None].append(each)
    seen: set[str] = set()

    def below(parent_id: str | None, guides: tuple[bool, ...]) -> Iterator[Place]:
        siblings = under[parent_id]
        for place, each in enumerate(siblings, 1):
            if each.id in seen:
                continue
            seen.add(each.id)
            own = () if parent_id is None else (*guides, place < len(siblings))
            yield Place(each, own)
            yield from below(each.id, own)

    rows = list(below(None, ()))
    rows += [Place(each) for each in known.values() if each.id not in seen]
    return tuple(rows)


def units_below(unit_id: str | None, units: Iterable[OrgUnit]) -> tuple[OrgUnit, ...]:
    """A unit and all those under it, in the order of the chart; nothing for one that is not there."""
    found: list[OrgUnit] = []
    depth = -1
    for place in chart(units):
        if found and place.depth <= depth:
            break
        if found or place.unit.id == unit_id:
            depth = depth if found else place.depth
            found.append(place.unit)
    return tuple(found)
