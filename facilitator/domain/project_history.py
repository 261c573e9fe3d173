"""What became of a project from one meeting to the next: its reviews, and what was captured about it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from facilitator.domain.dossier import Dossier
from facilitator.domain.items import Item
from facilitator.domain.projects import Project, ProjectReview
from facilitator.domain.session import AgendaItem, Session
from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class Meeting:
    """One day a project was spoken of, in a session or outside any: what was said, what was captured."""

    on: date
    session: Session | None = None
    review: ProjectReview | None = None
    items: tuple[Item, ...] = ()


def history_of(project: Project, dossier: Dossier, points: tuple[AgendaItem, ...]) -> tuple[Meeting, ...]:
    """The meetings about a project, the latest first; `points` are the agenda items about it."""
    reviews = dossier.reviews_of(project.id)
    outside = [Meeting(each.on, review=each) for each in reviews if each.session_id is None]
    spoken = {point.session_id: set[str]() for point in points}
    for point in points:
        spoken[point.session_id].add(point.id)
    for review in reviews:
        if review.session_id is not None:
            spoken.setdefault(review.session_id, set())
    inside = [
        _meeting(session, spoken[session.id], reviews, dossier)
        for session in (line.session for line in dossier.sessions)
        if session.id in spoken
    ]
    return tuple(sorted((*outside, *inside), key=lambda each: each.on, reverse=True))


def _meeting(
    session: Session, point_ids: set[str], reviews: Iterable[ProjectReview], dossier: Dossier
) -> Meeting:
    review = next((each for each in reviews if each.session_id == session.id), None)
    items = tuple(item for item in dossier.items if item.agenda_item_id in point_ids)
    return Meeting(session.on, session, review, items)
