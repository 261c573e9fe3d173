"""Points that are offered to an agenda, each with the row that offers it."""

from __future__ import annotations

from facilitator import wording
from facilitator.agenda_words import opening_points, points_of, proposal_reason, proposed_point
from facilitator.domain.carry_over import CarryOver
from facilitator.domain.items import KIND_FACTS, Item
from facilitator.domain.proposal import Proposal
from facilitator.domain.record import SessionRecord
from facilitator.domain.session import PointDraft
from facilitator.i18n import Words
from facilitator.ui.screens.ticking import Tick
from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class Offer:
    """A point and its row."""

    tick: Tick
    point: PointDraft


def left_offers(left: CarryOver, words: Words) -> tuple[Offer, ...]:
    """What earlier sessions left; what a session of a body opens with is chosen already."""
    opening = len(tuple(opening_points(left, words)))
    items: tuple[Item | None, ...] = (*(None for _ in range(opening)), *left.matters)
    return tuple(
        Offer(_left_tick(f"left-{place}", point, item, words), point)
        for place, (point, item) in enumerate(zip(points_of(left, words), items, strict=True))
    )


def proposed_offers(proposals: tuple[Proposal, ...], words: Words) -> tuple[Offer, ...]:
    """What the session should have; what fits it is chosen already."""
    found = []
    for place, each in enumerate(proposals):
        point = proposed_point(each, words)
        glyph = KIND_FACTS[point.default_kind].glyph
        reason = proposal_reason(each, words)
        tick = Tick(f"proposed-{place}", point.title, reason, glyph, point.default_kind, chosen=each.fits)
        found.append(Offer(tick, point))
    return tuple(found)


def item_ticks(record: SessionRecord, taken: tuple[str, ...], words: Words) -> tuple[Tick, ...]:
    """The open items of earlier sessions, to be taken up by one point; those it has are chosen."""
    return tuple(
        Tick(
            item.id,
            f"{item.ref} {item.text.splitlines()[0]}",
            wording.kind_label(item.kind, words).lower(),
            KIND_FACTS[item.kind].glyph,
            item.kind,
            chosen=item.id in taken,
        )
        for item in record.carried
        if not item.is_private
    )


def _left_tick(key: str, point: PointDraft, item: Item | None, words: Words) -> Tick:
    if item is not None:
        kind = wording.kind_label(item.kind, words).lower()
        return Tick(key, f"{item.ref} {point.title}", kind, KIND_FACTS[item.kind].glyph, item.kind)
    if point.takes_up:
        said = words.plural("{count} action", "{count} actions", len(point.takes_up))
    else:
        said = wording.expected_label(point.expected, words) if point.expected else ""
    return Tick(key, point.title, said, chosen=True)
