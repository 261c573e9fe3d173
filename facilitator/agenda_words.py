"""The points that what earlier sessions left is made into, in the words of an agenda."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from facilitator.domain.carry_over import CarryOver
from facilitator.domain.items import Item, ItemKind
from facilitator.domain.proposal import Need, Proposal
from facilitator.domain.session import Expected, PointDraft
from facilitator.i18n import N_, Words
from facilitator.values import dataclass

_APPROVAL_MINUTES: Final = 5
_FOLLOW_UP_MINUTES: Final = 10
_MATTER_MINUTES: Final = 10


def points_of(left: CarryOver, words: Words) -> tuple[PointDraft, ...]:
    """The points in the order of a session: minutes to approve, actions, then each matter by itself."""
    return (*opening_points(left, words), *(_about(item) for item in left.matters))


def opening_points(left: CarryOver, words: Words) -> Iterator[PointDraft]:
    """What a session of a body opens with: the minutes of the last one, and what became of the actions."""
    if left.approves is not None:
        yield PointDraft(
            words("Approval of the minutes of {title}", title=left.approves.title),
            _APPROVAL_MINUTES,
            Expected.DECISION,
        )
    if left.actions:
        yield PointDraft(
            words("Follow-up of the actions"),
            _FOLLOW_UP_MINUTES,
            Expected.INFORMATION,
            takes_up=tuple(item.id for item in left.actions),
        )


def _about(item: Item) -> PointDraft:
    expected = Expected.DECISION if item.kind is ItemKind.DECISION else Expected.DISCUSSION
    return PointDraft(item.text.split("\n")[0], _MATTER_MINUTES, expected, takes_up=(item.id,))


def proposed_point(proposal: Proposal, words: Words) -> PointDraft:
    """The point that is proposed, with the question it asks."""
    shape = _SHAPES[proposal.need]
    return PointDraft(
        title=words(shape.title, about=proposal.about),
        minutes=shape.minutes,
        expected=shape.expected,
        default_kind=shape.kind,
        project_id=proposal.project.id if proposal.project else None,
        question=words(shape.question),
    )


def proposal_reason(proposal: Proposal, words: Words) -> str:
    """Why it is proposed, in a few words."""
    match proposal.need:
        case Need.STUDIED:
            return words.plural("{count} to study", "{count} to study", proposal.count)
        case Need.MISSIONS:
            return words("no function yet")
        case Need.ACTIVITIES:
            return words("no activity yet")
        case Need.VERDICTS:
            return words.plural("{count} to decide", "{count} to decide", proposal.count)
        case _:
            return words(_REASONS[proposal.need])


_REASONS: Final = {
    Need.PROGRESS: N_("the phase"),
    Need.PROJECT: N_("the project"),
    Need.CLOSE: N_("the end"),
}


@dataclass(frozen=True, slots=True)
class _Shape:
    """How a proposed point looks."""

    title: str
    question: str
    minutes: int
    expected: Expected
    kind: ItemKind = ItemKind.NOTE


_SHAPES: Final = {
    Need.PROGRESS: _Shape(
        N_("Progress: {about}"),
        N_("What moved since last time, and what came as a surprise?"),
        15,
        Expected.INFORMATION,
    ),
    Need.PROJECT: _Shape(
        N_("Project: {about}"),
        N_("Where does it stand, what is the next step, and when?"),
        5,
        Expected.INFORMATION,
    ),
    Need.STUDIED: _Shape(
        N_("Departments still to study"),
        N_("In which order do we study the departments that are left?"),
        10,
        Expected.DECISION,
    ),
    Need.MISSIONS: _Shape(
        N_("Functions: {about}"),
        N_("What does the department answer for, and for whom?"),
        40,
        Expected.INFORMATION,
        ItemKind.MISSION,
    ),
    Need.ACTIVITIES: _Shape(
        N_("Activities: {about}"),
        N_("What is done, in practice, to fulfil each function?"),
        60,
        Expected.INFORMATION,
        ItemKind.ACTIVITY,
    ),
    Need.VERDICTS: _Shape(
        N_("Rationalisation: {about}"),
        N_("Keep, simplify, pool, transfer, stop: which outcome for each activity?"),
        60,
        Expected.DECISION,
        ItemKind.ACTIVITY,
    ),
    Need.CLOSE: _Shape(
        N_("Reading over and next session"),
        N_("Did we write down what you decided?"),
        10,
        Expected.CLOSING,
    ),
}
